package worthwhile.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock in UTC that stands still until a test moves it.
 */
public final class MutableClock extends Clock {

	private volatile Instant now;

	private MutableClock(Instant now) {
		this.now = now;
	}

	public static MutableClock at(Instant now) {
		return new MutableClock(now);
	}

	/**
	 * Returns a clock at an instant in the form of <code>2026-03-29T16:30:00Z</code>.
	 */
	public static MutableClock at(String now) {
		return at(Instant.parse(now));
	}

	public synchronized void set(Instant now) {
		this.now = now;
	}

	public void set(String now) {
		set(Instant.parse(now));
	}

	public synchronized void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	/**
	 * Returns a clock that follows this one.
	 */
	@Override
	public Clock withZone(ZoneId zone) {
		InstantSource source = this::instant;
		return source.withZone(zone);
	}

}
