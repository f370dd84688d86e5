package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.X;

/**
 * The week is that of Monday, 23 November 2026, told on Friday.
 */
class WeekFiguresTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private final List<Answer> answers = new ArrayList<>();

	@Test
	void areComparedWithTheMedianOfTheWeeksBefore() {
		week(0, 40, 50, 60);
		week(1, 10, 10, 10);
		week(2, 20, 20, 20);
		week(3, 600, 600, 600);
		assertThat(figures().usualNow().value()).isEqualTo(50);
		assertThat(figures().usualBefore()).hasValue(20);
		week(4, 30, 30, 30);
		assertThat(figures().usualBefore()).hasValue(25);
	}

	@Test
	void areNotComparedWithLessThanThreeAnsweredWeeks() {
		week(0, 40, 50, 60);
		week(1, 10, 10, 10);
		week(2, 20, 20, 20);
		week(3, 20, 20);
		week(14, 20, 20, 20);
		assertThat(figures().usualBefore()).isEmpty();
		assertThat(figures().weeks()).isEqualTo(2);
	}

	@Test
	void areComparedWithTheLastEightAnsweredWeeks() {
		week(0, 40, 50, 60);
		for (int weeks = 1; weeks <= 5; weeks++) {
			week(2 * weeks - 1, 10, 10, 10);
		}
		week(11, 90, 90, 90);
		week(12, 90, 90, 90);
		week(13, 90, 90, 90);
		assertThat(figures().weeks()).isEqualTo(8);
		week(2, 10, 10, 10);
		assertThat(figures().weeks()).isEqualTo(8);
		assertThat(figures().usualBefore()).hasValue(10);
	}

	@Test
	void compareTheSameWeekdays() {
		week(0, 30, 30, 30, 30);
		for (int weeks = 1; weeks <= 3; weeks++) {
			week(weeks, 30, 30, 30, 30, 30, 300, 300);
		}
		assertThat(figures().usualBefore()).hasValue(30);
		assertThat(told("2026-W48", MONDAY.plusDays(9)).usualBefore()).hasValue(150.0 * 5 / 7);
	}

	@Test
	void areThinBelowThreeAnswers() {
		week(0, 30, 30);
		assertThat(figures().isThin()).isTrue();
		week(0, 30, 30, 30);
		assertThat(figures().isThin()).isFalse();
	}

	@Test
	void areNotThinWhereTheWholeWeekIsAnswered() {
		this.answers.add(Answer.week("2026-11-23").stated(LINKEDIN, 120));
		this.answers.add(Answer.week("2026-11-16").stated(LINKEDIN, 60));
		this.answers.add(Answer.week("2026-11-09").stated(LINKEDIN, 90));
		week(3, 500, 500, 500);
		assertThat(figures().isThin()).isFalse();
		assertThat(figures().usualNow()).isEqualTo(new Figure.Mean(120, 1));
		assertThat(figures().usualBefore()).isEmpty();
		this.answers.add(Answer.week("2026-10-26").stated(LINKEDIN, 30));
		assertThat(figures().usualBefore()).hasValue(60);
		assertThat(figures().drawnPeriod()).isEqualTo(Period.MONTH);
		assertThat(figures().drawn().total().minutes()).isEqualTo(120 + 60 + 90 + 1500);
	}

	@Test
	void ofFourWeeksAreByTheWeek() {
		for (int weeks = 0; weeks < 9; weeks++) {
			this.answers.add(Answer.week(LocalDate.of(2026, 12, 7).minusWeeks(weeks).toString())
				.stated(LINKEDIN, (weeks < 3) ? 120 : 60));
		}
		this.answers.removeIf((answer) -> answer.day().equals(LocalDate.of(2026, 11, 16)));
		WeekFigures four = told("2026-W47/2026-W50", LocalDate.of(2026, 12, 11));
		assertThat(four.isThin()).isFalse();
		assertThat(four.usualNow()).isEqualTo(new Figure.Mean(360, 3));
		assertThat(four.usualBefore()).hasValue(60);
		assertThat(four.weeks()).isEqualTo(5);
		assertThat(four.drawn().byWeeks(1)).hasSize(4);
	}

	@Test
	void ofFourWeeksAreByTheDayWhereDaysAreWhatWasTold() {
		week(0, 30, 30, 30);
		WeekFigures four = told("2026-W47/2026-W50", LocalDate.of(2026, 12, 11));
		assertThat(four.byDay()).isTrue();
		this.answers.add(Answer.week("2026-12-07").stated(X, 500));
		assertThat(told("2026-W47/2026-W50", LocalDate.of(2026, 12, 11)).byDay()).isTrue();
		assertThat(four.isThin()).isFalse();
		this.answers.remove(0);
		assertThat(told("2026-W47/2026-W50", LocalDate.of(2026, 12, 11)).isThin()).isTrue();
	}

	private void week(int before, int... minutes) {
		LocalDate monday = MONDAY.minusWeeks(before);
		this.answers.removeIf((answer) -> !answer.day().isBefore(monday) && answer.day().isBefore(monday.plusWeeks(1)));
		for (int day = 0; day < minutes.length; day++) {
			this.answers.add(Answer.day(monday.plusDays(day)).stated(LINKEDIN, minutes[day]));
		}
	}

	private WeekFigures figures() {
		return told("2026-W48", MONDAY.plusDays(4));
	}

	private WeekFigures told(String subject, LocalDate today) {
		return new WeekFigures(WeekSpan.parse(subject).orElseThrow(), today,
				this.answers.stream().map(Answer::checkIn).toList(), List.of());
	}

}
