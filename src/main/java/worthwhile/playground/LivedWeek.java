package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How a week goes for somebody among the others: weeks differ, so that what is made of
 * them does.
 */
enum LivedWeek {

	/** As most weeks. */
	USUAL,
	/** With little time for questions. */
	THIN,
	/** Without a single answer. */
	SILENT;

	/** Every so many weeks all but a few are silent. */
	private static final int QUIET_EVERY = 6;

	/** The few: too few for a team's summary. */
	private static final int FEW = 4;

	private static final int THIN_EVERY = 7;

	private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

	/**
	 * The week of somebody.
	 * @param place their place among all, from 0
	 * @param people how many there are
	 * @param day a day of the week
	 */
	static LivedWeek of(int place, int people, LocalDate day) {
		int week = week(day);
		if (isQuiet(day) && Math.floorMod(place + week, people) >= FEW) {
			return SILENT;
		}
		return (Math.floorMod(place + 3 * week, THIN_EVERY) == 0) ? THIN : USUAL;
	}

	/**
	 * Whether it is a week in which few answer.
	 */
	static boolean isQuiet(LocalDate day) {
		return Math.floorMod(week(day), QUIET_EVERY) == QUIET_EVERY - 1;
	}

	private static int week(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return Math.toIntExact(ChronoUnit.WEEKS.between(A_MONDAY, monday));
	}

}
