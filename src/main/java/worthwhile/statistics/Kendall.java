package worthwhile.statistics;

import java.util.stream.IntStream;

/**
 * Kendall's rank correlation of a series with its own order, which tests it for a steady
 * rise or fall (Kendall 1970, "Rank Correlation Methods"; Mann 1945, "Nonparametric tests
 * against trend").
 *
 * @param tau tau-b from -1 (every later value is smaller) to 1 (every later value is
 * larger); 0 if all values are equal
 * @param pValue the two-sided probability of a score at least as far from zero if order
 * meant nothing; exact up to 60 values, ties included, beyond that the tie-corrected
 * normal approximation
 */
public record Kendall(double tau, double pValue) {

	// the exact cost grows with the fourth power of the length; here the normal
	// approximation is off by less than 0.002, and below 0.1 by less than 0.0005
	private static final int LONGEST_EXACT = 60;

	/**
	 * Tests a series in the order of time.
	 * @param series at least two finite values
	 * @return the correlation and how surprising it is
	 * @throws IllegalArgumentException if there are fewer than two values or one is not
	 * finite
	 */
	public static Kendall of(double... series) {
		if (series.length < 2) {
			throw new IllegalArgumentException("Two values are needed, not " + series.length);
		}
		Finite.check(series);
		int score = score(series);
		Ties ties = Ties.in(series);
		return new Kendall(tau(score, ties), pValue(score, ties));
	}

	/**
	 * Rises minus falls over all pairs: Kendall's S.
	 */
	private static int score(double[] series) {
		return IntStream.range(1, series.length)
			.map((later) -> IntStream.range(0, later)
				.map((earlier) -> (int) Math.signum(series[later] - series[earlier]))
				.sum())
			.sum();
	}

	/**
	 * Kendall 1970, 3.4: time has no ties, so only one factor is reduced.
	 */
	private static double tau(int score, Ties ties) {
		return (score == 0) ? 0 : score / Math.sqrt((double) ties.pairs() * ties.untiedPairs());
	}

	private static double pValue(int score, Ties ties) {
		return (ties.values() <= LONGEST_EXACT) ? KendallScores.exactPValue(score, ties)
				: KendallScores.normalPValue(score, ties);
	}

}
