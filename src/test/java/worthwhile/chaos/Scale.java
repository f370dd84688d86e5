package worthwhile.chaos;

import java.time.Duration;

/**
 * How big a run is.
 *
 * @param share of the full size, 1 for all of it
 */
record Scale(double share) {

	/**
	 * As {@code worthwhile.chaos.scale} says.
	 */
	static Scale configured() {
		return new Scale(Double.parseDouble(System.getProperty("worthwhile.chaos.scale", "1")));
	}

	/**
	 * That share of a number, but at least the second.
	 */
	int of(int full, int least) {
		return Math.max(least, (int) Math.round(full * this.share));
	}

	/**
	 * That share of a time, but at least the second.
	 */
	Duration of(Duration full, Duration least) {
		Duration scaled = Duration.ofMillis(Math.round(full.toMillis() * this.share));
		return (scaled.compareTo(least) > 0) ? scaled : least;
	}

}
