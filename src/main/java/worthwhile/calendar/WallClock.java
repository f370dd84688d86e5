package worthwhile.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * A clock on the wall of a zone, put forward and back where the zone does so.
 *
 * @param zone where it hangs
 */
public record WallClock(ZoneId zone) {

	LocalDateTime at(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.zone);
	}

	/**
	 * When it first shows the time, or a later one if it is put forward past it.
	 */
	public Instant firstShows(LocalDateTime time) {
		ZoneOffsetTransition change = this.zone.getRules().getTransition(time);
		return (change != null && change.isGap()) ? change.getInstant() : time.atZone(this.zone).toInstant();
	}

	/**
	 * When it shows the time, for the last time if it is put back.
	 */
	Instant lastShows(LocalDateTime time) {
		return time.atZone(this.zone).withLaterOffsetAtOverlap().toInstant();
	}

	/**
	 * Whether it shows any time of the day: a zone that moves across the date line leaves
	 * one out.
	 */
	boolean shows(LocalDate day) {
		return day.atStartOfDay(this.zone).toLocalDate().equals(day);
	}

}
