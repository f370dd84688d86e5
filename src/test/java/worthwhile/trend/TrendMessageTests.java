package worthwhile.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.trend.figures.Answer;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;
import worthwhile.usage.Signal;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.MASTODON;
import static worthwhile.trend.figures.Answer.X;

class TrendMessageTests {

	private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

	@Test
	void setsEachFigureBesideTheOneBefore() {
		Message message = message(Period.WEEK, Locale.ENGLISH,
				List.of(Answer.outcome("2026-11-17", OutcomeKind.LEAD), Answer.outcome("2026-11-17", OutcomeKind.LEAD),
						Answer.outcome("2026-11-10", OutcomeKind.CONTACT)),
				full("2026-11-16"), full("2026-11-17"), full("2026-11-18"),
				Answer.day("2026-11-10").stated(LINKEDIN, 60), Answer.day("2026-11-13").stated(LINKEDIN, 600));
		assertThat(said(message))
			.startsWith("Your week so far", "Time per day and network",
					"Mon 16 Nov to Wed 18 Nov, beside the same days before: Mon 9 Nov to Wed 11 Nov", "Time",
					"Time in all: ~2½ h — 3 answers · before: ~1 h (1 answer)",
					"On an answered day: ~50 min — 3 answers · before: too few to say (1 answer)")
			.containsSequence("By network, from what you stated",
					"LinkedIn: ~1½ h — 3 answers · before: ~1 h (1 answer)",
					"Mastodon: ~30 min — 3 answers · before: nothing told",
					"X: ~30 min — 3 answers · before: nothing told", "How you used it",
					"On purpose: about 80 % of the time — 3 answers · before: nothing told",
					"Reading and contributing: ~1 h reading, ~30 min contributing — 3 answers · before: nothing told",
					"Outside working hours: on 3 of 3 days — before: nothing told",
					"Instead, most often: focused work (3 of 3) — 3 answers · before: nothing told", "What it brought",
					"What came of it: 2 leads — before: 1 contact",
					"How it usually felt: a bit energised — 3 answers · before: nothing told")
			.endsWith("[Week!] [Month] [Quarter] [Year]",
					"Your own estimates, rounded. " + "No answer is no zero. Only you see this.");
		assertThat(message.summary()).isEqualTo("Your week so far: ~2½ h from 3 answers; before: ~1 h from 1 answer.");
	}

	@Test
	void saysHowOftenOneComparedOneself() {
		assertThat(said(week(full("2026-11-16").compared(true), full("2026-11-17").compared(false),
				full("2026-11-18").compared(true))))
			.contains("Compared myself with others: 2 of 3 — 3 answers");
	}

	@Test
	void saysCountsApartFromWhatCameOfIt() {
		Trend told = trend(Period.WEEK, List.of(), full("2026-11-16"));
		Trend trend = new Trend(Period.WEEK, told.now(), told.before(),
				List.of(new Signal(LocalDate.parse("2026-11-10"), LINKEDIN, 300, null, null),
						new Signal(LocalDate.parse("2026-11-16"), LINKEDIN, 310, 40, 1),
						new Signal(LocalDate.parse("2026-11-17"), LINKEDIN, 321, 2, null)));
		assertThat(said(new TrendMessage(trend, Locale.ENGLISH).message())).containsSequence(
				"Counts that you noted; they are no part of what came of it",
				"LinkedIn: 321 followers, 42 views, 1 like — before: 300 followers");
		assertThat(said(new TrendMessage(trend, Locale.GERMAN).message()))
			.contains("LinkedIn: 321 Follower, 42 Aufrufe, 1 Like — davor: 300 Follower");
	}

