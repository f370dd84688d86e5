package worthwhile.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Availability;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.message.ChannelPeople;
import worthwhile.message.Delivery;
import worthwhile.message.Directory;
import worthwhile.message.Message;
import worthwhile.message.PlatformUnavailable;
import worthwhile.message.Profile;
import worthwhile.message.Profile.Standing;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.SlackTest;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SlackTest(webEnvironment = WebEnvironment.MOCK)
@ExtendWith(OutputCaptureExtension.class)
class SlackPlatformTests {

	private static final WorkspaceRef WORKSPACE = new WorkspaceRef("slack", FakeSlack.TEAM);

	private static final PersonRef ANNA = new PersonRef(WORKSPACE, "U0MARKERANNA");

	private static final String KEY = "push-1";

	private static final ChannelRef CHANNEL = new ChannelRef(WORKSPACE, "C0MARKER");

	private static final Message MESSAGE = Message.of("marker-summary <!channel> & more",
			new Block.Paragraph("marker-paragraph"), Block.Buttons.of(Button.of("Yes", "question.yes", "v")));

	@Autowired
	private SlackPlatform platform;

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@BeforeEach
	void anew() {
		this.slack.reset();
		// beyond all that the last test made it remember
		this.clock.advance(Duration.ofDays(1));
	}

	@Test
	void postsToAPerson() {
		Delivery delivery = this.platform.post(ANNA, MESSAGE, KEY);
		assertThat(this.slack.inDirectChat(ANNA.id())).singleElement().satisfies((message) -> {
			assertThat(delivery).isEqualTo(new Delivery.Delivered(message.id()));
			assertThat(message.text()).isEqualTo("marker-summary &lt;!channel&gt; &amp; more");
			assertThat(message.words()).contains("marker-paragraph");
			assertThat(message.press("Yes")).isPresent();
		});
		assertThat(this.slack.calls("chat.postMessage")).singleElement().satisfies((call) -> {
			assertThat(call.get("unfurl_links")).isIn("0", "false");
			assertThat(call.get("unfurl_media")).isIn("0", "false");
		});
	}

	@Test
	void postsToAChannel() {
		this.platform.post(CHANNEL, MESSAGE, KEY);
		assertThat(this.slack.messages(CHANNEL.id())).hasSize(1);
	}

	@Test
	void updatesInPlace() {
		String posted = posted(this.platform.post(ANNA, MESSAGE, KEY));
		assertThat(this.platform.update(ANNA, posted, Message.text("changed")))
			.isEqualTo(new Delivery.Delivered(posted));
		assertThat(this.slack.inDirectChat(ANNA.id())).extracting(SlackMessage::words).containsExactly("changed");
	}

