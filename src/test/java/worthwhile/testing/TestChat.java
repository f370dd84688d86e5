package worthwhile.testing;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import worthwhile.conversation.Conversations;
import worthwhile.outbox.Outbox;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;

/**
 * Connects the application to a chat platform and a clock of the tests.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestChat {

	static final String START = "2026-03-02T08:00:00Z";

	@Bean
	TestPlatform testPlatform() {
		return new TestPlatform();
	}

	/**
	 * The playground brings a clock and a chat of its own.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "worthwhile.playground.enabled", havingValue = "false", matchIfMissing = true)
	static class WithoutPlayground {

		@Bean
		@Primary
		MutableClock testClock() {
			return MutableClock.at(START);
		}

		@Bean
		Dialogue dialogue(Conversations conversations, Outbox outbox, Due due, Sweep sweep, TestPlatform platform,
				MutableClock clock, TestDatabase database) {
			return new Dialogue(conversations, outbox, due, sweep, platform, clock, database);
		}

	}

}
