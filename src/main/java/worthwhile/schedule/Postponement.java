package worthwhile.schedule;

import java.time.Duration;

/**
 * How long work that failed has to wait: a minute, then twice as long each time, at most
 * an hour.
 */
final class Postponement {

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final int DOUBLINGS = 6;

	private Postponement() {
	}

	/**
	 * Returns the wait.
	 * @param failures how often the work had failed before
	 */
	static Duration after(int failures) {
		Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
		return (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
	}

}
