package worthwhile.team.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How a team wants its summaries; the minimum group apart.
 *
 * @param day on which weekday of the week after
 * @param time at which time of that day
 * @param zone where the team's clock hangs, by which its weeks begin too
 * @param language what is spoken in the channel
 */
public record TeamSettings(DayOfWeek day, LocalTime time, ZoneId zone, Locale language) {

	/** Late enough for what is told on Monday of the Friday before. */
	public static final DayOfWeek USUAL_DAY = DayOfWeek.TUESDAY;

	public static final LocalTime USUAL_TIME = LocalTime.of(9, 30);

}
