package worthwhile.calendar;

import java.time.LocalDate;

/**
 * Days on which a member is not asked.
 *
 * @param from the first of them
 * @param to the last of them, the first or later
 */
public record Away(LocalDate from, LocalDate to) {

	public Away {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("Away from " + from + " cannot end on " + to);
		}
	}

	/**
	 * Whether the day is one of them.
	 * @param day a local day
	 * @return true from the first to the last
	 */
	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

}