	@Test
	void deletes() {
		String posted = posted(this.platform.post(ANNA, MESSAGE, KEY));
		assertThat(this.platform.delete(ANNA, posted)).isEqualTo(new Delivery.Delivered(posted));
		assertThat(this.slack.inDirectChat(ANNA.id())).isEmpty();
		assertThat(this.platform.delete(ANNA, posted)).isEqualTo(new Delivery.Refused("message_not_found"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "user_not_found", "users_not_found", "user_disabled", "user_not_visible", "cannot_dm_bot",
			"channel_not_found", "not_in_channel", "is_archived", "restricted_action",
			"restricted_action_read_only_channel", "message_not_found", "cant_update_message", "edit_window_closed",
			"is_inactive", "cant_delete_message" })
	void isRefusedForGood(String error) {
		assertThat(answers(SlackAnswer.error(error))).containsOnly(new Delivery.Refused(error));
	}

	@ParameterizedTest
	@ValueSource(strings = { "service_unavailable", "request_timeout", "an_error_that_nobody_knows", "" })
	void failsForNow(String error) {
		assertThat(answers(SlackAnswer.error(error))).containsOnly(new Delivery.Failed(error));
	}

	/**
	 * A new message may be there; to change or delete one again does no harm.
	 */
	@Test
	void isInDoubtWhenNobodyKnows() {
		for (SlackAnswer answer : List.of(SlackAnswer.status(500), SlackAnswer.status(503), SlackAnswer.cut(),
				SlackAnswer.body(" "), SlackAnswer.body("{\"ok\":"), SlackAnswer.body("[1]"), SlackAnswer.body("{}"),
				SlackAnswer.error("internal_error"), SlackAnswer.error("fatal_error"))) {
			List<Delivery> deliveries = answers(answer);
			assertThat(deliveries.subList(0, 2)).as(answer.toString()).allMatch(Delivery.Uncertain.class::isInstance);
			assertThat(deliveries.subList(2, 4)).as(answer.toString()).allMatch(Delivery.Failed.class::isInstance);
		}
	}

	@Test
	void sendsNothingTwiceByItself() {
		this.platform.post(ANNA, MESSAGE, KEY);
		this.slack.next("chat.postMessage", SlackAnswer.lost());
		assertThat(this.platform.post(ANNA, MESSAGE, KEY)).isInstanceOf(Delivery.Uncertain.class);
		assertThat(this.slack.calls("chat.postMessage")).hasSize(2);
		assertThat(this.slack.inDirectChat(ANNA.id())).hasSize(2);
	}

	@Test
	void restsAsLongAsSlackWants() {
		assertThat(answers(SlackAnswer.rateLimited(Duration.ofSeconds(7))))
			.containsOnly(new Delivery.Busy(Duration.ofSeconds(7)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ratelimited", "rate_limited", "message_limit_exceeded" })
	void restsAWhileWhenSlackDoesNotSayHowLong(String error) {
		assertThat(answers(SlackAnswer.error(error))).containsOnly(new Delivery.Busy(Duration.ofSeconds(30)));
		assertThat(answers(new SlackAnswer(false, 429, "", Duration.ZERO, "soon", false)))
			.containsOnly(new Delivery.Busy(Duration.ofSeconds(30)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_auth", "not_authed", "missing_scope", "not_allowed_token_type",
			"ekm_access_denied", "team_access_not_granted", "org_login_required", "messages_tab_disabled" })
	void isShutOutAndSaysSoOnce(String error, CapturedOutput output) {
		assertThat(answers(SlackAnswer.error(error))).containsOnly(new Delivery.Disconnected(error));
		assertThat(output.getAll().lines().filter((line) -> line.contains("ERROR") && line.contains(error))).hasSize(1);
	}

	/**
	 * Without that the bot can do everything else.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "missing_scope", "not_allowed_token_type", "access_denied", "ekm_access_denied",
			"channel_not_found" })
	void leavesAChatAloneThatItMayNotLookThrough(String error) {
		for (String method : List.of("conversations.open", "conversations.history")) {
			this.slack.next(method, SlackAnswer.error(error));
			assertThat(this.platform.delete(ANNA, chat(ANNA))).as(method).isEqualTo(new Delivery.Refused(error));
		}
		this.slack.next("files.delete", SlackAnswer.error(error));
		assertThat(this.platform.delete(ANNA, "F1")).isEqualTo(new Delivery.Refused(error));
	}

	@Test
	void looksThroughAChatWhenSlackAllowsIt() {
		for (String method : List.of("conversations.open", "conversations.history")) {
			this.slack.next(method, SlackAnswer.rateLimited(Duration.ofSeconds(60)));
			assertThat(this.platform.delete(ANNA, chat(ANNA))).as(method)
				.isEqualTo(new Delivery.Busy(Duration.ofSeconds(60), true));
		}
	}

	@Test
	void looksThroughNoChatWithoutAToken() {
		PersonRef elsewhere = new PersonRef("slack", "T0ELSEWHERE", "U1");
		assertThat(this.platform.delete(elsewhere, chat(elsewhere)))
			.isEqualTo(new Delivery.Disconnected("not_installed"));
		this.slack.next("conversations.history", SlackAnswer.error("invalid_auth"),
				SlackAnswer.error("internal_error"));
		assertThat(this.platform.delete(ANNA, chat(ANNA))).isEqualTo(new Delivery.Disconnected("invalid_auth"));
		assertThat(this.platform.delete(ANNA, chat(ANNA))).isEqualTo(new Delivery.Failed("internal_error"));
	}

	private String chat(PersonRef person) {
		return this.platform.traces(person, this.clock.instant(), this.clock.instant(), null).get(1);
	}

	@Test
	void findsWhatSlackTookWithoutSayingSo() {
		Instant begun = this.clock.instant();
		for (SlackAnswer answer : List.of(SlackAnswer.lost(), SlackAnswer.well().saying("no JSON"))) {
			this.slack.next("chat.postMessage", answer);
			assertThat(this.platform.post(ANNA, MESSAGE, KEY)).isInstanceOf(Delivery.Uncertain.class);
			SlackMessage there = this.slack.inDirectChat(ANNA.id()).get(0);
			assertThat(this.platform.find(ANNA, KEY, begun)).isEqualTo(new Delivery.Delivered(there.id()));
			assertThat(this.platform.find(ANNA, "push-2", begun)).isInstanceOf(Delivery.Failed.class);
			assertThat(this.platform.delete(ANNA, there.id())).isInstanceOf(Delivery.Delivered.class);
			assertThat(this.platform.find(ANNA, KEY, begun)).isInstanceOf(Delivery.Failed.class);
		}
	}

	@Test
	void findsWhatIsBehindManyOtherMessages() {
		Instant begun = this.clock.instant();
		String posted = posted(this.platform.post(ANNA, MESSAGE, KEY));
		for (int number = 0; number < 40; number++) {
			this.platform.post(ANNA, MESSAGE, "other-" + number);
		}
		assertThat(this.platform.find(ANNA, KEY, begun)).isEqualTo(new Delivery.Delivered(posted));
		for (int number = 0; number < 40; number++) {
			this.platform.post(ANNA, MESSAGE, "another-" + number);
		}
		assertThat(this.platform.find(ANNA, KEY, begun)).isInstanceOf(Delivery.Uncertain.class);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.platform.find(ANNA, KEY, this.clock.instant())).isInstanceOf(Delivery.Failed.class);
	}

	@Test
	void doesNotKnowWhatItCannotRead() {
		Instant begun = this.clock.instant();
		assertThat(this.platform.find(CHANNEL, KEY, begun)).isInstanceOf(Delivery.Uncertain.class);
		for (SlackAnswer answer : List.of(SlackAnswer.rateLimited(Duration.ofSeconds(60)), SlackAnswer.status(500),
				SlackAnswer.error("fatal_error"), SlackAnswer.body("[]"))) {
			this.slack.next("conversations.history", answer);
			assertThat(this.platform.find(ANNA, KEY, begun)).isInstanceOf(Delivery.Uncertain.class);
		}
		this.platform.post(ANNA, MESSAGE, "");
		assertThat(this.platform.find(ANNA, KEY, begun)).as("a message that lost its key")
			.isInstanceOf(Delivery.Uncertain.class);
	}

	@Test
	void isDisconnectedWithoutAToken() {
		assertThat(this.platform.post(new PersonRef("slack", "T0ELSEWHERE", "U1"), MESSAGE, KEY))
			.isEqualTo(new Delivery.Disconnected("not_installed"));
		assertThat(this.slack.calls("chat.postMessage")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format",
			"invalid_arguments" })
	void saysItInPlainWordsWhenTheMessageIsTooMuch(String error, CapturedOutput output) {
		String posted = posted(this.platform.post(ANNA, MESSAGE, KEY));
		this.slack.next("chat.update", SlackAnswer.error(error));
		assertThat(this.platform.update(ANNA, posted, Message.text("changed")))
			.isEqualTo(new Delivery.Delivered(posted));
		assertThat(this.slack.inDirectChat(ANNA.id())).singleElement().satisfies((message) -> {
			assertThat(message.text()).isEqualTo("changed");
			assertThat(message.blocks()).isEmpty();
		});
		this.slack.next("chat.postMessage", SlackAnswer.error(error));
		assertThat(this.platform.post(CHANNEL, MESSAGE, KEY)).isInstanceOf(Delivery.Delivered.class);
		assertThat(output.getAll().lines().filter((line) -> line.contains("ERROR") && line.contains(error))).hasSize(1);
		assertThat(this.slack.messages(CHANNEL.id())).extracting(SlackMessage::words)
			.containsExactly("marker-summary &lt;!channel&gt; &amp; more");
		this.slack.always("chat.postMessage", SlackAnswer.error(error));
		assertThat(this.platform.post(ANNA, MESSAGE, KEY)).isEqualTo(new Delivery.Failed(error));
	}

	@Test
	void saysItWithoutWhatIsNewInSlackBeforeItSaysItInPlainWords() {
		Message message = Message.of("weeks", new Block.Paragraph("as told"),
				new Block.Table("t", List.of("Week", "Time"), List.of(List.of("5 Jan", "~25 min"))),
				Block.Buttons.of(Button.of("Yes", "question.yes", "v")));
		assertThat(types(posted(this.platform.post(ANNA, message, KEY)))).containsExactly("section", "data_table",
				"actions");
		this.slack.next("chat.postMessage", SlackAnswer.error("invalid_blocks"));
		String plain = posted(this.platform.post(ANNA, message, "push-2"));
		assertThat(types(plain)).containsExactly("section", "section", "actions");
		this.slack.next("chat.update", SlackAnswer.error("invalid_blocks"));
		this.platform.update(ANNA, plain, message);
		assertThat(types(plain)).containsExactly("section", "section", "actions");
		this.slack.next("chat.postMessage", SlackAnswer.error("invalid_blocks"), SlackAnswer.error("invalid_blocks"));
		String words = posted(this.platform.post(ANNA, message, "push-3"));
		assertThat(types(words)).isEmpty();
	}

	private List<String> types(String posted) {
		return this.slack.inDirectChat(ANNA.id())
			.stream()
			.filter((message) -> message.id().equals(posted))
			.flatMap((message) -> message.blocks().valueStream())
			.map((block) -> block.path("type").asString())
			.toList();
	}

	@Test
	void logsNoTokenAndNoWord(CapturedOutput output) {
		for (String error : List.of("missing_scope", "invalid_blocks", "internal_error", "user_not_found")) {
			answers(SlackAnswer.error(error));
		}
		answers(SlackAnswer.cut());
		assertThat(output.getAll()).doesNotContainIgnoringCase("marker").doesNotContain(FakeSlack.TOKEN);
	}

	@Test
	void tellsOfAPerson() {
		assertThat(this.platform.profile(ANNA))
			.isEqualTo(new Profile(ZoneId.of("Europe/Berlin"), Locale.US, Standing.REGULAR, false));
		this.slack.person(ANNA.id(), Map.of("tz", "Asia/Kathmandu", "locale", "de-DE", "is_admin", true));
		assertThat(this.platform.profile(ANNA))
			.isEqualTo(new Profile(ZoneId.of("Asia/Kathmandu"), Locale.GERMANY, Standing.REGULAR, true));
		this.slack.person(ANNA.id(), Map.of("tz", "", "locale", ""));
		assertThat(this.platform.profile(ANNA)).isEqualTo(new Profile(null, null, Standing.REGULAR, true));
		this.slack.person(ANNA.id(), Map.of("tz", "Nowhere/Land"));
		assertThat(this.platform.profile(ANNA).zone()).isNull();
	}

	static Stream<Known> knowsWhoBelongs() {
		return Stream.of(new Known(Map.of("deleted", true, "is_bot", true), Standing.DEACTIVATED),
				new Known(Map.of("is_bot", true), Standing.BOT), new Known(Map.of("id", "USLACKBOT"), Standing.BOT),
				new Known(Map.of("is_workflow_bot", true), Standing.BOT),
				new Known(Map.of("is_restricted", true), Standing.GUEST),
				new Known(Map.of("is_ultra_restricted", true), Standing.GUEST),
				new Known(Map.of("is_stranger", true), Standing.GUEST),
				new Known(Map.of("team_id", "T0OTHER"), Standing.GUEST),
				new Known(Map.of("team_id", "T0OTHER", "enterprise_user",
						Map.of("id", "W1", "teams", List.of("T0OTHER", "T0THIRD"))), Standing.GUEST),
				new Known(Map.of("team_id", "T0OTHER", "enterprise_user",
						Map.of("id", "W1", "teams", List.of("T0OTHER", FakeSlack.TEAM))), Standing.REGULAR),
				new Known(Map.of("is_app_user", true, "is_owner", true), Standing.REGULAR));
	}

	@ParameterizedTest
	@MethodSource
	void knowsWhoBelongs(Known known) {
		this.slack.person(ANNA.id(), known.told());
		assertThat(this.platform.profile(ANNA).standing()).isEqualTo(known.standing());
	}

	@Test
	void tellsWhetherAChannelIsSharedWithAnotherCompany() {
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.INTERNAL));
		this.slack.channel(CHANNEL.id(), Map.of("is_shared", true, "is_org_shared", true));
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.INTERNAL));
		this.slack.channel(CHANNEL.id(), Map.of("is_pending_ext_shared", true));
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.SHARED));
		this.slack.channel(CHANNEL.id(), Map.of("is_pending_ext_shared", false, "is_ext_shared", true));
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.SHARED));
	}

	@Test
	void tellsWhetherItIsInAChannel() {
		this.slack.channel(CHANNEL.id(), Map.of("is_member", false));
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.ABSENT));
		this.slack.channel(CHANNEL.id(), Map.of("is_ext_shared", true));
		assertThat(this.platform.channel(CHANNEL)).isEqualTo(channel(ChannelKind.SHARED));
		for (String error : List.of("channel_not_found", "not_in_channel")) {
			this.slack.always("conversations.info", SlackAnswer.error(error));
			assertThat(this.platform.channel(CHANNEL)).isEqualTo(Channel.UNKNOWN);
		}
	}

	@Test
	void saysHowToInviteIt() {
		assertThat(this.platform.invitation(Locale.ENGLISH)).isEqualTo("Write /invite @Worthwhile in the channel.");
		assertThat(this.platform.invitation(Locale.GERMAN)).isEqualTo("Schreib im Channel: /invite @Worthwhile.");
	}

	private static Channel channel(ChannelKind kind) {
		return new Channel(kind, "#name-of-" + CHANNEL.id());
	}

	@Test
	void listsThePeopleOfAWorkspaceInParts() {
		for (int number = 100; number < 550; number++) {
			this.slack.person("U" + number, Map.of("deleted", number == 549, "tz", "Asia/Kolkata"));
		}
		Directory first = this.platform.people(ANNA.workspace(), "");
		Directory second = this.platform.people(ANNA.workspace(), first.next());
		Directory last = this.platform.people(ANNA.workspace(), second.next());
		assertThat(List.of(first, second, last)).extracting((part) -> part.people().size())
			.containsExactly(200, 200, 50);
		assertThat(last.next()).isEmpty();
		assertThat(first.people().get(new PersonRef(ANNA.workspace(), "U100")))
			.isEqualTo(new Profile(ZoneId.of("Asia/Kolkata"), Locale.US, Profile.Standing.REGULAR, false));
		assertThat(last.people().get(new PersonRef(ANNA.workspace(), "U549"))).extracting(Profile::standing)
			.isEqualTo(Profile.Standing.DEACTIVATED);
	}

	@Test
	void listsThePeopleAnewWhereSlackLostThePlace() {
		this.slack.person("U100", Map.of());
		assertThat(this.platform.people(ANNA.workspace(), "forgotten").people()).hasSize(1);
		this.slack.next("users.list", SlackAnswer.rateLimited(Duration.ofSeconds(30)), SlackAnswer.status(500),
				SlackAnswer.error("invalid_cursor"));
		for (int asked = 1; asked <= 3; asked++) {
			assertThatExceptionOfType(PlatformUnavailable.class)
				.isThrownBy(() -> this.platform.people(ANNA.workspace(), ""));
		}
	}

	@Test
	void tellsWhoIsInAChannelPartByPart() {
		this.slack.next("conversations.members", SlackAnswer.body("""
				{"ok":true,"members":["U1","U2"],"response_metadata":{"next_cursor":"more"}}"""), SlackAnswer.body("""
				{"ok":true,"members":["U3"],"response_metadata":{"next_cursor":""}}"""),
				SlackAnswer.error("channel_not_found"), SlackAnswer.rateLimited(Duration.ofSeconds(30)));
		ChannelPeople first = this.platform.people(CHANNEL, "");
		ChannelPeople last = this.platform.people(CHANNEL, first.next());
		assertThat(first.people()).extracting(PersonRef::id).containsExactlyInAnyOrder("U1", "U2");
		assertThat(last).isEqualTo(new ChannelPeople(Set.of(new PersonRef(WORKSPACE, "U3")), ""));
		assertThat(this.slack.calls("conversations.members")).last().asString().contains("more");
		for (int asked = 1; asked <= 2; asked++) {
			assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> this.platform.people(CHANNEL, ""));
		}
	}

	@Test
	void saysWhenItCannotTell() {
		this.slack.always("users.info", SlackAnswer.status(500));
		assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> this.platform.profile(ANNA));
		this.slack.always("conversations.info", SlackAnswer.error("missing_scope"));
		assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> this.platform.channel(CHANNEL))
			.withMessage("Slack told no channel: Refused");
	}

	@Test
	void leavesInPeaceWhoWantsThat() {
		long now = this.clock.instant().getEpochSecond();
		assertThat(this.platform.availability(ANNA)).isEqualTo(new Availability.Free());
		assertDisturbance(Map.of("dnd_enabled", true, "next_dnd_start_ts", now + 60, "next_dnd_end_ts", now + 600), 0);
		assertDisturbance(Map.of("dnd_enabled", false, "next_dnd_start_ts", now - 60, "next_dnd_end_ts", now + 600), 0);
		assertDisturbance(Map.of("dnd_enabled", true, "next_dnd_start_ts", now - 60, "next_dnd_end_ts", now + 600),
				600);
		assertDisturbance(Map.of("snooze_enabled", true, "snooze_endtime", now + 30), 30);
		assertDisturbance(Map.of("snooze_enabled", true, "snooze_endtime", now + 70, "dnd_enabled", true,
				"next_dnd_start_ts", now + 60, "next_dnd_end_ts", now + 600), 600);
	}

	@Test
	void leavesInPeaceOfWhomSlackDoesNotTellYet() {
		this.slack.next("dnd.info", SlackAnswer.rateLimited(Duration.ofSeconds(20)));
		Instant later = this.clock.instant().plusSeconds(20);
		assertThat(this.platform.availability(ANNA)).isEqualTo(new Availability.DoNotDisturb(later));
		assertThat(this.platform.availability(new PersonRef(WORKSPACE, "U2")))
			.isEqualTo(new Availability.DoNotDisturb(later));
		assertThat(this.slack.calls("dnd.info")).hasSize(1);
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.platform.availability(ANNA)).isEqualTo(new Availability.Free());
		this.slack.always("dnd.info", SlackAnswer.status(500));
		assertThat(this.platform.availability(ANNA)).isEqualTo(new Availability.Unknown());
	}

	private void assertDisturbance(Map<String, ?> told, long seconds) {
		this.slack.dnd(ANNA.id(), told);
		assertThat(this.platform.availability(ANNA)).isEqualTo((seconds == 0) ? new Availability.Free()
				: new Availability.DoNotDisturb(this.clock.instant().plusSeconds(seconds)));
	}

	/**
	 * What comes of a message, a change and a deletion when Slack answers like this.
	 */
	private List<Delivery> answers(SlackAnswer answer) {
		this.slack.reset();
		String posted = posted(this.platform.post(ANNA, MESSAGE, KEY));
		this.slack.behave((call) -> call.method().startsWith("chat.") ? answer : null);
		List<Function<SlackPlatform, Delivery>> deliveries = List.of((to) -> to.post(ANNA, MESSAGE, KEY),
				(to) -> to.post(CHANNEL, MESSAGE, KEY), (to) -> to.update(ANNA, posted, MESSAGE),
				(to) -> to.delete(ANNA, posted));
		return deliveries.stream().map((delivery) -> delivery.apply(this.platform)).toList();
	}

	private static String posted(Delivery delivery) {
		return ((Delivery.Delivered) delivery).posted();
	}

	/**
	 * What Slack tells of somebody, and what they are then.
	 */
	record Known(Map<String, ?> told, Standing standing) {

	}

}
