package worthwhile.slack.answering;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.people.Members;
import worthwhile.privacy.JdbcEverything;
import worthwhile.slack.FakeSlack;
import worthwhile.slack.HeldCall;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackMessage;
import worthwhile.slack.SlackTest;
import worthwhile.slack.sending.SlackPlatform;
import worthwhile.testing.Dialogue;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@SlackTest
class ErasureInSlackTests {

	private static final String ID = "U1MARKED";

	@Autowired
	private FakeSlack slack;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Members members;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase database;

	@Autowired
	private SlackPlatform platform;

	@LocalServerPort
	private int port;

	@BeforeEach
	void nothingIsThere() {
		this.slack.reset();
		this.database.empty();
	}

	@Test
	void leavesNothingOfWhoeverTalkedInSlack() {
		SlackPerson marked = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		live(marked);
		String member = this.members.find(new PersonRef("slack", FakeSlack.TEAM, ID)).orElseThrow().id().toString();
		JdbcEverything everything = new JdbcEverything(this.jdbc);
		assertThat(everything.tablesWith("note of MARKED")).isNotEmpty();
		assertThat(everything.tablesWith("D1MARKED")).contains("posted");
		assertThat(everything.tablesWith(ID)).contains("member");
		marked.command("forget");
		marked.press("Delete everything");
		marked.sees("is deleted");
		aMinuteLater();
		eventually(() -> assertThat(everything.tablesWith(member, "MARKED")).isEmpty());
	}

	@Test
	void takesBackWhatItAnsweredInTheDirectChat() {
		SlackPerson person = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		person.opensHome();
		person.seesAtHome("Join").pressAtHome("Join");
		person.fill(Map.of("networks", "LinkedIn,X"));
		person.seesAtHome("Good to have you.");
		person.say("25m linkedin reading");
		person.sees("Today: ").say("trend week");
		person.sees("week").say("export");
		person.sees("Nobody else gets this file");
		forgets(person);
		person.sees("is deleted");
		aMinuteLater();
		eventually(() -> assertThat(this.slack.messages(FakeSlack.directChat(ID))).singleElement()
			.satisfies((message) -> assertThat(message.text()).contains("is deleted")));
		assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty();
	}

	/**
	 * Slack takes everything, and says nothing of it or nothing that can be read; nor can
	 * its chats be read for a while.
	 */
	@Test
	void findsWhatSlackTookWithoutSayingSo() {
		SlackPerson person = joined();
		person.opensHome();
		person.seesAtHome("Your check-in");
		int before = this.slack.messages(FakeSlack.directChat(ID)).size();
		CountDownLatch unreadable = new CountDownLatch(1);
		this.slack.behave((call) -> (call.method().equals("conversations.history") && unreadable.getCount() > 0)
				? SlackAnswer.error("missing_scope") : null);
		this.slack.next("chat.postMessage", SlackAnswer.lost(), SlackAnswer.well().saying("not JSON"));
		person.say("trend week");
		await().until(() -> this.slack.messages(FakeSlack.directChat(ID)).size() == before + 2);
		this.slack.next("files.completeUploadExternal", SlackAnswer.well().saying("not JSON"));
		person.say("export");
		person.sees("Nobody else gets this file");
		unreadable.countDown();
		forgets(person);
		person.sees("is deleted");
		aMinuteLater();
		eventually(() -> assertThat(this.slack.messages(FakeSlack.directChat(ID))).singleElement()
			.satisfies((message) -> assertThat(message.text()).contains("is deleted")));
		assertThat(this.slack.file(FakeSlack.directChat(ID), "worthwhile-export.zip")).isEmpty();
		person.seesAtHome("Join");
		eventually(() -> assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty());
	}

	@Test
	void deletesWhatIsKnownWhereTheChatMayNotBeRead() {
		SlackPerson person = joined();
		person.say("trend week");
		person.sees("week");
		this.slack.always("conversations.history", SlackAnswer.error("missing_scope"));
		forgetsElsewhere(person);
		staysEmpty();
	}

