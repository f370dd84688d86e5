package worthwhile.slack.ingress;

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
class RejectedRequests {

	private static final Logger logger = LoggerFactory.getLogger(RejectedRequests.class);

	private static final Duration SILENCE = Duration.ofMinutes(1);

	private final Clock clock;

	private final Map<RejectReason, Counter> counters = new EnumMap<>(RejectReason.class);

	private final Map<RejectReason, AtomicReference<Instant>> silentUntil = new EnumMap<>(RejectReason.class);

	RejectedRequests(Clock clock, MeterRegistry meters) {
		this.clock = clock;
		for (RejectReason reason : RejectReason.values()) {
			this.silentUntil.put(reason, new AtomicReference<>(Instant.MIN));
			this.counters.put(reason,
					Counter.builder("worthwhile.slack.rejected")
						.description("what came as if from Slack and was not let in")
						.tag("reason", reason.tag())
						.register(meters));
		}
	}

	void add(RejectReason reason) {
		counter(reason).increment();
		if (mayBeSaid(reason)) {
			logger.warn("Refused a request for Slack: {}", reason.words());
		}
	}

	private Counter counter(RejectReason reason) {
		return Objects.requireNonNull(this.counters.get(reason));
	}

	private boolean mayBeSaid(RejectReason reason) {
		AtomicReference<Instant> until = Objects.requireNonNull(this.silentUntil.get(reason));
		Instant last = until.get();
		Instant now = this.clock.instant();
		return !now.isBefore(last) && until.compareAndSet(last, now.plus(SILENCE));
	}

}
