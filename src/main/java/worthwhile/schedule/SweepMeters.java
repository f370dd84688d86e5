package worthwhile.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import org.springframework.stereotype.Component;

/**
 * Shows an operator whether the sweeps keep up; knows kinds of work, never whom it is
 * about.
 */
@Component
class SweepMeters {

	private final MeterRegistry registry;

	private volatile Duration lag = Duration.ZERO;

	SweepMeters(MeterRegistry registry) {
		this.registry = registry;
		TimeGauge.builder("worthwhile.due.lag", () -> this.lag.toMillis(), TimeUnit.MILLISECONDS)
			.description("Age of the oldest work that was due, as the last batch found it")
			.register(registry);
	}

	void oldest(Optional<Instant> at, Instant now) {
		Duration age = at.map((oldest) -> Duration.between(oldest, now)).orElse(Duration.ZERO);
		this.lag = age.isNegative() ? Duration.ZERO : age;
	}

	void done(List<DueRow> rows) {
		if (!rows.isEmpty()) {
			this.registry.counter("worthwhile.due.done", "kind", rows.get(0).kind()).increment(rows.size());
		}
	}

	void failed(String kind) {
		this.registry.counter("worthwhile.due.failed", "kind", kind).increment();
	}

}
