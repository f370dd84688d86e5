package worthwhile.slack.blockkit;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Economy;

/**
 * The one block of Slack's in which literal text can be bold, quoted or of fixed width.
 */
final class RichText {

	private RichText() {
	}

	static ObjectNode of(ObjectNode... parts) {
		return with("rich_text", List.of(parts));
	}

	static ObjectNode section(String text) {
		return with("rich_text_section", List.of(Literal.rich(text, "")));
	}

	static ObjectNode heading(String text) {
		return with("rich_text_section", List.of(Literal.rich(text, "bold")));
	}

	static ObjectNode quote(String text) {
		return with("rich_text_quote", List.of(Literal.rich(text, "")));
	}

	static ObjectNode preformatted(String text) {
		return with("rich_text_preformatted", List.of(Literal.rich(text, "")));
	}

	static ObjectNode list(List<ObjectNode> items) {
		return with("rich_text_list", items).put("style", "bullet");
	}

	/**
	 * An item of a list: what a figure is, the figure, and how it compares.
	 */
	static ObjectNode fact(Block.Fact fact, Economy economy) {
		ArrayNode pieces = Literal.array();
		pieces.add(Literal.rich(Literal.shortened(fact.label(), economy.text()), "bold"));
		pieces.add(Literal.rich(": " + Literal.shortened(fact.value(), economy.text()), ""));
		if (fact.note() != null && !fact.note().isBlank()) {
			pieces.add(Literal.rich(" – " + Literal.shortened(fact.note(), economy.note()), "italic"));
		}
		ObjectNode item = Literal.object("rich_text_section");
		item.set("elements", pieces);
		return item;
	}

	private static ObjectNode with(String type, List<ObjectNode> parts) {
		ObjectNode node = Literal.object(type);
		node.set("elements", Literal.array().addAll(parts));
		return node;
	}

}
