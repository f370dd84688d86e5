package worthwhile.slack.blockkit;

import java.util.List;
import java.util.stream.IntStream;

import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Button;

/**
 * Menus and lists in which each option is something to press. Slack gives them one
 * {@code action_id} together, so that the action stands in the value of each.
 */
final class Options {

	private static final String MENU = "menu";

	private static final String LIST = "list";

	private static final char GAP = ' ';

	private static final int MOST_IN_A_MENU = 5;

	private static final int MOST_IN_A_LIST = 100;

	private static final int LONGEST_VALUE = 150;

	private static final int LONGEST_LABEL = 75;

	private static final int LONGEST_PROMPT = 150;

	private Options() {
	}

	/**
	 * Whether something can be an option.
	 */
	static boolean fit(Button way) {
		return value(way).length() <= LONGEST_VALUE;
	}

	static List<ObjectNode> menus(List<Button> ways, ActionIds ids) {
		return elements("overflow", ways, MOST_IN_A_MENU, ids, MENU);
	}

	static List<ObjectNode> lists(Block.OneOfMany choice, ActionIds ids) {
		List<ObjectNode> lists = elements("static_select", choice.ways(), MOST_IN_A_LIST, ids, LIST);
		lists.forEach((list) -> list.set("placeholder", Literal.plain(choice.prompt(), LONGEST_PROMPT)));
		return lists;
	}

	private static List<ObjectNode> elements(String type, List<Button> ways, int most, ActionIds ids, String name) {
		return IntStream.iterate(0, (first) -> first < ways.size(), (first) -> first + most)
			.mapToObj((first) -> element(type, ways.subList(first, Math.min(first + most, ways.size())), ids.of(name)))
			.toList();
	}

	private static ObjectNode element(String type, List<Button> ways, String id) {
		ObjectNode element = Literal.object(type).put("action_id", id);
		element.set("options", Literal.array().addAll(ways.stream().map(Options::option).toList()));
		return element;
	}

	private static ObjectNode option(Button way) {
		ObjectNode option = Literal.object();
		option.set("text", Literal.plain(way.label(), LONGEST_LABEL));
		return option.put("value", value(way));
	}

	private static String value(Button way) {
		return way.action() + GAP + way.value();
	}

	/**
	 * What pressing an option means.
	 */
	static Pressed pressed(String value) {
		int gap = value.indexOf(GAP);
		return (gap < 0) ? new Pressed(value, "") : new Pressed(value.substring(0, gap), value.substring(gap + 1));
	}

}
