package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.MemberId;
import worthwhile.trend.figures.Answer;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.AnsweredWeek;
import worthwhile.usage.Intent;
import worthwhile.usage.OutcomeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.X;

class RespondentTests {

	private static final MemberId ANNA = MemberId.random();

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

	@Test
	void whoAnsweredNothingAboutTheWeekIsNone() {
		assertThat(Respondent.of(ANNA, answers(Answer.day("2026-11-15"), Answer.day("2026-11-23")),
				List.of(Answer.outcome("2026-11-16", OutcomeKind.LEAD)), List.of(), 5, MONDAY, Set.of(MONDAY)))
			.isEmpty();
	}

	@Test
	void minutesAreThoseOfAnAnsweredDayStatedOrEstimated() {
		assertThat(week(Answer.day("2026-11-16").stated(LINKEDIN, 20).estimated(X, 10), Answer.day("2026-11-18"),
				Answer.day("2026-11-22").stated(X, 60))
			.minutesADay()).isEqualTo(30);
	}

	@Test
	void aWeekAnsweredAsAWholeStandsForItsWantedDays() {
		assertThat(week(Answer.week("2026-11-16").stated(LINKEDIN, 150), Answer.day("2026-11-18").stated(X, 500))
			.minutesADay()).isEqualTo(30);
	}

	@Test
	void mergedWeeksAreOneTime() {
		Respondent merged = Respondent
			.of(ANNA, answers(Answer.day("2026-11-16").stated(X, 10), Answer.week("2026-11-23").stated(X, 250)),
					List.of(), List.of(), 5, MONDAY, Set.of(MONDAY, MONDAY.plusWeeks(1)))
			.orElseThrow();
		assertThat(merged.minutesADay()).isEqualTo(260 / 6.0);
	}

	@Test
	void weeksInAnotherTeamDoNotCount() {
		assertThat(Respondent
			.of(ANNA, answers(Answer.day("2026-11-16").stated(X, 10), Answer.day("2026-11-23").stated(X, 250)),
					List.of(), List.of(), 5, MONDAY, Set.of(MONDAY.plusWeeks(1)))
			.orElseThrow()
			.minutesADay()).isEqualTo(250);
	}

	@Test
	void changeIsFromTheEightWeeksBefore() {
		Answer now = Answer.day("2026-11-16").stated(X, 100);
		Answer[] before = Stream.of("2026-11-09", "2026-10-12", "2026-09-21")
			.map((monday) -> Answer.day(monday).stated(X, 20))
			.toArray(Answer[]::new);
		assertThat(week(now, before[0], before[1], before[2]).change()).isEqualTo(Change.MORE);
		assertThat(week(now, before[0], before[1], Answer.day("2026-09-20").stated(X, 20)).change())
			.isEqualTo(Change.UNKNOWN);
	}

	@Test
	void aWeekBeforeThatWasAnsweredAsAWholeStandsForItsWantedDays() {
		List<AnsweredWeek> before = Stream.of("2026-11-09", "2026-11-02", "2026-10-26")
			.map(LocalDate::parse)
			.flatMap((monday) -> Stream.of(new AnsweredWeek(monday, Span.DAY, 1, 500),
					new AnsweredWeek(monday, Span.WEEK, 1, 150), new AnsweredWeek(monday, Span.DAY, 1, 500)))
			.toList();
		assertThat(changes(before, 10, 30, 60)).containsExactly(Change.LESS, Change.SAME, Change.MORE);
	}

	@Test
	void daysBeforeAreThoseThatWereAnswered() {
		List<AnsweredWeek> before = Stream.of("2026-11-09", "2026-11-02", "2026-10-26")
			.map((monday) -> new AnsweredWeek(LocalDate.parse(monday), Span.DAY, 3, 90))
			.toList();
		assertThat(changes(before, 10, 30, 60)).containsExactly(Change.LESS, Change.SAME, Change.MORE);
	}

	@Test
	void aWeekHasOneToSevenWantedDays() {
		assertThat(Stream.of(1, 7).map((days) -> new ToldWeeks(List.of(), days).minutesADay()))
			.containsOnly(OptionalDouble.empty());
		assertThatIllegalArgumentException().isThrownBy(() -> new ToldWeeks(List.of(), 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new ToldWeeks(List.of(), 8));
	}

	@Test
	void weeksFromThePublishedOnesOnAreNotBefore() {
		Answer now = Answer.day("2026-11-16").stated(X, 30);
		assertThat(week(now, Answer.day("2026-11-09"), Answer.day("2026-11-02"), Answer.day("2026-11-23")).change())
			.isEqualTo(Change.UNKNOWN);
	}

	@Test
	void intentFeelingAndOutcomesAreThoseOfTheWeek() {
		Respondent anna = Respondent.of(ANNA,
				answers(Answer.day("2026-11-16").stated(X, 30, Intent.HABIT).felt(2),
						Answer.day("2026-11-09").stated(X, 300, Intent.ON_PURPOSE).felt(5)),
				List.of(Answer.outcome("2026-11-22", OutcomeKind.LEAD), Answer.outcome("2026-11-15", OutcomeKind.JOB)),
				List.of(), 5, MONDAY, Set.of(MONDAY))
			.orElseThrow();
		assertThat(anna.motive()).isEqualTo(Motive.HABIT);
		assertThat(anna.mood()).isEqualTo(Mood.DRAINED);
		assertThat(anna.outcomes()).containsExactly(OutcomeKind.LEAD);
	}

	@Test
	void weeksAreNamedByMondaysAndHaveDays() {
		assertThatIllegalArgumentException().isThrownBy(() -> Respondent.of(ANNA, List.of(), List.of(), List.of(), 5,
				MONDAY.plusDays(1), Set.of(MONDAY.plusDays(1))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Respondent.of(ANNA, List.of(), List.of(), List.of(), 0, MONDAY, Set.of(MONDAY)));
	}

	private static List<Change> changes(List<AnsweredWeek> before, int... minutes) {
		return IntStream.of(minutes)
			.mapToObj((now) -> Respondent
				.of(ANNA, answers(Answer.day("2026-11-16").stated(X, now)), List.of(), before, 5, MONDAY,
						Set.of(MONDAY))
				.orElseThrow()
				.change())
			.toList();
	}

	private static Respondent week(Answer... answers) {
		return Respondent.of(ANNA, answers(answers), List.of(), weeks(answers), 5, MONDAY, Set.of(MONDAY))
			.orElseThrow();
	}

	/**
	 * As the database adds them up.
	 */
	private static List<AnsweredWeek> weeks(Answer... answers) {
		return Stream.of(answers)
			.map(Answer::checkIn)
			.map((each) -> new AnsweredWeek(TeamWeeks.of(each.day()), each.span(), 1, each.minutes()))
			.collect(Collectors.toMap((each) -> List.of(each.monday(), each.span()), Function.identity(),
					(one, other) -> new AnsweredWeek(one.monday(), one.span(), one.answers() + other.answers(),
							one.minutes() + other.minutes())))
			.values()
			.stream()
			.toList();
	}

	private static List<AnsweredCheckIn> answers(Answer... answers) {
		return Stream.of(answers).map(Answer::checkIn).toList();
	}

}