	@Test
	void keepsNothingOfTheChannelInWhichSomebodyForgot() {
		forgetsElsewhere(joined());
		aMinuteLater();
		eventually(() -> assertThat(new JdbcEverything(this.jdbc).tablesWith("C1MARKETING")).isEmpty());
	}

	@Test
	void looksThroughALongChat() {
		SlackPerson person = joined();
		for (int number = 0; number < 40; number++) {
			this.platform.post(new PersonRef("slack", FakeSlack.TEAM, ID), Message.text("unknown " + number), "key");
		}
		forgetsElsewhere(person);
		aMinuteLater();
		eventually(() -> assertThat(this.slack.messages(FakeSlack.directChat(ID))).isEmpty());
	}

	@Test
	void takesBackAnAnswerThatWasOnItsWay() {
		SlackPerson person = joined();
		HeldCall answer = this.slack.holdNext("chat.postMessage");
		person.say("trend week");
		forgetsElsewhere(person, answer);
		answer.isDone();
		staysEmpty();
	}

	@Test
	void takesBackAFileThatWasOnItsWay() {
		SlackPerson person = joined();
		HeldCall file = this.slack.holdNext("files.completeUploadExternal");
		person.say("export");
		forgetsElsewhere(person, file);
		file.isDone();
		staysEmpty();
		assertThat(this.slack.file(FakeSlack.directChat(ID), "worthwhile-export.zip")).isEmpty();
	}

	@Test
	void showsNobodysFiguresAtHomeThatWereOnTheirWay() {
		SlackPerson person = joined();
		HeldCall page = this.slack.holdNext("views.publish");
		person.opensHome();
		forgetsElsewhere(person, page);
		page.isDone();
		aMinuteLater();
		person.seesAtHome("Join");
	}

	@Test
	void showsNoFiguresAtHome() {
		SlackPerson person = joined();
		person.opensHome();
		person.seesAtHome("LinkedIn");
		forgetsElsewhere(person);
		person.seesAtHome("Join");
	}

	@Test
	void saysAtHomeThatAllIsDeleted() {
		SlackPerson person = joined();
		person.opensHome();
		person.seesAtHome("Delete my data").pressAtHome("Delete my data");
		person.seesAtHome("Delete everything").pressAtHome("Delete everything");
		person.seesAtHome("Everything stored on you is deleted");
		aMinuteLater();
		person.seesAtHome("Everything stored on you is deleted", "Join");
		person.opensHome();
		await().until(() -> !this.slack.home(ID).orElseThrow().toString().contains("is deleted"));
	}

	@Test
	void saysAnewThatAllIsDeletedWhereItCannotBeSaidInPlace() {
		SlackPerson person = joined();
		this.slack.always("response_url", SlackAnswer.status(404));
		this.slack.always("chat.update", SlackAnswer.error("cant_update_message"));
		forgets(person);
		person.sees("Everything stored on you is deleted");
		aMinuteLater();
		assertThat(this.slack.messages(FakeSlack.directChat(ID)))
			.anyMatch((message) -> message.text().contains("Everything stored on you is deleted"));
		eventually(() -> assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty());
	}

	@Test
	void leavesWhatIsSaidAfterwards() {
		SlackPerson person = joined();
		forgetsElsewhere(person);
		this.clock.advance(Duration.ofSeconds(10));
		person.say("trend week");
		person.sees("join");
		aMinuteLater();
		person.sees("join");
	}

	@Test
	void leavesAFileThatCameAfterJoiningAgain() {
		SlackPerson person = joined();
		forgetsElsewhere(person);
		this.clock.advance(Duration.ofSeconds(10));
		person.command("join");
		person.fill(Map.of("networks", "LinkedIn,X"));
		person.sees("Good to have you.").say("export");
		person.sees("Nobody else gets this file");
		await().until(this.slack::isIdle);
		aMinuteLater();
		person.sees("Nobody else gets this file");
		assertThat(this.slack.file(FakeSlack.directChat(ID), "worthwhile-export.zip")).isPresent();
	}

