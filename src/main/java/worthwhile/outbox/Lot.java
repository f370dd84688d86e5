package worthwhile.outbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;

import worthwhile.identity.PersonRef;

/**
 * How much later than the first somebody gets what many get at the same time. It is drawn
 * anew for each day, so that nobody is the last every time where not all can be sent what
 * is due to them; for the same person and day it is always the same.
 */
public final class Lot {

	private static final int SPREAD_MILLIS = 10_000;

	private Lot() {
	}

	/**
	 * Returns whole milliseconds, less than ten seconds.
	 */
	public static Duration of(PersonRef person, LocalDate day) {
		return Duration
			.ofMillis(new SplittableRandom(31L * person.hashCode() + day.toEpochDay()).nextInt(SPREAD_MILLIS));
	}

}
