package worthwhile.checkin.asking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.message.Delivery;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No question is lost, comes where nobody wants it, or waits for ever. The first day is
 * Wednesday, 18 November 2026; the clock in Berlin is an hour ahead.
 */
@DialogueTest
class PeaceTests {

	private static final String BEFORE = "2026-11-18T14:50:00Z";

	private static final String ASKED = "2026-11-18T15:31:00Z";

	private static final String MORNING = "2026-11-19T08:00:00Z";

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void whatWasPutOffBeforeItsTimeComesWhenItWasPutOffTo() {
		Person ada = at(BEFORE).commands("today").presses("Snooze 1 h").sees("16:50");
		this.dialogue.liveUntil("2026-11-18T15:49:00Z");
		assertThat(asked(ada)).isZero();
		this.dialogue.liveUntil("2026-11-18T15:51:00Z");
		assertThat(asked(ada)).isEqualTo(1);
		ada.presses("~30 min").sees("What came of it?");
	}

	@Test
	void whatWasPutOffUntilTomorrowBeforeItsTimeComesTomorrow() {
		Person ada = at(BEFORE).commands("today").presses("Snooze until tomorrow").sees("19 Nov, 08:00");
		this.dialogue.liveUntil("2026-11-19T06:59:00Z");
		assertThat(asked(ada)).isZero();
		this.dialogue.liveUntil("2026-11-19T07:01:00Z");
		assertThat(asked(ada)).isEqualTo(1);
		ada.presses("~30 min").sees("~30 min yesterday (Wednesday, 18 November). What came of it?");
	}

	@Test
	void whatWasShownBeforeItsTimeComesAtItsTime() {
		Person ada = at(BEFORE).commands("today");
		this.dialogue.liveUntil(ASKED);
		assertThat(asked(ada)).isEqualTo(1);
		ada.presses("~10 min").presses("Nothing yet").sees("Today: ~10 min");
		assertThat(answered()).containsExactly("2026-11-18");
	}

	@Test
	void twoQuestionsCanBePutOffAtOnce() {
		Person ada = at(ASKED).presses("Snooze until tomorrow");
		this.dialogue.liveUntil("2026-11-19T06:50:00Z");
		ada.commands("today").presses("Snooze 1 h").sees("08:50");
		this.dialogue.liveUntil("2026-11-19T07:01:00Z");
		assertThat(asked(ada)).isEqualTo(2);
		this.dialogue.liveUntil("2026-11-19T07:51:00Z");
		assertThat(asked(ada)).isEqualTo(3);
	}

	@Test
	void aPauseEndsTheWaitingAndTheReminder() {
		Person ada = at(ASKED);
		ada.commands("pause 2 weeks");
		assertThat(ada.messages()).anyMatch((message) -> message.startsWith("The question about Wednesday"));
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		assertThat(reminders(ada)).isZero();
		assertThat(ada.presses("question.minutes", "2026-11-18/30").answer())
			.contains("is closed, so nothing was stored");
	}

	@Test
	void aStopEndsTheWaiting() {
		Person ada = at(ASKED);
		ada.commands("stop");
		this.dialogue.liveUntil("2027-03-01T12:00:00Z");
		ada.commands("log 25m linkedin").sees("Today: ~25 min");
		assertThat(answered()).containsExactly("2027-03-01");
	}

	@Test
	void aQuestionWaitsForTwoWeeks() {
		Person ada = at(ASKED);
		ada.commands("away 19.11. - 31.12.");
		this.dialogue.liveUntil("2026-12-02T12:00:00Z");
		ada.commands("log 20m linkedin");
		assertThat(answered()).containsExactly("2026-11-18");
	}

	@Test
	void aQuestionWaitsNoLonger() {
		Person ada = at(ASKED);
		ada.commands("away 19.11. - 31.12.");
		this.dialogue.liveUntil("2026-12-03T12:00:00Z");
		ada.commands("log 25m linkedin").sees("Today: ~25 min");
		assertThat(ada.presses("~30 min").answer()).contains("is closed, so nothing was stored");
		assertThat(ada.commands("snooze").answer()).contains("nothing to snooze");
		assertThat(answered()).containsExactly("2026-12-03");
	}

