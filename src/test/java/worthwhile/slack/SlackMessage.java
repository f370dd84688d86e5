package worthwhile.slack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that somebody sees in Slack.
 *
 * @param channel where it is; a direct chat begins with D
 * @param ts its time, unlike any other in the channel
 * @param onlyFor who alone sees it, empty if everybody does
 * @param text the text for notifications
 * @param blocks what is seen, an array; missing for a text alone
 * @param files the names of its files
 */
public record SlackMessage(String channel, String ts, String onlyFor, String text, JsonNode blocks,
		List<String> files) {

	private static final char HARD_SPACE = '\u00a0';

	private static final JsonMapper JSON = new JsonMapper();

	public SlackMessage {
		files = List.copyOf(files);
	}

	/**
	 * The bot's id of it.
	 */
	public String id() {
		return this.channel + ":" + this.ts;
	}

	public boolean ephemeral() {
		return !this.onlyFor.isEmpty();
	}

	/**
	 * All that can be read in its blocks, or its text if there are none, a line for each
	 * text; spaces are alike.
	 */
	public String words() {
		return this.blocks.isEmpty() ? this.text
				: String.join("\n", texts(this.blocks).toList()).replace(HARD_SPACE, ' ');
	}

	/**
	 * The buttons, as Slack got them.
	 */
	public List<JsonNode> buttons() {
		return elements(this.blocks, "button").toList();
	}

	/**
	 * What Slack sends of something that is pressed, whether it is a button or stands in
	 * a menu or a list.
	 */
	public Optional<JsonNode> press(String label) {
		return press(this.blocks, label);
	}

	/**
	 * What Slack sends of something that is pressed in some blocks.
	 */
	public static Optional<JsonNode> press(JsonNode blocks, String label) {
		Stream<JsonNode> options = Stream.of("overflow", "static_select")
			.flatMap((type) -> elements(blocks, type))
			.flatMap(SlackMessage::chosen);
		return Stream.concat(elements(blocks, "button"), options)
			.filter((action) -> action.at("/text/text").asString("").equals(label)
					|| action.at("/selected_option/text/text").asString("").equals(label))
			.findFirst();
	}

	private static Stream<JsonNode> chosen(JsonNode element) {
		return children(element.path("options")).map((option) -> JSON.createObjectNode()
			.put("type", element.path("type").asString())
			.put("action_id", element.path("action_id").asString())
			.set("selected_option", option));
	}

	static Stream<JsonNode> elements(JsonNode node, String type) {
		Stream<JsonNode> below = children(node).flatMap((child) -> elements(child, type));
		return type.equals(node.path("type").asString("")) ? Stream.concat(Stream.of(node), below) : below;
	}

	private static Stream<String> texts(JsonNode node) {
		Stream<String> here = Stream.of("text", "alt_text", "title")
			.map(node::path)
			.filter(JsonNode::isString)
			.map(JsonNode::asString);
		return Stream.concat(here, children(node).flatMap(SlackMessage::texts));
	}

	private static Stream<JsonNode> children(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}

}
