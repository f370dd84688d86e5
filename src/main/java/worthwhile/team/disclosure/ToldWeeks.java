package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.AnsweredWeek;

/**
 * What one person answered about some weeks. Where a week was answered as a whole, that
 * answer stands for it; a day without an answer is not a zero, it is not there.
 *
 * @param counted the answers that count
 * @param wantedDays on how many days a week the person is asked, 1 to 7
 */
record ToldWeeks(List<AnsweredCheckIn> counted, int wantedDays) {

	ToldWeeks {
		counted = List.copyOf(counted);
		if (wantedDays < 1 || wantedDays > 7) {
			throw new IllegalArgumentException("A week has 1 to 7 wanted days");
		}
	}

	/**
	 * Takes the answers of some weeks.
	 * @param mondays of the weeks
	 */
	static ToldWeeks of(Collection<AnsweredCheckIn> answers, int wantedDays, Set<LocalDate> mondays) {
		List<AnsweredCheckIn> within = answers.stream()
			.filter((answer) -> mondays.contains(TeamWeeks.of(answer.day())))
			.toList();
		List<LocalDate> whole = within.stream()
			.filter((answer) -> answer.span() == Span.WEEK)
			.map((week) -> TeamWeeks.of(week.day()))
			.toList();
		return new ToldWeeks(within.stream()
			.filter((answer) -> answer.span() == Span.WEEK || !whole.contains(TeamWeeks.of(answer.day())))
			.toList(), wantedDays);
	}

	boolean isSilent() {
		return this.counted.isEmpty();
	}

	/**
	 * All minutes, stated and estimated, over the days that the answers stand for: the
	 * answered ones, and all wanted days of a week that was answered as a whole; none if
	 * there is no answer.
	 */
	OptionalDouble minutesADay() {
		int days = this.counted.stream().mapToInt((answer) -> days(answer.span(), this.wantedDays)).sum();
		int minutes = this.counted.stream().mapToInt(AnsweredCheckIn::minutes).sum();
		return (days > 0) ? OptionalDouble.of((double) minutes / days) : OptionalDouble.empty();
	}

	/**
	 * The same of one week.
	 */
	static double minutesADay(AnsweredWeek week, int wantedDays) {
		return (double) week.minutes() / (week.answers() * days(week.span(), wantedDays));
	}

	Motive motive() {
		return Motive.of(this.counted.stream().flatMap((answer) -> answer.entries().stream()).toList());
	}

	Mood mood() {
		return Mood.of(this.counted.stream().map(AnsweredCheckIn::feeling).flatMap(Stream::ofNullable).toList());
	}

	private static int days(Span span, int wantedDays) {
		return (span == Span.WEEK) ? wantedDays : 1;
	}

}
