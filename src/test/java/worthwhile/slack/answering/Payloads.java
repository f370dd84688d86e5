package worthwhile.slack.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Slack sends, made of the published examples.
 */
public final class Payloads {

	public static final String TEAM = "T0WORKING";

	public static final String BOT = "U0THEBOT";

	private static final JsonMapper JSON = new JsonMapper();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Payloads() {
	}

	public static JsonMapper json() {
		return JSON;
	}

	/**
	 * A new id, unlike any other.
	 */
	static String unique(String start) {
		return start + COUNT.incrementAndGet();
	}

	public static ObjectNode example(String name) {
		try (InputStream stream = Payloads.class.getResourceAsStream("/slack/inbound/" + name + ".json")) {
			return (ObjectNode) JSON.readTree(Objects.requireNonNull(stream, name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A command as a form with the fields of the example.
	 */
	public static Map<String, String> command(String person, String channel, String channelName, String text) {
		Map<String, String> fields = new TreeMap<>();
		example("SlashCommandPayload").properties()
			.forEach((field) -> fields.put(field.getKey(), field.getValue().asString()));
		fields.putAll(Map.of("team_id", TEAM, "user_id", person, "channel_id", channel, "channel_name", channelName,
				"command", "/worthwhile", "text", text, "trigger_id", unique("trigger.")));
		return fields;
	}

	public static String urlEncoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/**
	 * A press of a button.
	 * @param where the container: a message or a view
	 * @param button as Slack got it
	 */
	public static ObjectNode press(String person, ObjectNode where, JsonNode button) {
		ObjectNode payload = interaction("block_actions", person);
		payload.set("container", where);
		ObjectNode action = payload.putArray("actions").addObject().put("block_id", "b").put("action_ts", "1.2");
		button.properties().forEach((property) -> action.set(property.getKey(), property.getValue()));
		if (where.has("channel_id")) {
			payload.putObject("channel").put("id", where.path("channel_id").asString()).put("name", "somewhere");
		}
		return payload;
	}

	public static ObjectNode button(String actionId, String value) {
		return JSON.createObjectNode().put("type", "button").put("action_id", actionId).put("value", value);
	}

	public static ObjectNode inMessage(String channel, String ts, boolean ephemeral) {
		return JSON.createObjectNode()
			.put("type", "message")
			.put("channel_id", channel)
			.put("message_ts", ts)
			.put("is_ephemeral", ephemeral);
	}

	public static ObjectNode inView(String id) {
		return JSON.createObjectNode().put("type", "view").put("view_id", id);
	}

	/**
	 * A form that was sent.
	 * @param view the view, as it was opened
	 * @param values what was filled in, as Slack sends it, by the names of the fields
	 */
	public static ObjectNode submission(String person, JsonNode view, Map<String, ? extends JsonNode> values) {
		ObjectNode payload = example("ViewSubmissionPayload");
		sent(payload, person);
		ObjectNode sent = payload.putObject("view");
		view.properties().forEach((property) -> sent.set(property.getKey(), property.getValue()));
		ObjectNode state = sent.putObject("state").putObject("values");
		values.forEach((name, value) -> state.putObject(name).set(name, value));
		return payload;
	}

	/**
	 * A press in a form that is open.
	 * @param view the view, as it is
	 * @param values what stands in it, as Slack sends it, by the names of the fields
	 */
	public static ObjectNode pressInForm(String person, JsonNode view, JsonNode button,
			Map<String, ? extends JsonNode> values) {
		ObjectNode payload = press(person, inView(view.path("id").asString()), button);
		ObjectNode shown = payload.putObject("view");
		view.properties().forEach((property) -> shown.set(property.getKey(), property.getValue()));
		ObjectNode state = shown.putObject("state").putObject("values");
		values.forEach((name, value) -> state.putObject(name).set(name, value));
		return payload;
	}

	public static ObjectNode shortcut(String person, String callbackId) {
		return interaction("shortcut", person).put("callback_id", callbackId);
	}

	private static ObjectNode interaction(String type, String person) {
		ObjectNode payload = JSON.createObjectNode().put("type", type);
		sent(payload, person);
		return payload;
	}

	private static void sent(ObjectNode payload, String person) {
		payload.put("trigger_id", unique("trigger."));
		payload.putNull("enterprise");
		payload.putObject("team").put("id", TEAM).put("domain", "working");
		payload.putObject("user").put("id", person).put("username", "a-name").put("team_id", TEAM);
	}

	/**
	 * An event in its context.
	 */
	public static ObjectNode event(String type, Consumer<ObjectNode> fields) {
		ObjectNode payload = example("AppUninstalledPayload");
		payload.put("type", "event_callback").put("team_id", TEAM).put("event_id", unique("Ev"));
		((ObjectNode) payload.at("/authorizations/0")).put("team_id", TEAM).put("user_id", BOT).put("is_bot", true);
		ObjectNode event = payload.putObject("event").put("type", type);
		fields.accept(event);
		return payload;
	}

	public static ObjectNode message(String person, String text) {
		return event("message",
				(event) -> event.put("user", person)
					.put("text", text)
					.put("channel", "D" + person.substring(1))
					.put("channel_type", "im")
					.put("ts", unique("1700000000.")));
	}

	/**
	 * A message in the direct chat that was changed.
	 * @param ts which
	 */
	public static ObjectNode changed(String person, String ts, String before, String now) {
		return event("message", (event) -> {
			event.put("subtype", "message_changed")
				.put("channel", "D" + person.substring(1))
				.put("channel_type", "im")
				.put("ts", unique("1700000000."));
			said(event.putObject("previous_message"), person, ts, before);
			said(event.putObject("message"), person, ts, now).putObject("edited")
				.put("user", person)
				.put("ts", unique("1700000000."));
		});
	}

	private static ObjectNode said(ObjectNode message, String person, String ts, String text) {
		return message.put("type", "message").put("user", person).put("ts", ts).put("text", text);
	}

	static ObjectNode mention(String person, String channel, String text) {
		return event("app_mention",
				(event) -> event.put("user", person)
					.put("text", "<@" + BOT + "> " + text)
					.put("channel", channel)
					.put("ts", unique("1700000000.")));
	}

	public static SlashCommandRequest commandRequest(Map<String, String> fields) {
		return new SlashCommandRequest(urlEncoded(fields), headers());
	}

	public static BlockActionRequest pressRequest(JsonNode payload) {
		return new BlockActionRequest("payload", payload.toString(), headers());
	}

	public static ViewSubmissionRequest submissionRequest(JsonNode payload) {
		return new ViewSubmissionRequest("payload", payload.toString(), headers());
	}

	public static GlobalShortcutRequest shortcutRequest(JsonNode payload) {
		return new GlobalShortcutRequest("payload", payload.toString(), headers());
	}

	public static <E extends Event> EventsApiPayload<E> eventPayload(Class<E> type, JsonNode payload) {
		assertRegistered(type);
		return EventsApiPayloadParser.buildEventPayload(new EventRequest(payload.toString(), headers()));
	}

	/**
	 * The parser knows the types that somebody asked it for.
	 */
	private static void assertRegistered(Class<? extends Event> type) {
		Objects.requireNonNull(EventsApiPayloadParser.getEventTypeAndSubtype(type));
	}

	private static RequestHeaders headers() {
		return new RequestHeaders(Map.of());
	}

}
