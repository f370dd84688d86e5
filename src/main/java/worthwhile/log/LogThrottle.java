package worthwhile.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A throttle that lets the same line into the log only once in a while, so that neither a
 * stranger nor a long trouble fills it.
 */
public final class LogThrottle {

	private final Clock clock;

	private final Duration silence;

	private final Map<String, Instant> silentUntil = new ConcurrentHashMap<>();

	/**
	 * Makes a throttle.
	 * @param clock tells how much time has passed
	 * @param silence how long nothing is said again after it was said
	 */
	public LogThrottle(Clock clock, Duration silence) {
		this.clock = clock;
		this.silence = silence;
	}

	/**
	 * Whether something may be said now; of several threads that ask at once, one may.
	 * @param what names the line, out of a small number of names
	 */
	public boolean admits(String what) {
		Instant now = this.clock.instant();
		Instant until = now.plus(this.silence);
		Instant before = this.silentUntil.putIfAbsent(what, until);
		return before == null || (!now.isBefore(before) && this.silentUntil.replace(what, before, until));
	}

}
