package worthwhile.slack.blockkit;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Field;
import worthwhile.message.Field.Option;
import worthwhile.message.FieldVisitor;
import worthwhile.message.Form;

/**
 * The fields of a form as the blocks of a modal. Where they are more than 100, titles and
 * explanations go, from below; what takes something in or opens more stays.
 */
final class FormBlocks implements FieldVisitor<ObjectNode> {

	static final int LONGEST_TITLE = 24;

	private static final int MOST = 100;

	private static final int MOST_OPTIONS = 100;

	private static final int MOST_CHECKBOXES = 10;

	private static final int LONGEST_HEADER = 150;

	private static final int LONGEST_LABEL = 2000;

	private static final int LONGEST_OPTION = 75;

	private static final int LONGEST_BUTTON = 75;

	private static final int MOST_BUTTONS = 25;

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

	private FormBlocks() {
	}

	static ArrayNode of(Form form) {
		FormBlocks visitor = new FormBlocks();
		List<ObjectNode> blocks = new ArrayList<>();
		for (Field field : form.fields()) {
			ObjectNode block = field.accept(visitor);
			if (!isInRow(block, blocks)) {
				blocks.add(block);
			}
		}
		for (int place = blocks.size() - 1; place >= 0 && blocks.size() > MOST; place--) {
			if (!isRow(blocks.get(place)) && !blocks.get(place).path("type").asString().equals("input")) {
				blocks.remove(place);
			}
		}
		return Literal.array().addAll(blocks);
	}

	/**
	 * What opens something stands in one row with what stands right before it.
	 */
	private static boolean isInRow(ObjectNode block, List<ObjectNode> before) {
		if (before.isEmpty() || !isRow(block) || !isRow(before.get(before.size() - 1))) {
			return false;
		}
		ArrayNode row = (ArrayNode) before.get(before.size() - 1).path("elements");
		boolean room = row.size() < MOST_BUTTONS;
		if (room) {
			row.addAll((ArrayNode) block.path("elements"));
		}
		return room;
	}

	private static boolean isRow(ObjectNode block) {
		return block.path("type").asString().equals("actions");
	}

	@Override
	public ObjectNode fold(Field.Fold fold) {
		ObjectNode button = Literal.object("button").put("action_id", Folds.actionId(fold.name()));
		button.set("text", Literal.plain(fold.label(), LONGEST_BUTTON));
		ObjectNode row = Literal.object("actions").put("block_id", Folds.actionId(fold.name()));
		row.set("elements", Literal.array().add(button));
		return row;
	}

	@Override
	public ObjectNode explanation(Field.Explanation explanation) {
		return MessageBlocks.section(explanation.text(), Literal.LONGEST);
	}

	@Override
	public ObjectNode group(Field.Group group) {
		ObjectNode header = Literal.object("header");
		header.set("text", Literal.plain(group.title(), LONGEST_HEADER));
		return header;
	}

	@Override
	public ObjectNode text(Field.Text text) {
		return input(text, text.required(), words(text));
	}

	@Override
	public ObjectNode number(Field.Number number) {
		return input(number, false, figure(number));
	}

	@Override
	public ObjectNode choice(Field.Choice choice) {
		return choice.options().isEmpty() ? MessageBlocks.section(choice.label(), Literal.LONGEST)
				: input(choice, choice.required() || offersNothing(choice), select(choice));
	}

	@Override
	public ObjectNode choices(Field.Choices choices) {
		return choices.options().isEmpty() ? MessageBlocks.section(choices.label(), Literal.LONGEST)
				: input(choices, choices.required(), boxes(choices));
	}

	@Override
	public ObjectNode time(Field.Time time) {
		return input(time, time.required(),
				picker("timepicker", "initial_time", (time.value() != null) ? MINUTES.format(time.value()) : null));
	}

	@Override
	public ObjectNode day(Field.Day day) {
		return input(day, day.required(),
				picker("datepicker", "initial_date", (day.value() != null) ? day.value().toString() : null));
	}

