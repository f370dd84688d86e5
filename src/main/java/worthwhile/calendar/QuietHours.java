package worthwhile.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of every day in which a member gets no message that they did not ask for.
 *
 * @param from when they begin
 * @param to when they are over, on the next day if not after {@code from}; the same as
 * {@code from} for no quiet hours at all
 */
public record QuietHours(LocalTime from, LocalTime to) {

	/** No quiet hours. */
	public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

	private static final Duration ROOM = Duration.ofHours(2);

	/**
	 * Whether it is quiet at a time of day.
	 * @param time a local time
	 * @return true from the beginning on until just before the end
	 */
	public boolean contains(LocalTime time) {
		boolean begun = !time.isBefore(this.from);
		boolean over = !time.isBefore(this.to);
		return this.from.isAfter(this.to) ? begun || !over : begun && !over;
	}

	/**
	 * The quiet hours that leave room for a time of day: they are over by then, or begin
	 * two hours after it, whichever is less of a change.
	 * @param time a local time
	 * @return the same if it is not quiet then
	 */
	public QuietHours leaving(LocalTime time) {
		if (!contains(time)) {
			return this;
		}
		Duration begun = from(this.from, time);
		Duration left = from(time, this.to);
		boolean over = left.compareTo(begun) < 0 || left.compareTo(ROOM) <= 0;
		return over ? new QuietHours(this.from, time) : new QuietHours(time.plus(ROOM), this.to);
	}

	private static Duration from(LocalTime time, LocalTime later) {
		Duration until = Duration.between(time, later);
		return until.isNegative() ? until.plusDays(1) : until;
	}

	/**
	 * When a message may be sent.
	 * @param at when it would be sent
	 * @param zone the member's zone
	 * @return {@code at} itself, or the end of the quiet hours that it lies in; at the
	 * next existing minute where a change of the clock leaves that time out
	 */
	public Instant endAfter(Instant at, ZoneId zone) {
		WallClock clock = new WallClock(zone);
		Instant end = at;
		while (contains(clock.at(end).toLocalTime())) {
			end = nextEnd(end, clock);
		}
		return end;
	}

	/**
	 * When it is quiet next.
	 * @param at an instant
	 * @param zone the member's zone
	 * @return the first beginning of quiet hours after it; in a year if there are none
	 */
	public Instant beginAfter(Instant at, ZoneId zone) {
		if (this.from.equals(this.to)) {
			return at.plus(Duration.ofDays(365));
		}
		LocalDateTime begin = LocalDateTime.ofInstant(at, zone).with(this.from);
		Instant today = begin.atZone(zone).toInstant();
		return today.isAfter(at) ? today : begin.plusDays(1).atZone(zone).toInstant();
	}

	private Instant nextEnd(Instant at, WallClock clock) {
		LocalDateTime shown = clock.at(at);
		LocalDateTime today = shown.with(this.to);
		LocalDateTime end = today.isAfter(shown) ? today : today.plusDays(1);
		Instant first = clock.firstShows(end);
		return first.isAfter(at) ? first : clock.lastShows(end);
	}

}
