package worthwhile.slack.blockkit;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Economy;
import worthwhile.message.Unbroken;

/**
 * The one block of Slack's in which literal text can be bold, quoted, code or of fixed
 * width.
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

	static ObjectNode parts(List<Block.Part> parts) {
		return pieces(parts.stream()
			.map((part) -> Literal.rich(Unbroken.of(part.text()), part.strong() ? "bold" : ""))
			.toList());
	}

	/**
	 * An item of a list: what a figure is, the figure, and how it compares.
	 */
	static ObjectNode fact(Block.Fact fact, Economy economy) {
		List<ObjectNode> pieces = new ArrayList<>();
		pieces.add(Literal.rich(Literal.shortened(fact.label(), economy.text()) + ": ", ""));
		pieces.add(Literal.rich(Unbroken.of(Literal.shortened(fact.value(), economy.text())), "bold"));
		if (fact.note() != null && !fact.note().isBlank()) {
			pieces.add(Literal.rich(" – " + Unbroken.of(Literal.shortened(fact.note(), economy.note())), ""));
		}
		return pieces(pieces);
	}

	/**
	 * An item of a list: what to write, and what that does.
	 */
	static ObjectNode command(Block.Command command, Economy economy) {
		List<ObjectNode> pieces = new ArrayList<>();
		for (String typed : command.typed()) {
			pieces.add(Literal.rich(Literal.shortened(typed, economy.text()), "code"));
			pieces.add(Literal.rich(" ", ""));
		}
		pieces.add(Literal.rich(Literal.shortened(command.what(), economy.text()), ""));
		return pieces(pieces);
	}

	private static ObjectNode pieces(List<ObjectNode> pieces) {
		return with("rich_text_section", pieces);
	}

	private static ObjectNode with(String type, List<ObjectNode> parts) {
		ObjectNode node = Literal.object(type);
		node.set("elements", Literal.array().addAll(parts));
		return node;
	}

}
