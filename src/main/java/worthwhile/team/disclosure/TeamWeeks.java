package worthwhile.team.disclosure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Weeks by their Mondays. A week is open from its Monday on.
 */
public final class TeamWeeks {

	private TeamWeeks() {
	}

	/**
	 * The Monday of the week that is open on a day.
	 */
	public static LocalDate of(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/**
	 * The Monday of the first week that is not open yet on a day, from which on changes
	 * of a team count.
	 */
	public static LocalDate nextUnopened(LocalDate day) {
		return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
	}

	static LocalDate checkMonday(LocalDate day) {
		if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
			throw new IllegalArgumentException("A week is named by its Monday");
		}
		return day;
	}

}