	private static ObjectNode input(Field.Input field, boolean required, ObjectNode element) {
		ObjectNode input = Literal.object("input");
		input.put("block_id", field.name());
		input.set("label", Literal.plain(field.label(), LONGEST_LABEL));
		input.set("element", element.put("action_id", field.name()));
		String hint = field.hint();
		if (hint != null && !hint.isBlank()) {
			input.set("hint", Literal.plain(hint, LONGEST_LABEL));
		}
		return input.put("optional", !required);
	}

	private static ObjectNode words(Field.Text text) {
		int longest = Math.max(1, Math.min(text.longest(), Literal.LONGEST));
		ObjectNode element = Literal.object("plain_text_input").put("multiline", text.multiline());
		element.put("max_length", longest);
		return text.value().isBlank() ? element
				: element.put("initial_value", Literal.shortened(text.value(), longest));
	}

	/**
	 * Slack shows no form that begins with a number out of bounds, so that the bounds
	 * give way; what comes back is checked again.
	 */
	private static ObjectNode figure(Field.Number number) {
		ObjectNode element = Literal.object("number_input").put("is_decimal_allowed", true);
		BigDecimal value = number.value();
		if (value == null) {
			return bounds(element, number.min(), number.max());
		}
		return bounds(element, number.min().min(value), number.max().max(value)).put("initial_value",
				value.toPlainString());
	}

	private static ObjectNode bounds(ObjectNode element, BigDecimal min, BigDecimal max) {
		return element.put("min_value", min.toPlainString()).put("max_value", max.toPlainString());
	}

	/**
	 * Whether nothing is an option too: one that is chosen already, so that Slack need
	 * not say beside it that it is optional.
	 */
	private static boolean offersNothing(Field.Choice choice) {
		return !choice.required() && choice.options().size() < MOST_OPTIONS;
	}

	private static ObjectNode select(Field.Choice choice) {
		List<Option> options = new ArrayList<>(choice.options());
		boolean nothing = offersNothing(choice);
		if (nothing) {
			options.add(0, new Option(BlockKit.NOTHING, BlockKit.NOTHING));
		}
		ObjectNode element = Literal.object("static_select");
		element.set("options", Literal.array().addAll(options(options)));
		String selected = choice.selected();
		List<ObjectNode> chosen = (selected != null) ? selected(choice.options(), Set.of(selected)) : List.of();
		chosen.forEach((option) -> element.set("initial_option", option));
		if (nothing && chosen.isEmpty()) {
			element.set("initial_option", option(options.get(0)));
		}
		return element;
	}

	private static ObjectNode boxes(Field.Choices choices) {
		ObjectNode element = Literal
			.object((choices.options().size() <= MOST_CHECKBOXES) ? "checkboxes" : "multi_static_select");
		element.set("options", Literal.array().addAll(options(choices.options())));
		List<ObjectNode> selected = selected(choices.options(), choices.selected());
		if (!selected.isEmpty()) {
			element.set("initial_options", Literal.array().addAll(selected));
		}
		return element;
	}

	private static List<ObjectNode> options(List<Option> options) {
		return options.stream().limit(MOST_OPTIONS).map(FormBlocks::option).toList();
	}

	private static List<ObjectNode> selected(List<Option> options, Set<String> selected) {
		return options.stream()
			.limit(MOST_OPTIONS)
			.filter((option) -> selected.contains(option.value()))
			.map(FormBlocks::option)
			.toList();
	}

	private static ObjectNode option(Option option) {
		ObjectNode element = Literal.object();
		element.set("text", Literal.plain(option.label(), LONGEST_OPTION));
		return element.put("value", option.value());
	}

	private static ObjectNode picker(String type, String initial, @Nullable String value) {
		ObjectNode element = Literal.object(type);
		return (value != null) ? element.put(initial, value) : element;
	}

}
