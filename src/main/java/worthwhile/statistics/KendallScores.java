package worthwhile.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How Kendall's score S is distributed when all orders of the values are equally likely.
 */
final class KendallScores {

	private KendallScores() {
	}

	/**
	 * The share of all orders whose score is at least as far from zero.
	 */
	static double exactPValue(int score, Ties ties) {
		BigInteger[] orders = ordersByInversions(ties);
		BigInteger all = BigInteger.ZERO;
		BigInteger extreme = BigInteger.ZERO;
		for (int inversions = 0; inversions < orders.length; inversions++) {
			all = all.add(orders[inversions]);
			if (Math.abs(ties.untiedPairs() - 2 * inversions) >= Math.abs(score)) {
				extreme = extreme.add(orders[inversions]);
			}
		}
		return new BigDecimal(extreme).divide(new BigDecimal(all), MathContext.DECIMAL128).doubleValue();
	}

	/**
	 * Counts the orders of the values by their falling pairs: the coefficients of
	 * {@code [n]! / ([t1]! [t2]! …)} with {@code [k]! = [1][2]…[k]} and
	 * {@code [k] = 1 + q + … + q^(k-1)} (MacMahon 1915, "Combinatory Analysis"). Without
	 * ties this is the recurrence of Kendall 1970, 5.2.
	 */
	private static BigInteger[] ordersByInversions(Ties ties) {
		BigInteger[] orders = { BigInteger.ONE };
		int before = 0;
		for (int group : ties.groups()) {
			for (int alike = 1; alike <= group; alike++) {
				orders = withOneMore(orders, before, alike);
			}
			before += group;
		}
		return orders;
	}

	/**
	 * The factor {@code [before + alike] / [alike]}: so each group comes to its Gaussian
	 * binomial coefficient, and whatever there is on the way reads the same from both
	 * ends.
	 * @param before how many values there are without those of its group
	 * @param alike how many of its group there are with it
	 */
	private static BigInteger[] withOneMore(BigInteger[] orders, int before, int alike) {
		BigInteger[] more = new BigInteger[orders.length + before];
		for (int i = 0; 2 * i < more.length; i++) {
			more[i] = at(more, i - alike).add(at(orders, i)).subtract(at(orders, i - before - alike));
			more[more.length - 1 - i] = more[i];
		}
		return more;
	}

	private static BigInteger at(BigInteger[] coefficients, int power) {
		return (power < 0 || power >= coefficients.length) ? BigInteger.ZERO : coefficients[power];
	}

	/**
	 * Kendall 1970, 4.3 and 4.9: the normal approximation with the variance reduced for
	 * ties and the continuity correction of one.
	 */
	static double normalPValue(int score, Ties ties) {
		if (score == 0) {
			return 1;
		}
		double tied = ties.groups().stream().mapToDouble(KendallScores::spread).sum();
		double variance = (spread(ties.values()) - tied) / 18;
		double z = (Math.abs(score) - 1) / Math.sqrt(variance);
		return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
	}

	private static double spread(int size) {
		return (double) size * (size - 1) * (2 * size + 5);
	}

}
