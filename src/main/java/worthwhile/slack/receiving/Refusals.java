package worthwhile.slack.receiving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import worthwhile.slack.api.SlackPart;

/**
 * Counts what is not let in, and says so once a minute for each reason: whoever knocks
 * cannot fill the log.
 */
@SlackPart
class Refusals {

	private static final Logger logger = LoggerFactory.getLogger(Refusals.class);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final Clock clock;

	private final Map<Refusal, Counter> counters = new EnumMap<>(Refusal.class);

	private final Map<Refusal, AtomicReference<Instant>> silentUntil = new EnumMap<>(Refusal.class);

	Refusals(Clock clock, MeterRegistry meters) {
		this.clock = clock;
		for (Refusal refusal : Refusal.values()) {
			this.silentUntil.put(refusal, new AtomicReference<>(Instant.MIN));
			this.counters.put(refusal,
					Counter.builder("worthwhile.slack.refused")
						.description("what came as if from Slack and was not let in")
						.tag("reason", refusal.tag())
						.register(meters));
		}
	}

	void add(Refusal refusal) {
		counter(refusal).increment();
		if (mayBeSaid(refusal)) {
			logger.warn("Refused a request for Slack: {}", refusal.words());
		}
	}

	private Counter counter(Refusal refusal) {
		return Objects.requireNonNull(this.counters.get(refusal));
	}

	private boolean mayBeSaid(Refusal refusal) {
		AtomicReference<Instant> until = Objects.requireNonNull(this.silentUntil.get(refusal));
		Instant last = until.get();
		Instant now = this.clock.instant();
		return !now.isBefore(last) && until.compareAndSet(last, now.plus(SILENCE));
	}

}
