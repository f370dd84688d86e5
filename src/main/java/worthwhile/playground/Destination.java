package worthwhile.playground;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * Where the clock can be put, seen from a person's zone.
 */
enum Destination {

	/** One hour on. */
	HOUR,
	/** The person's next question. */
	QUESTION,
	/** The next time that the person's clock shows eight in the morning. */
	MORNING,
	/** The next Monday at eight in the morning. */
	MONDAY;

	private static final LocalTime MORNING_HOUR = LocalTime.of(8, 0);

	/**
	 * When that is.
	 * @param question the person's next question
	 */
	Instant from(Instant now, ZoneId zone, Instant question) {
		return switch (this) {
			case HOUR -> now.plus(Duration.ofHours(1));
			case QUESTION -> question;
			case MORNING -> morning(now.atZone(zone)).toInstant();
			case MONDAY -> monday(now.atZone(zone)).toInstant();
		};
	}

	private static ZonedDateTime morning(ZonedDateTime now) {
		ZonedDateTime today = now.with(MORNING_HOUR);
		return today.isAfter(now) ? today : now.plusDays(1).with(MORNING_HOUR);
	}

	private static ZonedDateTime monday(ZonedDateTime now) {
		ZonedDateTime monday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING_HOUR);
		return monday.isAfter(now) ? monday : now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING_HOUR);
	}

}
