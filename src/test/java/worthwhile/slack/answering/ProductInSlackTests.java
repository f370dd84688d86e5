package worthwhile.slack.answering;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.HeldCall;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackCall;
import worthwhile.slack.SlackTest;
import worthwhile.slack.blockkit.BlockKitRules;
import worthwhile.testing.Dialogue;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * The whole bot as people have it in Slack, over signed requests. It would wait for Slack
 * for an hour, where nobody waits for the bot meanwhile.
 */
@SlackTest(properties = "worthwhile.slack.patience=1h")
@Import(HeldThreads.class)
@Timeout(120)
class ProductInSlackTests {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String id = "U1ANNA" + COUNT.incrementAndGet();

	/** The clock never goes back. */
	private final Instant monday = Instant.parse("2024-04-01T00:00:00Z").plus(COUNT.get() * 7L, ChronoUnit.DAYS);

	private final PersonRef ref = new PersonRef("slack", FakeSlack.TEAM, this.id);

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private News news;

	@Autowired
	private HeldThreads threads;

	@Autowired
	private Members members;

	private final Way way;

	private final SlackPerson anna;

	ProductInSlackTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @LocalServerPort int port) {
		this.way = new SignedWay(port, new Signed(clock));
		this.anna = new SlackPerson(slack, this.way, this.id);
	}

	@BeforeEach
	void aMondayMorning() {
		this.slack.reset();
		this.news.told.clear();
		this.clock.set(this.monday.plus(8, ChronoUnit.HOURS));
	}

	@AfterEach
	void allThatSlackGotIsWhatItTakes() {
		for (SlackCall call : this.slack.calls()) {
			if (!call.get("blocks").isEmpty()) {
				BlockKitRules.checkMessage(call.get("text"), call.get("blocks"));
			}
			if (!call.get("view").isEmpty()) {
				BlockKitRules.checkView(call.get("view"));
			}
		}
	}

	@Test
	void speaksTheLanguageOfTheProfile() {
		this.slack.person(this.id, Map.of("locale", "de-DE"));
		this.anna.say("mitmachen");
		this.anna.sees("Dafür gibt es ein Formular").press("Formular öffnen");
		assertThat(Objects.requireNonNull(this.anna.form()).at("/close/text").asString()).isEqualTo("Abbrechen");
		this.anna.fill(Map.of());
		this.anna.in("C1GENERAL").command("export");
		this.anna.in("C1GENERAL").sees("Die Datei kommt in unserem Direktchat zu dir.");
	}

	@Test
	void joinsByAFormThatSaysWhatIsWrong() {
		this.anna.command("join");
		this.anna.fill(Map.of("days", ""));
		assertThat(this.anna.problems()).containsOnlyKeys("days");
		this.anna.fill(Map.of("days", "Monday,Tuesday", "networks", "LinkedIn,X"));
		this.anna.sees("Good to have you.", "16:30");
		assertThat(member().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
	}

	@Test
	void answersTheQuestionInTwoTapsInPlace() {
		join();
		this.dialogue.liveUntil(at(17));
		this.anna.sees("How much time went into");
		int messages = this.anna.messages().size();
		this.anna.press("~30 min");
		this.dialogue.settle();
		this.anna.sees("What came of it?").press("Lead");
		this.dialogue.settle();
		this.anna.sees("Today: ", "~30 min", "Lead (4 h)");
		assertThat(this.anna.messages()).hasSize(messages).noneMatch((message) -> message.contains("How much time"));
		assertThat(this.slack.calls("response_url")).hasSize(2);
		assertThat(this.slack.calls("chat.update"))
			.noneMatch((call) -> call.get("channel").equals(FakeSlack.directChat(this.id)));
	}

	@Test
	void showsATapInTimeThoughTheChangeAfterTheOneBeforeIsStillOnItsWay() {
		join();
		this.dialogue.liveUntil(at(17));
		this.anna.sees("How much time went into");
		HeldCall before = this.slack.holdNext("response_url");
		this.anna.press("~30 min");
		before.isUnderWay();
		this.anna.press("~10 min");
		this.threads.pass(PressedChanges.LONG);
		this.anna.sees("What came of it?", "Nothing yet");
		before.isGivenUp();
	}

	@Test
	void showsATapAlsoWhereTheDatabaseWasAwayWhenItWasLookedAtAgain(@Autowired TestDatabase database) {
		join();
		this.dialogue.liveUntil(at(17));
		this.anna.sees("How much time went into");
		HeldCall before = this.slack.holdNext("response_url");
		this.anna.press("~30 min");
		before.isUnderWay();
		this.anna.press("~10 min");
		this.threads.await(PressedChanges.LONG);
		database.disappear();
		try {
			this.threads.pass(PressedChanges.LONG);
			this.threads.await(PressedChanges.REST);
		}
		finally {
			database.reappear();
		}
		// the pool looks for the database now and again
		Patience.await().until(() -> {
			this.threads.passForAll();
			return this.anna.messages().toString().contains("What came of it?");
		});
		before.isGivenUp();
	}

	@Test
	void takesASentenceInTheDirectChat() {
		join();
		this.anna.say("25m linkedin reading, 1 lead");
		this.anna.sees("Today: ", "Lead (4 h)");
		this.anna.say("25 bananas & <more>");
		this.anna.sees("I did not understand “25 bananas & <more>”");
	}

	@Test
	void saysOnceThatItDoesNotReadAMessageAgain() {
		join();
		this.anna.say("25m linkedin reading");
		this.anna.sees("Today: ", "~25 min");
		this.anna.rewords("1.2", "25m linkedin reading", "35m linkedin reading");
		this.anna.sees("I do not read a message again when you change it");
		int messages = this.anna.messages().size();
		this.anna.rewords("1.2", "35m linkedin reading", "45m linkedin reading");
		this.anna.say("help");
		this.anna.sees("This is what you can write");
		assertThat(this.anna.messages()).hasSize(messages + 1);
	}

	@Test
	void answersAtHome() {
		join();
		this.anna.opensHome();
		this.anna.seesAtHome("Your check-in", "How much time went into");
		assertThat(this.anna.home().toString()).containsOnlyOnce("Your check-in");
		this.anna.pressAtHome("~30 min");
		this.anna.seesAtHome("What came of it?").pressAtHome("Lead");
		this.anna.seesAtHome("Today: ", "Lead (4 h)");
		assertThat(this.anna.home().toString()).containsOnlyOnce("Today: ");
		assertThat(this.anna.messages()).noneMatch((message) -> message.contains("Today: "));
	}

	@Test
	void opensAFormAtHomeAndAnswersThere() {
		join();
		this.anna.opensHome();
		this.anna.seesAtHome("More…").pressAtHome("More…");
		this.anna.fill(Map.of("minutes-linkedin", "25", "note", "a private note"));
		this.anna.seesAtHome("Today: ");
		this.anna.pressAtHome("Delete my data");
		this.anna.seesAtHome("Delete everything stored on you?", "Your check-in").pressAtHome("Keep it");
		this.anna.seesAtHome("Nothing was deleted", "Your check-in").pressAtHome("Delete my data");
		this.anna.seesAtHome("Delete everything stored on you?").pressAtHome("Delete everything");
		this.anna.seesAtHome("Is your work social media worth it?");
		assertThat(this.members.find(this.ref)).isEmpty();
	}

	@Test
	void answersAtHomeBelowWhatWasPressed() {
		join();
		this.anna.opensHome();
		this.anna.seesAtHome("Delete my data").pressAtHome("Delete my data");
		this.anna.seesAtHome("Delete everything stored on you?");
		assertThat(this.anna.home().toString()).containsSubsequence("Your check-in", "Delete my data",
				"Delete everything stored on you?", "Keep it");
		this.anna.pressAtHome("Keep it");
		this.anna.seesAtHome("Nothing was deleted");
		assertThat(this.anna.home().toString()).containsSubsequence("Your check-in", "Delete my data",
				"Nothing was deleted");
		this.anna.pressAtHome("Privacy");
		this.anna.seesAtHome("What is stored, and who can see it");
		assertThat(this.anna.home().toString()).containsSubsequence("Your check-in", "Privacy",
				"What is stored, and who can see it");
		this.anna.pressAtHome("Change");
		this.anna.fill(Map.of("time", "17:00"));
		this.anna.seesAtHome("Saved.");
		assertThat(this.anna.home().toString()).containsSubsequence("Your check-in", "\"Change\"", "Saved.",
				"Delete my data");
	}

	@Test
	void intendsAndThinksAtHomeAndInAChannel() {
		join();
		SlackPerson inChannel = this.anna.in("C1GENERAL");
		inChannel.command("intend linkedin 1h for leads");
		inChannel.sees("Noted.", "hoping for a lead");
		inChannel.command("reflections");
		inChannel.press("Write it down");
		inChannel.fill(Map.of("answer", "my own idea"));
		inChannel.command("reflections");
		inChannel.sees("my own idea");
		assertThat(this.slack.messages("C1GENERAL")).isEmpty();
		this.anna.opensHome();
		this.anna.seesAtHome("LinkedIn: 0 min of 1 h this week").pressAtHome("~30 min");
		this.anna.seesAtHome("What came of it?", "of 1 h");
		assertThat(this.anna.home().toString()).doesNotContain("my own idea");
	}

	@Test
	void showsStrangersAtHomeWhatItIs() {
		this.anna.opensHome();
		this.anna.seesAtHome("Is your work social media worth it?").pressAtHome("Join");
		this.anna.fill(Map.of());
		this.anna.seesAtHome("Good to have you.", "Your check-in");
	}

	@Test
	void logsTimeByTheShortcut() {
		this.anna.shortcut();
		this.anna.sees("This works once you have joined").press("Join");
		this.anna.fill(Map.of());
		this.anna.sees("Good to have you.").shortcut();
		this.anna.fill(Map.of("minutes-linkedin", "10 posting"));
		this.anna.sees("Today: ", "~10 min");
	}

	@Test
	void answersAMentionWithHelpForThatPersonAlone() {
		this.anna.in("C1GENERAL").say("what can you do?");
		this.anna.in("C1GENERAL").sees("This is what you can write", "join");
		assertThat(this.slack.messages("C1GENERAL")).isEmpty();
		assertThat(this.slack.calls("chat.postEphemeral")).hasSize(1);
	}

	@Test
	void answersInAChannelForThatPersonAlone() {
		join();
		SlackPerson inChannel = this.anna.in("C1GENERAL");
		inChannel.command("settings");
		inChannel.sees("These are your settings.").press("Change");
		inChannel.fill(Map.of("time", "17:00"));
		inChannel.sees("Saved.", "17:00");
		inChannel.command("away");
		inChannel.press("Add days");
		assertThat(inChannel.form()).isNotNull();
		assertThat(this.slack.messages("C1GENERAL")).isEmpty();
	}

	@Test
	void guestsAndStrangersCannotJoin() {
		this.slack.person(this.id, Map.of("is_restricted", true));
		this.anna.command("join");
		this.anna.sees("cannot let guests join");
		this.slack.reset();
		this.slack.person(this.id, Map.of("is_stranger", true, "team_id", "T9ELSEWHERE"));
		this.anna.command("join");
		this.anna.sees("cannot let guests join");
		assertThat(this.members.find(this.ref)).isEmpty();
	}

	@Test
	void asksNobodyWhoseAccountIsClosed() {
		join();
		changes(this.id, true);
		assertThat(member().standing()).isEqualTo(Member.Standing.GONE);
	}

	@Test
	void followsTheZoneOfAMember() {
		join();
		this.slack.person(this.id, Map.of("tz", "America/New_York"));
		changes(this.id, false);
		assertThat(member().zone()).isEqualTo(ZoneId.of("America/New_York"));
	}

	@Test
	void asksNothingAboutWhoIsNoMember() {
		changes(this.id, false);
		assertThat(this.slack.calls("users.info")).isEmpty();
	}

	@Test
	void handsOverTheExportInTheDirectChat() {
		join();
		this.anna.in("C1GENERAL").command("export");
		this.anna.in("C1GENERAL").sees("The file comes to you in our direct chat.");
		this.anna.sees("Nobody else gets this file");
		assertThat(this.slack.inDirectChat(this.id)).anySatisfy((message) -> {
			assertThat(message.files()).hasSize(1);
			assertThat(this.slack.file(message.channel(), message.files().get(0)).orElseThrow()).isNotEmpty();
		});
	}

	@Test
	void handsOverTheExportThatIsAskedForAtHome() {
		join();
		this.anna.opensHome();
		this.anna.seesAtHome("Export my data").pressAtHome("Export my data");
		this.anna.seesAtHome("The file comes to you in our direct chat.", "Your check-in");
		this.anna.sees("Nobody else gets this file");
	}

	@Test
	void forgets() {
		join();
		this.anna.command("forget");
		this.anna.press("Delete everything");
		this.anna.sees("deleted");
		assertThat(this.members.find(this.ref)).isEmpty();
	}

	@Test
	void opensAFormThatWordsAskForByAPress() {
		join();
		this.anna.say("edit today");
		this.anna.sees("There is a form for that").press("Open the form");
		this.anna.fill(Map.of("minutes-linkedin", "25"));
		this.anna.sees("Today: ");
	}

	@Test
	void growsAFormWithWhatWasTyped() {
		join();
		this.anna.command("edit today");
		assertThat(this.anna.formText()).doesNotContain("A private note");
		this.anna.unfold("A note and more", Map.of("minutes-linkedin", "25 reading", "kind-0", "Lead"));
		assertThat(this.anna.formText()).contains("A private note", "\"initial_value\":\"25 reading\"",
				"More about LinkedIn");
		assertThat(this.slack.calls("views.update")).singleElement()
			.satisfies((call) -> assertThat(call.get("hash")).isNotEmpty());
		this.anna.unfold("More about LinkedIn", Map.of("note", "a private note"));
		this.anna.fill(Map.of("intent-linkedin", "On purpose"));
		this.anna.sees("Today: ", "LinkedIn (on purpose)", "Lead (4 h)");
	}

	@Test
	void opensOnceWhatWasPressedTwiceAtOnce() {
		join();
		this.anna.command("edit today");
		var another = this.anna.unfoldingOf("More about LinkedIn");
		this.anna.unfold("A note and more", Map.of());
		assertThat(this.way.interaction(another).status()).isEqualTo(200);
		assertThat(this.slack.views()).last()
			.satisfies((view) -> assertThat(view.toString()).contains("A private note", "More about LinkedIn"));
		assertThat(this.way.interaction(another).status()).isEqualTo(409);
		assertThat(this.slack.calls("views.push")).isEmpty();
	}

	@Test
	void saysAboveAFormThatItDidNotGrow() {
		join();
		this.anna.command("edit today");
		this.slack.always("views.update", SlackAnswer.error("internal_error"));
		this.anna.unfold("A note and more", Map.of());
		assertThat(this.slack.calls("views.push")).singleElement()
			.satisfies((call) -> assertThat(call.get("view")).contains("What you filled in is still there"));
		this.anna.fill(Map.of("minutes-linkedin", "25"));
		this.anna.sees("Today: ");
	}

	@Test
	void joinsInAnotherZone() {
		this.anna.command("join");
		this.anna.unfold("Another time zone", Map.of("time", "09:15"));
		this.anna.fill(Map.of("zone", "Asia/Tokyo"));
		this.anna.sees("Good to have you.");
		assertThat(member().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
		assertThat(member().asking().time()).hasToString("09:15");
	}

	@Test
	void saysWhenAFormCameTooLate() {
		this.slack.next("views.open", SlackAnswer.error("expired_trigger_id"),
				SlackAnswer.error("exchanged_trigger_id"));
		this.anna.command("join");
		this.anna.sees("Please try once more");
		this.anna.command("help");
		this.anna.in("C1GENERAL").command("help");
		this.anna.in("C1GENERAL").press("Join");
		this.anna.in("C1GENERAL").sees("Please try once more");
	}

	@Test
	void doesNotWaitUntilSlackOpensAForm() {
		CountDownLatch gate = this.slack.hold("views.open", SlackAnswer.status(500));
		this.anna.command("join");
		this.anna.sees("Please try once more");
		gate.countDown();
	}

	@Test
	void doesNotWaitUntilAGuestIsKnownToBeNone() {
		this.slack.person(this.id, Map.of("is_restricted", true));
		CountDownLatch gate = this.slack.hold("users.info", SlackAnswer.well());
		this.anna.command("join");
		this.anna.sees("I cannot look up your profile at the moment");
		assertThat(this.slack.views()).isEmpty();
		gate.countDown();
	}

	@Test
	void followsTheZoneOfAMemberAlsoWhenSlackIsSlow() {
		join();
		this.slack.person(this.id, Map.of("tz", "America/New_York"));
		this.slack.next("users.info", SlackAnswer.slow(Duration.ofMillis(1800)));
		changes(this.id, false);
		assertThat(member().zone()).isEqualTo(ZoneId.of("America/New_York"));
	}

	@Test
	void answersAnEventThatIsDeliveredThreeTimesOnce() {
		ObjectNode words = Payloads.message(this.id, "hello");
		for (int time = 0; time < 3; time++) {
			assertThat(this.way.event(words).status()).isEqualTo(200);
		}
		this.anna.sees("Is your work social media worth it?");
		this.anna.say("the end");
		await().untilAsserted(() -> assertThat(this.anna.messages()).hasSize(2));
	}

	@Test
	void showsNothingForAReplayedCommand() {
		Map<String, String> command = Payloads.command(this.id, "C1GENERAL", "general", "help");
		assertThat(this.way.command(command).body()).contains("This is what you can write");
		assertThat(this.way.command(command)).isEqualTo(new Way.Answer(409, ""));
		ObjectNode shortcut = Payloads.shortcut(this.id, "log_time");
		assertThat(this.way.interaction(shortcut).status()).isEqualTo(200);
		assertThat(this.way.interaction(shortcut)).isEqualTo(new Way.Answer(409, ""));
	}

	@Test
	void showsNothingForAReplayedPressOrForm() {
		this.anna.command("help");
		ObjectNode press = this.anna.pressOf("Join");
		assertThat(this.way.interaction(press).status()).isEqualTo(200);
		assertThat(this.way.interaction(press)).isEqualTo(new Way.Answer(409, ""));
		JsonNode view = this.slack.view(press.path("trigger_id").asString()).orElseThrow();
		ObjectNode form = Payloads.submission(this.id, view, Map.of());
		assertThat(this.way.interaction(form).body()).contains("errors");
		assertThat(this.way.interaction(form)).isEqualTo(new Way.Answer(409, ""));
		assertThat(this.slack.views()).hasSize(1);
	}

	@Test
	void waitsAsLongAsSlackWantsAndAnswersThen() {
		this.slack.next("chat.postMessage", SlackAnswer.rateLimited(Duration.ofSeconds(1)), SlackAnswer.status(500));
		this.anna.say("hello");
		this.threads.pass(Duration.ofSeconds(1));
		this.threads.pass(Duration.ofSeconds(2));
		this.anna.sees("Is your work social media worth it?");
		assertThat(this.slack.calls("chat.postMessage")).hasSize(3);
	}

	@Test
	void acknowledgesBeforeTheAnswerIsThere() {
		CountDownLatch gate = this.slack.hold("chat.postMessage", SlackAnswer.well());
		this.anna.say("hello");
		assertThat(this.anna.messages()).isEmpty();
		gate.countDown();
		this.anna.sees("Is your work social media worth it?");
	}

	@Test
	void goesToTheDirectChatWhereItMayNotSpeak() {
		this.slack.always("chat.postEphemeral", SlackAnswer.error("not_in_channel"));
		this.anna.in("C1GENERAL").say("help");
		this.anna.sees("This is what you can write");
	}

	@Test
	void closedFormsAndOtherElementsAreAcknowledged() {
		assertThat(this.way.interaction(Payloads.example("ViewClosedPayload"))).isEqualTo(new Way.Answer(200, ""));
		ObjectNode select = Payloads.press(this.id, Payloads.inMessage("D1", "1.2", false),
				Payloads.button("a.b", "v").put("type", "overflow"));
		assertThat(this.way.interaction(select)).isEqualTo(new Way.Answer(200, ""));
		ObjectNode other = Payloads.event("reaction_added", (event) -> event.put("user", this.id));
		assertThat(this.way.event(other).status()).isEqualTo(200);
		ObjectNode changed = Payloads.message(this.id, "");
		((ObjectNode) changed.path("event")).put("subtype", "message_changed");
		assertThat(this.way.event(changed).status()).isEqualTo(200);
		assertThat(this.slack.calls("chat.postMessage")).isEmpty();
	}

	@Test
	void makesAChannelATeamAndAnswersEachPersonAlone() {
		join();
		String channel = "C1TEAM" + this.id;
		SlackPerson inChannel = this.anna.in(channel);
		inChannel.command("team");
		inChannel.press("Set up a team here");
		inChannel.fill(Map.of("minimum", "4"));
		assertThat(inChannel.problems()).containsOnlyKeys("minimum");
		inChannel.fill(Map.of("minimum", "6"));
		inChannel.sees("#name-of-" + channel + " is a team now", "Nobody takes part yet");
		this.dialogue.settle();
		assertThat(this.slack.messages(channel)).singleElement()
			.satisfies((told) -> assertThat(told.words()).contains("This channel is a team now", "at least 6 people"));
		inChannel.press("Take part");
		inChannel.sees("your answers go into the weekly summary of #name-of-" + channel);
		inChannel.press("Team settings");
		inChannel.fill(Map.of("day", "Friday"));
		inChannel.sees("Saved for the team");
		this.dialogue.settle();
		inChannel.press("Leave the team");
		inChannel.sees("You have left the team");
		assertThat(this.slack.messages(channel)).singleElement()
			.satisfies((told) -> assertThat(told.words()).contains("Every Friday").doesNotContain(this.id));
	}

	@Test
	void votesInPrivateAndTellsTheChannelThatAVoteIsOpen() {
		join();
		String channel = "C5VOTE" + this.id;
		SlackPerson inChannel = this.anna.in(channel);
		inChannel.command("team setup");
		inChannel.fill(Map.of());
		inChannel.sees("is a team now");
		inChannel.press("Take part");
		inChannel.sees("your answers go into the weekly summary");
		this.clock.set(this.monday.plus(9, ChronoUnit.DAYS).plus(10, ChronoUnit.HOURS));
		inChannel.command("team vote");
		inChannel.fill(Map.of());
		assertThat(inChannel.problems()).containsOnlyKeys("networks");
		inChannel.fill(Map.of("networks", "LinkedIn,X"));
		inChannel.sees("The vote is open until", "without your name");
		this.dialogue.settle();
		inChannel.press("Vote");
		inChannel.fill(Map.of("choice-x", "Leave: give it up"));
		inChannel.sees("left out", "leave", "You can change it until");
		inChannel.press("Change my vote");
		inChannel.fill(Map.of("choice-x", "Stay: go on as now", "choice-linkedin", "Trim: use it less"));
		inChannel.sees("trim", "stay");
		this.dialogue.settle();
		assertThat(this.slack.messages(channel)).last()
			.satisfies((told) -> assertThat(told.words()).contains("A vote is open", "LinkedIn · X")
				.doesNotContain(this.id, "left out"));
	}

	@Test
	void asksToBeInvitedWhereItIsNot() {
		this.slack.channel("C2PUBLIC", Map.of("is_member", false));
		this.anna.in("C2PUBLIC").command("team setup");
		this.anna.in("C2PUBLIC").sees("I am not in this channel", "Write /invite @Worthwhile in the channel.");
		this.slack.next("conversations.info", SlackAnswer.error("channel_not_found"));
		this.anna.in("C3PRIVATE").command("team setup");
		this.anna.in("C3PRIVATE").sees("Write /invite @Worthwhile in the channel.");
		this.slack.channel("C4SHARED", Map.of("is_ext_shared", true));
		this.anna.in("C4SHARED").command("team setup");
		this.anna.in("C4SHARED").sees("shared with another company");
		assertThat(this.slack.views()).isEmpty();
	}

	@Test
	void tellsWhoLeavesAndWhichChannelsGo() {
		tell("member_left_channel", (event) -> event.put("user", this.id).put("channel", "C1"));
		tell("member_left_channel", (event) -> event.put("user", Payloads.BOT).put("channel", "C2"));
		tell("channel_archive", (event) -> event.put("user", this.id).put("channel", "C3"));
		tell("channel_deleted", (event) -> event.put("channel", "C4"));
		tell("channel_left", (event) -> event.put("channel", "C5"));
		tell("group_archive", (event) -> event.put("channel", "G6"));
		tell("group_deleted", (event) -> event.put("channel", "G7"));
		tell("group_left", (event) -> event.put("channel", "G8"));
		assertThat(this.news.told).startsWith(new Incoming.Left(this.ref, channel("C1")))
			.extracting((told) -> (told instanceof Incoming.ChannelGone gone) ? gone.channel().id() : "")
			.containsExactly("", "C2", "C3", "C4", "C5", "G6", "G7", "G8");
	}

	private void tell(String type, Consumer<ObjectNode> fields) {
		ObjectNode event = Payloads.event(type, fields);
		assertThat(this.way.event(event).status()).isEqualTo(200);
		assertThat(this.way.event(event).status()).isEqualTo(200);
	}

	private static ChannelRef channel(String id) {
		return new ChannelRef("slack", FakeSlack.TEAM, id);
	}

	private void changes(String user, boolean deleted) {
		ObjectNode payload = Payloads.event("user_change",
				(event) -> event.putObject("user").put("id", user).put("deleted", deleted).put("tz", "Asia/Tokyo"));
		assertThat(this.way.event(payload).status()).isEqualTo(200);
	}

	private Member member() {
		return this.members.find(this.ref).orElseThrow();
	}

	/**
	 * An hour of that Monday, as clocks in Berlin show it.
	 */
	private String at(int hour) {
		return this.monday.atZone(ZoneOffset.UTC)
			.toLocalDate()
			.atTime(hour, 0)
			.atZone(ZoneId.of("Europe/Berlin"))
			.toInstant()
			.toString();
	}

	private void join() {
		this.anna.command("join");
		this.anna.fill(Map.of());
		this.anna.sees("Good to have you.");
	}

	/**
	 * Notes what happens.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class News {

		private final List<Incoming.Happened> told = new CopyOnWriteArrayList<>();

		@EventListener
		void tell(Incoming.Happened happened) {
			if (!(happened instanceof Incoming.Installed)) {
				this.told.add(happened);
			}
		}

	}

}
