package worthwhile.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Incoming;
import worthwhile.message.Delivery;
import worthwhile.message.Profile;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * It is Friday, 27 November 2026, at noon in Berlin; the week comes at 17:00.
 */
@DialogueTest
class WeekDialogueTests {

	private static final String FIVE = "2026-11-27T16:00:15Z";

	private static final String WORDS = "I would call her. <b>&*_~`<!here> [x](y)";

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-27T11:00:00Z");
	}

	@Nested
	class Saying {

		@Test
		void tellsThreeLinesAndAPicture() {
			Person ada = answered(member());
			history(ada);
			liveUntil("2026-11-27T15:59:59Z");
			assertThat(weeks(ada)).isEmpty();
			liveUntil(FIVE);
			assertThat(weeks(ada)).containsExactly(
					"""
							Your week, Mon 23 Nov to Fri 27 Nov
							You spent ~2 h in all, ~30 min on an answered day. In your 8 answered weeks before, ~10 min a day was usual.
							You noted nothing that came of it, and that is an answer too.
							Over half a year 2.5 h came back for an hour in. It is too early to say how sure that is.
							What stands out: the time itself, at least twice what is usual for you.
							Time per day and network: By network: LinkedIn ~2 h. By day: Mon ~30 min; Tue ~30 min; Wed ~30 min; Thu ~30 min; Fri no answer.
							(?) No answer there, so the time is not known.
							[See your trend] [Why these figures?] ⋯ [Change when] [Switch off] [What you wrote down]
							To think about: %s
							[Write it down]
							You get this every Friday at 17:00 (Central European Time). Minutes are your own estimates, rounded. Only you see this."""
						.formatted(Reflecting.question(ada)));
		}

		@Test
		void tellsTheSameInGerman() {
			Person ada = answered(member("de"));
			history(ada);
			liveUntil(FIVE);
			assertThat(weeks(ada)).containsExactly(
					"""
							Deine Woche, Mo. 23. Nov. bis Fr. 27. Nov.
							Insgesamt waren es ~2 h, an einem Tag mit Antwort ~30 min. In deinen 8 beantworteten Wochen davor waren ~10 min am Tag üblich.
							Was dabei herauskam, hast du nicht notiert, und auch das ist eine Antwort.
							In einem halben Jahr kamen für eine Stunde 2,5 h zurück. Wie sicher das ist, zeigt sich erst später.
							Was auffällt: die Zeit selbst, mindestens doppelt so viel wie bei dir üblich.
							Zeit nach Tag und Netzwerk: Nach Netzwerk: LinkedIn ~2 h. Nach Tag: Mo. ~30 min; Di. ~30 min; Mi. ~30 min; Do. ~30 min; Fr. keine Antwort.
							(?) Dort fehlt eine Antwort, die Zeit ist also nicht bekannt.
							[Deinen Verlauf ansehen] [Warum diese Zahlen?] ⋯ [Zeit ändern] [Abschalten] [Was du aufgeschrieben hast]
							Zum Nachdenken: %s
							[Aufschreiben]
							Das bekommst du jeden Freitag um 17:00 (Mitteleuropäische Zeit). Die Minuten sind deine eigenen Schätzungen, gerundet. Das siehst nur du."""
						.formatted(Reflecting.question(ada)));
		}

		@Test
		void comparesNothingBeforeThereAreThreeWeeks() {
			Person ada = answered(member());
			ada.commands("outcome lead linkedin");
			liveUntil(FIVE);
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("It is too early to compare: that takes 3 answered weeks before.", "What came of it: 1 lead.",
						"Nothing stands out, and that is fine.");
		}

		@ParameterizedTest
		@CsvSource({ "en, You told me of one day, You told me of 2 days",
				"de, Du hast mir von einem Tag erzählt, Du hast mir von 2 Tagen erzählt" })
		void saysOfAThinWeekThatItIs(String language, String one, String two) {
			Person ada = member(language);
			Person bob = member(language);
			ada.commands("log 2026-11-24 20m linkedin");
			bob.commands("log 2026-11-24 20m linkedin").commands("log 2026-11-25 20m linkedin");
			history(bob);
			liveUntil(FIVE);
			assertThat(weeks(ada)).singleElement().asString().contains(one, "~20 min").hasLineCount(6);
			assertThat(weeks(bob)).singleElement().asString().contains(two, "~40 min").hasLineCount(6);
		}

		@Test
		void tellsNobodyWhoToldNothing() {
			Person ada = member();
			ada.commands("log 2026-11-20 20m linkedin");
			ada.commands("outcome lead linkedin");
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
			ada.commands("log 2026-12-01 20m linkedin");
			liveUntil("2026-12-04T16:00:15Z");
			assertThat(weeks(ada)).hasSize(1);
		}

		@Test
		void tellsOfAWeekInWhichThereWasNoUse() {
			Person ada = member();
			for (String day : List.of("23", "24", "25")) {
				ada.commands("log 2026-11-" + day + " nothing");
			}
			liveUntil(FIVE);
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("You spent no time on it.")
				.doesNotContain("Time per day");
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|', textBlock = """
				en | log 2026-11-25 30m x, 1 client | What stands out: 1 client, the first in 13 weeks.
				en | log 2026-11-25 30m x | What stands out: X, which you had not told me of in the 13 weeks before.
				de | log 2026-11-25 30m x, 2 Kunden | Was auffällt: 2 Kunden, zum ersten Mal in 13 Wochen.
				de | log 2026-11-25 30m x | Was auffällt: X, davon war in den 13 Wochen davor keine Rede.
				""")
		void saysWhatStandsOut(String language, String said, String stands) {
			Person ada = answered(member(language));
			history(ada);
			ada.commands(said);
			liveUntil(FIVE);
			assertThat(weeks(ada)).singleElement().asString().contains(stands);
		}

		@Test
		void leadsToTheTrend() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("See your trend").sees("Your last 4 weeks");
		}

		@Test
		void tellsFourWeeksToThoseWhoAreAskedOnceAWeek() {
			Person ada = member();
			ada.sets("cadence", "once a week");
			for (String friday : List.of("2026-11-27", "2026-12-04", "2026-12-11")) {
				liveUntil(friday + "T12:00:00Z");
				assertThat(weeks(ada)).isEmpty();
				ada.commands("log 2h linkedin");
			}
			liveUntil("2026-12-11T16:00:15Z");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("Your last four weeks, 16 Nov to 11 Dec", "You spent ~6 h in all, ~2 h in an answered week.",
						"By week, named by its Monday: 16 Nov no answer; 23 Nov ~2 h; 30 Nov ~2 h; 7 Dec ~2 h.",
						"You get this every four weeks, on a Friday at 17:00");
			ada.commands("log 1h x");
			assertThat(weeks(ada)).singleElement().asString().contains("You spent ~7 h in all, ~2½ h in an answered");
			liveUntil("2027-01-07T12:00:00Z");
			assertThat(weeks(ada)).hasSize(1);
		}

		@Test
		void knowsTheWeekAtTheEndOfAYear() {
			WeekDialogueTests.this.clock.set("2027-01-01T11:00:00Z");
			Person ada = member();
			for (String day : List.of("2026-12-28", "2026-12-30", "2026-12-31")) {
				ada.commands("log " + day + " 30m linkedin");
			}
			liveUntil("2027-01-01T16:00:15Z");
			assertThat(subjects()).containsExactly("2026-W53");
			liveUntil("2027-01-08T11:00:00Z");
			ada.commands("log 2027-01-04 30m linkedin").commands("log 2027-01-03 1h linkedin");
			liveUntil("2027-01-08T16:00:15Z");
			assertThat(subjects()).containsExactly("2026-W53", "2027-W01");
			assertThat(weeks(ada).get(0)).contains("Mon 28 Dec to Sun 3 Jan", "You spent ~2½ h in all");
		}

	}

	@Nested
	class Timing {

		@Test
		void comesAtTheEndOfQuietHours() {
			Person ada = answered(member());
			ada.sets("time", "17:45");
			liveUntil("2026-11-28T06:59:59Z");
			assertThat(weeks(ada)).isEmpty();
			liveUntil("2026-11-28T07:00:15Z");
			assertThat(weeks(ada)).singleElement().asString().contains("Mon 23 Nov to Sat 28 Nov");
		}

		@ParameterizedTest
		@CsvSource({ "away today", "pause 1 week", "stop", "forget" })
		void leavesAWeekOut(String command) {
			Person ada = answered(member());
			ada.commands(command);
			if (command.equals("forget")) {
				ada.presses("Delete everything");
			}
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
		}

		@Test
		void leavesAWeekOutThatIsPausedAfterItsQuestion() {
			Person ada = answered(member());
			liveUntil("2026-11-27T15:40:00Z");
			ada.commands("pause 3 days");
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
			ada.commands("log 2026-12-01 20m linkedin");
			liveUntil("2026-12-04T16:00:15Z");
			assertThat(weeks(ada)).hasSize(1);
		}

		@Test
		void leavesAWeekOutOnAHoliday() {
			Person ada = member();
			ada.commands("holidays DE");
			liveUntil("2026-12-25T11:00:00Z");
			ada.commands("log 2026-12-22 20m linkedin");
			liveUntil("2026-12-28T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
		}

		@Test
		void leavesEverybodyAloneInAPausedWorkspace() {
			Person ada = answered(member());
			Person admin = ada.colleague("admin").becomesAdmin();
			admin.commands("workspace").presses("Pause for everybody");
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
			admin.commands("workspace").presses("Ask again");
			ada.commands("log 2026-12-01 20m linkedin");
			liveUntil("2026-12-04T16:00:15Z");
			assertThat(weeks(ada)).hasSize(1);
		}

		@Test
		void leavesAloneWhoCannotBeReachedOrIsGone() {
			Person ada = answered(member());
			Person bob = answered(member());
			WeekDialogueTests.this.dialogue.happens(new Incoming.Deactivated(bob.ref()));
			WeekDialogueTests.this.platform
				.behave((call) -> call.to().equals(ada.ref()) ? new Delivery.Refused("account_inactive") : null);
			liveUntil("2026-11-27T15:50:00Z");
			WeekDialogueTests.this.platform.behave((call) -> null);
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
			assertThat(weeks(bob)).isEmpty();
		}

		@Test
		void movesWithTheZone() {
			Person ada = answered(member());
			ada.sets(Map.of("quietFrom", "", "quietTo", ""));
			WeekDialogueTests.this.dialogue.happens(new Incoming.ProfileChanged(ada.ref(),
					new Profile(ZoneId.of("America/New_York"), Locale.ENGLISH, Profile.Standing.REGULAR, false)));
			liveUntil("2026-11-27T21:59:59Z");
			assertThat(weeks(ada)).isEmpty();
			liveUntil("2026-11-27T22:00:15Z");
			assertThat(weeks(ada)).singleElement().asString().contains("every Friday at 17:00 (Eastern Time)");
		}

		@ParameterizedTest
		@CsvSource({ "2026-03-27T11:00:00Z, 2026-03-27T16:00:00Z, 2026-04-03T15:00:00Z",
				"2026-10-23T11:00:00Z, 2026-10-23T15:00:00Z, 2026-10-30T16:00:00Z" })
		void keepsToTheWallClockWhereItIsChanged(String start, String first, String second) {
			WeekDialogueTests.this.clock.set(start);
			Person ada = member();
			ada.commands("log yesterday 20m linkedin");
			liveUntil(first);
			ada.commands("log 2026-" + start.substring(5, 10) + " 20m linkedin");
			WeekDialogueTests.this.clock.set(WeekDialogueTests.this.clock.instant().plusSeconds(15));
			WeekDialogueTests.this.dialogue.settle();
			assertThat(weeks(ada)).hasSize(1);
			ada.commands("log " + LocalDate.parse(first.substring(0, 10)).plusDays(3) + " 20m linkedin");
			liveUntil("2026-" + second.substring(5, 11) + "08:00:00Z");
			ada.commands("log yesterday 20m linkedin");
			liveUntil(Instant.parse(second).minusSeconds(1).toString());
			assertThat(weeks(ada)).hasSize(1);
			liveUntil(Instant.parse(second).plusSeconds(15).toString());
			assertThat(weeks(ada)).hasSize(2);
		}

		@Test
		void comesLateWhereTheNodeWasDownButNotAtNight() {
			Person ada = answered(member());
			liveUntil("2026-11-27T15:35:00Z");
			WeekDialogueTests.this.clock.set("2026-11-27T20:00:00Z");
			WeekDialogueTests.this.dialogue.settle();
			assertThat(weeks(ada)).isEmpty();
			liveUntil("2026-11-28T07:00:15Z");
			assertThat(weeks(ada)).hasSize(1);
		}

		@Test
		void isLeftOutWhereTheNodeWasDownForLonger() {
			Person ada = answered(member());
			liveUntil("2026-11-27T15:35:00Z");
			WeekDialogueTests.this.clock.set("2026-11-28T11:00:00Z");
			WeekDialogueTests.this.dialogue.settle();
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).isEmpty();
		}

	}

	@Nested
	class Choosing {

		@Test
		void isSwitchedOffAndOnInOneTapEach() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("Switch off");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("[See your trend] [Why these figures?] ⋯ [Switch on again]",
						"Switched off: you get no more of these.");
			liveUntil("2026-12-01T11:00:00Z");
			ada.commands("log 2026-12-01 20m linkedin");
			liveUntil("2026-12-06T11:00:00Z");
			assertThat(weeks(ada)).hasSize(1);
			ada.presses("Switch on again");
			assertThat(weeks(ada)).singleElement().asString().contains("[Switch off]", "You get this every Friday");
			liveUntil("2026-12-07T11:00:00Z");
			ada.commands("log 2026-12-07 20m linkedin");
			liveUntil("2026-12-11T16:00:15Z");
			assertThat(weeks(ada)).hasSize(2);
		}

		@Test
		void isMovedWhereItIsSeenAndDoesNotComeTwice() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("Change when").seesForm("Your week", "Friday");
			ada.fills("week", "Saturday").fills("weekTime", "07:00").submits().seesProblem("weekTime", "quiet hours");
			ada.fills("weekTime", "10:00").submits();
			assertThat(weeks(ada)).singleElement().asString().contains("You get this every Saturday at 10:00");
			liveUntil("2026-12-01T11:00:00Z");
			assertThat(weeks(ada)).hasSize(1);
			ada.commands("log 2026-12-01 20m linkedin");
			liveUntil("2026-12-05T08:59:00Z");
			assertThat(weeks(ada)).hasSize(1);
			liveUntil("2026-12-05T09:00:15Z");
			assertThat(weeks(ada)).hasSize(2);
		}

		@Test
		void onAMondayTellsTheWeekBefore() {
			Person ada = answered(member());
			ada.sets(Map.of("week", "Monday", "weekTime", "09:00"));
			liveUntil("2026-11-30T07:59:59Z");
			assertThat(weeks(ada)).isEmpty();
			liveUntil("2026-11-30T08:00:15Z");
			assertThat(weeks(ada)).singleElement().asString().contains("Your week, Mon 23 Nov to Sun 29 Nov");
			assertThat(subjects()).containsExactly("2026-W48");
		}

		@Test
		void isSaidWhereNoWeekIsSeen() {
			Person ada = member();
			ada.presses("week.off", "").sees("You get no look back at your week by itself any more.");
			ada.presses("week.on", "").sees("You get your week every Friday at 17:00.");
			ada.presses("week.nonsense", "");
			ada.submits("week.times", "", Map.of("week", List.of("never"), "weekTime", List.of("")));
			ada.sees("You get no look back at your week by itself any more.");
		}

	}

	@Nested
	class Correcting {

		@Test
		void changesInPlaceWithALateAnswerAnEditAndADeletion() {
			Person ada = answered(member());
			liveUntil(FIVE);
			liveUntil("2026-11-28T11:00:00Z");
			ada.commands("log yesterday 1h linkedin, 1 client");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("Mon 23 Nov to Sat 28 Nov", "You spent ~3 h in all", "What came of it: 1 client.");
			ada.commands("edit 2026-11-27").fills("minutes-linkedin", "120").submits();
			assertThat(weeks(ada)).singleElement().asString().contains("You spent ~4 h in all");
			ada.commands("delete 2026-11-27").presses("Everything told for Friday, 27 November").presses("Delete");
			assertThat(weeks(ada)).singleElement().asString().contains("You spent ~2 h in all", "You noted nothing");
		}

		@Test
		void changesInPlaceWithATapAndWeeksLater() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("~1 h").presses("Contact");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("You spent ~3 h in all", "What came of it: 1 contact.", "Fri ~1 h");
			liveUntil("2026-12-08T11:00:00Z");
			ada.commands("log 2026-11-29 1h linkedin");
			assertThat(weeks(ada)).anyMatch((week) -> week.contains("Mon 23 Nov to Sun 29 Nov")
					&& week.contains("You spent ~4 h in all") && week.contains("Sun ~1 h"));
		}

		@Test
		void goesOnWhenSomebodyHasStopped() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.commands("stop").commands("log 2026-11-27 1h linkedin");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("You spent ~3 h in all", "Only you see this.")
				.doesNotContain("You get this");
		}

		@Test
		void saysWhenNothingIsLeft() {
			Person ada = member();
			ada.commands("log 2026-11-24 20m linkedin");
			liveUntil(FIVE);
			ada.commands("delete 2026-11-24").presses("Delete");
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains("Nothing is told of this week any more")
				.doesNotContain("~20 min");
		}

		@Test
		void goesWhenEverythingIsForgotten() {
			Person ada = answered(member());
			liveUntil(FIVE);
			assertThat(weeks(ada)).hasSize(1);
			ada.commands("forget").presses("Delete everything");
			WeekDialogueTests.this.dialogue.settle();
			assertThat(weeks(ada)).isEmpty();
			assertThat(subjects()).isEmpty();
		}

		@Test
		void leavesOtherWeeksAlone() {
			Person ada = answered(member());
			liveUntil(FIVE);
			long changes = updates();
			ada.commands("log 2026-11-20 1h linkedin");
			assertThat(updates()).isEqualTo(changes);
			ada.commands("log 2026-11-23 1h linkedin");
			assertThat(updates()).isEqualTo(changes + 1);
		}

		private long updates() {
			return WeekDialogueTests.this.platform.calls()
				.stream()
				.filter((call) -> call.operation().equals("update") && call.text().contains("Your week, "))
				.count();
		}

	}

	/**
	 * One question a week to think about, and what becomes of the words.
	 */
	@Nested
	class Reflecting {

		@Test
		void asksSomethingAndKeepsWhatIsWrittenForThatPersonAlone() {
			Person ada = answered(member());
			Person bob = answered(member());
			liveUntil(FIVE);
			String question = question(ada);
			ada.presses("Write it down").seesForm("For you alone", question);
			ada.fills("answer", WORDS).submits();
			assertThat(weeks(ada)).singleElement()
				.asString()
				.contains(question, "[Read or change it]")
				.doesNotContain(WORDS, "[Write it down]");
			ada.presses("Read or change it").seesForm(question, WORDS);
			ada.commands("reflections")
				.sees("What you wrote down", "Fri, 27 Nov: " + question, WORDS, "Only you see this.");
			assertThat(bob.messages()).isNotEmpty().noneMatch((message) -> message.contains("call her"));
			bob.commands("reflections").sees("Nothing yet:", question(bob), "[Write it down]").doesNotSee("call her");
		}

		@Test
		void deletesWhatIsEmptied() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("Write it down").fills("answer", WORDS).submits();
			ada.presses("Read or change it").fills("answer").submits();
			assertThat(weeks(ada)).singleElement().asString().contains("[Write it down]");
			assertThat(written()).isEmpty();
			ada.commands("reflections").sees("Nothing yet:");
			ada.presses("Write it down").submits().sees("Nothing was written, so nothing is kept.");
		}

		@Test
		void isChangedFromTheListToo() {
			Person ada = answered(member("de"));
			liveUntil(FIVE);
			ada.presses("Aufschreiben").fills("answer", "Anna").submits();
			ada.commands("gedanken").sees("[Fr. 27. Nov.: ");
			ada.presses("reflection.open", "2026-W48").seesForm("Nur für dich", "Anna");
			assertThat(ada.fills("answer", "Anna und Ben").submits().answer()).contains("Behalten, nur für dich.");
			assertThat(written()).containsExactly("Anna und Ben");
			ada.presses("reflection.open", "2026-W48");
			assertThat(ada.fills("answer").submits().answer()).contains("Gelöscht.");
			assertThat(written()).isEmpty();
		}

		@Test
		void takesFifteenHundredCharacters() {
			Person ada = answered(member());
			liveUntil(FIVE);
			ada.presses("Write it down").fills("answer", "a".repeat(1501)).submits();
			ada.seesProblem("answer", "At most 1,500 characters, please; these are 1,501.");
			ada.fills("answer", "a".repeat(1500)).submits();
			assertThat(written()).containsExactly("a".repeat(1500));
		}

		@Test
		void keepsItsQuestionWhenAnswersChange() {
			Person ada = answered(member());
			liveUntil(FIVE);
			String question = question(ada);
			liveUntil("2026-12-03T11:00:00Z");
			ada.commands("log 2026-11-27 1h linkedin");
			assertThat(weeks(ada)).singleElement().asString().contains("You spent ~3 h in all", question);
			ada.commands("log 1h linkedin");
			liveUntil("2026-12-04T16:00:15Z");
			assertThat(question(ada)).isNotEqualTo(question);
		}

		@Test
		void keepsNothingOfAWeekThatIsNoneOrTooLongAgo() {
			Person ada = member();
			for (String week : List.of("2026-W60", "2027-W02", "2024-W02", "+999999999-W01", "nonsense", "")) {
				ada.submits("reflection.write", week, Map.of("answer", List.of(WORDS)));
				ada.presses("reflection.open", week);
				assertThat(ada.form()).as(week).isEmpty();
			}
			assertThat(written()).isEmpty();
		}

		@Test
		void showsItOnceAgainAfterThreeMonths() {
			Person ada = wroteThreeMonthsAgo();
			tellAndLiveUntil(ada, "2027-02-19");
			assertThat(latestWeek(ada)).contains("Mon 15 Feb to Fri 19 Feb").doesNotContain("months ago");
			tellAndLiveUntil(ada, "2027-02-26");
			assertThat(latestWeek(ada)).contains("Three months ago you were asked: “", "” And you wrote:", WORDS);
			ada.commands("log 1h linkedin");
			assertThat(latestWeek(ada)).contains("Mon 22 Feb to Fri 26 Feb", "Three months ago", WORDS);
			tellAndLiveUntil(ada, "2027-03-05");
			assertThat(latestWeek(ada)).contains("Mon 1 Mar to Fri 5 Mar").doesNotContain("months ago", WORDS);
		}

		@Test
		void showsItInGermanAndTakesItBackWhereItIsShown() {
			Person ada = wroteThreeMonthsAgo("de");
			tellAndLiveUntil(ada, "2027-02-26");
			assertThat(latestWeek(ada)).contains("Vor drei Monaten war die Frage: „", "“ Und du hast geschrieben:",
					WORDS);
			ada.presses("Das ändern oder löschen").fills("answer", "Doch nicht").submits();
			assertThat(weeks(ada)).anyMatch((week) -> week.contains("Doch nicht"))
				.noneMatch((week) -> week.contains(WORDS));
			ada.presses("Das ändern oder löschen").fills("answer").submits();
			assertThat(weeks(ada)).hasSize(2)
				.noneMatch((week) -> week.contains("Vor drei Monaten") || week.contains("Doch nicht"));
		}

		@Test
		void showsNothingThatWasDeleted() {
			Person ada = wroteThreeMonthsAgo();
			ada.submits("reflection.write", "2026-W48", Map.of("answer", List.of("")));
			tellAndLiveUntil(ada, "2027-02-26");
			assertThat(latestWeek(ada)).contains("Mon 22 Feb to Fri 26 Feb").doesNotContain("months ago");
		}

		@Test
		void waitsForTheEndOfAPause() {
			Person ada = wroteThreeMonthsAgo();
			ada.commands("log 2027-02-17 30m linkedin").commands("pause until 2027-04-05");
			liveUntil("2027-04-05T11:00:00Z");
			assertThat(ada.messages()).noneMatch((message) -> message.contains("months ago"));
			tellAndLiveUntil(ada, "2027-04-09");
			assertThat(latestWeek(ada)).contains("4 months ago you were asked:", WORDS);
		}

		@Test
		void showsItWithTheNextOfThoseWhoGetTheirWeekEveryFourth() {
			Person ada = member();
			ada.sets("cadence", "once a week");
			ada.commands("log 2h linkedin");
			liveUntil("2026-12-11T16:00:15Z");
			ada.presses("Write it down").fills("answer", WORDS).submits();
			tellAndLiveUntil(ada, "2027-03-05");
			assertThat(latestWeek(ada)).contains("Your last four weeks").doesNotContain("months ago");
			tellAndLiveUntil(ada, "2027-04-02");
			assertThat(latestWeek(ada)).contains("4 months ago you were asked:", WORDS);
		}

		private Person wroteThreeMonthsAgo() {
			return wroteThreeMonthsAgo("en");
		}

		/**
		 * It is the Wednesday of twelve weeks later.
		 */
		private Person wroteThreeMonthsAgo(String language) {
			Person ada = answered(member(language));
			liveUntil(FIVE);
			ada.presses("reflection.open", "2026-W48").fills("answer", WORDS).submits();
			WeekDialogueTests.this.clock.set("2027-02-17T11:00:00Z");
			WeekDialogueTests.this.dialogue.settle();
			return ada;
		}

		/**
		 * Tells of the day before, and gets the week of the day.
		 */
		private void tellAndLiveUntil(Person person, String friday) {
			WeekDialogueTests.this.clock.set(friday + "T11:00:00Z");
			WeekDialogueTests.this.dialogue.settle();
			person.commands("log 30m linkedin");
			boolean summer = friday.compareTo("2027-03-28") > 0;
			liveUntil(friday + (summer ? "T15:00:15Z" : "T16:00:15Z"));
		}

		private static String question(Person person) {
			Matcher asked = Pattern.compile("(?:To think about|Zum Nachdenken): (.*)")
				.matcher(String.join("\n", person.messages()));
			return asked.results().reduce((one, later) -> later).orElseThrow().group(1);
		}

		private List<String> written() {
			return WeekDialogueTests.this.jdbc.sql("SELECT answer FROM reflection").query(String.class).list();
		}

	}

	@Nested
	class JudgingWorth {

		@Test
		void saysThatAVerdictChangedAndOnlyOnce() {
			Person ada = member();
			for (int day = 13; day < 27; day++) {
				ada.commands("log 2026-11-" + day + " 1h linkedin");
			}
			liveUntil(FIVE);
			assertThat(latestWeek(ada)).doesNotContain("verdict", "[Verdicts]");
			liveUntil("2026-11-30T11:00:00Z");
			ada.commands("log 1h linkedin");
			liveUntil("2026-12-03T11:00:00Z");
			ada.commands("log 1h linkedin");
			liveUntil("2026-12-04T16:00:15Z");
			assertThat(latestWeek(ada)).contains("Mon 30 Nov",
					"verdict on LinkedIn, “trim” now and “too early to tell” before");
			ada.commands("log 1h linkedin");
			assertThat(latestWeek(ada)).contains("Mon 30 Nov", "“trim” now", "[Verdicts]");
			liveUntil("2026-12-07T11:00:00Z");
			ada.commands("log 1h linkedin");
			liveUntil("2026-12-11T16:00:15Z");
			assertThat(latestWeek(ada)).contains("Mon 7 Dec").doesNotContain("“trim”");
		}

		@Test
		void namesTheReturnWithItsBoundsAndWhatIsTooRare() {
			Person ada = answered(member());
			ada.hasAnswered(100, LocalDate.of(2026, 11, 22));
			ada.commands("outcome client linkedin 40h");
			liveUntil(FIVE);
			assertThat(latestWeek(ada)).containsPattern("Over half a year \\d\\.\\d h came back for an hour in "
					+ "\\(probably \\d.* to \\d.*\\)\\.\\sCounted apart: 1 client, too rare to average\\.");
		}

		@Test
		void leadsToWhatIsBehindItsFigures() {
			Person ada = answered(member());
			history(ada);
			liveUntil(FIVE);
			ada.presses("Why these figures?")
				.sees("All networks, 23 Nov to 27 Nov", "23 Nov: Mon ~30 min, Tue ~30 min, Wed ~30 min, Thu ~30 min",
						"What was usual before, minutes on an answered day by week: 28 Sep ~10 min",
						"The middle of these is ~10 min.", "[The last half year]");
			ada.presses("The last half year").sees("All networks, ", "16 Nov: Mon ~10 min");
		}

	}

	/**
	 * What every view says at the edges.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# what was told                | the week                         | trend month                   | verdict                         | why                               | why linkedin month | Home
					nothing                        |                                  | Nothing to show yet.          | LinkedIn: too early to tell     | Nothing is told of these days     | Nothing is told    | No answers yet this week
					a skipped day                  |                                  | Nothing to show yet.          | have said of no day             | Nothing is told of these days     | Nothing is told    | No answers yet this week
					one day                        | You told me of one day, ~20 min  | One answer so far             | of 1 day how long               | 0 min back ÷ ~20 min in           | Mon ~20 min        | Time in all: ~20 min
					zeros                          | You spent no time on it.         | Time in all: 0 min            | have said of no day             | no time told: so there is no      | Nothing is told    | Time in all: 0 min
					a client of 40 hours           | Counted apart: 1 client          | too rare to average: 1 client | LinkedIn: too early to tell     | Fri 1 client (40 h, counted apart)| (40 h, counted     | What came of it: 1 client
					a client of 2,000 hours        | Counted apart: 1 client          | too rare to average: 1 client | LinkedIn: too early to tell     | Fri 1 client (2,000 h, counted    | (2,000 h, counted | What came of it: 1 client
					a client of 10,000 hours      | You noted nothing that came | On an answered day: ~20 min | LinkedIn: too early to tell | 0 min back ÷ ~1 h in | Mon ~20 min | Time in all: ~1 h
					a weekly answer                |                                  | In a week answered as a whole | of 5 days how long              | the whole week ~2 h               | the whole week ~2 h| Time in all: ~2 h
					estimates of two networks      | You told me of one day, ~30 min  | nobody knows how they split   | LinkedIn: too early to tell     | 0 min back ÷ ~30 min in           | Nothing is told    | Time in all: ~30 min
					""")
	void isSensibleAtItsEdges(String told, @Nullable String week, String trend, String verdict, String why,
			String whyLinkedIn, String home) {
		Person ada = told.contains("two networks") ? this.dialogue.member("LinkedIn", "X") : member();
		tell(ada, told);
		liveUntil(FIVE);
		assertThat(weeks(ada)).hasSize((week != null) ? 1 : 0).allMatch((message) -> message.contains(week));
		ada.commands("trend month").sees(trend);
		ada.commands("verdict").sees(verdict);
		ada.commands("why").sees(why);
		ada.commands("why linkedin month").sees(whyLinkedIn);
		ada.commands("").sees(home);
	}

	private static void tell(Person person, String told) {
		List<String> days = List.of("23", "24", "25");
		switch (told) {
			case "a skipped day" -> person.isAsked().presses("Skip today");
			case "one day" -> person.commands("log 2026-11-23 20m linkedin");
			case "zeros" -> days.forEach((day) -> person.commands("log 2026-11-" + day + " nothing"));
			case "a client of 40 hours", "a client of 2,000 hours", "a client of 10,000 hours" -> {
				days.forEach((day) -> person.commands("log 2026-11-" + day + " 20m linkedin"));
				person.commands("outcome client linkedin " + told.replaceAll("[^0-9]", "") + "h");
			}
			case "a weekly answer" -> person.sets("cadence", "once a week").commands("log 2h linkedin");
			case "estimates of two networks" -> person.isAsked().presses("~30 min").presses("Nothing yet");
			default -> assertThat(told).isEqualTo("nothing");
		}
	}

	private void liveUntil(String instant) {
		this.dialogue.liveUntil(instant);
	}

	private Person member() {
		return this.dialogue.member("LinkedIn");
	}

	private Person member(String language) {
		return this.dialogue.newcomer().speaks(language).joins("LinkedIn");
	}

	/**
	 * Half an hour from Monday to Thursday.
	 */
	private static Person answered(Person person) {
		for (String day : List.of("23", "24", "25", "26")) {
			person.commands("log 2026-11-" + day + " 30m linkedin");
		}
		return person;
	}

	/**
	 * Eleven minutes on each of sixty days before.
	 */
	private static void history(Person person) {
		person.hasAnswered(60, LocalDate.of(2026, 11, 22));
	}

	private static List<String> weeks(Person person) {
		return person.messages()
			.stream()
			.filter((message) -> message.matches("(?s)(Your week|Your last four weeks|Deine Woche), .*"))
			.toList();
	}

	private static String latestWeek(Person person) {
		List<String> weeks = weeks(person);
		return weeks.get(weeks.size() - 1);
	}

	private List<String> subjects() {
		return this.jdbc.sql("SELECT subject FROM posted WHERE topic = 'week' ORDER BY subject")
			.query(String.class)
			.list();
	}

}
