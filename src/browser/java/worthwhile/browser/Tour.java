package worthwhile.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;
import worthwhile.playground.PageJson;
import worthwhile.testing.FieldValues;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static worthwhile.testing.Patience.await;

/**
 * Goes through the bot as a person does, by the interface that the page uses, and
 * remembers everything that this person comes to see.
 */
final class Tour {

	private static final JsonMapper JSON = new JsonMapper();

	/** How many buttons one after the other are followed. */
	private static final int FAR = 2;

	/** By how much of it a message is told from one of another kind, in characters. */
	private static final int BEGINNING = 40;

	/** How many buttons that do the same are pressed in one message. */
	private static final int MOST_ALIKE = 3;

	private final RestClient http;

	private final String person;

	private final String language;

	private final Map<String, Sight> sights = new LinkedHashMap<>();

	private final Map<String, String> versions = new HashMap<>();

	private final Set<String> pressed = new HashSet<>();

	private String chapter = "";

	private String room;

	private @Nullable Form form;

	private @Nullable String openedFrom;

	Tour(RestClient http, String person, String language) {
		this.http = http;
		this.person = person;
		this.language = language;
		this.room = person;
	}

	/**
	 * The tour of somebody whom nobody has met before.
	 */
	static Tour ofNewcomer(RestClient http, String name, String zone, String language) {
		String added = http.post()
			.uri("people")
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsString(Map.of("name", name, "zone", zone, "language", language)))
			.retrieve()
			.body(String.class);
		return new Tour(http, JSON.readTree(added).path("id").asString(), language);
	}

	/** What was seen, in its order, each thing once. */
	Collection<Sight> sights() {
		return this.sights.values();
	}

	/**
	 * Has three months behind them from now on.
	 */
	Tour livesTheirStory() {
		post("people/{person}/story", Map.of(), this.person);
		news();
		return this;
	}

	/**
	 * Speaks the language of the tour, whatever the profile said before.
	 */
	Tour speaks() {
		JsonNode profile = JSON.readTree(this.http.get().uri("people").retrieve().body(String.class))
			.valueStream()
			.filter((one) -> one.path("id").asString().equals(this.person))
			.findFirst()
			.orElseThrow();
		this.http.put()
			.uri("people/{person}", this.person)
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsString(Map.of("zone", profile.path("zone").asString(), "language", this.language,
					"standing", profile.path("standing").asString())))
			.retrieve()
			.toBodilessEntity();
		news();
		return this;
	}

	Tour opens(String next) {
		this.chapter = next;
		return this;
	}

	Tour goesTo(String other) {
		this.room = other;
		news();
		return this;
	}

	/**
	 * Says things, and looks at what comes of each.
	 */
	Tour says(String... texts) {
		for (String text : texts) {
			say(text);
		}
		return this;
	}

	/**
	 * Says things, and presses what is below the answers as long as it leads somewhere
	 * new; what can't be undone is left alone.
	 */
	Tour explores(String... texts) {
		for (String text : texts) {
			follow(say(text), text, FAR);
		}
		return this;
	}

	/**
	 * Presses the way in the latest message that has it.
	 * @param place which of those of one action, from 0
	 */
	Tour presses(String action, int place) {
		List<JsonNode> lines = lines();
		for (int last = lines.size() - 1; last >= 0; last--) {
			List<Button> ways = ways(lines.get(last)).filter((way) -> way.action().equals(action)).toList();
			if (place < ways.size()) {
				press(ways.get(place), lines.get(last).path("id").asString(), ways.get(place).label());
				return this;
			}
		}
		throw new AssertionError("nobody offers " + action + " to " + this.person + " in " + lines);
	}

	/**
	 * Whether what was said last opened a form.
	 */
	boolean hasForm() {
		return this.form != null;
	}

	/**
	 * Sends the form that is open as it is, but for what is written into some of it.
	 */
	Tour sends(Map<String, String> written) {
		Form open = this.form;
		if (open == null) {
			throw new AssertionError("no form is open");
		}
		Map<String, List<String>> values = new TreeMap<>();
		open.fields()
			.forEach((field) -> FieldValues.name(field).ifPresent((name) -> values.put(name, FieldValues.untouched(field))));
		written.forEach((name, value) -> values.put(name, List.of(value)));
		Map<String, Object> sent = new TreeMap<>(
				Map.of("form", open.id(), "context", open.context(), "values", values));
		if (this.openedFrom != null) {
			sent.put("message", this.openedFrom);
		}
		take(room("submissions", sent), open.title() + " › " + open.submit());
		return this;
	}

	Tour opensHome(String name) {
		add(Sight.Kind.HOME, name, post("people/{person}/home", Map.of(), this.person).toString());
		return this;
	}

	/**
	 * Puts the clock forward to the next question, and looks at it.
	 */
	Tour isAsked(String name) {
		List<JsonNode> news = new ArrayList<>(arrives(() -> clock("QUESTION")));
		// it is sent when the clock has arrived, and takes a moment
		await().pollInterval(Duration.ofMillis(100)).until(() -> news.addAll(news()) || !news.isEmpty());
		return looksAt(news, name);
	}

	/**
	 * Puts the clock forward, and looks at what came meanwhile.
	 * @param where such as <code>MORNING</code>
	 */
	Tour waitsFor(String where, String name) {
		return looksAt(arrives(() -> clock(where)), name);
	}

	/**
	 * Lives through a month in which everybody answers.
	 */
	Tour livesAMonth(String name) {
		return looksAt(arrives(() -> post("people/{person}/month", Map.of(), this.person)), name);
	}

	private void clock(String to) {
		post("people/{person}/clock", Map.of("to", to), this.person);
	}

	private List<JsonNode> arrives(Runnable departure) {
		departure.run();
		await().pollInterval(Duration.ofMillis(100)).until(() -> !isOnTheWay());
		return news();
	}

	private Tour looksAt(List<JsonNode> news, String name) {
		Set<String> shapes = new HashSet<>();
		news.stream().filter((line) -> shapes.add(shape(line))).forEach((line) -> add(line, name));
		return this;
	}

	private boolean isOnTheWay() {
		JsonNode clock = JSON.readTree(this.http.get().uri("clock").retrieve().body(String.class));
		return clock.hasNonNull("move");
	}

	Tour makesTheTeam() {
		post("team", Map.of());
		news();
		return this;
	}

	private List<JsonNode> say(String text) {
		this.openedFrom = null;
		this.form = null;
		return take(room("words", Map.of("text", text)), text);
	}

	private List<JsonNode> press(Button way, String line, String name) {
		this.openedFrom = line;
		return take(room("presses", Map.of("action", way.action(), "value", way.value(), "message", line)), name);
	}

	private void follow(List<JsonNode> lines, String name, int far) {
		for (JsonNode line : lines) {
			String id = line.path("id").asString();
			Map<String, Integer> alike = new HashMap<>();
			ways(line).filter((way) -> way.style() != Button.Style.DANGER
					&& alike.merge(way.action(), 1, Integer::sum) <= MOST_ALIKE && isNew(way))
				.toList()
				.forEach((way) -> {
					String further = name + " › " + way.label();
					List<JsonNode> answers = press(way, id, further);
					if (far > 1) {
						follow(answers, further, far - 1);
					}
				});
		}
	}

	private boolean isNew(Button way) {
		return this.pressed.add(way.action() + " " + way.label().replaceAll("\\d+", "9"));
	}

	private List<JsonNode> take(JsonNode answer, String name) {
		if (answer.hasNonNull("farewell")) {
			add(Sight.Kind.MESSAGE, name, answer.path("farewell").toString());
			return List.of();
		}
		List<JsonNode> news = answer.hasNonNull("form") ? news() : newsSoon();
		news.forEach((line) -> add(line, name));
		if (answer.hasNonNull("form")) {
			String json = answer.path("form").toString();
			this.form = PageJson.form(json);
			add(Sight.Kind.FORM, name, json);
			whole(this.form).ifPresent((whole) -> add(Sight.Kind.FORM, name + " (all of it)", PageJson.written(whole)));
		}
		return news;
	}

	/**
	 * A form with all that is folded in it open.
	 */
	private static Optional<Form> whole(Form form) {
		Form grown = form;
		for (Optional<Field> fold = fold(grown); fold.isPresent(); fold = fold(grown)) {
			grown = grown.grown(((Field.Fold) fold.get()).name(), Map.of());
		}
		return grown.equals(form) ? Optional.empty() : Optional.of(grown);
	}

	private static Optional<Field> fold(Form form) {
		return form.fields().stream().filter(Field.Fold.class::isInstance).findFirst();
	}

	private void add(JsonNode line, String name) {
		add(Sight.Kind.MESSAGE, name, line.path("message").toString());
	}

	/**
	 * The same with other figures is not looked at again in a chapter.
	 */
	private void add(Sight.Kind kind, String name, String json) {
		this.sights.putIfAbsent(this.chapter + kind + (kind == Sight.Kind.HOME ? name : json.replaceAll("\\d+", "9")),
				new Sight(this.chapter, name, this.language, kind, json));
	}

	private static String shape(JsonNode line) {
		String said = line.path("message").toString().replaceAll("\\d+", "9");
		return said.substring(0, Math.min(said.length(), BEGINNING));
	}

	private static Stream<Button> ways(JsonNode line) {
		Message message = PageJson.message(line.path("message").toString());
		return message.buttons().stream();
	}

	/**
	 * What the bot said here since the last look, or says otherwise now.
	 */
	private List<JsonNode> news() {
		List<JsonNode> news = new ArrayList<>();
		for (JsonNode line : lines()) {
			String version = line.path("version").asString();
			if (!version.equals(this.versions.put(line.path("id").asString(), version))) {
				news.add(line);
			}
		}
		return news;
	}

	/**
	 * A message that is pressed changes a moment later; not everything that is said
	 * changes or brings one.
	 */
	private List<JsonNode> newsSoon() {
		List<JsonNode> news = new ArrayList<>(news());
		try {
			await().atMost(Duration.ofSeconds(2)).until(() -> !news.isEmpty() || news.addAll(news()));
		}
		catch (ConditionTimeoutException ex) {
			return List.of();
		}
		return news;
	}

	private List<JsonNode> lines() {
		return JSON
			.readTree(this.http.get().uri("people/{person}/rooms/{room}", this.person, this.room).retrieve().body(String.class))
			.valueStream()
			.filter((line) -> line.path("author").asString().equals("BOT"))
			.toList();
	}

	private JsonNode room(String what, Object body) {
		return post("people/{person}/rooms/{room}/" + what, body, this.person, this.room);
	}

	private JsonNode post(String path, Object body, Object... gaps) {
		return JSON.readTree(this.http.post()
			.uri(path, gaps)
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsString(body))
			.retrieve()
			.body(String.class));
	}

}
