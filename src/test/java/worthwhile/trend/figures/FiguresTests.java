package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.statistics.WeeklyTrend;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.MASTODON;
import static worthwhile.trend.figures.Answer.X;

class FiguresTests {

	private static final String SUNDAY = "2026-11-22";

	@Test
	void addUpStatedAndEstimatedMinutes() {
		Figures figures = month(Answer.day("2026-11-16").stated(LINKEDIN, 25).estimated(X, 10),
				Answer.day("2026-11-17"), Answer.day("2026-10-25").stated(LINKEDIN, 600));
		assertThat(figures.total()).isEqualTo(new Figure.Sum(35, 2));
		assertThat(figures.answeredDay().value()).isEqualTo(17.5);
		assertThat(figures.isDaily()).isTrue();
	}

	@Test
	void nameNetworksByWhatWasStatedOnly() {
		Figures figures = month(Answer.day("2026-11-16").stated(LINKEDIN, 25).estimated(X, 100),
				Answer.day("2026-11-17").stated(X, 20).stated(LINKEDIN, 5).stated(MASTODON, 0),
				Answer.day("2026-11-18").stated(MASTODON, 20));
		assertThat(figures.networks()).containsExactly(new Figure.OfNetwork(LINKEDIN, new Figure.Sum(30, 2)),
				new Figure.OfNetwork(MASTODON, new Figure.Sum(20, 1)), new Figure.OfNetwork(X, new Figure.Sum(20, 1)));
		assertThat(figures.notSplit()).isEqualTo(new Figure.Sum(100, 1));
		assertThat(figures.of(Set.of(LINKEDIN, X))).isEqualTo(new Figure.Sum(50, 2));
	}

	@Test
	void countAWeekOnceWhereItWasAnsweredAsAWhole() {
		Figures figures = month(Answer.day("2026-11-10").stated(LINKEDIN, 30), Answer.week("2026-11-09").stated(X, 60),
				Answer.day("2026-11-16").stated(LINKEDIN, 20));
		assertThat(figures.total()).isEqualTo(new Figure.Sum(80, 2));
		assertThat(figures.answeredDay()).isEqualTo(new Figure.Mean(50, 2));
		assertThat(figures.answeredWeek()).isEqualTo(new Figure.Mean(60, 1));
		assertThat(figures.of(LINKEDIN)).isEqualTo(new Figure.Sum(20, 1));
		assertThat(figures.isDaily()).isFalse();
	}

	@Test
	void halveTimeThatWasBothOnPurposeAndHabit() {
		Figures figures = month(
				Answer.day("2026-11-16").stated(LINKEDIN, 30, Intent.ON_PURPOSE).stated(X, 40, Intent.BOTH),
				Answer.day("2026-11-17").stated(LINKEDIN, 30, Intent.HABIT),
				Answer.day("2026-11-18").stated(LINKEDIN, 500).and(estimated(Intent.HABIT)));
		assertThat(figures.purpose()).isEqualTo(new Figure.Purpose(50, 100, 2));
		assertThat(figures.purpose().share()).isEqualTo(0.5);
	}

	@Test
	void setReadingBesideContributing() {
		Figures figures = month(Answer.day("2026-11-16").split(LINKEDIN, 25, 10).split(X, 5, 0),
				Answer.day("2026-11-17").stated(LINKEDIN, 60));
		assertThat(figures.split()).isEqualTo(new Figure.Split(30, 10, 1));
	}

	@Test
	void countTheAnswersWithUseOutsideWorkingHours() {
		Figures figures = month(
				Answer.day("2026-11-16").stated(LINKEDIN, 10, OutsideHours.NONE).stated(X, 10, OutsideHours.SOME),
				Answer.day("2026-11-17").stated(LINKEDIN, 10, OutsideHours.MOST),
				Answer.day("2026-11-18").stated(LINKEDIN, 10, OutsideHours.NONE),
				Answer.day("2026-11-19").stated(LINKEDIN, 10));
		assertThat(figures.outside()).isEqualTo(new Figure.Outside(2, 3));
	}

	@ParameterizedTest
	@CsvSource({ "12345, 3", "1, 1", "455, 5", "34, 3", "45, 4", "12, 2", "15, 3", "2233, 3" })
	void takeTheMedianFeelingAndBetweenTwoTheLessStrong(String told, int median) {
		List<Answer> answers = new ArrayList<>();
		told.chars().forEach((feeling) -> answers.add(on(answers.size()).felt(feeling - '0')));
		assertThat(month(answers.toArray(Answer[]::new)).feeling())
			.isEqualTo(new Figure.Feeling(median, told.length()));
	}

	@Test
	void tellWhatMostOftenStayedUndone() {
		Figures figures = month(on(0).instead(Instead.REST), on(1).instead(Instead.FOCUSED_WORK),
				on(2).instead(Instead.REST), on(3));
		assertThat(figures.displaced()).isEqualTo(new Figure.Displaced(List.of(Instead.REST), 2, 3));
		assertThat(month(on(0).instead(Instead.REST), on(1).instead(Instead.PEOPLE)).displaced().most())
			.containsExactly(Instead.PEOPLE, Instead.REST);
		assertThat(month().displaced()).isEqualTo(new Figure.Displaced(List.of(), 0, 0));
	}