	@Test
	void speaksGerman() {
		Message message = message(Period.WEEK, Locale.GERMAN,
				List.of(Answer.outcome("2026-11-17", OutcomeKind.LEARNED)), full("2026-11-09"), full("2026-11-16"),
				full("2026-11-17"), full("2026-11-18"));
		assertThat(said(message)).contains("Deine Woche bisher",
				"Mo. 16. Nov. bis Mi. 18. Nov., daneben dieselben Tage davor: Mo. 9. Nov. bis Mi. 11. Nov.",
				"Zeit insgesamt: ~2½ h — 3 Antworten · davor: ~50 min (1 Antwort)",
				"Mit Absicht: etwa 80 % der Zeit — 3 Antworten · davor: zu wenig für eine Aussage (1 Antwort)",
				"Außerhalb der Arbeitszeit: an 3 von 3 Tagen — davor: an 1 von 1 Tag",
				"Was dabei herauskam: einmal etwas gelernt — davor: keine Angabe", "[Woche!] [Monat] [Quartal] [Jahr]");
	}

	@Test
	void saysThatAnswersAreFew() {
		assertThat(said(week(full("2026-11-16")))).contains(
				"One answer so far: too few to say more than sums. From 3 on there is more.",
				"Mon 16 Nov to Wed 18 Nov; no answers before that to put beside it", "Time in all: ~50 min — 1 answer",
				"On an answered day: too few to say — 1 answer", "On purpose: too few to say — 1 answer",
				"Outside working hours: on 1 of 1 day — null");
		assertThat(said(week(full("2026-11-10")))).contains("No answers here yet.",
				"Time in all: nothing told — before: ~50 min (1 answer)",
				"LinkedIn: nothing told — before: ~30 min (1 answer)");
	}

	@Test
	void saysWhatWillBeSeenWhereThereIsNothing() {
		Message message = week();
		assertThat(said(message)).hasSize(4)
			.element(1)
			.asString()
			.startsWith("Nothing to show yet. From your first answer on you see here");
		assertThat(message.summary()).isEqualTo("Your week so far: nothing to show yet");
	}

	@Test
	void saysWhatNobodyKnowsHowToSplit() {
		assertThat(said(week(Answer.day("2026-11-16").estimated(LINKEDIN, 20).estimated(X, 10),
				Answer.day("2026-11-17").estimated(X, 10))))
			.contains("~40 min from 2 quick answers about several networks count in the sums only: "
					+ "nobody knows how they split.")
			.noneMatch((line) -> line.startsWith("By network, from"));
	}

	@Test
	void beginsWithTheFirstAnswer() {
		Message first = week(full("2026-11-17"));
		assertThat(categories(first)).containsExactly("Tue", "Wed (?)");
		assertThat(said(first)).contains("Tue 17 Nov to Wed 18 Nov; no answers before that to put beside it");
		Message later = week(full("2026-11-10"), full("2026-11-17"));
		assertThat(categories(later)).containsExactly("Mon (?)", "Tue", "Wed (?)");
	}

	@Test
	void showsThePictureOnceAndFirst() {
		Message message = week(full("2026-11-17"));
		String words = message.blocks()
			.stream()
			.filter(Block.Chart.class::isInstance)
			.map((block) -> ((Block.Chart) block).words())
			.findFirst()
			.orElseThrow();
		assertThat(message.blocks().get(1)).isInstanceOf(Block.Chart.class);
		assertThat(said(message)).noneMatch((line) -> line.contains(words));
		assertThat(message.inWords()).isEqualTo(message.summary() + "\n" + words);
	}

	private static List<String> categories(Message message) {
		return ((Block.Chart) message.blocks().get(1)).categories();
	}

	@Test
	void marksWhereNothingWasAnswered() {
		assertThat(said(week(full("2026-11-16"), full("2026-11-18"))))
			.contains("(?) No answer there, so the time is not known.");
		assertThat(said(week(full("2026-11-16"), full("2026-11-17"), full("2026-11-18"))))
			.noneMatch((line) -> line.startsWith("(?)"));
	}

