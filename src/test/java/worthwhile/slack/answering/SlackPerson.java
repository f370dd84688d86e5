package worthwhile.slack.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.blockkit.BlockKitRules;
import worthwhile.testing.DialogueContract;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * Somebody who uses Slack: presses what is there and fills in the forms that are open, so
 * that what is sent is made of what Slack really got.
 */
final class SlackPerson implements DialogueContract.Side {

	private final FakeSlack slack;

	private final Way way;

	private final String id;

	private final String channel;

	private @Nullable JsonNode form;

	private Map<String, String> problems = Map.of();

	SlackPerson(FakeSlack slack, Way way, String id) {
		this(slack, way, id, FakeSlack.directChat(id));
	}

	private SlackPerson(FakeSlack slack, Way way, String id, String channel) {
		this.slack = slack;
		this.way = way;
		this.id = id;
		this.channel = channel;
	}

	SlackPerson in(String other) {
		return new SlackPerson(this.slack, this.way, this.id, other);
	}

	@Override
	public void command(String text) {
		boolean direct = this.channel.startsWith("D");
		Map<String, String> fields = Payloads.command(this.id, this.channel, direct ? "directmessage" : "general",
				text);
		fields.put("response_url", this.slack.responseUrl(this.channel, this.id, ""));
		Way.Answer answer = this.way.command(fields);
		assertThat(answer.status()).isEqualTo(200);
		if (!answer.body().isEmpty()) {
			JsonNode said = Payloads.json().readTree(answer.body());
			BlockKitRules.checkMessage(said.path("text").asString(), said.path("blocks").toString());
		}
		this.slack.answered(this.channel, this.id, answer.body());
		lookForForm(fields.getOrDefault("trigger_id", ""));
	}

	@Override
	public void say(String text) {
		String sent = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		assertThat(this.way.event(this.channel.startsWith("D") ? Payloads.message(this.id, sent)
				: Payloads.mention(this.id, this.channel, sent))
			.status()).isEqualTo(200);
	}

	/**
	 * Changes a message in the direct chat.
	 * @param ts which
	 */
	void rewords(String ts, String before, String now) {
		assertThat(this.way.event(Payloads.changed(this.id, ts, before, now)).status()).isEqualTo(200);
	}

	void shortcut() {
		interact(Payloads.shortcut(this.id, "log_time"));
	}

	void opensHome() {
		assertThat(this.way.event(Payloads.event("app_home_opened",
				(event) -> event.put("user", this.id).put("channel", FakeSlack.directChat(this.id)).put("tab", "home")))
			.status()).isEqualTo(200);
	}

	@Override
	public void press(String label) {
		interact(pressOf(label));
	}

	/**
	 * What Slack sends when the latest button with a label is pressed.
	 */
	ObjectNode pressOf(String label) {
		List<SlackMessage> latestFirst = new ArrayList<>(this.slack.seen(this.channel, this.id));
		Collections.reverse(latestFirst);
		for (SlackMessage message : latestFirst) {
			Optional<JsonNode> press = message.press(label);
			if (press.isPresent()) {
				return press(message, press.get());
			}
		}
		throw new AssertionError("no button [%s] in\n%s".formatted(label, messages()));
	}

	private ObjectNode press(SlackMessage message, JsonNode button) {
		ObjectNode payload = Payloads.press(this.id,
				Payloads.inMessage(message.channel(), message.ts(), message.ephemeral()), button);
		payload.put("response_url", this.slack.responseUrl(this.channel, this.id, message.ts()));
		if (!message.ephemeral()) {
			payload.putObject("message").put("type", "message").put("ts", message.ts()).set("blocks", message.blocks());
		}
		return payload;
	}

	void pressAtHome(String label) {
		JsonNode home = home();
		ObjectNode payload = Payloads.press(this.id, Payloads.inView("V1"), button(home, label));
		payload.set("view", home);
		interact(payload);
	}

	private static JsonNode button(JsonNode view, String label) {
		return SlackMessage.press(view.path("blocks"), label)
			.orElseThrow(() -> new AssertionError("no button [%s] in\n%s".formatted(label, view.toPrettyString())));
	}

	private void interact(ObjectNode payload) {
		assertThat(this.way.interaction(payload).status()).isEqualTo(200);
		lookForForm(payload.path("trigger_id").asString());
	}

	private void lookForForm(String trigger) {
		this.slack.view(trigger).ifPresent((view) -> this.form = view);
	}

	/**
	 * The form that is open, or else nothing.
	 */
	@Nullable JsonNode form() {
		return this.form;
	}

	/**
	 * All that Slack got of the form that is open.
	 */
	String formText() {
		return openForm().toString();
	}

	@Override
	public void fill(Map<String, String> values) {
		JsonNode open = this.form;
		if (open == null) {
			throw new AssertionError("no form is open; there is\n" + messages());
		}
		for (JsonNode button : folds(open).toList()) {
			if (!state(openForm(), values).keySet().containsAll(values.keySet())) {
				unfold(button, Map.of());
			}
		}
		Map<String, JsonNode> sent = state(openForm(), values);
		assertThat(sent.keySet()).containsAll(values.keySet());
		take(this.way.interaction(Payloads.submission(this.id, openForm(), sent)));
	}

	private JsonNode openForm() {
		return Objects.requireNonNull(this.form);
	}

