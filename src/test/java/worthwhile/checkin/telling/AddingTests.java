package worthwhile.checkin.telling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Answered;
import worthwhile.conversation.Conversations;
import worthwhile.conversation.DedupeKey;
import worthwhile.conversation.Incoming;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What adds to what was told before, what takes its place, and what is asked or refused,
 * as <code>docs/telling.md</code> has it. The day is Wednesday, 18 November 2026.
 */
@DialogueTest
class AddingTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void aSentenceAddsToASentenceAndShowsBoth() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 25m linkedin reading, 10m x");
		ada.says("15m linkedin reading")
			.sees("~50 min · LinkedIn", "25 min + 15 min = 40 min on LinkedIn", "[Make it 15 min instead]");
		assertThat(entries()).containsExactly("linkedin 40 true", "x 10 true");
		assertThat(texts("SELECT reading::text FROM entry WHERE network = 'linkedin'")).containsExactly("40");
	}

	@Test
	void oneTapMakesItTheNewAmountInstead() {
		Person ada = this.dialogue.member("LinkedIn", "X")
			.commands("log 25m linkedin, 10m x")
			.commands("log 15m linkedin");
		ada.presses("Make it 15 min instead").sees("LinkedIn ~15 min, X ~10 min").doesNotSee("+");
		assertThat(entries()).containsExactly("linkedin 15 true", "x 10 true");
	}

	@Test
	void theNewAmountInsteadIsTakenOnceAndNotAfterSomethingElse() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 25m linkedin").commands("log 15m linkedin");
		ada.says("10m x");
		ada.presses("Make it 15 min instead").sees("Something else was told since", "nothing was changed");
		assertThat(entries()).containsExactly("linkedin 40 true", "x 10 true");
	}

	@Test
	void aSentenceTakesThePlaceOfATap() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min");
		ada.says("25m linkedin");
		assertThat(ada.answer()).contains("~25 min · LinkedIn", "takes the place of what you tapped: ~30 min",
				"[Add instead]");
		assertThat(entries()).containsExactly("linkedin 25 true");
		ada.presses("Add instead");
		assertThat(ada.answer()).contains("30 min + 25 min = 55 min on LinkedIn");
		assertThat(entries()).containsExactly("linkedin 55 true");
	}

	@Test
	void aSentenceTakesThePlaceOfAGuessedSplit() {
		Person ada = this.dialogue.member("LinkedIn", "X").isAsked().presses("~30 min");
		ada.says("25m x").presses("Add instead");
		assertThat(entries()).containsExactly("linkedin 30 false", "x 25 true");
	}

	@Test
	void aSentenceTakesThePlaceOfTheSameAsLastTime() {
		Person ada = this.dialogue.member("LinkedIn").commands("log yesterday 40m linkedin").isAsked();
		ada.presses("Same as last time (~40 min)").says("25m linkedin");
		assertThat(ada.answer()).contains("tapped: ~40 min");
		assertThat(texts("SELECT minutes::text FROM entry WHERE day = '2026-11-18'")).containsExactly("25");
	}

	@Test
	void aSentenceAddsToAForm() {
		Person ada = this.dialogue.member("LinkedIn").commands("edit today").fills("minutes-linkedin", "20").submits();
		ada.says("15m linkedin").sees("20 min + 15 min = 35 min on LinkedIn");
	}

	@Test
	void aSentenceAddsToAWeekendThatWasTold() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.presses("And at the weekend?").fills("saturday", "20").submits();
		ada.says("log saturday 15m linkedin").sees("20 min + 15 min = 35 min on LinkedIn");
	}

	@Test
	void minutesWithoutANetworkAddToMinutesWithoutOne() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 25m").commands("log 20m");
		ada.sees("25 min + 20 min = 45 min", "[Make it 20 min instead]")
			.presses("Make it 20 min instead")
			.sees("~20 min");
		assertThat(entries()).containsExactly("linkedin 20 false");
	}

	@Test
	void minutesWithoutANetworkDoNotMakeAGuessOfWhatWasStated() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 25m linkedin, 15m x");
		ada.says("30m").sees("Which network were the ~30 min on? Nothing was stored", "[LinkedIn] [X]");
		assertThat(entries()).containsExactly("linkedin 25 true", "x 15 true");
		ada.presses("X").sees("15 min + 30 min = 45 min on X", "[Make it 30 min instead]");
		assertThat(entries()).containsExactly("x 45 true", "linkedin 25 true");
		ada.presses("Make it 30 min instead");
		assertThat(entries()).containsExactly("x 30 true", "linkedin 25 true");
	}

	@Test
	void theNetworkIsChosenOnceOnTwoDevices() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 25m linkedin").says("30m");
		String value = "2026-11-18 2026-11-18 x 30m";
		ada.presses("log.network", value);
		ada.presses("log.network", value);
		assertThat(entries()).containsExactly("x 30 true", "linkedin 25 true");
	}

	@Test
	void anOutcomeSaidTwiceIsTwo() {
		Person ada = this.dialogue.member("LinkedIn").says("1 lead");
		later();
		ada.says("1 lead").sees("Lead: 1 + 1 = 2", "[Make it 1 instead]");
		assertThat(outcomes()).containsExactly("lead", "lead");
		ada.presses("Make it 1 instead");
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void anOutcomeAsACommandTwiceIsTwo() {
		Person ada = this.dialogue.member("LinkedIn").commands("outcome lead linkedin");
		later();
		ada.commands("outcome lead linkedin").sees("Lead · LinkedIn", "Lead: 1 + 1 = 2");
		assertThat(outcomes()).containsExactly("lead", "lead");
		ada.presses("Make it 1 instead");
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void anOutcomeInASentenceTakesThePlaceOfATappedOne() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").presses("Lead");
		ada.says("1 lead");
		assertThat(ada.answer()).contains("takes the place of what you tapped: Lead", "[Add instead]");
		assertThat(outcomes()).containsExactly("lead");
		ada.presses("Add instead");
		assertThat(ada.answer()).contains("Lead: 1 + 1 = 2");
		assertThat(outcomes()).containsExactly("lead", "lead");
	}

	@Test
	void aTappedOutcomeThatWasSaidAlreadyIsNoSecondOne() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").says("1 lead");
		ada.presses("question.outcome", "2026-11-18/LEAD");
		assertThat(outcomes()).containsExactly("lead");
		assertThat(ada.messages()).anyMatch((message) -> message.contains("~30 min · LinkedIn · Lead (4 h)"));
	}

	@Test
	void aTapChangesNothingOfWhatWasSaid() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().says("25m linkedin");
		ada.presses("question.minutes", "2026-11-18/60");
		ada.presses("question.same", "2026-11-18/");
		assertThat(entries()).containsExactly("linkedin 25 true");
	}

	@Test
	void theSameSentenceTwiceAtOnceAsks() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin, 1 lead").says("25 min LinkedIn, 1 lead");
		ada.sees("~25 min · LinkedIn · Lead (4 h)", "Did you mean to tell this twice?", "[Add again] [No]");
		assertThat(entries()).containsExactly("linkedin 25 true");
		ada.presses("Add again")
			.sees("25 min + 25 min = 50 min on LinkedIn", "Lead: 1 + 1 = 2", "[Only what I just said]");
		assertThat(entries()).containsExactly("linkedin 50 true");
		assertThat(outcomes()).containsExactly("lead", "lead");
		ada.presses("Only what I just said");
		assertThat(entries()).containsExactly("linkedin 25 true");
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void theSameSentenceLaterAdds() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin");
		later();
		ada.says("25m linkedin").sees("25 min + 25 min = 50 min");
	}

	@Test
	void itCountsOnceIfItWasMeantOnce() {
		Person ada = this.dialogue.member("LinkedIn").commands("log 25m linkedin").commands("log 25m linkedin");
		ada.presses("No").sees("it counts once");
		assertThat(entries()).containsExactly("linkedin 25 true");
	}

	@Test
	void addingAgainIsTakenOnceOnTwoDevices() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin");
		String value = texts("SELECT telling || ' 2026-11-18 - 25m linkedin' FROM last_told").get(0);
		ada.presses("log.again", value).presses("log.again", value);
		assertThat(entries()).containsExactly("linkedin 50 true");
	}

	@Test
	void theSameSentenceAfterALateAnswerAsksAboutThatDay() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-19T09:00:00Z");
		ada.says("20m linkedin").says("20m linkedin").sees("Wednesday, 18 November: ~20 min", "twice?");
		ada.presses("Add again");
		assertThat(texts("SELECT day || ' ' || minutes FROM entry")).containsExactly("2026-11-18 40");
	}

	@Test
	void whatIsDeliveredTwiceCountsOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		Incoming.Words said = new Incoming.Words(ada.ref(), null, "25m linkedin");
		DedupeKey key = new DedupeKey("test", "adding-twice");
		Optional<Answered> first = this.conversations.receive(said, key);
		assertThat(first).isPresent();
		assertThat(this.conversations.receive(said, key)).isEmpty();
		assertThat(entries()).containsExactly("linkedin 25 true");
	}

	@Test
	void nothingSaidAfterSomethingAsks() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().says("25m linkedin");
		ada.commands("log nothing").sees("~25 min", "Was it nothing after all?", "[Make it none] [No]");
		assertThat(entries()).containsExactly("linkedin 25 true");
		ada.presses("Make it none").sees(": None");
		assertThat(entries()).isEmpty();
	}

	@Test
	void nothingSaidAfterATapTakesItsPlace() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min");
		ada.commands("log nothing").sees(": None");
		assertThat(entries()).isEmpty();
	}

	@Test
	void aDayHoldsTwentyFourHours() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log 20h linkedin").commands("log 20h x");
		ada.sees("That would make 40 h for Wednesday, 18 November, which has 24 hours.\nNothing was stored");
		assertThat(entries()).containsExactly("linkedin 1200 true");
		ada.commands("log 4h linkedin").sees("20 h + 4 h = 24 h");
	}

	@Test
	void aDayHoldsTwentyFourHoursAfterATapToo() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~1 h").says("23h 30m linkedin");
		ada.presses("Add instead");
		assertThat(ada.answer()).contains("That would make 24 h 30 min", "Nothing was stored");
		assertThat(entries()).containsExactly("linkedin 1410 true");
	}

	@Test
	void eachLogOfAWeeklyMemberAdds() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week");
		ada.commands("log 25m linkedin");
		this.dialogue.liveUntil("2026-11-19T09:00:00Z");
		ada.commands("log 40m linkedin").sees("This week: ", "25 min + 40 min = 1 h 5 min");
		assertThat(texts("SELECT day || ' ' || span || ' ' || minutes FROM entry"))
			.containsExactly("2026-11-16 week 65");
	}

	@Test
	void aDayThatAWeeklyMemberNamesCountsInItsWeek() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").commands("log 1h linkedin");
		ada.commands("log yesterday 3h linkedin").sees("This week: ", "1 h + 3 h = 4 h");
		ada.commands("log last friday 30m linkedin").sees("The week from Monday, 9 November: ~30 min");
	}

	@Test
	void aWeekHoldsItsOwnHours() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").commands("log 30h linkedin");
		ada.sees("~30 h").commands("log 139h linkedin").sees("That would make 169 h", "which has 168 hours");
		assertThat(entries()).containsExactly("linkedin 1800 true");
	}

	@Test
	void aWeekTakesASentenceInThePlaceOfATap() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").isAsked().presses("~2½ h");
		ada.says("3h linkedin");
		assertThat(ada.answer()).contains("takes the place of what you tapped: ~2½ h", "[Add instead]");
		assertThat(entries()).containsExactly("linkedin 180 true");
	}

	@Test
	void anOutcomeOfAWeekSaidTwiceIsTwo() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").says("1 lead");
		later();
		ada.says("1 lead").sees("Lead: 1 + 1 = 2");
	}

	@Test
	void undoTakesTheLastSentenceBack() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin, 1 lead").says("15m linkedin, 1 client");
		ada.says("undo")
			.sees("Taken back", "~40 min · LinkedIn · Client (40 h), Lead (4 h)",
					"Now it is: ~25 min · LinkedIn · Lead (4 h)");
		assertThat(entries()).containsExactly("linkedin 25 true");
		assertThat(outcomes()).containsExactly("lead");
		ada.says("undo").sees("nothing more to take back", "edit yesterday");
		assertThat(entries()).containsExactly("linkedin 25 true");
	}

	@Test
	void undoLetsTheQuestionWaitAgain() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").commands("undo");
		assertThat(ada.answer()).contains("Taken back", "Now it is: nothing");
		assertThat(ada.messages()).anyMatch((message) -> message.contains("How much time went"));
		assertThat(entries()).isEmpty();
		ada.presses("~10 min").presses("Lead").commands("rückgängig");
		assertThat(ada.answer()).contains("Now it is: ~10 min · LinkedIn");
		assertThat(outcomes()).isEmpty();
		assertThat(ada.messages()).anyMatch((message) -> message.contains("What came of it?"));
	}

	@Test
	void undoTakesAFormBackWithAllThatItTold() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin").commands("edit today");
		ada.fills(Map.of("minutes-linkedin", "5", "kind-0", "Client", "followers-x", "321", "note", "Well", "feeling",
				"Drained"))
			.submits();
		ada.says("delete that").sees("Now it is: ~25 min · LinkedIn");
		assertThat(entries()).containsExactly("linkedin 25 true");
		assertThat(outcomes()).isEmpty();
		assertThat(texts("SELECT followers::text FROM signal")).isEmpty();
		assertThat(texts("SELECT coalesce(note, '-') || coalesce(feeling, 0) FROM check_in")).containsExactly("-0");
	}

	@Test
	void undoTakesBothDaysOfAWeekendBack() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.presses("And at the weekend?").fills("saturday", "20").fills("sunday", "0").submits();
		ada.says("lösch das").sees("Saturday, 21 November", "Sunday, 22 November");
		assertThat(texts("SELECT day::text FROM check_in WHERE state = 'answered'")).isEmpty();
	}

	@Test
	void undoTakesBackWhichNetworkItWas() {
		Person ada = this.dialogue.member("LinkedIn", "X").isAsked().presses("~30 min").presses("Lead");
		ada.presses("question.network", "2026-11-18/x").says("undo").sees("split estimated");
		assertThat(texts("SELECT coalesce(network, '-') FROM outcome")).containsExactly("-");
	}

	@Test
	void undoTakesASkipBack() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("Skip today").says("undo");
		assertThat(ada.messages()).anyMatch((message) -> message.contains("How much time went"));
	}

	@Test
	void undoAfterTheNextQuestionLeavesTheOldOneClosed() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-19T15:00:00Z");
		ada.says("20m linkedin");
		this.dialogue.liveUntil("2026-11-19T15:31:00Z");
		ada.says("undo");
		assertThat(ada.answer()).contains("Now it is: nothing");
		assertThat(texts("SELECT state FROM check_in ORDER BY day")).containsExactly("expired", "asked");
	}

	@Test
	void undoTakesAnOutcomeByItselfBack() {
		Person ada = this.dialogue.member("LinkedIn").commands("outcome client linkedin 40h 2026-03-02").says("undo");
		ada.sees("Monday, 2 March", "Client", "Now it is: nothing");
		assertThat(outcomes()).isEmpty();
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void whatWasDeletedDoesNotComeBack() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin").says("15m linkedin");
		ada.commands("delete today").presses("Delete").says("undo").sees("nothing more to take back");
		assertThat(entries()).isEmpty();
		assertThat(texts("SELECT day::text FROM last_told")).isEmpty();
	}

	@Test
	void undoReachesADayBack() {
		Person ada = this.dialogue.member("LinkedIn").says("25m linkedin");
		this.clock.set("2026-11-19T08:00:01Z");
		ada.says("undo").sees("nothing more to take back");
		assertThat(entries()).containsExactly("linkedin 25 true");
	}

	@Test
	void aFormLeavesTheNetworksItDoesNotShow() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram", "Facebook");
		ada.says("20m facebook, 10m linkedin").commands("edit today").fills("note", "Long").submits();
		assertThat(entries()).containsExactly("facebook 20 true", "linkedin 10 true");
		ada.commands("edit today").fills("minutes-x", "5").submits();
		assertThat(entries()).containsExactly("facebook 20 true", "linkedin 10 true", "x 5 true");
		ada.commands("edit today")
			.fills("minutes-x", "1420")
			.submits()
			.seesProblem("minutes-linkedin", "more than 24 hours");
	}

	@Test
	void aFormLeavesAGuessOfNetworksItDoesNotShow() {
		Person ada = this.dialogue.member("Facebook", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram", "LinkedIn");
		ada.commands("log yesterday 20m linkedin, 10m facebook").isAsked().presses("~30 min");
		ada.presses("Edit").fills("note", "Long").submits();
		assertThat(texts("SELECT sum(minutes)::text FROM entry WHERE day = '2026-11-18'")).containsExactly("30");
		ada.says("25m facebook");
		assertThat(ada.answer()).contains("tapped: ~30 min");
	}

	@Test
	void aNetworkThatIsNotTheMembersStaysInAForm() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram");
		ada.says("20m reddit").commands("edit today").fills("note", "Long").submits();
		assertThat(entries()).containsExactly("reddit 20 true");
	}

	@Test
	void aFormLeavesTheOutcomesItDoesNotShow() {
		Person ada = this.dialogue.member("LinkedIn").says("7 leads, 1 client, 25m linkedin");
		ada.commands("edit today").fills("note", "Well").submits();
		assertThat(outcomes()).hasSize(8);
	}

	@Test
	void aNoteOrAnOutcomeAloneIsNoZero() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("More…").fills("note", "Tired").submits();
		assertThat(ada.answer()).contains("No minutes were given", "without an answer");
		assertThat(texts("SELECT state || note FROM check_in")).containsExactly("askedTired");
		ada.presses("More…").seesForm("Tired").fills("kind-0", "Lead").submits();
		assertThat(texts("SELECT state FROM check_in")).containsExactly("asked");
		ada.presses("More…").fills("minutes-linkedin", "0").submits().sees(": None", "Lead (4 h)");
		assertThat(texts("SELECT state || note FROM check_in")).containsExactly("answeredTired");
	}

	@Test
	void aNoteOfAWeekIsNoZero() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").isAsked();
		ada.presses("More…").fills("note", "Tired").submits();
		assertThat(texts("SELECT span || state FROM check_in")).containsExactly("weekasked");
		ada.presses("~1 h").presses("Other…").seesForm("Tired");
	}

	@Test
	void aFormWithANoteLeavesATapAsRoughAsItIs() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").presses("Lead").presses("Edit");
		ada.fills("note", "Long").submits().says("25m linkedin, 1 lead");
		assertThat(ada.answer()).contains("tapped: ~30 min", "tapped: Lead");
	}

	@Test
	void aLeadThatWasTappedWhileAFormWasOpenIsOne() {
		Person ada = this.dialogue.member("LinkedIn")
			.isAsked()
			.presses("~30 min")
			.presses("Edit")
			.fills("kind-0", "Lead");
		ada.presses("question.outcome", "2026-11-18/LEAD").submits();
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void aLeadInAFormIsNotTappedOnceMore() {
		Person ada = this.dialogue.member("LinkedIn")
			.isAsked()
			.presses("~30 min")
			.presses("Edit")
			.fills("kind-0", "Lead")
			.submits();
		ada.presses("question.outcome", "2026-11-18/LEAD");
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void aFormChangesWhatWasChangedInItAlone() {
		Person ada = this.dialogue.member("LinkedIn", "X")
			.says("25m linkedin reading, 10m x reading")
			.commands("edit today");
		ada.fills("note", "Long").fills("minutes-x", "20 reading");
		this.conversations.receive(new Incoming.Command(ada.ref(), null, "log 15m linkedin reading, 1 lead"));
		ada.submits();
		assertThat(entries()).containsExactly("linkedin 40 true", "x 20 true");
		assertThat(outcomes()).containsExactly("lead");
	}

	@Test
	void aFormLeavesWhatWasTappedMeanwhile() {
		Person ada = this.dialogue.member("LinkedIn")
			.livesIn("Europe/Berlin")
			.isAsked()
			.presses("~30 min")
			.presses("Edit");
		ada.fills("note", "Long");
		this.jdbc.sql("UPDATE check_in SET feeling = 2").update();
		ada.submits();
		assertThat(texts("SELECT feeling || note FROM check_in")).containsExactly("2Long");
	}

	@Test
	void theWeekendFormLeavesWhatWasToldByNetwork() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.commands("log saturday 25m linkedin, 15m x")
			.presses("And at the weekend?")
			.seesForm("Told by network", "edit 2026-11-21");
		ada.fills("saturday", "60").submits().seesProblem("saturday", "edit 2026-11-21");
		assertThat(entries()).containsExactly("linkedin 25 true", "x 15 true");
		ada.fills("saturday", "40").fills("sunday", "10").submits();
		assertThat(entries()).containsExactly("linkedin 25 true", "x 15 true", "linkedin 6 false", "x 4 false");
	}

	@Test
	void theWeekendFormLeavesWhatWasToldMeanwhile() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.commands("log saturday 25m linkedin on purpose").presses("And at the weekend?").fills("sunday", "5");
		this.conversations.receive(new Incoming.Command(ada.ref(), null, "log saturday 15m linkedin"));
		ada.submits();
		assertThat(entries()).containsExactly("linkedin 40 true", "linkedin 5 true");
		ada.presses("And at the weekend?").fills("saturday", "30").submits();
		assertThat(texts("SELECT minutes || intent FROM entry WHERE day = '2026-11-21'"))
			.containsExactly("30on_purpose");
	}

	@Test
	void aWeeklyMemberEditsTheWeekOfADay() {
		Person ada = this.dialogue.member("LinkedIn")
			.sets("cadence", "once a week")
			.commands("log 1h linkedin reading");
		ada.commands("edit yesterday").seesForm("About the week from Monday, 16 November", "60");
	}

	@Test
	void aWeekBeginsWithTheDaysThatWereToldInIt() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log monday 20m linkedin reading, 5m x");
		ada.commands("log yesterday 10m linkedin reading").sets("cadence", "once a week");
		ada.commands("log 15m linkedin reading").sees("30 min + 15 min = 45 min on LinkedIn");
		assertThat(texts("SELECT network || minutes || coalesce(reading, 0) FROM entry WHERE span = 'week' ORDER BY 1"))
			.containsExactly("linkedin4545", "x50");
	}

	@Test
	void aDayOfAWeekThatWasToldByDaysStaysADay() {
		Person ada = this.dialogue.member("LinkedIn").commands("log monday 20m linkedin");
		ada.sets("cadence", "once a week").commands("log yesterday 10m linkedin").sees("Tuesday, 17 November: ~10 min");
		ada.commands("edit yesterday").seesForm("About Tuesday, 17 November");
		assertThat(texts("SELECT DISTINCT span FROM entry")).containsExactly("day");
	}

	@Test
	void aDayOfAWeekThatWasAnsweredAsAWholeSaysThatItDoesNotCount() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week").commands("log 1h linkedin");
		ada.sets("cadence", "every day").commands("log yesterday 3h linkedin");
		ada.sees("~3 h", "the week from Monday, 16 November was answered as a whole", "delete 2026-11-16");
	}

	@Test
	void anOutcomeOlderThanAllThatIsKeptIsRefused() {
		Person ada = this.dialogue.newcomer().becomesAdmin().joins("LinkedIn");
		ada.commands("workspace").presses("Change").fills("retention", "3").submits();
		ada.commands("outcome client linkedin 40h 2026-08-17").sees("kept for 3 months", "nothing was stored");
		ada.commands("outcome")
			.fills("kind-0", "Client")
			.fills("day", "2026-08-17")
			.submits()
			.seesProblem("day", "3 months");
		assertThat(outcomes()).isEmpty();
		ada.commands("outcome client linkedin 40h 2026-08-18").sees("Noted for");
	}

	@Test
	void countsOfAWeekAreNotThoseOfItsMonday() {
		Person ada = this.dialogue.member("LinkedIn").commands("log monday 25m linkedin");
		ada.sets("cadence", "once a week").commands("log 1h linkedin").commands("edit today");
		ada.fills("followers-linkedin", "321").submits();
		ada.commands("delete monday").presses("Everything told for Monday, 16 November").presses("Delete");
		assertThat(texts("SELECT span || followers FROM signal")).containsExactly("week321");
		ada.commands("delete monday").sees("The counts noted with it go, too: LinkedIn").presses("Delete");
		assertThat(texts("SELECT span FROM signal")).isEmpty();
	}

	@Test
	void whatWasToldInTheSameBreathStaysWhenItsTimeIsCorrected() {
		Person ada = this.dialogue.member("LinkedIn", "X")
			.says("25m linkedin reading on purpose, 1 lead from linkedin, felt drained");
		ada.says("no, 20 not 25")
			.sees("~20 min · LinkedIn (on purpose) · Lead (4 h) · drained", "takes the place of the 25 min");
		assertThat(texts("SELECT minutes || ' ' || reading || ' ' || intent FROM entry"))
			.containsExactly("20 20 on_purpose");
		assertThat(texts("SELECT kind || ' ' || network FROM outcome")).containsExactly("lead linkedin");
		assertThat(feelings()).containsExactly("1");
		ada.says("undo").says("undo").sees("Now it is: nothing");
		assertThat(feelings()).isEmpty();
	}

	@Test
	void whatWasToldInTheSameBreathGoesAlongToAnotherDayAndNetwork() {
		Person ada = this.dialogue.member("LinkedIn", "X")
			.says("25m linkedin posting, 1 lead from linkedin worth 2h, felt energised");
		ada.says("that was yesterday")
			.sees("Tuesday, 17 November", "~25 min · LinkedIn · Lead (2 h) · energised",
					"no longer told for Wednesday");
		ada.says("it was x, not linkedin").sees("~25 min · X · Lead (2 h) · energised", "On X now");
		assertThat(texts("SELECT day || ' ' || network || ' ' || contributing FROM entry"))
			.containsExactly("2026-11-17 x 25");
		assertThat(texts("SELECT day || ' ' || kind || ' ' || network FROM outcome"))
			.containsExactly("2026-11-17 lead x");
		assertThat(feelings()).containsExactly("5");
	}

	@Test
	void aCorrectedNumberThatCanBeHoursIsAskedBack() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin").says("make that 2");
		ada.sees("Is 2 minutes or hours?", "[2 minutes]").presses("2 hours").sees("~2 h · LinkedIn");
		assertThat(entries()).containsExactly("linkedin 120 true");
	}

	@Test
	void ofTwoNetworksTheOneIsCorrectedThatHasTheAmount() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin, 10m x");
		ada.says("no, 20 not 25").sees("LinkedIn ~20 min, X ~10 min");
		assertThat(entries()).containsExactly("linkedin 20 true", "x 10 true");
	}

	@Test
	void aDayWithoutRoomForWhatIsMovedThereLeavesItWhereItWas() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("yesterday 23h linkedin").says("2h x");
		ada.says("that was yesterday").sees("which has 24 hours", "Nothing was stored");
		assertThat(entries()).containsExactly("linkedin 1380 true", "x 120 true");
		ada.says("undo").sees("Now it is: nothing");
	}

	@Test
	void whatIsCorrectedBeforeAnythingWasToldIsToldByItsButton() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.says("oops, 20m x").sees("There is nothing to correct").presses("Store 20m x").sees("~20 min · X");
		assertThat(entries()).containsExactly("x 20 true");
	}

	@Test
	void aLaterFeelingOfADayTakesThePlaceOfTheFirst() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin, felt drained").says("10m x");
		ada.sees("drained");
		ada.says("5m x, felt energised").sees("energised", "How it felt was told as “drained” before.");
		assertThat(feelings()).containsExactly("5");
		ada.says("undo").sees("drained");
		assertThat(feelings()).containsExactly("1");
	}

	@Test
	void aFeelingAnswersTheThirdTap() {
		Person ada = this.dialogue.member("LinkedIn").isAsked().presses("~30 min").presses("Nothing yet");
		ada.says("a bit drained").sees("~30 min · LinkedIn · a bit drained");
		assertThat(feelings()).containsExactly("2");
		assertThat(texts("SELECT step || ' ' || minutes FROM check_in WHERE state = 'answered'"))
			.containsExactly("done 30");
	}

	@Test
	void aFeelingStaysWhereAButtonMakesItTheNewAmount() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("25m linkedin").says("15m linkedin, felt drained");
		ada.presses("Make it 15 min instead").sees("~15 min · LinkedIn · drained");
		assertThat(feelings()).containsExactly("1");
	}

	@Test
	void aFeelingOfAWeekIsTheWeeks() {
		Person ada = this.dialogue.member("LinkedIn", "X").sets("cadence", "once a week").says("3h linkedin");
		ada.says("felt tired").sees("This week", "~3 h · LinkedIn · a bit drained");
		ada.says("1h x, felt drained").sees("~4 h", "drained");
		ada.says("no, 2h").sees("~5 h", "LinkedIn ~3 h, X ~2 h · drained");
		assertThat(texts("SELECT span || feeling FROM check_in WHERE feeling IS NOT NULL")).containsExactly("week1");
	}

	@Test
	void aWeekThatHadDaysKeepsThemWhenItIsCorrected() {
		Person ada = this.dialogue.member("LinkedIn", "X").commands("log yesterday 60m linkedin");
		ada.sets("cadence", "once a week").says("2h linkedin").says("no, 90m");
		assertThat(texts("SELECT span || ' ' || minutes FROM entry ORDER BY span")).containsExactly("day 60",
				"week 150");
	}

	@Test
	void speaksGerman() {
		Person ada = this.dialogue.member("LinkedIn").sets("language", "Deutsch").says("25 Min LinkedIn");
		ada.says("15 Min LinkedIn").sees("25 min + 15 min = 40 min auf LinkedIn", "[Stattdessen 15 min]");
		ada.says("Nimm das zurück!").sees("Zurückgenommen", "Jetzt steht dort: ~25 min");
		ada.says("rückgängig").sees("nichts mehr zurückzunehmen");
	}

	private void later() {
		this.clock.set(this.clock.instant().plusSeconds(121).toString());
	}

	private List<String> entries() {
		return texts("SELECT network || ' ' || minutes || ' ' || stated FROM entry ORDER BY minutes DESC");
	}

	private List<String> feelings() {
		return texts("SELECT feeling::text FROM check_in WHERE feeling IS NOT NULL");
	}

	private List<String> outcomes() {
		return texts("SELECT kind FROM outcome ORDER BY kind");
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
