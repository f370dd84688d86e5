package worthwhile.slack.payload;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.slack.answering.Payloads;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of that which Slack sends.
 */
class ReadersTests {

	private static final PersonRef ANNA = new PersonRef("slack", Payloads.TEAM, "U1ANNA");

	private static final ChannelRef GENERAL = new ChannelRef("slack", Payloads.TEAM, "C1GENERAL");

	@Test
	void aCommandInAChannel() {
		Map<String, String> fields = Payloads.command("U1ANNA", "C1GENERAL", "general", "log 5m &lt;3 <@U2|ben>");
		fields.putAll(Map.of("response_url", "https://hooks.example/1", "enterprise_id", "E1"));
		SlackRequest request = SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow();
		assertThat(request.said()).isEqualTo(new Incoming.Command(ANNA, GENERAL, "log 5m <3 @ben"));
		assertThat(request.dedupeKey())
			.isEqualTo(new DedupeKey("slack", Objects.requireNonNull(fields.get("trigger_id"))));
		assertThat(request.team().enterprise()).isEqualTo("E1");
		assertThat(request.origin()).isEqualTo(new Origin(ANNA, GENERAL, null, false, false,
				Objects.requireNonNull(fields.get("trigger_id")), "https://hooks.example/1"));
	}

	@Test
	void aCommandInADirectChat() {
		Map<String, String> fields = Payloads.command("U1ANNA", "D1", "directmessage", "trend");
		assertThat(SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow().said())
			.isEqualTo(new Incoming.Command(ANNA, null, "trend"));
		fields.put("channel_name", "renamed");
		assertThat(SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow().said().channel()).isEmpty();
	}

	@Test
	void aCommandWithoutATriggerIsKnownByItsContent() {
		Map<String, String> fields = Payloads.command("U1ANNA", "C1GENERAL", "general", "trend");
		fields.remove("trigger_id");
		DedupeKey key = SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow().dedupeKey();
		assertThat(key.id()).matches("[0-9a-f]{64}");
		assertThat(SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow().dedupeKey()).isEqualTo(key);
		fields.put("text", "trend month");
		assertThat(SlashCommandReader.of(Payloads.commandRequest(fields)).orElseThrow().dedupeKey()).isNotEqualTo(key);
	}

	@Test
	void nothingOfAnEmptyExample() {
		Map<String, String> fields = Payloads.command("U1ANNA", "C1GENERAL", "general", "trend");
		fields.put("team_id", "");
		assertThat(SlashCommandReader.of(Payloads.commandRequest(fields))).isEmpty();
		assertThat(ViewSubmissionReader.of(Payloads.submissionRequest(Payloads.example("ViewSubmissionPayload"))))
			.isEmpty();
		assertThat(home(Payloads.example("AppHomeOpenedPayload"))).isEmpty();
		assertThat(left(Payloads.example("MemberLeftChannelPayload"))).isEmpty();
	}

	@Test
	void theShortcutAsksForTodaysForm() {
		SlackRequest request = SlashCommandReader.of(Payloads.shortcutRequest(Payloads.shortcut("U1ANNA", "log_time")))
			.orElseThrow();
		assertThat(request.said()).isEqualTo(new Incoming.Command(ANNA, null, "edit today"));
		assertThat(request.origin().trigger()).isNotEmpty();
	}

	@Test
	void aPressInAMessageOfAChannel() {
		SlackRequest request = press(Payloads.inMessage("C1GENERAL", "17.5", false), "question.minutes#3", "d/10");
		assertThat(request.said())
			.isEqualTo(new Incoming.Press(ANNA, GENERAL, "question.minutes", "d/10", "C1GENERAL:17.5"));
		assertThat(request.origin().ephemeral()).isFalse();
	}