	/**
	 * Presses a button in the open form, by its label.
	 * @param typed what stands in the fields then, by their names
	 */
	void unfold(String label, Map<String, String> typed) {
		unfold(folds(openForm()).filter((button) -> button.at("/text/text").asString().equals(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError("nothing to open " + label + " in " + this.form)), typed);
	}

	private void unfold(JsonNode button, Map<String, String> typed) {
		assertThat(this.way.interaction(unfoldingOf(button, typed)).status()).isEqualTo(200);
		this.form = this.slack.views()
			.stream()
			.filter((view) -> view.path("id").equals(openForm().path("id")))
			.findFirst()
			.orElseThrow();
		BlockKitRules.checkView(openForm().toString());
	}

	/**
	 * What Slack sends when a button in the open form is pressed.
	 */
	ObjectNode unfoldingOf(String label) {
		return unfoldingOf(folds(openForm()).filter((button) -> button.at("/text/text").asString().equals(label))
			.findFirst()
			.orElseThrow(), Map.of());
	}

	private ObjectNode unfoldingOf(JsonNode button, Map<String, String> typed) {
		return Payloads.pressInForm(this.id, openForm(), button, state(openForm(), typed));
	}

	private static Stream<JsonNode> folds(JsonNode view) {
		return view.path("blocks")
			.valueStream()
			.flatMap((block) -> block.path("elements").valueStream())
			.filter((element) -> element.path("type").asString().equals("button"));
	}

	private static Map<String, JsonNode> state(JsonNode view, Map<String, String> values) {
		Map<String, JsonNode> state = new LinkedHashMap<>();
		for (JsonNode block : view.path("blocks")) {
			if (block.path("type").asString().equals("input")) {
				String name = block.path("block_id").asString();
				state.put(name, state(block.path("element"), values.get(name)));
			}
		}
		return state;
	}

	/**
	 * What Slack sends of an input.
	 * @param given what was filled in, separated by commas where there can be several;
	 * nothing if nobody touched it
	 */
	private static JsonNode state(JsonNode element, @Nullable String given) {
		String type = element.path("type").asString();
		ObjectNode state = Payloads.json().createObjectNode().put("type", type);
		return switch (type) {
			case "checkboxes", "multi_static_select" ->
				state.set("selected_options", (given != null) ? options(element, given) : element.has("initial_options")
						? element.path("initial_options") : Payloads.json().createArrayNode());
			case "static_select", "radio_buttons" -> state.set("selected_option",
					(given != null) ? option(element, given) : orNull(element.path("initial_option")));
			case "timepicker" -> state.set("selected_time", text(given, element.path("initial_time")));
			case "datepicker" -> state.set("selected_date", text(given, element.path("initial_date")));
			default -> state.set("value", text(given, element.path("initial_value")));
		};
	}

	private static JsonNode text(@Nullable String given, JsonNode initial) {
		return (given != null) ? Payloads.json().valueToTree(given) : orNull(initial);
	}

	private static JsonNode orNull(JsonNode node) {
		return node.isMissingNode() ? Payloads.json().nullNode() : node;
	}

	private static ArrayNode options(JsonNode element, String labels) {
		ArrayNode options = Payloads.json().createArrayNode();
		Arrays.stream(labels.split(","))
			.filter((label) -> !label.isEmpty())
			.map((label) -> option(element, label))
			.forEach(options::add);
		return options;
	}

	private static JsonNode option(JsonNode element, String label) {
		return StreamSupport.stream(element.path("options").spliterator(), false)
			.filter((option) -> option.at("/text/text").asString().equals(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no option " + label + " in " + element));
	}

	private void take(Way.Answer answer) {
		assertThat(answer.status()).isEqualTo(200);
		JsonNode said = answer.body().isEmpty() ? Payloads.json().createObjectNode()
				: Payloads.json().readTree(answer.body());
		Map<String, String> told = new TreeMap<>();
		said.path("errors").properties().forEach((error) -> told.put(error.getKey(), error.getValue().asString()));
		this.problems = told;
		if (said.has("view")) {
			BlockKitRules.checkView(said.path("view").toString());
		}
		if (told.isEmpty()) {
			this.form = said.has("view") ? said.path("view") : null;
		}
	}

	@Override
	public Map<String, String> problems() {
		return this.problems;
	}

	@Override
	public List<String> messages() {
		return this.slack.seen(this.channel, this.id).stream().map(SlackMessage::words).toList();
	}

	/**
	 * Waits until a message here says all of this.
	 */
	SlackPerson sees(String... texts) {
		await().until(this::messages, (messages) -> messages.stream().anyMatch((message) -> says(message, texts)));
		return this;
	}

	/**
	 * Waits until the page that somebody has open says all of this.
	 */
	SlackPerson seesAtHome(String... texts) {
		await().until(() -> this.slack.home(this.id).map(SlackPerson::words).orElse(""), (words) -> says(words, texts));
		return this;
	}

	/**
	 * Asked a hundred times a second: to describe as often what is missing takes longer
	 * than all else.
	 */
	private static boolean says(String words, String... texts) {
		return Stream.of(texts).allMatch(words::contains);
	}

	private static String words(JsonNode view) {
		return new SlackMessage("", "", "", "", view.path("blocks"), List.of()).words();
	}

	/**
	 * The page that somebody has open.
	 */
	JsonNode home() {
		return this.slack.home(this.id).orElseThrow(() -> new AssertionError("no home page"));
	}

	@Override
	public byte[] file(String name) {
		return this.slack.file(this.channel, name).orElseThrow();
	}

}
