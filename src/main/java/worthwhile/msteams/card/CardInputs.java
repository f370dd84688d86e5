package worthwhile.msteams.card;

import java.text.DecimalFormatSymbols;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Excerpt;
import worthwhile.message.Field;
import worthwhile.message.Field.Option;
import worthwhile.message.FieldVisitor;
import worthwhile.message.Form;
import worthwhile.message.Texts;

/**
 * The fields of a form as elements of a card, each input under its field's name. What a
 * client checks by itself the server checks again.
 */
final class CardInputs implements FieldVisitor<List<ObjectNode>> {

	static final String FORM = "form";

	static final String CONTEXT = "context";

	static final String MEMORY = "memory";

	static final String SHOWN = "shown";

	static final String KINDS = "kinds";

	static final String FOLD = "fold";

	static final String WORDS = "words";

	static final String DAY = "day";

	static final String TIME = "time";

	static final String ONE = "one";

	static final String SEVERAL = "several";

	/**
	 * The value of the first option of a choice that is not required: nobody can take a
	 * choice back, so that nothing has to be an option too.
	 */
	static final String NOTHING = "–";

	static final int LONGEST_LABEL = 500;

	private static final String ACTIONS = "actions";

	private static final int MOST_CHECKBOXES = 10;

	private static final int LONGEST_OPTION = 75;

	private static final int LONGEST_NUMBER = 30;

	/** As the form is read: with either decimal sign, and none for thousands. */
	private static final String NUMBER = "^\\s*[+-]?\\d{0,9}([.,]\\d{0,9})?\\s*$";

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

	private static final Texts TEXTS = Texts.of(CardInputs.class);

	private final Texts.In in;

	private final char decimalSign;

	private final Detail detail;

	private final Function<Field.Fold, ObjectNode> opening;

	private CardInputs(Locale language, Detail detail, Function<Field.Fold, ObjectNode> opening) {
		this.in = TEXTS.in(language);
		this.decimalSign = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
		this.detail = detail;
		this.opening = opening;
	}

	/**
	 * All fields, from top to bottom. What opens more stands in one row with what stands
	 * right before it.
	 * @param language the reader's
	 * @param opening the action that opens what is folded
	 */
	static List<ObjectNode> of(Form form, Locale language, Detail detail, Function<Field.Fold, ObjectNode> opening) {
		CardInputs visitor = new CardInputs(language, detail, opening);
		List<ObjectNode> elements = new ArrayList<>();
		for (Field field : form.fields()) {
			for (ObjectNode element : field.accept(visitor)) {
				if (!isInRow(element, elements)) {
					elements.add(element);
				}
			}
		}
		return elements;
	}

	private static boolean isInRow(ObjectNode element, List<ObjectNode> before) {
		if (before.isEmpty() || !element.has(ACTIONS)
				|| !(before.get(before.size() - 1).get(ACTIONS) instanceof ArrayNode row)) {
			return false;
		}
		List<String> labels = Stream.concat(row.valueStream(), element.path(ACTIONS).valueStream())
			.map((action) -> action.path("title").asString())
			.toList();
		boolean room = row.size() < CardActions.MOST_PRIMARY && PhoneRows.isRow(labels);
		if (room) {
			row.addAll((ArrayNode) element.path(ACTIONS));
		}
		return room;
	}

	/**
	 * The fields that are shown, and what has to be known of them to read what comes
	 * back: clients leave out what was left empty.
	 * @param whole whether that is said of words, too, which can be read without
	 */
	static ObjectNode kinds(Form form, Detail detail, boolean whole) {
		ObjectNode kinds = CardText.object();
		List<Field> shown = detail.folded()
				? form.fields().stream().filter((field) -> !(field instanceof Field.Fold)).toList() : form.fields();
		Field.inputs(shown)
			.forEach((field) -> kind(field).filter((kind) -> whole || !kind.equals(WORDS))
				.ifPresent((kind) -> kinds.put(field.name(), kind)));
		return kinds;
	}

	private static Optional<String> kind(Field.Input field) {
		if (field instanceof Field.Choice choice) {
			return Optional.of(ONE).filter((kind) -> !choice.options().isEmpty());
		}
		if (field instanceof Field.Choices choices) {
			return Optional.of(SEVERAL).filter((kind) -> !choices.options().isEmpty());
		}
		return Optional.of((field instanceof Field.Day) ? DAY : (field instanceof Field.Time) ? TIME : WORDS);
	}

	@Override
	public List<ObjectNode> explanation(Field.Explanation explanation) {
		return this.detail.explanations() ? plain(explanation.text()) : List.of();
	}

	private static List<ObjectNode> plain(String text) {
		return CardText.lines(new Block.Paragraph(text).parts(CardText.LONGEST), CardText.Look.RUNNING);
	}

	@Override
	public List<ObjectNode> group(Field.Group group) {
		return (this.detail.groups() && !group.title().isBlank())
				? List.of(CardElements.heading(group.title(), LONGEST_LABEL).put("separator", true)) : List.of();
	}

	/**
	 * A card in which there is no room for what opens it shows all of a form at once.
	 */
	@Override
	public List<ObjectNode> fold(Field.Fold fold) {
		return this.detail.folded() ? List.of(CardActions.set(List.of(this.opening.apply(fold))))
				: fold.fields().stream().flatMap((field) -> field.accept(this).stream()).toList();
	}

	@Override
	public List<ObjectNode> text(Field.Text text) {
		ObjectNode input = input("Input.Text", text, text.required());
		int longest = Math.max(1, Math.min(text.longest(), CardText.LONGEST));
		input.put("maxLength", longest);
		if (text.multiline()) {
			input.put("isMultiline", true);
		}
		return hinted(text.value().isBlank() ? input : input.put("value", Excerpt.shortened(text.value(), longest)),
				text);
	}

