package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import org.springframework.stereotype.Component;

/**
 * Figures for whoever operates the bot, by platform; nobody's name is among them.
 */
@Component
class OutboxMetrics {

	private final MeterRegistry meters;

	private final LapsedMessages lapsed;

	OutboxMetrics(MeterRegistry meters, Platforms platforms, JdbcLanes lanes, LapsedMessages lapsed, Clock clock) {
		this.meters = meters;
		this.lapsed = lapsed;
		for (String platform : platforms.names()) {
			TimeGauge
				.builder("worthwhile.outbox.age", lanes, TimeUnit.SECONDS,
						(queue) -> seconds(queue.age(platform, clock.instant())))
				.description("how long the oldest message has been waiting")
				.tag("platform", platform)
				.register(meters);
		}
	}

	void count(String what, QueuedMessage queued) {
		this.meters
			.counter("worthwhile.outbox." + what, "platform", queued.to().workspace().platform(), "operation",
					queued.operation().word())
			.increment();
	}

	/**
	 * It was not sent in its time.
	 */
	void lapsed(QueuedMessage queued) {
		this.meters
			.counter("worthwhile.outbox.lapsed", "platform", queued.to().workspace().platform(), "operation",
					queued.operation().word(), "topic", queued.topic())
			.increment();
		this.lapsed.count(queued);
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
