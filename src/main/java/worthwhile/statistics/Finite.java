package worthwhile.statistics;

/**
 * Refuses numbers that no statistic can rank.
 */
final class Finite {

	private Finite() {
	}

	static void check(double[] values) {
		for (double value : values) {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("Not a finite number: " + value);
			}
		}
	}

}
