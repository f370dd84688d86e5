package worthwhile.conversation;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import worthwhile.schedule.Heartbeat;

/**
 * Forgets what was delivered so long ago that no platform delivers it again.
 */
@Component
class ExpireDedupeKeys implements Heartbeat {

	static final Duration KEPT = Duration.ofDays(2);

	private final JdbcDedupe dedupe;

	private final Clock clock;

	ExpireDedupeKeys(JdbcDedupe dedupe, Clock clock) {
		this.dedupe = dedupe;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "heard";
	}

	@Override
	public Duration every() {
		return Duration.ofHours(1);
	}

	@Override
	public void beat() {
		this.dedupe.forget(this.clock.instant().minus(KEPT));
	}

}
