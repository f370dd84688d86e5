package worthwhile.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The expected sum of things that come at random and weigh differently, from those that
 * came: the gamma interval (Fay and Feuer 1997, "Confidence intervals for directly
 * standardized rates"). With equal weights, and so with nothing at all, it is the exact
 * one of Poisson counts (Garwood 1936).
 *
 * @param sum all weights added up, from 0 on
 * @param variance how far the sum may be from what is expected, squared: the squares of
 * all weights added up, or more where things come in heaps; 0 if nothing came
 * @param largest the greatest weight that one thing can have, above 0
 */
public record WeightedPoisson(double sum, double variance, double largest) {

	/**
	 * @throws IllegalArgumentException if a number is not in its range
	 */
	public WeightedPoisson {
		Finite.check(new double[] { sum, variance, largest });
		if (sum < 0 || variance < 0 || largest <= 0 || (sum > 0) != (variance > 0)) {
			throw new IllegalArgumentException("No sum of weights: " + sum + ", " + variance + ", " + largest);
		}
	}

	/**
	 * The interval of the expected sum.
	 * @param error how often it may be above, and how often below: from 0 to a half, both
	 * excluded
	 */
	public Interval interval(double error) {
		return new Interval(low(error), high(error));
	}

	private double low(double error) {
		return (this.sum == 0) ? 0 : gamma(this.sum, this.variance).inverseCumulativeProbability(error);
	}

	private double high(double error) {
		return gamma(this.sum + this.largest, this.variance + this.largest * this.largest)
			.inverseSurvivalProbability(error);
	}

	private static GammaDistribution gamma(double mean, double variance) {
		return GammaDistribution.of(mean * mean / variance, variance / mean);
	}

}
