package worthwhile.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.testing.DialogueContract;
import worthwhile.testing.FieldValues;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One person's page of the playground, without a browser.
 */
final class PlaygroundPage implements DialogueContract.Side {

	private static final JsonMapper JSON = new JsonMapper();

	private final RestClient http;

	private final String person;

	private final String room;

	private @Nullable JsonNode form;

	private @Nullable String openedFrom;

	private Map<String, String> problems = Map.of();

	PlaygroundPage(int port, String person, String room) {
		this.http = RestClient.create("http://localhost:" + port + "/playground/api/");
		this.person = person;
		this.room = room;
	}

	@Override
	public void command(String text) {
		say("/worthwhile " + text);
	}

	@Override
	public void say(String text) {
		this.openedFrom = null;
		take(post("words", Map.of("text", text)));
	}

	@Override
	public void press(String label) {
		List<JsonNode> lines = new ArrayList<>(lines());
		java.util.Collections.reverse(lines);
		for (JsonNode line : lines) {
			Optional<JsonNode> way = way(line.path("message"), label);
			if (way.isPresent()) {
				press(line.path("id").asString(), way.get());
				return;
			}
		}
		throw new AssertionError("no button " + label);
	}

	private void press(@Nullable String line, JsonNode button) {
		this.openedFrom = line;
		Map<String, Object> press = new TreeMap<>(
				Map.of("action", button.path("action").asString(), "value", button.path("value").asString()));
		if (line != null) {
			press.put("message", line);
		}
		take(post("presses", press));
	}

	/**
	 * What the home page says.
	 */
	String home() {
		return texts(homePage());
	}

	void pressAtHome(String label) {
		press(null, way(homePage(), label).orElseThrow(() -> new AssertionError("no button " + label)));
	}

	/**
	 * What can be pressed, whether it is a button or stands in a menu or a list.
	 */
	private static Optional<JsonNode> way(JsonNode message, String label) {
		return message.path("blocks")
			.valueStream()
			.flatMap((block) -> Stream.of("buttons", "menu", "ways").flatMap((list) -> block.path(list).valueStream()))
			.filter((way) -> way.path("label").asString().equals(label))
			.findFirst();
	}

	private JsonNode homePage() {
		return JSON.readTree(this.http.post().uri("people/{person}/home", this.person).retrieve().body(String.class));
	}

	@Override
	public void fill(Map<String, String> values) {
		JsonNode open = this.form;
		if (open == null) {
			throw new AssertionError("no form is open");
		}
		Map<String, Object> filled = new TreeMap<>();
		filled.put("form", open.path("id").asString());
		filled.put("context", open.path("context").asString());
		Form shown = MessageJson.form(open);
		Map<String, List<String>> lists = untouched(shown);
		values.forEach((name, value) -> lists.put(name, List.of(option(shown, name, value))));
		assertThat(Field.inputs(shown.fields()).stream().map(Field.Input::name)).containsAll(values.keySet());
		filled.put("values", lists);
		if (this.openedFrom != null) {
			filled.put("message", this.openedFrom);
		}
		take(post("submissions", filled));
	}

	/**
	 * The value of an option, if that is what somebody sees.
	 */
	private static String option(Form form, String name, String seen) {
		return Field.inputs(form.fields())
			.stream()
			.filter((field) -> FieldValues.name(field).filter(name::equals).isPresent())
			.flatMap((field) -> (field instanceof Field.Choice one) ? one.options().stream()
					: (field instanceof Field.Choices some) ? some.options().stream() : Stream.empty())
			.filter((option) -> option.label().equals(seen))
			.map(Field.Option::value)
			.findFirst()
			.orElse(seen);
	}

	private static Map<String, List<String>> untouched(Form form) {
		Map<String, List<String>> values = new TreeMap<>();
		form.fields()
			.forEach((field) -> FieldValues.name(field)
				.ifPresent((name) -> values.put(name, FieldValues.untouched(field))));
		return values;
	}

	@Override
	public Map<String, String> problems() {
		return this.problems;
	}

	@Override
	public List<String> messages() {
		return lines().stream()
			.filter((line) -> line.path("author").asString().equals("BOT"))
			.map((line) -> texts(line.path("message")))
			.toList();
	}

	/**
	 * The person's own words.
	 */
	List<String> words() {
		return lines().stream()
			.filter((line) -> line.path("author").asString().equals("PERSON"))
			.map((line) -> line.path("words").asString())
			.toList();
	}

	@Override
	public byte[] file(String name) {
		String id = lines().stream()
			.filter((line) -> line.path("file").asString("").equals(name))
			.map((line) -> line.path("id").asString())
			.findFirst()
			.orElseThrow();
		byte[] file = this.http.get().uri("files/{id}", id).retrieve().body(byte[].class);
		return (file != null) ? file : new byte[0];
	}

	private static String texts(JsonNode message) {
		List<String> texts = new ArrayList<>();
		message.path("blocks").forEach((block) -> texts.add(block.path("text").asString("")));
		return String.join("\n", texts);
	}

	private List<JsonNode> lines() {
		String body = this.http.get()
			.uri("people/{person}/rooms/{room}", this.person, this.room)
			.retrieve()
			.body(String.class);
		List<JsonNode> lines = new ArrayList<>();
		JSON.readTree(body).forEach(lines::add);
		return lines;
	}

	private JsonNode post(String what, Object body) {
		return JSON.readTree(this.http.post()
			.uri("people/{person}/rooms/{room}/" + what, this.person, this.room)
			.contentType(MediaType.APPLICATION_JSON)
			.body(JSON.writeValueAsString(body))
			.retrieve()
			.body(String.class));
	}

	private void take(JsonNode answer) {
		if (answer.hasNonNull("form")) {
			this.form = answer.path("form");
		}
		Map<String, String> told = new TreeMap<>();
		answer.path("problems").properties().forEach((entry) -> told.put(entry.getKey(), entry.getValue().asString()));
		this.problems = told;
	}

}
