package worthwhile.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When a member wants to be asked.
 *
 * @param days the weekdays; none means never
 * @param time the time of day in the member's zone
 * @param zone the member's zone
 */
public record AskingTimes(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {

	public AskingTimes {
		days = Set.copyOf(days);
	}

}
