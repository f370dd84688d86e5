package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody's week says.
 */
class WeekDialogueTests extends FridayAtNoon {

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
						You spent ~2 h in all, ~30 min on an answered day.
						In your 8 answered weeks before, ~10 min a day was usual.
						You noted nothing that came of it, and that is an answer too.
						In half a year 2.5 h came back for an hour in.
						It is too early to say how sure that is.
						What stands out: the time itself, at least twice what is usual.
						Time per day and network: By network: LinkedIn ~2 h. By day: Mon ~30 min; Tue ~30 min; Wed ~30 min; Thu ~30 min; Fri no answer.
						(?) No answer there, so the time is not known.
						[See your trend] [Why?] ⋯ [Change when] [Switch off] [What you wrote down]
						To think about:
						%s
						[Write it down]
						You get this every Friday at 17:00 (Central European Time).
						Minutes are your own estimates, rounded. Only you see this."""
					.formatted(question(ada)));
	}

	@Test
	void tellsTheSameInGerman() {
		Person ada = answered(member("de"));
		history(ada);
		liveUntil(FIVE);
		assertThat(weeks(ada)).containsExactly(
				"""
						Deine Woche, Mo. 23. Nov. bis Fr. 27. Nov.
						Insgesamt waren es ~2 h, an einem Tag mit Antwort ~30 min.
						In deinen 8 beantworteten Wochen davor waren es ~10 min am Tag.
						Was dabei herauskam, steht nicht da, und auch das ist eine Antwort.
						Im halben Jahr kamen 2,5 h für eine Stunde zurück.
						Wie sicher das ist, zeigt sich erst später.
						Was auffällt: die Zeit selbst, mindestens doppelt so viel wie üblich.
						Zeit nach Tag und Netzwerk: Nach Netzwerk: LinkedIn ~2 h. Nach Tag: Mo. ~30 min; Di. ~30 min; Mi. ~30 min; Do. ~30 min; Fr. keine Antwort.
						(?) Dort fehlt eine Antwort, die Zeit ist also nicht bekannt.
						[Verlauf ansehen] [Warum?] ⋯ [Zeit ändern] [Abschalten] [Was du aufgeschrieben hast]
						Zum Nachdenken:
						%s
						[Aufschreiben]
						Das bekommst du jeden Freitag um 17:00 (Mitteleuropäische Zeit).
						Die Minuten sind deine eigenen Schätzungen, gerundet. Das siehst nur du."""
					.formatted(question(ada)));
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
		assertThat(weeks(ada)).singleElement().asString().contains(one, "~20 min").hasLineCount(9);
		assertThat(weeks(bob)).singleElement().asString().contains(two, "~40 min").hasLineCount(9);
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
			en | log 2026-11-25 30m x | What stands out: X, of which you told nothing in the 13 weeks before.
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
		this.clock.set("2027-01-01T11:00:00Z");
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
		assertThat(latestWeek(ada)).containsPattern("In half a year \\d\\.\\d h came back for an hour in "
				+ "\\(probably \\d.* to \\d.*\\)\\.\\sCounted apart: 1 client, too rare to average\\.");
	}

	@Test
	void leadsToWhatIsBehindItsFigures() {
		Person ada = answered(member());
		history(ada);
		liveUntil(FIVE);
		ada.presses("Why?")
			.sees("All networks, 23 Nov to 27 Nov", "23 Nov: Mon ~30 min, Tue ~30 min, Wed ~30 min, Thu ~30 min",
					"What was usual before, minutes on an answered day by week: 28 Sep ~10 min",
					"The middle of these is ~10 min.", "[The last half year]");
		ada.presses("The last half year").sees("All networks, ", "16 Nov: Mon ~10 min");
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

}
