package worthwhile.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lanes that an instance had when it was killed, until each of them is free.
 */
final class LaneWatch {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Whoever lives renews a lease or gives the lane back within this time. */
	private static final Duration LIVING = Duration.ofSeconds(3);

	private final JdbcPopulation population;

	private final Clock clock;

	private Duration longest = Duration.ZERO;

	private int lanes;

	private int onTheWire;

	LaneWatch(JdbcPopulation population, Clock clock) {
		this.population = population;
		this.clock = clock;
	}

	/**
	 * Watches from now on, when an instance was killed.
	 */
	void watch() {
		Instant killed = this.clock.instant();
		Map<Long, JdbcPopulation.Leased> left = byId();
		while (!left.isEmpty() && this.clock.instant().isBefore(killed.plus(PATIENCE))) {
			Scene.pause(Duration.ofMillis(100));
			Map<Long, JdbcPopulation.Leased> current = byId();
			Instant now = this.clock.instant();
			new HashMap<>(left).forEach((id, before) -> {
				JdbcPopulation.Leased lane = current.get(id);
				boolean renewed = lane != null && lane.owner().equals(before.owner())
						&& lane.until().isAfter(before.until());
				boolean free = lane == null || !lane.owner().equals(before.owner()) || !lane.until().isAfter(now);
				if (renewed || free) {
					left.remove(id);
				}
				if (free) {
					freed(before, Duration.between(killed, now));
				}
			});
		}
		left.values().forEach((lane) -> freed(lane, PATIENCE));
	}

	private Map<Long, JdbcPopulation.Leased> byId() {
		return this.population.leased()
			.stream()
			.collect(Collectors.toMap(JdbcPopulation.Leased::id, Function.identity(), (one, other) -> one,
					HashMap::new));
	}

	private void freed(JdbcPopulation.Leased lane, Duration after) {
		if (after.compareTo(LIVING) > 0) {
			this.lanes++;
			this.onTheWire += lane.sending() ? 1 : 0;
		}
		this.longest = (after.compareTo(this.longest) > 0) ? after : this.longest;
	}

	/**
	 * How long the last lane of a killed instance was not free.
	 */
	Duration longest() {
		return this.longest;
	}

	/**
	 * How many lanes killed instances had.
	 */
	int lanes() {
		return this.lanes;
	}

	/**
	 * How many messages were on the wire when their instances were killed.
	 */
	int onTheWire() {
		return this.onTheWire;
	}

}
