package worthwhile.msteams.card;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Excerpt;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.testing.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Teams takes; whatever it would refuse, ignore or read as something else fails the
 * test. The names are those of Microsoft's schema of Adaptive Cards 1.5 and of the charts
 * in Teams.
 */
public final class CardRules {

	private static final int MOST_BYTES = 25 * 1024;

	private static final int MOST_PRIMARY = 6;

	private static final Set<String> OF_ELEMENTS = Set.of("type", "separator", "spacing", "id", "fallback", "requires",
			"isVisible", "height");

	private static final Set<String> OF_INPUTS = Set.of("label", "isRequired", "errorMessage");

	private static final Set<String> OF_ACTIONS = Set.of("type", "title", "style", "mode", "fallback", "tooltip",
			"isEnabled", "iconUrl", "id");

	private static final Set<String> OF_CHARTS = Set.of("title", "showTitle", "xAxisTitle", "yAxisTitle", "colorSet",
			"data");

	private static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
			Map.entry("AdaptiveCard", Set.of("type", "$schema", "version", "fallbackText", "body", "actions")),
			Map.entry("TextBlock",
					element("text", "color", "fontType", "isSubtle", "maxLines", "size", "weight", "wrap", "style",
							"horizontalAlignment")),
			Map.entry("RichTextBlock", element("inlines", "horizontalAlignment")),
			Map.entry("TextRun",
					Set.of("type", "text", "color", "fontType", "highlight", "isSubtle", "italic", "size",
							"strikethrough", "underline", "weight")),
			Map.entry("Container", element("items", "style", "bleed")), Map.entry("ColumnSet", element("columns")),
			Map.entry("Column", element("items", "width")), Map.entry("ActionSet", element("actions")),
			Map.entry("Input.Text", input("isMultiline", "maxLength", "placeholder", "regex", "value", "style")),
			Map.entry("Input.Date", input("max", "min", "placeholder", "value")),
			Map.entry("Input.Time", input("max", "min", "placeholder", "value")),
			Map.entry("Input.ChoiceSet", input("choices", "isMultiSelect", "style", "value", "placeholder", "wrap")),
			Map.entry("Chart.Line", chart()), Map.entry("Chart.VerticalBar", chart()),
			Map.entry("Chart.VerticalBar.Grouped", chart("stacked")),
			Map.entry("Action.Execute", action("verb", "data", "associatedInputs")),
			Map.entry("Action.Submit", action("data", "associatedInputs")), Map.entry("Action.OpenUrl", action("url")));

	/** Inputs whose values come back need an id, and so on. */
	private static final Map<String, List<String>> REQUIRED = Map.of("AdaptiveCard",
			List.of("version", "fallbackText", "body"), "TextBlock", List.of("text", "wrap"), "RichTextBlock",
			List.of("inlines"), "TextRun", List.of("text"), "Container", List.of("items"), "ColumnSet",
			List.of("columns"), "ActionSet", List.of("actions"), "Action.OpenUrl", List.of("url"));

	private static final Map<String, Set<String>> WORDS = Map.of("spacing",
			Set.of("none", "small", "default", "medium", "large", "extraLarge", "padding"), "size",
			Set.of("small", "default", "medium", "large", "extraLarge"), "weight",
			Set.of("lighter", "default", "bolder"), "color",
			Set.of("default", "dark", "light", "accent", "good", "warning", "attention"), "fontType",
			Set.of("default", "monospace"), "mode", Set.of("primary", "secondary"), "associatedInputs",
			Set.of("auto", "none"), "colorSet", Set.of("categorical", "sequential", "diverging"), "width",
			Set.of("auto", "stretch"), "version", Set.of("1.5"));

	private static final Map<String, Set<String>> STYLES = Map.of("TextBlock", Set.of("default", "heading"),
			"Container", Set.of("default", "emphasis"), "Input.ChoiceSet", Set.of("compact", "expanded"), "Input.Text",
			Set.of("text", "tel"), "Action.Execute", Set.of("default", "positive", "destructive"), "Action.Submit",
			Set.of("default", "positive", "destructive"));

	private static final Set<String> LISTS = Set.of("body", "items", "columns", "inlines", "actions");

	private static final Pattern ESCAPED = Pattern.compile("\\\\[\\p{Punct}]");

	private static final Pattern MARKDOWN = Pattern.compile("[*_`\\[\\]<>~\\\\]|^\\s*(?:\\d*[.)]|[#+-])|^(?: {4}|\t)");

	private static final Pattern DATE = Pattern.compile("\\{\\{(?:DATE|TIME)\\(");

	private static final JsonMapper JSON = new JsonMapper();

	/** What was found good once: help, forms and questions come a thousand times. */
	private static final Set<Record> GOOD = ConcurrentHashMap.newKeySet();

	private CardRules() {
	}

	/**
	 * A message of the bot: a card in which everything can be pressed.
	 */
	public static void check(Message message) {
		if (!GOOD.contains(message)) {
			checkCard(message);
			GOOD.add(message);
		}
	}

	private static void checkCard(Message message) {
		Card card = AdaptiveCards.message(message);
		check(card);
		assertThat(pressed(card.content())).as(card.content().toString())
			.containsExactlyInAnyOrderElementsOf(message.buttons()
				.stream()
				.<CardAnswer>map((button) -> new CardAnswer.Pressed(button.action(), button.value()))
				.toList());
	}

	/**
	 * A form of the bot: in a dialog and in the chat, and again after a mistake; what
	 * nobody touched comes back as it was.
	 */
	public static void check(Form form) {
		if (!GOOD.contains(form)) {
			shown(form).forEach((card) -> checkShown(form, card));
			GOOD.add(form);
		}
	}

	private static List<Card> shown(Form form) {
		return List.of(AdaptiveCards.dialog(form, "memory", Locale.ENGLISH),
				AdaptiveCards.form(form, "memory", Locale.GERMAN));
	}

	private static void checkShown(Form form, Card card) {
		check(card);
		CardAnswer.Filled filled = untouched(card.content());
		assertThat(filled.form()).isEqualTo(form.id());
		assertThat(filled.context()).isEqualTo(form.context());
		assertThat(filled.memory()).isEqualTo("memory");
		form.fields().forEach((field) -> checkUntouched(field, filled));
		checkFolds(form, card.content(), filled);
		again(card).ifPresent((again) -> {
			check(again);
			assertThat(untouched(again.content())).isEqualTo(filled);
		});
	}

	/**
	 * A form that came back untouched, and with a mistake in it.
	 */
	private static Optional<Card> again(Card shown) {
		return AdaptiveCards.again(untouched(shown.content()), Map.of("another", "Not *this* way."));
	}

	/**
	 * The cards of all messages and forms that were found good since this was asked last.
	 */
	public static List<Card> foundGood() {
		List<Record> good = List.copyOf(GOOD);
		GOOD.clear();
		return good.stream().flatMap(CardRules::cards).toList();
	}

	private static Stream<Card> cards(Record good) {
		return (good instanceof Message message) ? Stream.of(AdaptiveCards.message(message))
				: shown((Form) good).stream()
					.flatMap((shown) -> Stream.concat(Stream.of(shown), again(shown).stream()));
	}

	/**
	 * All that is folded can be opened, unless it is open for want of room.
	 */
	private static void checkFolds(Form form, JsonNode card, CardAnswer.Filled filled) {
		List<String> folds = form.fields()
			.stream()
			.filter(Field.Fold.class::isInstance)
			.map((fold) -> ((Field.Fold) fold).name())
			.toList();
		List<CardAnswer.Unfolded> ways = card.path("body")
			.valueStream()
			.flatMap((element) -> element.path("actions").valueStream())
			.map((action) -> (CardAnswer.Unfolded) sent(card, action))
			.toList();
		if (ways.isEmpty()) {
			assertThat(filled.values().keySet()).containsAll(
					Field.inputs(form.fields()).stream().filter(CardRules::isDrawn).map(Field.Input::name).toList());
			return;
		}
		assertThat(ways).extracting(CardAnswer.Unfolded::fold).containsExactlyElementsOf(folds);
		assertThat(ways).allSatisfy((way) -> assertThat(way).isEqualTo(new CardAnswer.Unfolded(filled.form(),
				filled.context(), filled.memory(), way.fold(), filled.values())));
	}

	private static boolean isDrawn(Field.Input input) {
		return !(input instanceof Field.Choice choice && choice.options().isEmpty())
				&& !(input instanceof Field.Choices choices && choices.options().isEmpty());
	}

	private static void checkUntouched(Field field, CardAnswer.Filled filled) {
		FieldValues.name(field)
			.ifPresent((name) -> assertThat(filled.values()
				.getOrDefault(name, List.of())
				.stream()
				// in some languages the decimal sign is another one
				.map((value) -> (field instanceof Field.Number) ? value.replace(',', '.') : value)
				.toList())
				.as(name)
				.isEqualTo(FieldValues.untouched(field)
					.stream()
					.filter((value) -> !value.isBlank())
					.map((value) -> (field instanceof Field.Text text)
							? Excerpt.shortened(value, Math.min(text.longest(), CardText.LONGEST)) : value)
					.toList()));
	}

	/**
	 * What a client sends that shows a card to somebody who touches nothing.
	 */
	static CardAnswer.Filled untouched(JsonNode card) {
		return (CardAnswer.Filled) sent(card, card.path("actions").path(0));
	}

	/**
	 * The same if they press one of its actions.
	 */
	static CardAnswer sent(JsonNode card, JsonNode action) {
		ObjectNode data = action.path("data").deepCopy().asObject();
		all(card).filter((node) -> type(node).startsWith("Input."))
			.forEach((input) -> data.put(input.path("id").asString(), input.path("value").asString("")));
		return CardAnswer.of(data).orElseThrow();
	}

	/**
	 * A card as it is sent.
	 */
	public static void check(Card card) {
		assertThat(card.summary()).as("the summary of a card").isNotBlank();
		check(card.content());
	}

	static void check(JsonNode card) {
		List<String> broken = new ArrayList<>();
		int bytes = card.toString().getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MOST_BYTES) {
			broken.add("a card of " + bytes + " bytes");
		}
		if (!type(card).equals("AdaptiveCard") || card.path("body").isEmpty()) {
			broken.add("no card, or an empty one");
		}
		Set<JsonNode> sentBack = Collections.newSetFromMap(new IdentityHashMap<>());
		all(card).filter((node) -> type(node).startsWith("Action."))
			.flatMap((action) -> all(action.path("data")))
			.forEach(sentBack::add);
		all(card).filter((node) -> node.has("type") && !sentBack.contains(node))
			.forEach((node) -> broken.addAll(broken(node)));
		broken.addAll(repeated(card));
		assertThat(broken).as(card.toString()).isEmpty();
	}

	private static List<String> broken(JsonNode node) {
		List<String> broken = new ArrayList<>();
		String type = type(node);
		Set<String> properties = PROPERTIES.get(type);
		if (properties == null) {
			return List.of("an unknown type " + type);
		}
		node.properties().forEach((property) -> {
			String name = property.getKey();
			if (!properties.contains(name)) {
				broken.add("an unknown property " + name + " of " + type);
			}
			Set<String> words = name.equals("style") ? STYLES.getOrDefault(type, Set.of()) : WORDS.get(name);
			if (words != null && !words.contains(property.getValue().asString(""))) {
				broken.add(name + " of " + type + " is " + property.getValue());
			}
			if (LISTS.contains(name) && (!property.getValue().isArray() || property.getValue().isEmpty())) {
				broken.add("nothing in " + name + " of " + type);
			}
			if (property.getValue().isString() && !name.equals("value")) {
				broken.addAll(brokenInText(property.getValue().asString()));
			}
		});
		REQUIRED.getOrDefault(type, List.of())
			.stream()
			.filter((name) -> !node.has(name))
			.forEach((name) -> broken.add("no " + name + " in " + type));
		broken.addAll(brokenByItsKind(type, node));
		return broken;
	}

	private static List<String> brokenByItsKind(String type, JsonNode node) {
		if (type.startsWith("Input.")) {
			return brokenInInput(type, node);
		}
		if (type.startsWith("Action.")) {
			return brokenInAction(type, node);
		}
		if (type.startsWith("Chart.")) {
			return brokenInChart(type, node);
		}
		return switch (type) {
			case "TextBlock" -> brokenInMarkdown(node.path("text").asString());
			case "AdaptiveCard" ->
				Stream.concat(brokenInMarkdown(node.path("fallbackText").asString("")).stream(), tooMany(node).stream())
					.toList();
			case "TextRun" ->
				node.path("text").asString("").matches("(?s).*\\R.*|") ? List.of("a break in a run") : List.of();
			case "ActionSet" -> tooMany(node);
			default -> List.of();
		};
	}

	private static List<String> brokenInText(String text) {
		List<String> broken = new ArrayList<>();
		if (DATE.matcher(text).find()) {
			broken.add("a date that clients would put in its place");
		}
		if (text.codePoints().anyMatch((character) -> Character.getType(character) == Character.SURROGATE)) {
			broken.add("half of a character");
		}
		return broken;
	}

	private static List<String> brokenInMarkdown(String text) {
		return (text.isBlank() || MARKDOWN.matcher(ESCAPED.matcher(text).replaceAll("x")).find())
				? List.of("no text, or Markdown: " + text) : List.of();
	}

	private static List<String> tooMany(JsonNode node) {
		return (node.path("actions")
			.valueStream()
			.filter((action) -> !action.path("mode").asString("").equals("secondary"))
			.count() > MOST_PRIMARY) ? List.of("more than six primary actions") : List.of();
	}

	private static List<String> brokenInAction(String type, JsonNode action) {
		List<String> broken = new ArrayList<>();
		if (action.path("title").asString("").isBlank()) {
			broken.add("an action that says nothing");
		}
		if (type.equals("Action.OpenUrl")) {
			return action.path("url").asString("").matches("https?://.+") ? broken : List.of("no address");
		}
		if (CardAnswer.of(action.path("data")).isEmpty() && !action.at("/data/worthwhile").has("choice")) {
			broken.add("an action that leads nowhere");
		}
		if (type.equals("Action.Execute") && !isSameButItsType(action, action.path("fallback"))) {
			broken.add("an action without an equal one for older clients");
		}
		return broken;
	}

	private static boolean isSameButItsType(JsonNode executed, JsonNode fallback) {
		ObjectNode expected = executed.deepCopy().asObject();
		expected.remove(List.of("verb", "fallback"));
		return expected.put("type", "Action.Submit").equals(fallback);
	}

	private static List<String> brokenInInput(String type, JsonNode input) {
		List<String> broken = new ArrayList<>();
		String id = input.path("id").asString("");
		if (input.path("label").asString("").isBlank()) {
			broken.add("an input without a label");
		}
		if (id.isBlank() || id.equals("worthwhile") || id.equals("msteams")) {
			broken.add("an input without a name of its own");
		}
		if ((input.path("isRequired").asBoolean(false) || input.has("regex")) && !input.has("errorMessage")) {
			broken.add("an input that does not say what is wrong");
		}
		String value = input.path("value").asString("");
		broken.addAll(switch (type) {
			case "Input.ChoiceSet" -> brokenInChoices(input, value);
			case "Input.Date" -> (value.isEmpty() || isDay(value)) ? List.of() : List.of("no day: " + value);
			case "Input.Time" -> (value.isEmpty() || isTime(value)) ? List.of() : List.of("no time: " + value);
			default -> brokenInWords(input, value);
		});
		return broken;
	}

	private static List<String> brokenInWords(JsonNode input, String value) {
		List<String> broken = new ArrayList<>();
		if (value.length() > input.path("maxLength").asInt(0)) {
			broken.add("a beginning that is too long");
		}
		try {
			if (input.has("regex") && !Pattern.compile(input.path("regex").asString()).matcher(value).find()) {
				broken.add("a beginning that does not fit");
			}
		}
		catch (PatternSyntaxException ex) {
			broken.add("no pattern: " + ex.getDescription());
		}
		return broken;
	}

	private static List<String> brokenInChoices(JsonNode input, String value) {
		List<String> broken = new ArrayList<>();
		List<String> values = new ArrayList<>();
		input.path("choices").forEach((choice) -> {
			values.add(choice.path("value").asString(""));
			if (choice.path("title").asString("").isBlank() || choice.size() != 2) {
				broken.add("a choice that says nothing");
			}
		});
		boolean many = input.path("isMultiSelect").asBoolean(false);
		if (values.isEmpty() || new HashSet<>(values).size() < values.size() || values.contains("")) {
			broken.add("no choices, or two of one value");
		}
		if (many && values.stream().anyMatch((one) -> one.contains(","))) {
			broken.add("a value that comes back as two");
		}
		if (!value.isEmpty() && !values.containsAll(many ? List.of(value.split(",")) : List.of(value))) {
			broken.add("a beginning that is no choice");
		}
		return broken;
	}

	private static boolean isDay(String value) {
		try {
			return LocalDate.parse(value).toString().equals(value);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static boolean isTime(String value) {
		try {
			return LocalTime.parse(value).toString().equals(value);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private static List<String> brokenInChart(String type, JsonNode chart) {
		List<String> broken = new ArrayList<>();
		if (!type(chart.path("fallback")).equals("TextBlock") || chart.path("title").asString("").isBlank()) {
			broken.add("a chart without words");
		}
		List<JsonNode> series = type.equals("Chart.VerticalBar") ? List.of(chart.path("data"))
				: chart.path("data").valueStream().map((one) -> one.path("values")).toList();
		List<JsonNode> legends = chart.path("data").valueStream().map((one) -> one.path("legend")).toList();
		if (!type.equals("Chart.VerticalBar") && (legends.stream().anyMatch((legend) -> legend.asString("").isBlank())
				|| new HashSet<>(legends).size() < legends.size())) {
			broken.add("a series without a name, or two of one");
		}
		for (JsonNode points : series) {
			List<JsonNode> categories = points.valueStream().map((point) -> point.path("x")).toList();
			if (points.isEmpty() || new HashSet<>(categories).size() < categories.size() || !points.valueStream()
				.allMatch((point) -> point.path("x").isString() && point.path("y").isNumber() && point.size() == 2)) {
				broken.add("points that cannot be drawn");
			}
		}
		return broken;
	}

	private static List<String> repeated(JsonNode card) {
		Map<String, Integer> times = new HashMap<>();
		all(card).filter((node) -> type(node).startsWith("Input."))
			.forEach((input) -> times.merge(input.path("id").asString(""), 1, Integer::sum));
		return times.entrySet().stream().filter((id) -> id.getValue() > 1).map((id) -> "twice " + id.getKey()).toList();
	}

	/**
	 * What can come back of all that can be pressed and chosen on a card.
	 */
	static List<CardAnswer> pressed(JsonNode card) {
		return card.path("body")
			.valueStream()
			.flatMap((element) -> Stream.concat(element.path("actions").valueStream(),
					element.path("choices").valueStream()))
			.flatMap((way) -> way.has("data") ? CardAnswer.of(way.path("data")).stream()
					: Stream.of(CardActions.chosen(way.path("value").asString())))
			.toList();
	}

	private static Stream<JsonNode> all(@Nullable JsonNode node) {
		if (node == null || node.isValueNode()) {
			return Stream.empty();
		}
		Stream<JsonNode> within = node.valueStream().flatMap(CardRules::all);
		return node.isObject() ? Stream.concat(Stream.of(node), within) : within;
	}

	static JsonNode read(String json) {
		return JSON.readTree(json);
	}

	private static String type(JsonNode node) {
		return node.path("type").asString("");
	}

	private static Set<String> element(String... own) {
		return both(OF_ELEMENTS, own);
	}

	private static Set<String> input(String... own) {
		return both(both(OF_ELEMENTS, own), OF_INPUTS.toArray(String[]::new));
	}

	private static Set<String> chart(String... own) {
		return both(both(OF_ELEMENTS, own), OF_CHARTS.toArray(String[]::new));
	}

	private static Set<String> action(String... own) {
		return both(OF_ACTIONS, own);
	}

	private static Set<String> both(Set<String> common, String... own) {
		Set<String> both = new HashSet<>(common);
		both.addAll(List.of(own));
		return Set.copyOf(both);
	}

}