	/**
	 * A number is written as text: the clients' own inputs for numbers refuse decimal
	 * commas.
	 */
	@Override
	public List<ObjectNode> number(Field.Number number) {
		ObjectNode input = input("Input.Text", number, false).put("maxLength", LONGEST_NUMBER);
		if (this.detail.checks()) {
			input.put("regex", NUMBER).put("errorMessage", this.in.get("input.number", number.min(), number.max()));
		}
		BigDecimal value = number.value();
		return hinted(
				(value != null) ? input.put("value", value.toPlainString().replace('.', this.decimalSign)) : input,
				number);
	}

	@Override
	public List<ObjectNode> choice(Field.Choice choice) {
		if (choice.options().isEmpty()) {
			return plain(choice.label());
		}
		ObjectNode input = input("Input.ChoiceSet", choice, choice.required()).put("style", "compact");
		Stream<ObjectNode> nothing = choice.required() ? Stream.empty() : Stream.of(option(NOTHING, NOTHING));
		input.set("choices", CardText.array()
			.addAll(Stream
				.concat(nothing, choice.options().stream().map((option) -> option(option.label(), option.value())))
				.toList()));
		String selected = (choice.selected() != null) ? choice.selected() : choice.required() ? null : NOTHING;
		return hinted((selected != null) ? input.put("value", selected) : input, choice);
	}

	@Override
	public List<ObjectNode> choices(Field.Choices choices) {
		if (choices.options().isEmpty()) {
			return plain(choices.label());
		}
		ObjectNode input = input("Input.ChoiceSet", choices, choices.required()).put("isMultiSelect", true)
			.put("style", isShort(choices.options()) ? "expanded" : "compact")
			.put("wrap", true);
		input.set("choices",
				CardText.array()
					.addAll(choices.options()
						.stream()
						.map((option) -> option(option.label(), encoded(option.value())))
						.toList()));
		String selected = selected(choices.options(), choices.selected());
		return hinted(selected.isEmpty() ? input : input.put("value", selected), choices);
	}

	/**
	 * Clients read the labels of boxes as Markdown, those of a list never.
	 */
	private static boolean isShort(List<Option> options) {
		return options.size() <= MOST_CHECKBOXES
				&& options.stream().noneMatch((option) -> CardText.hasMarkup(option.label()));
	}

	private static String selected(List<Option> options, Set<String> selected) {
		return joined(options.stream().map(Option::value).filter(selected::contains).toList());
	}

	/**
	 * Several values as a card takes and brings them.
	 */
	static String joined(List<String> values) {
		return values.stream().map(CardInputs::encoded).collect(Collectors.joining(","));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	@Override
	public List<ObjectNode> time(Field.Time time) {
		ObjectNode input = input("Input.Time", time, time.required());
		return hinted((time.value() != null) ? input.put("value", MINUTES.format(time.value())) : input, time);
	}

	@Override
	public List<ObjectNode> day(Field.Day day) {
		ObjectNode input = input("Input.Date", day, day.required());
		return hinted((day.value() != null) ? input.put("value", day.value().toString()) : input, day);
	}

	private ObjectNode input(String type, Field.Input field, boolean required) {
		ObjectNode input = CardText.object(type).put("id", field.name());
		input.put("label", CardText.shortened(field.label(), this.detail.label()));
		return required ? input.put("isRequired", true).put("errorMessage", this.in.get("input.required")) : input;
	}

	private List<ObjectNode> hinted(ObjectNode input, Field.Input field) {
		List<ObjectNode> elements = new ArrayList<>(List.of(input));
		String hint = field.hint();
		if (this.detail.hints() && hint != null) {
			CardText.lines(new Block.Paragraph(hint).parts(LONGEST_LABEL), CardText.Look.QUIET)
				.forEach((line) -> elements.add(line.put("spacing", "none")));
		}
		return elements;
	}

	static ObjectNode option(String label, String value) {
		return CardText.object().put("title", CardText.shortened(label, LONGEST_OPTION)).put("value", value);
	}

	/**
	 * What is wrong, as it stands below an input.
	 */
	static List<ObjectNode> problem(@Nullable String problem) {
		return (problem == null) ? List.of() : CardText.lines(new Block.Paragraph(problem).parts(LONGEST_LABEL),
				(part) -> CardText.run(part.text()).put("color", "attention").put("weight", "bolder"));
	}

	/**
	 * How much is said of fields.
	 *
	 * @param hints whether their hints are shown
	 * @param checks whether clients are told what a number is
	 * @param explanations whether explanations are shown
	 * @param groups whether titles are shown
	 * @param folded whether what is folded is, or stands open
	 * @param label how long a label may be, in UTF-16 units
	 */
	record Detail(boolean hints, boolean checks, boolean explanations, boolean groups, boolean folded, int label) {

		static final Detail ALL = new Detail(true, true, true, true, true, LONGEST_LABEL);

		static final Detail NO_HINTS = new Detail(false, true, true, true, true, LONGEST_LABEL);

		static final Detail UNCHECKED = new Detail(false, false, true, true, true, LONGEST_LABEL);

		static final Detail UNEXPLAINED = new Detail(false, false, false, true, true, LONGEST_LABEL);

		static final Detail BARE = new Detail(false, false, false, false, true, LONGEST_OPTION);

		static final Detail OPEN = new Detail(false, false, false, false, false, LONGEST_OPTION);

	}

}
