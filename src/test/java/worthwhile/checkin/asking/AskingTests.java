package worthwhile.checkin.asking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.Recipient;
import worthwhile.message.Availability;
import worthwhile.message.Delivery;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When people are asked, reminded and asked again; the first day is Wednesday, 18
 * November 2026.
 */
@DialogueTest
class AskingTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void nobodyIsAskedBeforeTheirTime() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-18T15:29:59Z");
		assertThat(questions(ada)).isZero();
		this.dialogue.liveUntil("2026-11-18T15:30:15Z");
		assertThat(questions(ada)).isEqualTo(1);
		assertThat(this.jdbc.sql("SELECT slot_at FROM check_in").query(Instant.class).single())
			.isEqualTo("2026-11-18T15:30:00Z");
	}

	@Test
	void theOrderInWhichPeopleAreAskedChangesFromDayToDay() {
		Person first = this.dialogue.member("LinkedIn");
		List<Person> all = IntStream.range(0, 12).mapToObj((number) -> first.colleague("c" + number)).toList();
		all.forEach((person) -> person.joins("LinkedIn"));
		List<Recipient> wednesday = asked("2026-11-18T15:30:15Z");
		List<Recipient> thursday = asked("2026-11-19T15:30:15Z");
		assertThat(thursday).hasSize(13).containsExactlyInAnyOrderElementsOf(wednesday).isNotEqualTo(wednesday);
	}

	private List<Recipient> asked(String until) {
		long before = this.platform.calls().size();
		this.dialogue.liveUntil(until);
		return this.platform.calls()
			.stream()
			.skip(before)
			.filter((call) -> call.operation().equals("post") && call.text().startsWith("How much time"))
			.map(TestPlatform.Call::to)
			.toList();
	}

	@Test
	void aNodeThatWasDownForHoursAsksOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		down("2026-11-20T16:30:00Z");
		assertThat(texts("SELECT day::text FROM check_in")).containsExactly("2026-11-20");
		assertThat(questions(ada)).isEqualTo(1);
	}

	@Test
	void aNodeThatWasDownDoesNotAskInTheNight() {
		Person ada = this.dialogue.member("LinkedIn");
		down("2026-11-19T02:00:00Z");
		assertThat(questions(ada)).isZero();
		this.dialogue.liveUntil("2026-11-19T15:31:00Z");
		assertThat(texts("SELECT day::text FROM check_in")).containsExactly("2026-11-19");
	}

	@Test
	void aQuestionThatWaitsInQuietHoursComesAtTheirEnd() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets(Map.of("time", "22:30", "quietFrom", "23:00", "quietTo", "00:30"));
		down("2026-11-18T22:10:00Z");
		this.dialogue.liveUntil("2026-11-18T23:29:00Z");
		assertThat(texts("SELECT day::text FROM check_in WHERE day = '2026-11-18'")).isEmpty();
		this.dialogue.liveUntil("2026-11-18T23:31:00Z");
		assertThat(texts("SELECT day::text FROM check_in WHERE day = '2026-11-18'")).hasSize(1);
	}

	@Test
	void aQuestionThatCouldNotBeSentLapsesAndIsNotCountedAsSilence() {
		Person ada = this.dialogue.member("LinkedIn");
		this.platform.behave((call) -> new Delivery.Failed("down"));
		this.dialogue.liveUntil("2026-11-19T15:00:00Z");
		assertThat(texts("SELECT state FROM check_in")).containsExactly("due");
		this.platform.behave((call) -> null);
		this.dialogue.liveUntil("2026-11-19T15:31:00Z");
		assertThat(questions(ada)).isEqualTo(1);
		assertThat(texts("SELECT unanswered::text FROM silence")).isEmpty();
	}

	@Test
	void oneReminderComesAfterTheWaitAndGoesWithTheAnswer() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("reminder", "after 1 hour");
		this.dialogue.liveUntil("2026-11-18T16:29:00Z");
		assertThat(reminders(ada)).isZero();
		this.dialogue.liveUntil("2026-11-18T16:31:00Z");
		assertThat(reminders(ada)).isEqualTo(1);
		ada.sees("[~30 min]").presses("~30 min").presses("Nothing yet").presses("That's it");
		assertThat(reminders(ada)).isZero();
		assertThat(ada.messages()).contains("Answered, thank you.");
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		assertThat(reminders(ada)).isZero();
	}

	@Test
	void whoAnsweredIsNotReminded() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("reminder", "after 1 hour");
		ada.isAsked().presses("None");
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		assertThat(reminders(ada)).isZero();
	}

	@Test
	void aReminderWaitsForTheEndOfQuietHours() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets(Map.of("reminder", "after 4 hours", "quietFrom", "19:00", "quietTo", "08:00"));
		this.dialogue.liveUntil("2026-11-19T06:59:00Z");
		assertThat(reminders(ada)).isZero();
		this.dialogue.liveUntil("2026-11-19T07:01:00Z");
		assertThat(reminders(ada)).isEqualTo(1);
	}

	@Test
	void aReminderDoesNotDisturb() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("reminder", "after 1 hour");
		this.platform.availability(ada.ref(), new Availability.DoNotDisturb(Instant.parse("2026-11-18T16:50:00Z")));
		this.dialogue.liveUntil("2026-11-18T16:49:00Z");
		assertThat(reminders(ada)).isZero();
		this.platform.availability(ada.ref(), new Availability.Free());
		this.dialogue.liveUntil("2026-11-18T16:55:00Z");
		assertThat(reminders(ada)).isEqualTo(1);
	}

	@Test
	void aSnoozedQuestionComesAgainTwiceAtTheMost() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("reminder", "never");
		this.dialogue.liveUntil("2026-11-18T15:31:00Z");
		ada.presses("Snooze 1 h")
			.sees("I will ask about Wednesday, 18 November", "again on Wed, 18 Nov, 17:31.", "[Answer now]");
		ada.presses("today.snooze", "2026-11-18/hour").sees("17:31");
		this.dialogue.liveUntil("2026-11-18T16:32:00Z");
		assertThat(questions(ada)).isEqualTo(1);
		assertThat(ada.messages()).anyMatch((message) -> message.contains("again in a later message"));
		ada.presses("Snooze until tomorrow").sees("again on Thu, 19 Nov, 08:00");
		this.dialogue.liveUntil("2026-11-19T07:01:00Z");
		assertThat(ada.messages())
			.filteredOn((message) -> message.startsWith("How much time went into business social media yesterday"))
			.singleElement()
			.asString()
			.doesNotContain("Snooze");
		ada.commands("snooze").sees("snoozed twice already");
		ada.presses("~10 min").presses("Nothing yet").sees("Wednesday, 18 November: ~10 min");
	}

	@Test
	void ofTwoQuestionsTheFirstGoesIfItCannotSayThatItCameAgain() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("reminder", "never");
		this.dialogue.liveUntil("2026-11-18T15:31:00Z");
		ada.presses("Snooze 1 h").sees("17:31");
		this.platform
			.behave((call) -> call.operation().equals("update") ? new Delivery.Refused("cant_update_message") : null);
		this.dialogue.liveUntil("2026-11-18T16:32:00Z");
		this.platform.behave((call) -> null);
		assertThat(questions(ada)).isEqualTo(1);
		assertThat(ada.messages()).noneMatch((message) -> message.contains("17:31"));
		ada.presses("~10 min").presses("Nothing yet").sees("Today: ~10 min");
	}

	@Test
	void aSnoozedQuestionCanBeAnsweredAtOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked()
			.presses("Snooze 1 h")
			.presses("Answer now")
			.sees("How much time")
			.presses("None")
			.sees("Today: None");
		this.dialogue.liveUntil("2026-11-18T18:00:00Z");
		assertThat(questions(ada)).isZero();
	}

	@Test
	void skipAndSnoozeCanBeSaid() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("snooze").sees("nothing to snooze");
		ada.isAsked().commands("snooze tomorrow").sees("again on Thu, 19 Nov, 08:00");
		ada.commands("skip").sees("Skipped");
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		assertThat(questions(ada)).isZero();
	}

	@Test
	void whoSkipsBeforeTheQuestionIsNotAsked() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("skip").sees("Skipped");
		this.dialogue.liveUntil("2026-11-18T16:00:00Z");
		assertThat(questions(ada)).isZero();
	}

	@Test
	void whoCannotBeReachedIsAskedNoMoreUntilTheySaySo() {
		Person ada = this.dialogue.member("LinkedIn");
		refuses(ada);
		this.dialogue.liveUntil("2026-11-23T12:00:00Z");
		assertThat(this.platform.calls()).hasSize(1);
		assertThat(due(ada)).isZero();
		ada.commands("/worthwhile").sees("did not reach you", "Everything you told me is kept", "Your check-in");
		this.platform.behave((call) -> null);
		ada.presses("Ask me again").sees("Good to have you back", "Mon, 23 Nov, 16:30");
		this.dialogue.liveUntil("2026-11-23T16:00:00Z");
		assertThat(questions(ada)).isEqualTo(1);
		ada.commands("/worthwhile").doesNotSee("did not reach you");
	}

	@Test
	void aSnoozedQuestionDoesNotComeToWhomIsNotAsked() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked().presses("Snooze 1 h");
		ada.commands("stop");
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		assertThat(questions(ada)).isZero();
		assertThat(due(ada)).isZero();
	}

	@Test
	void aRefusedChangeIsNoReasonToStopAsking() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked();
		refuses(ada);
		ada.commands("skip");
		this.platform.behave((call) -> null);
		this.dialogue.liveUntil("2026-11-19T15:31:00Z");
		assertThat(questions(ada)).isEqualTo(1);
	}

	@Test
	void fiveUnansweredQuestionsAreAnAnswer() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-24T16:00:00Z");
		assertThat(questions(ada)).isEqualTo(1);
		this.dialogue.liveUntil("2026-11-25T16:00:00Z");
		ada.sees("The last questions stayed unanswered", "[Once a week] [Every working day] [Pause for a week]",
				"[Stop asking]");
		assertThat(questions(ada)).isZero();
		this.dialogue.liveUntil("2026-11-27T16:00:00Z");
		ada.sees("How much time went into business social media this week?");
		this.dialogue.liveUntil("2026-12-31T16:00:00Z");
		assertThat(ada.messages().stream().filter((message) -> message.contains("[Stop asking]"))).hasSize(1);
	}

	@Test
	void anAnswerOfAnyKindStartsTheCountAnew() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-24T16:00:00Z");
		ada.presses("Skip today");
		this.dialogue.liveUntil("2026-11-30T16:00:00Z");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("[Stop asking]"));
	}

	@Test
	void silenceIsSettledByATap() {
		Person ada = silent();
		ada.presses("Every working day").sees("I ask on your working days");
		this.dialogue.liveUntil("2026-11-26T16:00:00Z");
		assertThat(questions(ada)).isEqualTo(1);
	}

	@Test
	void silenceCanEndInAPauseOrAStop() {
		Person ada = silent();
		ada.presses("Pause until…").fills("until", "2026-11-20").submits().seesProblem("until", "after today");
		ada.fills("until", "2027-01-11").submits().sees("no questions before Monday, 11 January 2027");
		this.dialogue.liveUntil("2027-01-08T16:00:00Z");
		assertThat(questions(ada)).isZero();
		ada.presses("silence.stop", "2026-11-25").sees("no more questions");
		this.dialogue.liveUntil("2027-01-20T16:00:00Z");
		assertThat(questions(ada)).isZero();
	}

	@Test
	void whoMovesTheirTimeAfterTheQuestionIsNotAskedAgain() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked();
		ada.sets("time", "17:30");
		this.dialogue.liveUntil("2026-11-18T17:00:00Z");
		assertThat(questions(ada)).isEqualTo(1);
	}

	@Test
	void everybodyIsAskedAtTheirOwnTime() {
		Person ada = this.dialogue.newcomer().livesIn("Asia/Kolkata").joins();
		this.dialogue.liveUntil("2026-11-18T10:59:00Z");
		assertThat(questions(ada)).isZero();
		this.dialogue.liveUntil("2026-11-18T11:01:00Z");
		assertThat(questions(ada)).isEqualTo(1);
	}

	private Person silent() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-25T16:00:00Z");
		return ada;
	}

	private void refuses(Person person) {
		this.platform.behave((call) -> call.to().equals(person.ref()) ? new Delivery.Refused("cannot_dm") : null);
	}

	private int due(Person person) {
		return this.jdbc.sql("""
				SELECT count(*) FROM due JOIN member ON member.id = due.subject
				WHERE member.person = ? AND due.kind IN ('ask', 'snooze', 'remind')
				""").param(person.ref().id()).query(Integer.class).single();
	}

	/** Nothing runs until the instant. */
	private void down(String until) {
		this.clock.set(until);
		this.dialogue.liveUntil(Instant.parse(until).plusSeconds(60).toString());
	}

	private static long questions(Person person) {
		return person.messages().stream().filter((message) -> message.startsWith("How much time")).count();
	}

	private static long reminders(Person person) {
		return person.messages().stream().filter((message) -> message.startsWith("A gentle reminder")).count();
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
