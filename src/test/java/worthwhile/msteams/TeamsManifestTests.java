package worthwhile.msteams;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The app as Teams takes it.
 */
class TeamsManifestTests {

	private static final Path FOLDER = Path.of("manifest/msteams");

	private static final int TRANSPARENT = 0;

	private static final int WHITE = 0xffffff;

	/** A backspace within brackets, which Java's patterns do not know by that name. */
	private static final String BACKSPACE = "\\\\f\\\\b";

	private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
		.getSchema(resource("manifest-1.25.schema.json").replace(BACKSPACE, "\\\\f\\\\u0008"));

	@Test
	void fitsMicrosoftsSchema() {
		assertThat(problems(filled())).isEmpty();
	}

	@Test
	void theSchemaFindsWhatDoesNotFit() {
		assertThat(problems(filled().replace("\"team\"", "\"Team\"").replace("\"isNotificationOnly\"", "\"isMute\"")))
			.extracting(Error::toString)
			.anyMatch((problem) -> problem.contains("scopes"))
			.anyMatch((problem) -> problem.contains("isMute"));
		assertThat(problems(read("manifest.json"))).extracting(Error::toString)
			.anyMatch((problem) -> problem.contains("/id"));
	}

	/**
	 * The schema allows more than Teams shows.
	 */
	@Test
	void offersCommandsThatTeamsShowsWhole() {
		List<JsonNode> lists = new JsonMapper().readTree(filled()).at("/bots/0/commandLists").valueStream().toList();
		assertThat(lists).isNotEmpty().allSatisfy((list) -> assertThat(list.path("commands")).hasSizeBetween(1, 10));
		assertThat(lists.stream().flatMap((list) -> list.path("commands").valueStream())).allSatisfy((command) -> {
			assertThat(command.path("title").asString()).hasSizeLessThanOrEqualTo(32);
			assertThat(command.path("description").asString()).hasSizeLessThanOrEqualTo(128);
		});
	}

	@Test
	void isPutTogetherOfAllThatTheManifestNames() {
		JsonNode icons = new JsonMapper().readTree(filled()).path("icons");
		assertThat(icons.valueStream().map(JsonNode::asString)).hasSize(2)
			.allSatisfy((icon) -> assertThat(FOLDER.resolve(icon)).exists());
	}

	@Test
	void hasAnIconInColourThatFillsItsSquare() throws IOException {
		BufferedImage icon = icon("color.png");
		assertThat(icon.getWidth()).isEqualTo(192);
		assertThat(icon.getHeight()).isEqualTo(192);
		assertThat(pixels(icon)).allMatch((pixel) -> pixel >>> 24 == 0xff);
	}

	@Test
	void hasAnOutlineInWhiteOnNothing() throws IOException {
		BufferedImage icon = icon("outline.png");
		assertThat(icon.getWidth()).isEqualTo(32);
		assertThat(icon.getHeight()).isEqualTo(32);
		assertThat(pixels(icon)).anyMatch((pixel) -> pixel >>> 24 == TRANSPARENT)
			.anyMatch((pixel) -> pixel >>> 24 == 0xff)
			.allMatch((pixel) -> pixel >>> 24 == TRANSPARENT || (pixel & WHITE) == WHITE);
	}

	private static BufferedImage icon(String name) throws IOException {
		return Objects.requireNonNull(ImageIO.read(FOLDER.resolve(name).toFile()));
	}

	private static Stream<Integer> pixels(BufferedImage image) {
		return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).boxed();
	}

	/**
	 * As the build fills it in.
	 */
	private static String filled() {
		String filled = read("manifest.json").replace("@msteams.app-id@", "22222222-2222-2222-2222-222222222222")
			.replace("@msteams.website@", "https://worthwhile.example.com");
		assertThat(filled).doesNotContain("@");
		return filled;
	}

	private List<Error> problems(String manifest) {
		return this.schema.validate(manifest, InputFormat.JSON);
	}

	private static String read(String name) {
		try {
			return Files.readString(FOLDER.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String resource(String name) {
		try (var stream = TeamsManifestTests.class.getResourceAsStream("/msteams/" + name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
