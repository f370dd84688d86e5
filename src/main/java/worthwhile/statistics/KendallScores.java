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
		for (int k = 2; k <= ties.values(); k++) {
			orders = times(orders, k);
		}
		for (int group : ties.groups()) {
			for (int k = 2; k <= group; k++) {
				orders = dividedBy(orders, k);
			}
		}
		return orders;
	}

	private static BigInteger[] times(BigInteger[] factor, int k) {
		BigInteger[] product = new BigInteger[factor.length + k - 1];
		BigInteger lastK = BigInteger.ZERO;
		for (int i = 0; i < product.length; i++) {
			lastK = lastK.add(at(factor, i)).subtract(at(factor, i - k));
			product[i] = lastK;
		}
		return product;
	}

	private static BigInteger[] dividedBy(BigInteger[] product, int k) {
		BigInteger[] quotient = new BigInteger[product.length - k + 1];
		for (int i = 0; i < quotient.length; i++) {
			quotient[i] = product[i].subtract(at(product, i - 1)).add(at(quotient, i - k));
		}
		return quotient;
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
