package worthwhile.trend.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.stream.Stream;

import worthwhile.calendar.Cadence;

/**
 * What a look back is about: one ISO week, or four for those who are asked once a week.
 *
 * @param period a week or four
 * @param monday the Monday of the last of them
 */
public record WeekSpan(Period period, LocalDate monday) {

	private static final int FOUR = 4;

	/** The first weekday on which the week itself is told, and not the one before. */
	private static final DayOfWeek FIRST = DayOfWeek.THURSDAY;

	private static final String TO = "/";

	/**
	 * What is told on a day: until Wednesday the week before, from Thursday on the week
	 * to date; with a weekly cadence four weeks, in every fourth week alone.
	 */
	public static Optional<WeekSpan> on(LocalDate day, Cadence cadence) {
		LocalDate monday = DayRange.mondayOf(day).minusWeeks((day.getDayOfWeek().compareTo(FIRST) < 0) ? 1 : 0);
		return switch (cadence) {
			case DAILY -> Optional.of(new WeekSpan(Period.WEEK, monday));
			case WEEKLY -> Optional.of(fourWith(monday)).filter((weeks) -> weeks.monday().equals(monday));
		};
	}

	/**
	 * All that a day is told with.
	 */
	public static Stream<WeekSpan> with(LocalDate day) {
		LocalDate monday = DayRange.mondayOf(day);
		return Stream.of(new WeekSpan(Period.WEEK, monday), fourWith(monday));
	}

	/**
	 * Weeks by their {@link #subject}.
	 */
	public static Optional<WeekSpan> parse(String subject) {
		String[] weeks = subject.split(TO, 2);
		try {
			LocalDate monday = LocalDate.parse(weeks[weeks.length - 1] + "-1", DateTimeFormatter.ISO_WEEK_DATE);
			return Optional.of(new WeekSpan((weeks.length == 1) ? Period.WEEK : Period.MONTH, monday));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The week in the form of {@code 2026-W48}, with the year that it belongs to; four as
	 * the first and the last, such as {@code 2026-W45/2026-W48}.
	 */
	public String subject() {
		return (this.period == Period.WEEK) ? name(this.monday) : name(first()) + TO + name(this.monday);
	}

	/**
	 * Whether it can have been told by a local day.
	 */
	public boolean isTold(LocalDate today) {
		return !today.isBefore(this.monday.with(FIRST));
	}

	/**
	 * The first day.
	 */
	public LocalDate first() {
		return this.period.upTo(this.monday).from();
	}

	/**
	 * The last day.
	 */
	public LocalDate last() {
		return this.monday.plusDays(6);
	}

	/**
	 * The last day that has come.
	 * @param today the member's local day
	 */
	public LocalDate lastUpTo(LocalDate today) {
		LocalDate begun = today.isBefore(this.monday) ? this.monday : today;
		return begun.isAfter(last()) ? last() : begun;
	}

	/**
	 * The days as far as they have come.
	 * @param today the member's local day
	 */
	public DayRange upTo(LocalDate today) {
		return this.period.upTo(lastUpTo(today));
	}

	/**
	 * Every four weeks, counted from 29 December 1969 on, for everybody the same.
	 */
	private static WeekSpan fourWith(LocalDate monday) {
		long week = Math.floorDiv(monday.toEpochDay() + 3, 7L);
		return new WeekSpan(Period.MONTH, monday.plusWeeks(FOUR - 1 - Math.floorMod(week, FOUR)));
	}

	private static String name(LocalDate monday) {
		int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
		return monday.get(IsoFields.WEEK_BASED_YEAR) + ((week < 10) ? "-W0" : "-W") + week;
	}

}
