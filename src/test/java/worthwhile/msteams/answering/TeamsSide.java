package worthwhile.msteams.answering;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsDoor;
import worthwhile.msteams.TeamsMessage;
import worthwhile.testing.DialogueContract;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * Somebody who uses Teams: presses what is there and fills in the forms that are open, so
 * that what is sent is made of what Teams really got. In a channel they see their own
 * chat with the bot too, as in Teams.
 */
public final class TeamsSide implements DialogueContract.Side {

	private static final JsonMapper JSON = new JsonMapper();

	private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

	private static final String OPEN_FORM = "Open the form";

	private final FakeTeams teams;

	private final TeamsDoor door;

	private final String id;

	private final @Nullable String channel;

	private final Open open;

	public TeamsSide(FakeTeams teams, TeamsDoor door, String id) {
		this(teams, door, id, null, new Open());
	}

	private TeamsSide(FakeTeams teams, TeamsDoor door, String id, @Nullable String channel, Open open) {
		this.teams = teams;
		this.door = door;
		this.id = id;
		this.channel = channel;
		this.open = open;
	}

	/**
	 * The same person in a channel.
	 */
	public TeamsSide in(String other) {
		return new TeamsSide(this.teams, this.door, this.id, other, this.open);
	}

	@Override
	public void command(String text) {
		begins();
		say("/worthwhile " + text);
	}

	/**
	 * What opens a form comes after what asked for it.
	 */
	private void begins() {
		this.open.reset();
		this.open.since = this.teams.latest();
	}

	@Override
	public void say(String text) {
		ObjectNode activity = activity("message");
		if (this.channel != null) {
			activity.put("text", "<at>Worthwhile</at>&nbsp;" + text);
			ObjectNode mention = activity.withArray("/entities").addObject().put("type", "mention");
			mention.put("text", "<at>Worthwhile</at>").putObject("mentioned").put("id", bot());
		}
		else {
			activity.put("text", text);
		}
		send(activity);
	}

	/**
	 * An activity of theirs, where they are.
	 */
	public ObjectNode activity(String type) {
		return activity(type, this.channel);
	}

	private ObjectNode activity(String type, @Nullable String where) {
		ObjectNode activity = JSON.createObjectNode().put("type", type).put("id", "1" + NUMBERS.incrementAndGet());
		activity.put("channelId", "msteams").put("serviceUrl", this.teams.serviceUrl()).put("locale", "en-US");
		activity.put("localTimezone", "America/New_York").put("textFormat", "plain");
		activity.putObject("from")
			.put("id", "29:" + this.id)
			.put("name", "Somebody")
			.put("aadObjectId", "aad-" + this.id);
		activity.putObject("recipient").put("id", bot()).put("name", "Worthwhile");
		ObjectNode conversation = activity.putObject("conversation").put("tenantId", FakeTeams.TENANT);
		ObjectNode data = activity.putObject("channelData");
		data.putObject("tenant").put("id", FakeTeams.TENANT);
		if (where != null) {
			conversation.put("conversationType", "channel").put("id", where + ";messageid=1");
			data.putObject("team").put("id", "19:team@thread.tacv2");
			data.putObject("channel").put("id", where);
		}
		else {
			conversation.put("conversationType", "personal").put("id", FakeTeams.chat(this.id));
		}
		return activity;
	}

	private static String bot() {
		return "28:" + FakeTeams.APP_ID;
	}

	/**
	 * Sends an activity.
	 * @return what is answered at once, empty if nothing is
	 */
	public JsonNode send(JsonNode activity) {
		HttpResponse<String> answer = this.door.post(activity);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
	}

	@Override
	public void press(String label) {
		begins();
		for (TeamsMessage message : latestFirst()) {
			Optional<JsonNode> action = message.action(label);
			if (action.isPresent()) {
				press(message, action.get(), JSON.createObjectNode());
				return;
			}
			Optional<JsonNode> list = message.list(label);
			if (list.isPresent()) {
				choose(message, list.get(), label);
				return;
			}
		}
		throw new AssertionError("no button [%s] in\n%s".formatted(label, messages()));
	}

