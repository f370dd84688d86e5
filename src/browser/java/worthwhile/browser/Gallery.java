package worthwhile.browser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

import com.microsoft.playwright.options.ColorScheme;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import worthwhile.msteams.card.Card;

import org.springframework.util.FileSystemUtils;

/**
 * A folder with a page on which everything is seen that people see.
 */
final class Gallery {

	private static final JsonMapper JSON = new JsonMapper();

	/** Where a picture of a PNG file begins to say its width and height. */
	private static final int SIZE = 16;

	private final Path folder;

	private final ArrayNode sights = JSON.createArrayNode();

	private Gallery(Path folder) {
		this.folder = folder;
	}

	/**
	 * An empty one in the place of an older one.
	 */
	static Gallery at(Path folder) throws IOException {
		FileSystemUtils.deleteRecursively(folder);
		Files.createDirectories(folder.resolve("pictures"));
		Files.createDirectories(folder.resolve("json"));
		return new Gallery(folder);
	}

	/**
	 * Has room for something, with what Slack and Teams are sent beside it.
	 */
	ObjectNode add(Sight sight) throws IOException {
		ObjectNode shown = add(sight.chapter(), sight.name(), sight.language(),
				sight.kind().name().toLowerCase(Locale.ROOT));
		file(shown, "Block Kit", SlackLook.sent(sight).toPrettyString());
		Optional<Card> card = TeamsLook.sent(sight);
		if (card.isPresent()) {
			file(shown, "Card", card.get().content().toPrettyString());
		}
		return shown;
	}

	/**
	 * Has room for something.
	 */
	ObjectNode add(String chapter, String name, String language, String kind) {
		ObjectNode shown = this.sights.addObject()
			.put("id", "%03d".formatted(this.sights.size()))
			.put("chapter", chapter)
			.put("name", name)
			.put("language", language)
			.put("kind", kind);
		shown.putObject("pictures");
		shown.putObject("files");
		return shown;
	}

	private void file(ObjectNode shown, String name, String json) throws IOException {
		String file = "json/" + shown.path("id").asString() + "-" + name.toLowerCase(Locale.ROOT).replace(" ", "-")
				+ ".json";
		Files.writeString(this.folder.resolve(file), json);
		((ObjectNode) shown.path("files")).put(name, file);
	}

	/**
	 * Hangs a picture.
	 * @param look of the page, of Slack or of Teams
	 * @param scale how many pixels of the picture one of the page is, in a row
	 */
	void hang(ObjectNode shown, String look, ColorScheme scheme, boolean phone, byte[] png, double scale)
			throws IOException {
		String name = look + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + (phone ? "phone" : "desk");
		Files.write(this.folder.resolve("pictures").resolve(shown.path("id").asString() + "-" + name + ".png"), png);
		ByteBuffer size = ByteBuffer.wrap(png, SIZE, 2 * Integer.BYTES);
		((ObjectNode) shown.path("pictures")).putArray(name)
			.add(Math.round(size.getInt() / scale))
			.add(Math.round(size.getInt() / scale));
	}

	/**
	 * Opens it.
	 * @param slack whether Slack's look is shown
	 * @param teams whether Teams' is
	 */
	void open(boolean slack, boolean teams) throws IOException {
		ObjectNode all = JSON.createObjectNode().put("slack", slack).put("teams", teams);
		all.set("sights", this.sights);
		Files.writeString(this.folder.resolve("sights.js"), "window.GALLERY = " + all + ";\n");
		Files.copy(Path.of("src", "browser", "gallery", "index.html"), this.folder.resolve("index.html"),
				StandardCopyOption.REPLACE_EXISTING);
	}

	ArrayNode sights() {
		return this.sights;
	}

}
