package worthwhile.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Theil–Sen line: a slope that one odd week cannot bend, for points at any distance
 * from each other.
 */
public final class TheilSen {

	private TheilSen() {
	}

	/**
	 * The median of the slopes between all pairs of points with different {@code x} (Sen
	 * 1968, "Estimates of the regression coefficient based on Kendall's tau").
	 * @param x where the points are, in any order, finite
	 * @param y their values, as many as {@code x}, finite
	 * @return the slope in units of {@code y} per unit of {@code x}
	 * @throws IllegalArgumentException if no two points differ in {@code x}, the lengths
	 * differ or a number is not finite
	 */
	public static double slope(double[] x, double[] y) {
		if (x.length != y.length) {
			throw new IllegalArgumentException("As many x as y are needed, not " + x.length + " and " + y.length);
		}
		Finite.check(x);
		Finite.check(y);
		double[] slopes = slopes(x, y);
		if (slopes.length == 0) {
			throw new IllegalArgumentException("Two points that differ in x are needed");
		}
		return median(slopes);
	}

	private static double[] slopes(double[] x, double[] y) {
		return IntStream.range(0, x.length)
			.boxed()
			.flatMapToDouble((i) -> IntStream.range(i + 1, x.length)
				.filter((j) -> x[i] != x[j])
				.mapToDouble((j) -> (y[j] - y[i]) / (x[j] - x[i])))
			.toArray();
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int half = values.length / 2;
		return (values.length % 2 == 1) ? values[half] : (values[half - 1] + values[half]) / 2;
	}

}
