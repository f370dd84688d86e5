package worthwhile.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import worthwhile.playground.PageJson;
import worthwhile.slack.blockkit.BlockKit;

import org.springframework.web.util.HtmlUtils;

/**
 * About how Slack shows what it is sent, by a renderer of Block Kit from npm that is
 * fetched when pictures are made, and not otherwise.
 */
final class SlackLook {

	/** As wide as the renderer gets. */
	static final int DESK = 680;

	private static final Path SOURCES = Path.of("src", "browser", "gallery");

	private static final JsonMapper JSON = new JsonMapper();

	private static final String FRAME = """
			<!doctype html>
			<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
			<style>%s</style>
			<style>
			body { margin: 0; font: 15px/1.46668 Lato, "Noto Sans", "Segoe UI", Roboto, sans-serif; }
			body.dark { background: #1a1d21; color: #d1d2d3; } body.light { background: #fff; color: #1d1c1d; }
			#look { padding: 12px 16px; overflow-wrap: anywhere; }
			#look > div { max-width: 100%%; }
			#look p span { white-space: pre-line; }
			.view { border: 1px solid #8884; border-radius: 8px; padding: 4px 20px 12px; }
			.view h1 { font-size: 20px; line-height: 1.3; margin: 12px 0; }
			.view footer { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px; font-weight: 700; }
			.view footer span { border: 1px solid #8886; border-radius: 6px; padding: 6px 14px; }
			.view footer .go { background: #007a5a; border-color: #007a5a; color: #fff; }
			</style></head>
			<body class="%s"><div id="look">%s</div></body></html>
			""";

	private final String styles;

	private final Map<String, String> html;

	private SlackLook(String styles, Map<String, String> html) {
		this.styles = styles;
		this.html = html;
	}

	/**
	 * Fetches the renderer, and has it draw everything.
	 * @return empty where there is no Node, or npm cannot be reached
	 */
	static Optional<SlackLook> of(List<Sight> sights) throws IOException, InterruptedException {
		Optional<NpmFolder> fetched = NpmFolder.of("slack-look", SOURCES);
		if (fetched.isEmpty()) {
			return Optional.empty();
		}
		NpmFolder folder = fetched.get();
		folder.take(SOURCES.resolve("look.mjs"));
		folder.take(Path.of("src", "main", "resources", "worthwhile", "playground", "page", "logo.svg"));
		ArrayNode asked = JSON.createArrayNode();
		sights.forEach((sight) -> asked.add(asked(sight)));
		Files.writeString(folder.path().resolve("asked.json"), asked.toString());
		if (!folder.runs("node", "look.mjs", "asked.json", "drawn.json")) {
			return Optional.empty();
		}
		Map<String, String> html = new HashMap<>();
		JSON.readTree(Files.readString(folder.path().resolve("drawn.json")))
			.properties()
			.forEach((drawn) -> html.put(drawn.getKey(), drawn.getValue().asString()));
		return Optional.of(new SlackLook(folder.text("slack-blocks-to-jsx/dist/style.css"), html));
	}

	private static ObjectNode asked(Sight sight) {
		ObjectNode asked = JSON.createObjectNode().put("key", key(sight));
		asked.put("plain", sight.kind() != Sight.Kind.MESSAGE).set("blocks", blocks(sight));
		return asked;
	}

	/**
	 * What Slack is sent.
	 */
	static JsonNode sent(Sight sight) {
		return JSON.readTree(switch (sight.kind()) {
			case MESSAGE -> BlockKit.message(PageJson.message(sight.json())).blocks();
			case HOME -> BlockKit.home(PageJson.message(sight.json()));
			case FORM -> BlockKit.form(PageJson.form(sight.json()), "", word(sight, "Cancel", "Abbrechen"));
		});
	}

	private static JsonNode blocks(Sight sight) {
		JsonNode sent = sent(sight);
		return sent.isArray() ? sent : sent.path("blocks");
	}

	private static String key(Sight sight) {
		return sight.kind() + sight.json();
	}

	private static String word(Sight sight, String inEnglish, String inGerman) {
		return sight.language().equals("de") ? inGerman : inEnglish;
	}

	/**
	 * Shows something in a window.
	 */
	byte[] picture(Page page, Sight sight, ColorScheme scheme) {
		String theme = (scheme == ColorScheme.DARK) ? "dark" : "light";
		String drawn = this.html.getOrDefault(theme + key(sight), "");
		page.setContent(FRAME.formatted(this.styles, theme, (sight.kind() == Sight.Kind.FORM) ? view(sight, drawn) : drawn));
		return page.locator("#look").screenshot();
	}

	private static String view(Sight sight, String drawn) {
		JsonNode view = sent(sight);
		return "<div class=view><h1>" + text(view.path("title")) + "</h1>" + drawn + "<footer><span>"
				+ text(view.path("close")) + "</span><span class=go>" + text(view.path("submit"))
				+ "</span></footer></div>";
	}

	private static String text(JsonNode text) {
		return HtmlUtils.htmlEscape(text.path("text").asString(""));
	}

}
