package worthwhile.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * A clock in UTC that goes on by itself and can be put forward; how far it was put
 * forward outlives a restart.
 */
final class PlaygroundClock extends Clock {

	private final Clock real;

	private final JdbcClockLead stored;

	/** In the thread that recalls it. */
	private final ThreadLocal<Instant> recalled = new ThreadLocal<>();

	private volatile Duration lead;

	PlaygroundClock(Clock real, JdbcClockLead stored) {
		this.real = real;
		this.stored = stored;
		this.lead = stored.read();
	}

	/**
	 * Puts the clock forward; it never goes back.
	 */
	synchronized void forwardTo(Instant instant) {
		Duration ahead = Duration.between(this.real.instant(), instant);
		if (ahead.compareTo(this.lead) > 0) {
			this.stored.write(ahead);
			this.lead = ahead;
		}
	}

	/**
	 * Does something in this thread as if it were a time that is over, so that somebody
	 * can have a past.
	 */
	void recall(Instant past, Runnable deed) {
		this.recalled.set(past);
		try {
			deed.run();
		}
		finally {
			this.recalled.remove();
		}
	}

	@Override
	public Instant instant() {
		Instant past = this.recalled.get();
		return (past != null) ? past : this.real.instant().plus(this.lead);
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		InstantSource source = this::instant;
		return source.withZone(zone);
	}

}