	@Test
	void aPressThatSaysWhereToAnswerIsAWayToChangeItsMessage() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inMessage("D1", "17.5", false),
				Payloads.button("a.b", "v"));
		payload.put("response_url", "https://hooks.example/1");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload)).map(SlackRequest::said))
			.contains(new Incoming.Press(ANNA, null, "a.b", "v", "D1:17.5", true));
	}

	@Test
	void aFormThatKnowsWhereToAnswerIsAWayToChangeTheMessageItWasOpenedFrom() {
		assertThat(sent(Payloads.submission("U1ANNA", view("""
				{"message":"D1:17.5","response_url":"https://hooks.example/1"}"""), Map.of())).byPress()).isTrue();
		assertThat(sent(Payloads.submission("U1ANNA", view("""
				{"response_url":"https://hooks.example/1"}"""), Map.of())).byPress()).isFalse();
	}

	@Test
	void aPressInTheDirectChat() {
		SlackRequest request = press(Payloads.inMessage("D1", "17.5", true), "help.show", "");
		assertThat(request.said()).isEqualTo(new Incoming.Press(ANNA, null, "help.show", "", "D1:17.5"));
		assertThat(request.origin().ephemeral()).isTrue();
	}

	@Test
	void aPressOnTheHomePage() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inView("V1"), Payloads.button("today.now", ""));
		payload.putObject("view").put("type", "home").put("id", "V1").put("app_installed_team_id", Payloads.TEAM);
		SlackRequest request = BlockActionReader.of(Payloads.pressRequest(payload)).orElseThrow();
		assertThat(request.said()).isEqualTo(new Incoming.Press(ANNA, null, "today.now", "", null));
		assertThat(request.origin().home()).isTrue();
	}

	@Test
	void aPressOfSomebodyFromAnotherCompanyBelongsToTheWorkspaceOfTheView() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inView("V1"), Payloads.button("today.now", ""));
		payload.putObject("team").put("id", "T9ELSEWHERE");
		payload.putObject("view").put("type", "home").put("app_installed_team_id", Payloads.TEAM);
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload)).orElseThrow().said().person()).isEqualTo(ANNA);
	}

	@Test
	void whatIsChosenFromAMenuIsAPress() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inMessage("D1", "17.5", false),
				Payloads.button("menu#2", ""));
		((ObjectNode) payload.at("/actions/0")).put("type", "overflow")
			.putObject("selected_option")
			.put("value", "skip.day 2026-03-02/");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload)).map(SlackRequest::said))
			.contains(new Incoming.Press(ANNA, null, "skip.day", "2026-03-02/", "D1:17.5"));
	}

	@Test
	void onlyWhatCanBePressedMatters() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inMessage("D1", "17.5", false),
				Payloads.button("a.b", "v"));
		payload.putArray("actions").addObject().put("type", "static_select").put("action_id", "x");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload))).isEmpty();
		payload.withArray("actions").addObject().put("type", "button").put("action_id", "a.b").put("value", "v");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload)).map(SlackRequest::said))
			.contains(new Incoming.Press(ANNA, null, "a.b", "v", "D1:17.5"));
		payload.remove("actions");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload))).isEmpty();
	}

	@Test
	void aPressInAFormIsNothing() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inView("V1"), Payloads.button("a.b", "v"));
		payload.putObject("view").put("type", "modal");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload))).isEmpty();
	}

	@Test
	void aPressOnAMessageWithAChart() {
		ObjectNode payload = Payloads.press("U1ANNA", Payloads.inMessage("D1", "17.5", false),
				Payloads.button("a.b", "v"));
		ObjectNode message = payload.putObject("message").put("type", "message").put("ts", "17.5");
		message.putArray("blocks")
			.addObject()
			.put("type", "data_visualization")
			.putObject("chart")
			.put("type", "bar")
			.putArray("series");
		assertThat(BlockActionReader.of(Payloads.pressRequest(payload))).isPresent();
	}

	@Test
	void aFormWithInputsOfEveryKind() {
		Map<String, JsonNode> values = Map.of("words", value("plain_text_input", "value", "\"a &lt; b\""), "empty",
				value("plain_text_input", "value", "null"), "number", value("number_input", "value", "\"2.5\""), "one",
				value("static_select", "selected_option", "{\"value\":\"x\"}"), "none",
				value("static_select", "selected_option", "{\"value\":\"–\"}"), "untouched",
				value("static_select", "selected_option", "null"), "several",
				value("checkboxes", "selected_options", "[{\"value\":\"x\"},{\"value\":\"y\"}]"), "day",
				value("datepicker", "selected_date", "\"2026-03-02\""), "time",
				value("timepicker", "selected_time", "\"16:30\""), "people",
				value("multi_users_select", "selected_users", "[\"U1\"]"));
		Incoming.Submission sent = sent(Payloads.submission("U1ANNA", view("{\"context\":\"c\"}"), values));
		assertThat(sent.values()).isEqualTo(Map.of("words", List.of("a &lt; b"), "empty", List.of(), "number",
				List.of("2.5"), "one", List.of("x"), "none", List.of(), "untouched", List.of(), "several",
				List.of("x", "y"), "day", List.of("2026-03-02"), "time", List.of("16:30"), "people", List.of("U1")));
	}

	@Test
	void aFormKnowsFromWhereItWasOpened() {
		Incoming.Submission sent = sent(Payloads.submission("U1ANNA", view("""
				{"context":"2026-03-02","channel":"C1GENERAL","message":"C1GENERAL:17.5","ephemeral":true}"""),
				Map.of()));
		assertThat(sent)
			.isEqualTo(new Incoming.Submission(ANNA, GENERAL, "probe.form", "2026-03-02", Map.of(), "C1GENERAL:17.5"));
	}

	@Test
	void wordsInTheDirectChat() {
		ObjectNode payload = Payloads.message("U1ANNA", "25m linkedin &amp; <https://x.com|x.com>");
		SlackRequest request = words(payload).orElseThrow();
		assertThat(request.said()).isEqualTo(new Incoming.Words(ANNA, null, "25m linkedin & x.com"));
		assertThat(request.dedupeKey()).isEqualTo(new DedupeKey("slack", payload.path("event_id").asString()));
	}

	@Test
	void wordsInAThreadOfTheDirectChat() {
		ObjectNode payload = Payloads.message("U1ANNA", "25m linkedin");
		((ObjectNode) payload.path("event")).put("thread_ts", "16.1").put("parent_user_id", Payloads.BOT);
		assertThat(words(payload)).isPresent();
	}

	@Test
	void wordsWithAPicture() {
		ObjectNode payload = Payloads.message("U1ANNA", "10m on x");
		((ObjectNode) payload.path("event")).put("subtype", "file_share");
		assertThat(withFile(payload).map(SlackRequest::said)).contains(new Incoming.Words(ANNA, null, "10m on x"));
		((ObjectNode) payload.path("event")).put("text", "");
		assertThat(withFile(payload).map(SlackRequest::said)).contains(new Incoming.Command(ANNA, null, "help"));
	}

	@Test
	void aMessageThatWasChangedOncePerMessage() {
		Optional<SlackRequest> changed = reworded(Payloads.changed("U1ANNA", "1.2", "10m on x", "20m on x"));
		assertThat(changed.map(SlackRequest::said)).contains(new Incoming.Reworded(ANNA));
		assertThat(reworded(Payloads.changed("U1ANNA", "1.2", "20m on x", "30m on x")).map(SlackRequest::dedupeKey))
			.isEqualTo(changed.map(SlackRequest::dedupeKey));
		assertThat(reworded(Payloads.changed("U1ANNA", "1.3", "20m on x", "30m on x")).map(SlackRequest::dedupeKey))
			.isNotEqualTo(changed.map(SlackRequest::dedupeKey));
	}

	@Test
	void aPreviewAndTheBotsOwnChangesAreNotHeard() {
		assertThat(reworded(Payloads.changed("U1ANNA", "1.2", "see https://x.com", "see https://x.com"))).isEmpty();
		assertThat(reworded(Payloads.changed(Payloads.BOT, "1.2", "Choose", "Stored"))).isEmpty();
		ObjectNode ofABot = Payloads.changed("U9OTHERBOT", "1.2", "beep", "boop");
		((ObjectNode) ofABot.at("/event/message")).put("bot_id", "B1");
		assertThat(reworded(ofABot)).isEmpty();
		for (String missing : List.of("edited", "user")) {
			ObjectNode holey = Payloads.changed("U1ANNA", "1.2", "beep", "boop");
			((ObjectNode) holey.at("/event/message")).remove(missing);
			assertThat(reworded(holey)).isEmpty();
		}
		for (String missing : List.of("message", "previous_message")) {
			ObjectNode holey = Payloads.changed("U1ANNA", "1.2", "beep", "boop");
			((ObjectNode) holey.path("event")).remove(missing);
			assertThat(reworded(holey)).isEmpty();
		}
	}

	@Test
	void theBotsOwnWordsAreNotHeard() {
		assertThat(words(Payloads.message(Payloads.BOT, "Choose"))).isEmpty();
		ObjectNode payload = Payloads.message("U9OTHERBOT", "beep");
		((ObjectNode) payload.path("event")).put("bot_id", "B1");
		assertThat(words(payload)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "channel", "group", "mpim" })
	void wordsElsewhereAreNotHeard(String type) {
		ObjectNode payload = Payloads.message("U1ANNA", "hello");
		((ObjectNode) payload.path("event")).put("channel_type", type);
		assertThat(words(payload)).isEmpty();
	}

	@Test
	void aMentionInAChannel() {
		assertThat(mention("<@U0THEBOT> what can <@U2> do?").map(SlackRequest::said))
			.contains(new Incoming.Words(ANNA, GENERAL, "what can @… do?"));
		assertThat(mention("<@U0THEBOT|worthwhile>").map(SlackRequest::said))
			.contains(new Incoming.Command(ANNA, GENERAL, "help"));
	}

	@Test
	void theHomePageButNotTheMessagesBesideIt() {
		ObjectNode payload = Payloads.event("app_home_opened",
				(event) -> event.put("user", "U1ANNA").put("channel", "D1").put("tab", "home"));
		assertThat(home(payload).map(SlackRequest::said)).contains(new Incoming.HomeOpened(ANNA));
		((ObjectNode) payload.path("event")).put("tab", "messages");
		assertThat(home(payload)).isEmpty();
	}

	@Test
	void whoInstalledTheBotIsInTheAuthorization() {
		ObjectNode payload = Payloads.message("U9STRANGER", "hello");
		payload.put("team_id", "T9ELSEWHERE").put("is_ext_shared_channel", true);
		((ObjectNode) payload.at("/authorizations/0")).put("enterprise_id", "E1");
		SlackRequest request = words(payload).orElseThrow();
		assertThat(request.said().person()).isEqualTo(new PersonRef("slack", Payloads.TEAM, "U9STRANGER"));
		assertThat(request.team().enterprise()).isEqualTo("E1");
		payload.remove("authorizations");
		assertThat(words(payload).orElseThrow().said().person().workspace().workspace()).isEqualTo("T9ELSEWHERE");
	}

	@Test
	void somebodyOrTheBotLeavesAChannel() {
		ObjectNode payload = Payloads.event("member_left_channel",
				(event) -> event.put("user", "U1ANNA").put("channel", "C1GENERAL"));
		assertThat(left(payload).map(SlackEvent::what)).contains(new Incoming.Left(ANNA, GENERAL));
		((ObjectNode) payload.path("event")).put("user", Payloads.BOT);
		assertThat(left(payload).map(SlackEvent::what)).contains(new Incoming.ChannelGone(GENERAL));
	}

	@Test
	void aChannelIsArchived() {
		ObjectNode payload = Payloads.event("channel_archive", (event) -> event.put("channel", "C1GENERAL"));
		var parsed = Payloads.eventPayload(ChannelArchiveEvent.class, payload);
		assertThat(SlackEvent.gone(parsed, parsed.getEvent().getChannel()).map(SlackEvent::what))
			.contains(new Incoming.ChannelGone(GENERAL));
	}

	private static SlackRequest press(ObjectNode where, String action, String value) {
		return BlockActionReader
			.of(Payloads.pressRequest(Payloads.press("U1ANNA", where, Payloads.button(action, value))))
			.orElseThrow();
	}

	private static Incoming.Submission sent(ObjectNode payload) {
		return (Incoming.Submission) ViewSubmissionReader.of(Payloads.submissionRequest(payload)).orElseThrow().said();
	}

	private static ObjectNode view(String metadata) {
		return Payloads.json()
			.createObjectNode()
			.put("type", "modal")
			.put("callback_id", "probe.form")
			.put("private_metadata", metadata);
	}

	private static JsonNode value(String type, String field, String json) {
		ObjectNode value = Payloads.json().createObjectNode().put("type", type);
		return value.set(field, Payloads.json().readTree(json));
	}

	private static Optional<SlackRequest> words(ObjectNode payload) {
		return MessageEventReader.of(Payloads.eventPayload(MessageEvent.class, payload));
	}

	private static Optional<SlackRequest> withFile(ObjectNode payload) {
		return MessageEventReader.withFile(Payloads.eventPayload(MessageFileShareEvent.class, payload));
	}

	private static Optional<SlackRequest> reworded(ObjectNode payload) {
		return MessageEventReader.reworded(Payloads.eventPayload(MessageChangedEvent.class, payload));
	}

	private static Optional<SlackRequest> mention(String text) {
		return MessageEventReader.mention(Payloads.eventPayload(AppMentionEvent.class, Payloads.event("app_mention",
				(event) -> event.put("user", "U1ANNA").put("channel", "C1GENERAL").put("text", text))));
	}

	private static Optional<SlackRequest> home(ObjectNode payload) {
		((ObjectNode) payload.path("event")).remove("view");
		return MessageEventReader.home(Payloads.eventPayload(AppHomeOpenedEvent.class, payload));
	}

	private static Optional<SlackEvent> left(ObjectNode payload) {
		return SlackEvent.left(Payloads.eventPayload(MemberLeftChannelEvent.class, payload));
	}

}