	/**
	 * Presses a button of a message as it was, perhaps a while ago.
	 */
	void press(String label, TeamsMessage shown) {
		begins();
		press(shown, shown.action(label).orElseThrow(), JSON.createObjectNode());
	}

	private void choose(TeamsMessage message, JsonNode list, String label) {
		String name = list.path("id").asString();
		JsonNode confirm = TeamsMessage.find(message.card(), "choice", name).orElseThrow();
		ObjectNode action = JSON.createObjectNode().put("type", "Action.Execute");
		action.putObject("data").set("worthwhile", confirm);
		String value = TeamsMessage.find(list.path("choices"), "title", label).orElseThrow().path("value").asString();
		press(message, action, JSON.createObjectNode().put(name, value));
	}

	private void press(TeamsMessage message, JsonNode action, ObjectNode inputs) {
		ObjectNode data = ((ObjectNode) action.path("data").deepCopy()).setAll(inputs);
		if (action.at("/data/msteams/type").asString("").equals("task/fetch")) {
			ObjectNode fetch = invoke("task/fetch", message);
			fetch.putObject("value").set("data", data);
			this.open.dialog(send(fetch), message);
			return;
		}
		JsonNode answer = execute(message, action, data);
		assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
	}

	private JsonNode execute(TeamsMessage message, JsonNode action, JsonNode data) {
		ObjectNode activity = invoke("adaptiveCard/action", message);
		ObjectNode executed = activity.putObject("value").putObject("action").put("type", "Action.Execute");
		executed.put("verb", action.path("verb").asString("")).set("data", data);
		return send(activity);
	}

	private ObjectNode invoke(String name, TeamsMessage message) {
		boolean there = message.conversation().equals(FakeTeams.chat(this.id));
		ObjectNode activity = activity("invoke", there ? null : message.conversation().split(";", 2)[0]);
		activity.withObject("/conversation").put("id", message.conversation());
		return activity.put("name", name).put("replyToId", message.id());
	}

	@Override
	public void fill(Map<String, String> values) {
		sendForm(form().path("actions").path(0), values);
	}

	/**
	 * Fills in the form that is open, and asks for more of it.
	 * @param label what the button says
	 */
	void unfold(String label, Map<String, String> values) {
		sendForm(TeamsMessage.find(form().path("body"), "title", label)
			.orElseThrow(() -> new AssertionError("no button [%s] in\n%s".formatted(label, form()))), values);
	}

	/**
	 * The form that is open, or opens soon.
	 */
	public JsonNode form() {
		if (this.open.card == null) {
			await().until(this::findsAForm);
		}
		JsonNode card = this.open.card;
		if (card == null) {
			throw new AssertionError("no form is open; there is\n" + messages());
		}
		return card;
	}

	/**
	 * The names of what can be filled in there.
	 */
	List<String> fields() {
		List<JsonNode> inputs = new ArrayList<>();
		TeamsMessage.gather(form(), "Input.", inputs);
		return inputs.stream().map((input) -> input.path("id").asString()).toList();
	}

	private void sendForm(JsonNode action, Map<String, String> values) {
		TeamsMessage message = Objects.requireNonNull(this.open.message);
		ObjectNode data = filled(form(), action, values);
		if (this.open.dialog) {
			ObjectNode submit = invoke("task/submit", message);
			submit.putObject("value").set("data", data);
			this.open.dialog(send(submit), message);
		}
		else {
			this.open.executed(execute(message, action, data));
		}
	}

	/**
	 * The form that stands in the chat, or opens by the button that does.
	 */
	private boolean findsAForm() {
		for (TeamsMessage message : latestFirst()) {
			if (message.number() <= this.open.since) {
				return false;
			}
			Optional<JsonNode> offer = message.action(OPEN_FORM);
			if (offer.isPresent()) {
				press(message, offer.get(), JSON.createObjectNode());
				return true;
			}
			if (isForm(message.card())) {
				this.open.inChat(message);
				return true;
			}
		}
		return false;
	}

