package worthwhile.trend.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Local days in a row: whole ISO weeks, the last of them perhaps only to date.
 *
 * @param from the first day, a Monday
 * @param to the last day, included
 */
public record DayRange(LocalDate from, LocalDate to) {

	public boolean contain(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	/**
	 * Whether the ISO week of a Monday was over when the last day began.
	 */
	boolean completes(LocalDate monday) {
		return monday.plusDays(6).isBefore(this.to);
	}

	/**
	 * The Monday of the ISO week of a day.
	 */
	public static LocalDate mondayOf(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