	@ParameterizedTest
	@CsvSource({ "8, 1, rising", "8, -1, falling", "8, 0, no clear direction", "7, 1, ''", "7, 0, ''" })
	void usesATrendWordFromEightWeeksOn(int weeks, int slope, String word) {
		Answer[] answers = new Answer[weeks];
		Arrays.setAll(answers, (week) -> Answer.day(WEDNESDAY.minusWeeks(weeks - week)).stated(X, 60 + slope * week));
		List<String> said = said(message(Period.QUARTER, Locale.ENGLISH, List.of(), answers));
		List<String> words = said.stream()
			.filter((line) -> line.matches("(?i).*\\b(rising|falling|direction|trend|stable|steady|up|down)\\b.*"))
			.toList();
		if (word.isEmpty()) {
			assertThat(words).isEmpty();
		}
		else {
			assertThat(words).singleElement().asString().startsWith("Over 8 weeks the minutes").contains(word);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "WEEK", "MONTH" })
	void usesNoTrendWordOnShortPeriods(Period period) {
		Answer[] answers = new Answer[52];
		Arrays.setAll(answers, (week) -> Answer.day(WEDNESDAY.minusWeeks(week)).stated(X, 100 - week));
		assertThat(said(message(period, Locale.ENGLISH, List.of(), answers)))
			.noneMatch((line) -> line.contains("rising") || line.contains("direction"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void hasWordsForAllThatCanBeTold(Locale language) {
		for (Instead instead : Instead.values()) {
			for (int feeling = 1; feeling <= 5; feeling++) {
				int felt = feeling;
				Answer[] answers = WEDNESDAY.minusDays(2)
					.datesUntil(WEDNESDAY.plusDays(1))
					.map((day) -> Answer.day(day).felt(felt).instead(instead))
					.toArray(Answer[]::new);
				assertThat(said(message(Period.WEEK, language, List.of(), answers)))
					.noneMatch((line) -> line.contains("{") || line.contains(instead.name()));
			}
		}
		for (OutcomeKind kind : OutcomeKind.values()) {
			assertThat(said(message(Period.WEEK, language, List.of(Answer.outcome("2026-11-17", kind)))))
				.noneMatch((line) -> line.contains("{") || line.contains(kind.name()));
		}
	}

	@Test
	void offersTheOtherPeriodsInItsPlace() {
		assertThat(week().buttons()).extracting(Button::action).containsOnly("trend.period");
		assertThat(week().buttons()).extracting(Button::value).containsExactly("week", "month", "quarter", "year");
	}

	private static Answer full(String day) {
		return Answer.day(day)
			.and(new Entry(LINKEDIN, 30, 20, 10, Intent.ON_PURPOSE, OutsideHours.NONE, true))
			.stated(X, 10, OutsideHours.SOME)
			.and(new Entry(MASTODON, 10, null, null, Intent.HABIT, null, true))
			.felt(4)
			.instead(Instead.FOCUSED_WORK);
	}

	private static Message week(Answer... answers) {
		return message(Period.WEEK, Locale.ENGLISH, List.of(), answers);
	}

	private static Message message(Period period, Locale language, List<Outcome> outcomes, Answer... answers) {
		return new TrendMessage(trend(period, outcomes, answers), language).message();
	}

	private static Trend trend(Period period, List<Outcome> outcomes, Answer... answers) {
		List<AnsweredCheckIn> checkIns = Stream.of(answers).map(Answer::checkIn).toList();
		Figures now = new Figures(period.upTo(WEDNESDAY), checkIns, outcomes);
		Figures before = new Figures(period.before(WEDNESDAY), checkIns, outcomes);
		return new Trend(period, now, before);
	}

	private static List<String> said(Message message) {
		return message.blocks().stream().flatMap(TrendMessageTests::lines).toList();
	}

	private static Stream<String> lines(Block block) {
		if (block instanceof Block.Heading heading) {
			return Stream.of(heading.text());
		}
		if (block instanceof Block.Paragraph paragraph) {
			return Stream.of(paragraph.text());
		}
		if (block instanceof Block.Note note) {
			return Stream.of(note.text());
		}
		if (block instanceof Block.Facts facts) {
			return facts.facts().stream().map((fact) -> fact.label() + ": " + fact.value() + " — " + fact.note());
		}
		if (block instanceof Block.Buttons buttons) {
			return Stream.of(String.join(" ", buttons.buttons().stream().map(TrendMessageTests::label).toList()));
		}
		return Stream.of(((Block.Chart) block).title());
	}

	private static String label(Button button) {
		return "[" + button.label() + (button.style() == Button.Style.CHOSEN ? "!" : "") + "]";
	}

}