	private static boolean isForm(JsonNode card) {
		return card.path("actions").path(0).at("/data/worthwhile/form").isString();
	}

	/**
	 * As clients do, it leaves out what is empty.
	 */
	private static ObjectNode filled(JsonNode card, JsonNode action, Map<String, String> values) {
		ObjectNode data = (ObjectNode) action.path("data").deepCopy();
		List<JsonNode> inputs = new ArrayList<>();
		TeamsMessage.gather(card, "Input.", inputs);
		assertThat(inputs.stream().map((input) -> input.path("id").asString())).containsAll(values.keySet());
		for (JsonNode input : inputs) {
			String name = input.path("id").asString();
			String given = values.get(name);
			String value = (given == null) ? input.path("value").asString("") : value(input, given);
			if (!value.isEmpty()) {
				data.put(name, value);
			}
		}
		return data;
	}

	private static String value(JsonNode input, String given) {
		return (input.path("type").asString().equals("Input.ChoiceSet") && !given.isEmpty())
				? Arrays.stream(given.split(","))
					.map((label) -> TeamsMessage.find(input.path("choices"), "title", label).orElseThrow())
					.map((choice) -> choice.path("value").asString())
					.collect(Collectors.joining(","))
				: given;
	}

	@Override
	public Map<String, String> problems() {
		return this.open.problems;
	}

	@Override
	public List<String> messages() {
		return visible().map(TeamsMessage::words).toList();
	}

	private List<TeamsMessage> latestFirst() {
		List<TeamsMessage> latestFirst = new ArrayList<>(visible().toList());
		Collections.reverse(latestFirst);
		return latestFirst;
	}

	private Stream<TeamsMessage> visible() {
		List<TeamsMessage> chat = this.teams.seen(FakeTeams.chat(this.id));
		List<TeamsMessage> there = (this.channel != null) ? this.teams.seen(this.channel) : List.of();
		return Stream.concat(chat.stream(), there.stream())
			.sorted((one, other) -> Integer.compare(one.number(), other.number()));
	}

	@Override
	public byte[] file(String name) {
		String link = latestFirst().stream()
			.map((message) -> TeamsMessage.find(message.card(), "type", "Action.OpenUrl"))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow()
			.path("url")
			.asString();
		return this.door.fetch(link, name);
	}

	/**
	 * The form that somebody has in front of them.
	 */
	private static final class Open {

		private @Nullable JsonNode card;

		private @Nullable TeamsMessage message;

		private boolean dialog;

		private int since;

		private Map<String, String> problems = Map.of();

		void reset() {
			this.card = null;
			this.message = null;
			this.problems = Map.of();
		}

		void inChat(TeamsMessage form) {
			this.card = form.card();
			this.message = form;
			this.dialog = false;
		}

		void dialog(JsonNode answer, TeamsMessage from) {
			reset();
			this.dialog = true;
			JsonNode next = answer.at("/task/value/card/content");
			if (!next.isMissingNode()) {
				this.message = from;
				show(next);
			}
		}

		void executed(JsonNode answer) {
			assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
			TeamsMessage form = this.message;
			reset();
			if (isForm(answer.path("value"))) {
				this.message = form;
				show(answer.path("value"));
			}
		}

		/**
		 * What is wrong stands below its input, and stands out.
		 */
		private void show(JsonNode form) {
			this.card = form;
			Map<String, String> wrong = new TreeMap<>();
			String name = "";
			for (JsonNode element : form.path("body")) {
				name = element.path("id").asString(name);
				if (TeamsMessage.find(element, "color", "attention").isPresent()) {
					List<JsonNode> runs = new ArrayList<>();
					TeamsMessage.gather(element, "TextRun", runs);
					String words = runs.stream()
						.map((run) -> run.path("text").asString())
						.collect(Collectors.joining());
					wrong.merge(name, words, (one, another) -> one + "\n" + another);
				}
			}
			this.problems = wrong;
		}

	}

}
