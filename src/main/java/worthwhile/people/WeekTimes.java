package worthwhile.people;

import java.time.DayOfWeek;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * When a member gets their week, a look back that the bot sends by itself.
 *
 * @param wanted whether they get it at all
 * @param day on which weekday
 * @param time at which local time, or nothing for half an hour after they are asked
 */
public record WeekTimes(boolean wanted, DayOfWeek day, @Nullable LocalTime time) {

	/** As it is until they decide something. */
	public static final WeekTimes USUAL = new WeekTimes(true, DayOfWeek.FRIDAY, null);

	private static final int MINUTES_AFTER_THE_QUESTION = 30;

	private static final LocalTime LATEST = LocalTime.of(23, 59);

	/**
	 * The local time at which they get it; on the day of the question, however late that
	 * is.
	 * @param asked when they are asked
	 */
	public LocalTime timeAfter(LocalTime asked) {
		if (this.time != null) {
			return this.time;
		}
		LocalTime after = asked.plusMinutes(MINUTES_AFTER_THE_QUESTION);
		return after.isAfter(asked) ? after : LATEST;
	}

	public WeekTimes wanted(boolean wanted) {
		return new WeekTimes(wanted, this.day, this.time);
	}

}
