package worthwhile.slack.blockkit;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Excerpt;

/**
 * Text that Slack shows as it is.
 */
final class Literal {

	/** The longest text of any block. */
	static final int LONGEST = 3000;

	/** Stands where a text is needed and there is none. */
	private static final String NO_TEXT = "–";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private Literal() {
	}

	static ArrayNode array() {
		return NODES.arrayNode();
	}

	/**
	 * An object with nothing but its type.
	 */
	static ObjectNode object(String type) {
		return NODES.objectNode().put("type", type);
	}

	/**
	 * An object without a type.
	 */
	static ObjectNode object() {
		return NODES.objectNode();
	}

	/**
	 * A text object in which nothing is markup.
	 */
	static ObjectNode plain(String text, int most) {
		return object("plain_text").put("text", shortened(text, most)).put("emoji", false);
	}

	/**
	 * A piece of rich text, not empty, in which nothing is markup.
	 * @param style {@code bold} or {@code code}, empty for none
	 */
	static ObjectNode rich(String text, String style) {
		ObjectNode piece = object("text").put("text", text);
		if (!style.isEmpty()) {
			piece.set("style", NODES.objectNode().put(style, true));
		}
		return piece;
	}

	/**
	 * A text of 1 to so many characters; what is cut ends with an ellipsis, and never
	 * with half a character.
	 */
	static String shortened(String text, int most) {
		return text.isBlank() ? NO_TEXT : Excerpt.shortened(text, most);
	}

	/**
	 * A text for where Slack looks for markup, of so many characters at the most: it
	 * cannot mention anybody.
	 */
	static String escaped(String text, int most) {
		String escaped = escaped(text);
		for (int length = Math.min(text.length(), most); escaped.length() > most; length--) {
			escaped = escaped(shortened(text, length));
		}
		return escaped;
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
