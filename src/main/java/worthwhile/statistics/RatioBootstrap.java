package worthwhile.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The block bootstrap of a ratio of sums: whole weeks are drawn again and again, so that
 * what belongs together within a week stays together (Künsch 1989, "The jackknife and the
 * bootstrap for general stationary observations").
 */
public final class RatioBootstrap {

	/** How often all weeks are drawn. */
	static final int DRAWS = 2000;

	private RatioBootstrap() {
	}

	/**
	 * The interval between two percentiles of the ratios of the draws.
	 * @param over what is divided, by week, finite
	 * @param under what it is divided by, as many and in the same order, from 0 on; their
	 * sum is above 0
	 * @param error how often the ratio may be above, and how often below: from 0 to a
	 * half, both excluded
	 * @param seed what the draws begin with: the same seed gives the same interval
	 * @throws IllegalArgumentException if the numbers are not so
	 */
	public static Interval interval(double[] over, double[] under, double error, long seed) {
		Finite.check(over);
		Finite.check(under);
		if (over.length != under.length || !(Arrays.stream(under).sum() > 0)) {
			throw new IllegalArgumentException("No ratio of " + over.length + " by " + under.length + " weeks");
		}
		double[] ratios = ratios(over, under, new SplittableRandom(seed));
		Arrays.sort(ratios);
		int cut = (int) (error * DRAWS);
		return new Interval(ratios[cut], ratios[DRAWS - 1 - cut]);
	}

	private static double[] ratios(double[] over, double[] under, SplittableRandom random) {
		double[] ratios = new double[DRAWS];
		int found = 0;
		while (found < DRAWS) {
			double sum = 0;
			double by = 0;
			for (int drawn = 0; drawn < over.length; drawn++) {
				int week = below(over.length, random);
				sum += over[week];
				by += under[week];
			}
			if (by > 0) {
				ratios[found++] = sum / by;
			}
		}
		return ratios;
	}

	/**
	 * A whole number from 0 on: 32 bits as a share of the bound, without a division
	 * (Lemire 2019, "Fast random integer generation in an interval"). Of so few weeks
	 * none comes more often than another by more than one in a million.
	 */
	private static int below(int bound, SplittableRandom random) {
		return (int) (Integer.toUnsignedLong(random.nextInt()) * bound >>> Integer.SIZE);
	}

}