	@Test
	void noReminderComesOnADayOff() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets(Map.of("reminder", "after 4 hours"));
		this.dialogue.liveUntil(ASKED);
		ada.commands("away 19.11.");
		this.dialogue.liveUntil("2026-11-20T15:00:00Z");
		assertThat(reminders(ada)).isZero();
	}

	@Test
	void noReminderOfFridayComesOnSaturday() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets(Map.of("reminder", "after 4 hours"));
		this.dialogue.liveUntil("2026-11-20T14:00:00Z");
		long before = reminders(ada);
		this.dialogue.liveUntil("2026-11-22T20:00:00Z");
		assertThat(reminders(ada)).isEqualTo(before);
	}

	@Test
	void noQuestionThatWasPutOffComesOnADayOff() {
		Person ada = at("2026-11-20T15:31:00Z").presses("Snooze until tomorrow")
			.sees("again on Mon, 23 Nov, 08:00", "when your quiet hours are over");
		long before = asked(ada);
		ada.commands("away 23.11.");
		this.dialogue.liveUntil("2026-11-23T20:00:00Z");
		assertThat(asked(ada)).isEqualTo(before);
		assertThat(ada.messages())
			.anyMatch((message) -> message.contains("about Friday, 20 November again on Tue, 24 Nov"));
		this.dialogue.liveUntil("2026-11-24T07:01:00Z");
		assertThat(asked(ada)).isEqualTo(before + 1);
	}

	@Test
	void noQuestionOfAWeekThatWasPutOffComesOnSaturday() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week");
		this.dialogue.liveUntil("2026-11-20T15:31:00Z");
		ada.presses("Snooze until tomorrow").sees("again on Mon, 23 Nov, 08:00");
	}

	@Test
	void whoIsAskedInTheMorningIsToldThatTheNextQuestionComesFirst() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("time", "09:30");
		this.dialogue.liveUntil("2026-11-18T08:31:00Z");
		ada.sets("time", "08:00");
		ada.presses("Snooze until tomorrow").sees("the next question comes, on Thu, 19 Nov, 08:00");
		ada.presses("~10 min").sees("What came of it?");
	}

	@Test
	void whoIsNotAskedIsToldThatNothingCanBePutOff() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("stop");
		ada.commands("today").presses("Snooze 1 h").sees("I do not ask you anything at the moment");
	}

	@Test
	void aCopyThatDidNotComeGivesTheButtonsBack() {
		Person ada = at(ASKED).presses("Snooze 1 h");
		this.platform.behave((call) -> call.operation().equals("post") ? new Delivery.Failed("down") : null);
		this.dialogue.liveUntil("2026-11-18T21:00:00Z");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("in a later message"))
			.anyMatch((message) -> message.contains("[~30 min]"));
	}

	@Test
	void aQuestionThatComesAgainDoesNotComeInQuietHours() {
		Person ada = at(ASKED);
		ada.sets(Map.of("quietFrom", "17:45", "quietTo", "08:00"));
		ada.presses("Snooze 1 h");
		this.platform.behave((call) -> call.operation().equals("post") ? new Delivery.Failed("down") : null);
		this.dialogue.liveUntil("2026-11-18T16:46:00Z");
		this.platform.behave((call) -> null);
		this.dialogue.liveUntil("2026-11-18T20:00:00Z");
		assertThat(ada.messages()).filteredOn((message) -> message.startsWith("How much time")).hasSize(1);
	}

	@Test
	void askingForAQuestionEndsThatItIsPutOff() {
		Person ada = at(ASKED).presses("Snooze 1 h");
		ada.commands("today");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("17:31"));
		this.dialogue.liveUntil("2026-11-18T17:00:00Z");
		assertThat(asked(ada)).isEqualTo(1);
	}

	@Test
	void anHourLaterMayBeTheNextMorning() {
		Person ada = at("2026-11-18T16:24:00Z");
		ada.commands("snooze").sees("again on Thu, 19 Nov, 08:00, when your quiet hours are over");
	}

	@Test
	void aPauseAfterSilenceDoesNotLeaveAnybodyWeekly() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-25T16:00:00Z");
		ada.presses("Pause for a week").sees("no questions before Wednesday, 2 December");
		this.dialogue.liveUntil("2026-12-02T15:31:00Z");
		ada.sees("How much time went into business social media today?").presses("None");
		assertThat(answered()).containsExactly("2026-12-02");
	}

	@Test
	void aPauseOfOnesOwnAfterSilenceDoesNotEither() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-25T16:00:00Z");
		ada.commands("pause 1 week");
		this.dialogue.liveUntil("2026-12-02T15:31:00Z");
		ada.sees("How much time went into business social media today?").presses("None");
		assertThat(answered()).containsExactly("2026-12-02");
	}

	@Test
	void whoWasWeeklyBeforeTheSilenceStaysSo() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week");
		this.dialogue.liveUntil("2026-12-25T15:31:00Z");
		ada.presses("Pause for a week");
		this.dialogue.liveUntil("2027-01-08T15:31:00Z");
		ada.sees("How much time went into business social media this week?");
	}

	@Test
	void skipInTheMorningSkipsToday() {
		Person ada = at(ASKED);
		this.dialogue.liveUntil(MORNING);
		ada.commands("skip").sees("Skipped: Thursday, 19 November");
		this.dialogue.liveUntil("2026-11-19T18:00:00Z");
		assertThat(asked(ada)).isEqualTo(1);
	}

	@Test
	void skipInTheMorningSkipsWhatCameInTheMorning() {
		Person ada = at(ASKED).presses("Snooze until tomorrow");
		this.dialogue.liveUntil(MORNING);
		ada.commands("skip").sees("Skipped: Wednesday, 18 November");
	}

	@Test
	void skipOnADayOffSkipsWhatWaits() {
		Person ada = at("2026-11-20T15:31:00Z");
		this.dialogue.liveUntil("2026-11-21T09:00:00Z");
		ada.commands("skip").sees("Skipped: Friday, 20 November");
	}

	@Test
	void skipAfterAnAnswerSaysThatThereIsOne() {
		Person ada = at(ASKED).presses("None");
		ada.commands("skip").sees("There is an answer for Wednesday, 18 November already");
		assertThat(answered()).containsExactly("2026-11-18");
	}

	@Test
	void whatIsAnsweredWhileItWaitsToBeSentIsNotSent() {
		Person ada = this.dialogue.member("LinkedIn");
		this.platform.behave((call) -> new Delivery.Failed("down"));
		this.dialogue.liveUntil(ASKED);
		this.platform.behave((call) -> null);
		long tried = asked(ada);
		ada.commands("log 25m linkedin");
		this.dialogue.liveUntil("2026-11-18T18:00:00Z");
		assertThat(posts(ada)).hasSize((int) tried);
	}

	@Test
	void whatIsSkippedWhileItWaitsToBeSentIsNotSent() {
		Person ada = this.dialogue.member("LinkedIn");
		this.platform.behave((call) -> new Delivery.Failed("down"));
		this.dialogue.liveUntil(ASKED);
		this.platform.behave((call) -> null);
		long tried = asked(ada);
		ada.commands("skip");
		this.dialogue.liveUntil("2026-11-18T18:00:00Z");
		assertThat(posts(ada)).hasSize((int) tried);
	}

	@Test
	void whoMovesTheirTimeToBeforeNowIsAskedAtOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-18T15:00:00Z");
		ada.sets("time", "15:30");
		this.dialogue.liveUntil("2026-11-18T15:01:00Z");
		assertThat(asked(ada)).isEqualTo(1);
		this.dialogue.liveUntil("2026-11-19T14:00:00Z");
		assertThat(asked(ada)).isEqualTo(1);
	}

	@Test
	void whoMovesTheTimeOfTheirWeekToBeforeNowIsAskedAtOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week");
		this.dialogue.liveUntil("2026-11-20T15:00:00Z");
		ada.sets("time", "15:30");
		this.dialogue.liveUntil("2026-11-20T15:01:00Z");
		assertThat(asked(ada)).isEqualTo(1);
	}

	@Test
	void whoComesBackAfterTheirTimeIsAskedTheNextDay() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("stop");
		this.dialogue.liveUntil("2026-11-18T15:40:00Z");
		ada.commands("resume").sees("Thu, 19 Nov, 16:30");
		this.dialogue.liveUntil("2026-11-18T17:00:00Z");
		assertThat(asked(ada)).isZero();
	}

	@Test
	void aSentenceGoesToTheQuestionThatWasShownLast() {
		Person ada = at("2026-11-20T15:31:00Z");
		this.dialogue.liveUntil("2026-11-21T09:00:00Z");
		ada.commands("today").commands("log 25m linkedin").sees("Today: ~25 min");
		assertThat(answered()).containsExactly("2026-11-21");
		assertThat(ada.commands("log 20m linkedin").answer()).contains("Friday, 20 November: ~20 min");
	}

	@Test
	void aDeletedDayReadsAsDeleted() {
		Person ada = at(ASKED).presses("~30 min");
		ada.commands("delete today").presses("Delete");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("Skipped"))
			.anyMatch((message) -> message
				.contains("Deleted: nothing is kept for Wednesday, 18 November.\n[Answer after all]"));
		ada.presses("Answer after all").presses("~10 min").sees("What came of it?");
	}

	@Test
	void whatIsDeletedWhileItsQuestionIsOnItsWayIsNotInIt() {
		Person ada = this.dialogue.member("LinkedIn");
		AtomicBoolean told = new AtomicBoolean();
		this.platform.behave((call) -> {
			if (!told.getAndSet(true)) {
				this.conversations.receive(new Incoming.Command(ada.ref(), null, "log 25m linkedin, 1 lead"));
				this.conversations.receive(new Incoming.Press(ada.ref(), null, "delete.day-yes", "2026-11-18", null));
			}
			return null;
		});
		this.dialogue.liveUntil(ASKED);
		assertThat(told).isTrue();
		assertThat(ada.messages()).noneMatch((message) -> message.contains("Lead"))
			.anyMatch((message) -> message.contains("Deleted: nothing is kept"));
	}

	@Test
	void whatIsPressedWhileTheQuestionArrivesLeavesItAsked() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("today");
		AtomicBoolean told = new AtomicBoolean();
		this.platform.behave((call) -> {
			if (!told.getAndSet(true)) {
				this.conversations
					.receive(new Incoming.Press(ada.ref(), null, "today.snooze", "2026-11-18/hour", null));
			}
			return null;
		});
		this.dialogue.liveUntil(ASKED);
		assertThat(told).isTrue();
		this.dialogue.liveUntil("2026-11-18T16:35:00Z");
		assertThat(asked(ada)).isEqualTo(2);
		ada.presses("None");
		assertThat(this.jdbc.sql("SELECT asked_at IS NOT NULL FROM check_in").query(Boolean.class).single()).isTrue();
	}

	@Test
	void theEarlierCopyOfAQuestionSaysThatItCameAgain() {
		Person ada = at(ASKED);
		ada.says("today").says("today");
		assertThat(ada.messages()).filteredOn((message) -> message.contains("again in a later message")).hasSize(2);
		assertThat(ada.messages()).filteredOn((message) -> message.contains("[~30 min]")).hasSize(1);
		ada.commands("log 25m linkedin");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("[~30 min]"));
	}

	@Test
	void aCopyOfAQuestionBeforeItsTimeSaysThatItCameAgain() {
		Person ada = this.dialogue.member("LinkedIn").says("heute");
		this.dialogue.liveUntil(ASKED);
		assertThat(ada.messages()).filteredOn((message) -> message.contains("[~30 min]")).hasSize(1);
		ada.presses("~30 min").sees("What came of it?");
	}

	@Test
	void whoJoinsForTheEveningIsNotRefusedByQuietHours() {
		Person ada = this.dialogue.newcomer();
		ada.commands("join").fills("time", "18:30").submits();
		assertThat(ada.problems()).isEmpty();
		ada.sees("18:30", "Your quiet hours are from 20:30 to 08:00");
		this.dialogue.liveUntil("2026-11-18T17:31:00Z");
		assertThat(asked(ada)).isEqualTo(1);
	}

	@Test
	void whoComesBackForTheNightIsNotRefusedByQuietHours() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("stop");
		ada.commands("join").fills("time", "23:15").submits();
		assertThat(ada.problems()).isEmpty();
		ada.sees("23:15", "Your quiet hours are from 01:15 to 08:00");
	}

	@Test
	void theWeekendIsAskedOnTheFirstDayAfterIt() {
		Person ada = at("2026-11-18T09:00:00Z");
		ada.commands("away 23.11.");
		this.dialogue.liveUntil("2026-11-24T15:31:00Z");
		ada.presses("And at the weekend?").fills("saturday", "20").submits();
		assertThat(answered()).containsExactly("2026-11-21");
		this.dialogue.liveUntil("2026-11-25T15:31:00Z");
		ada.sees("[Skip today]").doesNotSee("weekend");
	}

	@Test
	void theWeekendIsAskedAfterAHoliday() {
		this.dialogue.begins("2027-03-25T08:00:00Z");
		Person ada = this.dialogue.member("LinkedIn").sets("holidays", "DE");
		this.dialogue.liveUntil("2027-03-30T14:31:00Z");
		ada.sees("[Skip today]", "[And at the weekend?]");
	}

	private Person at(String instant) {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil(instant);
		return ada;
	}

	/** How often the bot asked by itself, reminders apart. */
	private long asked(Person person) {
		return posts(person).stream().filter((text) -> text.startsWith("How much time")).count();
	}

	private long reminders(Person person) {
		return posts(person).stream().filter((text) -> text.startsWith("A gentle reminder")).count();
	}

	private List<String> posts(Person person) {
		return this.platform.calls()
			.stream()
			.filter((call) -> call.operation().equals("post") && call.to().equals(person.ref()))
			.map(TestPlatform.Call::text)
			.toList();
	}

	private List<String> answered() {
		return this.jdbc.sql("SELECT day::text FROM check_in WHERE state = 'answered' ORDER BY day")
			.query(String.class)
			.list();
	}

}
