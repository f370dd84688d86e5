package worthwhile.calendar;

import java.time.LocalDate;

/**
 * Knows the public holidays of one place.
 */
@FunctionalInterface
public interface HolidayCalendar {

	/** A place without public holidays. */
	HolidayCalendar NONE = (day) -> false;

	/**
	 * Whether people have the day off there.
	 * @param day a local day
	 * @return true on a public holiday
	 */
	boolean isHoliday(LocalDate day);

}