	@Test
	void countOutcomesByKindWithOrWithoutAnswers() {
		Figures figures = new Figures(Period.MONTH.upTo(LocalDate.parse(SUNDAY)), List.of(),
				List.of(Answer.outcome("2026-11-16", OutcomeKind.LEAD), Answer.outcome("2026-10-26", OutcomeKind.LEAD),
						Answer.outcome("2026-10-25", OutcomeKind.CLIENT),
						Answer.outcome("2026-11-22", OutcomeKind.JOB)));
		assertThat(figures.outcomes()).isEqualTo(Map.of(OutcomeKind.LEAD, 2, OutcomeKind.JOB, 1));
		assertThat(figures.isEmpty()).isFalse();
		assertThat(figures.total().isSayable()).isFalse();
	}

	@Test
	void needThreeAnswersForMoreThanASum() {
		assertThat(month(on(0).felt(1), on(1).felt(1)).feeling().isSayable()).isFalse();
		assertThat(month(on(0).felt(1), on(1).felt(1), on(2).felt(1)).feeling().isSayable()).isTrue();
		assertThat(month(on(0)).total().isSayable()).isTrue();
	}

	@Test
	void leaveDaysWithoutAnAnswerOpen() {
		Figures figures = Answer.figures(Period.WEEK, "2026-11-18", Answer.day("2026-11-16").stated(X, 10),
				Answer.day("2026-11-18"), Answer.week("2026-11-16").stated(X, 300));
		assertThat(figures.byDay()).extracting(Point::isAnswered).containsExactly(true, false, true);
		assertThat(figures.byDay()).extracting(Point::minutes).containsExactly(10, 0, 0);
	}

	@Test
	void drawAYearInThirteenPoints() {
		Figures figures = Answer.figures(Period.YEAR, SUNDAY, Answer.day("2025-11-24").stated(X, 10),
				Answer.day("2025-12-21").estimated(X, 7), Answer.day("2025-12-22").stated(X, 30),
				Answer.day(SUNDAY).stated(LINKEDIN, 5));
		List<Point> points = figures.byWeeks(4);
		assertThat(points).hasSize(13);
		assertThat(points.get(0)).isEqualTo(new Point(LocalDate.of(2025, 11, 24), 2, Map.of(X, 10), 7));
		assertThat(points.get(1).minutes()).isEqualTo(30);
		assertThat(points.get(12).stated()).isEqualTo(Map.of(LINKEDIN, 5));
		assertThat(points.subList(2, 12)).noneMatch(Point::isAnswered);
	}

	@Test
	void findADirectionInEightWeeksThatAreOver() {
		assertThat(rising(8, SUNDAY).direction()).isEqualTo(WeeklyTrend.TOO_FEW);
		Figures nextMorning = rising(8, "2026-11-23");
		assertThat(nextMorning.direction()).isEqualTo(WeeklyTrend.RISING);
		assertThat(nextMorning.weeks()).isEqualTo(8);
		assertThat(rising(7, "2026-11-23").direction()).isEqualTo(WeeklyTrend.TOO_FEW);
	}

	@Test
	void findADirectionInMeansNotInSums() {
		List<Answer> moreAndMoreAnswers = new ArrayList<>();
		for (int week = 0; week < 10; week++) {
			LocalDate monday = LocalDate.of(2026, 9, 14).plusWeeks(week);
			for (int day = 0; day <= week / 2; day++) {
				moreAndMoreAnswers.add(Answer.day(monday.plusDays(day)).stated(X, 20));
			}
		}
		Figures figures = Answer.figures(Period.QUARTER, "2026-11-23", moreAndMoreAnswers.toArray(Answer[]::new));
		assertThat(figures.direction()).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
	}

	@Test
	void findNoDirectionInWeeksAnsweredAsAWhole() {
		Answer[] weeks = new Answer[12];
		for (int week = 0; week < weeks.length; week++) {
			weeks[week] = Answer.week(LocalDate.of(2026, 8, 31).plusWeeks(week).toString()).stated(X, 10 * week);
		}
		assertThat(Answer.figures(Period.QUARTER, SUNDAY, weeks).direction()).isEqualTo(WeeklyTrend.TOO_FEW);
	}

	private static Figures rising(int weeks, String today) {
		Answer[] answers = new Answer[weeks];
		for (int week = 0; week < weeks; week++) {
			answers[week] = Answer.day(LocalDate.of(2026, 11, 16).minusWeeks(week)).stated(X, 100 - week);
		}
		return Answer.figures(Period.QUARTER, today, answers);
	}

	private static Entry estimated(Intent intent) {
		return new Entry(new Network("own", "Own"), 50, 25, 25, intent, OutsideHours.MOST, false);
	}

	private static Answer on(int day) {
		return Answer.day(LocalDate.of(2026, 11, 1).plusDays(day));
	}

	private static Figures month(Answer... answers) {
		return Answer.figures(Period.MONTH, SUNDAY, answers);
	}

}
