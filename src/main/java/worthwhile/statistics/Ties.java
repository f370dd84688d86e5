package worthwhile.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many values a series has and how many of them are equal.
 *
 * @param groups the sizes of the groups of equal values; a value without an equal is a
 * group of one
 */
record Ties(List<Integer> groups) {

	static Ties in(double[] series) {
		Map<Double, List<Double>> equals = Arrays.stream(series)
			.map(Ties::withoutNegativeZero)
			.boxed()
			.collect(Collectors.groupingBy(Function.identity()));
		return new Ties(equals.values().stream().map(List::size).toList());
	}

	private static double withoutNegativeZero(double value) {
		return value + 0.0;
	}

	int values() {
		return this.groups.stream().mapToInt(Integer::intValue).sum();
	}

	int pairs() {
		return pairs(values());
	}

	int untiedPairs() {
		return pairs() - this.groups.stream().mapToInt(Ties::pairs).sum();
	}

	private static int pairs(int size) {
		return size * (size - 1) / 2;
	}

}
