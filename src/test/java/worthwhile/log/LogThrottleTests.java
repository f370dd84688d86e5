package worthwhile.log;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import worthwhile.testing.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

class LogThrottleTests {

	private final MutableClock clock = MutableClock.at(Instant.parse("2026-03-02T09:00:00Z"));

	private final LogThrottle throttle = new LogThrottle(this.clock, Duration.ofMinutes(1));

	@Test
	void admitsTheSameOnceInAWhile() {
		assertThat(this.throttle.admits("a")).isTrue();
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(this.throttle.admits("a")).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.throttle.admits("a")).isTrue();
		assertThat(this.throttle.admits("a")).isFalse();
	}

	@Test
	void admitsSomethingElseAtOnce() {
		assertThat(this.throttle.admits("a")).isTrue();
		assertThat(this.throttle.admits("b")).isTrue();
	}

}