	@Test
	void leavesWhatComesAfterJoiningAgain() {
		SlackPerson person = joined();
		forgetsElsewhere(person);
		person.command("join");
		person.fill(Map.of("networks", "LinkedIn,X"));
		person.sees("Good to have you.");
		await().until(() -> new JdbcEverything(this.jdbc).tablesWith(FakeSlack.directChat(ID)).contains("reply"));
		aMinuteLater();
		person.sees("Good to have you.");
	}

	/**
	 * What the bot brings by itself, such as a note of what it answered, comes soon.
	 */
	private void eventually(ThrowingRunnable facts) {
		await().untilAsserted(() -> {
			this.dialogue.settle();
			facts.run();
		});
	}

	private void aMinuteLater() {
		await().until(this.slack::isIdle);
		this.dialogue.settle();
		this.clock.advance(Duration.ofMinutes(1));
		this.dialogue.settle();
	}

	private void forgetsElsewhere(SlackPerson person) {
		forgetsIn(person.in("C1MARKETING"));
		isForgotten(person.in("C1MARKETING"));
	}

	/**
	 * While an answer is on its way that was given before.
	 */
	private void forgetsElsewhere(SlackPerson person, HeldCall meanwhile) {
		meanwhile.isUnderWay();
		forgetsIn(person.in("C1MARKETING"));
		meanwhile.isGivenUp();
		isForgotten(person.in("C1MARKETING"));
	}

	/**
	 * Presses when the bot has noted what it said: no hand is so quick that it is pressed
	 * before, and then taken back as what came too late.
	 */
	private void forgets(SlackPerson person) {
		person.say("forget");
		person.sees("Delete everything");
		List<SlackMessage> seen = this.slack.inDirectChat(ID);
		String asked = seen.get(seen.size() - 1).id();
		await().until(() -> !new JdbcEverything(this.jdbc).tablesWith(asked).isEmpty());
		person.press("Delete everything");
	}

	private void forgetsIn(SlackPerson inChannel) {
		inChannel.command("forget");
		inChannel.press("Delete everything");
	}

	private void isForgotten(SlackPerson inChannel) {
		inChannel.sees("is deleted");
		this.dialogue.settle();
	}

	private void staysEmpty() {
		aMinuteLater();
		eventually(() -> {
			assertThat(this.slack.messages(FakeSlack.directChat(ID))).isEmpty();
			assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty();
		});
	}

	private SlackPerson joined() {
		SlackPerson person = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		person.command("join");
		person.fill(Map.of("networks", "LinkedIn,X"));
		person.sees("Good to have you.");
		this.dialogue.settle();
		person.in("C1MARKETING").command("log 25m linkedin reading");
		return person;
	}

	@Test
	void takesNothingBackFromSomebodyWhoNeverJoined() {
		SlackPerson person = new SlackPerson(this.slack, new SignedWay(this.port, new Signed(this.clock)), ID);
		person.say("25m linkedin reading");
		person.sees("join");
		assertThat(new JdbcEverything(this.jdbc).tablesWith(ID)).isEmpty();
	}

	private void live(SlackPerson marked) {
		marked.opensHome();
		marked.seesAtHome("Join").pressAtHome("Join");
		marked.fill(Map.of("networks", "LinkedIn,X"));
		marked.seesAtHome("Good to have you.");
		this.dialogue.liveUntil("2026-03-02T15:45:00Z");
		marked.sees("How much time").press("~30 min");
		this.dialogue.settle();
		marked.sees("What came of it?").press("Lead");
		this.dialogue.settle();
		marked.say("log yesterday 10m on x, MARKED");
		SlackPerson inChannel = marked.in("C1MARKETING");
		inChannel.command("edit today");
		inChannel.fill(Map.of("note", "note of MARKED"));
		inChannel.sees("Today: ");
		inChannel.say("away 24 December");
		this.dialogue.liveUntil("2026-03-04T20:00:00Z");
	}

}
