package worthwhile.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manifests as Slack takes them.
 */
class ManifestTests {

	private static final String PUBLISHED = "https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/";

	private final Schema schema = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_7,
				(registry) -> registry.schemas(Map.of(PUBLISHED + "manifest.schema.1.0.0.json",
						resource("schemas/manifest.schema.1.0.0.json"), PUBLISHED + "manifest.schema.2.0.0.json",
						resource("schemas/manifest.schema.2.0.0.json"))))
		.getSchema(resource("manifest.schema.json"));

	@ParameterizedTest
	@ValueSource(strings = { "slack.yaml", "slack-http.yaml" })
	void fitSlacksSchema(String manifest) {
		assertThat(problems(read(manifest))).isEmpty();
	}

	@Test
	void theSchemaFindsWhatDoesNotFit() {
		String broken = read("slack.yaml").replace("type: global", "type: galactic")
			.replace("always_online:", "always_on:");
		assertThat(problems(broken)).extracting(Error::toString)
			.anyMatch((problem) -> problem.contains("shortcuts"))
			.anyMatch((problem) -> problem.contains("always_on"));
	}

	@Test
	void bothAskForTheSame() {
		String overHttp = read("slack-http.yaml").replace("socket_mode_enabled: false", "socket_mode_enabled: true");
		assertThat(overHttp.lines().filter(ManifestTests::isNoAddress))
			.containsExactlyElementsOf(read("slack.yaml").lines().filter(ManifestTests::isNoAddress).toList());
	}

	private static boolean isNoAddress(String line) {
		return !line.contains("worthwhile.example.com") && !line.contains("redirect_urls:")
				&& !line.strip().startsWith("#");
	}

	private List<Error> problems(String manifest) {
		return this.schema.validate(manifest, InputFormat.YAML);
	}

	static String read(String manifest) {
		try {
			return Files.readString(Path.of("manifest", manifest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String resource(String name) {
		try (var stream = ManifestTests.class.getResourceAsStream("/slack/" + name)) {
			return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
