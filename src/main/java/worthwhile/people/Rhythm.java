package worthwhile.people;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;

/**
 * When a member wants to be asked, and when to be left alone.
 *
 * @param times the days and the time, in their zone
 * @param cadence how often
 * @param reminder how long after an unanswered question they are reminded once, or
 * nothing for never
 * @param quiet when they get no message
 * @param holidays the country and perhaps region of their public holidays, such as
 * {@code DE} or {@code DE-BY}, or nothing for none
 * @param week when they get their week
 */
public record Rhythm(AskingTimes times, Cadence cadence, @Nullable Duration reminder, QuietHours quiet,
		@Nullable String holidays, WeekTimes week) {

	public Rhythm with(AskingTimes times) {
		return new Rhythm(times, this.cadence, this.reminder, this.quiet, this.holidays, this.week);
	}

	public Rhythm with(Cadence cadence) {
		return new Rhythm(this.times, cadence, this.reminder, this.quiet, this.holidays, this.week);
	}

	public Rhythm with(WeekTimes week) {
		return new Rhythm(this.times, this.cadence, this.reminder, this.quiet, this.holidays, week);
	}

	public Rhythm with(QuietHours quiet) {
		return new Rhythm(this.times, this.cadence, this.reminder, quiet, this.holidays, this.week);
	}

	public Rhythm withHolidays(@Nullable String holidays) {
		return new Rhythm(this.times, this.cadence, this.reminder, this.quiet, holidays, this.week);
	}

}
