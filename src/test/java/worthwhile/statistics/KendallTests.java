package worthwhile.statistics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class KendallTests {

	@ParameterizedTest(name = "{0} values, S = {1}")
	@CsvSource({ "4, 6, 0.042", "4, 4, 0.167", "5, 6, 0.117", "5, 8, 0.042", "8, 14, 0.054", "8, 16, 0.031",
			"8, 18, 0.016", "8, 20, 0.0071", "9, 18, 0.038", "10, 21, 0.036", "10, 25, 0.014", "10, 45, 0.00000028" })
	void agreesWithKendallsTable(int size, int score, double oneSided) {
		// Kendall 1970, appendix table 1: the probability of S or more
		double pValue = KendallScores.exactPValue(score,
				new Ties(IntStream.range(0, size).map((i) -> 1).boxed().toList()));
		assertThat(pValue / 2).isCloseTo(oneSided, within(oneSided / 20));
	}

	@Test
	void testsTheCloudSeedingExample() {
		// Hollander and Wolfe, "Nonparametric Statistical Methods": S = -6, P = 0.117
		Kendall kendall = Kendall.of(1.26, 1.27, 1.12, 1.16, 1.03);
		assertThat(kendall.tau()).isCloseTo(-0.6, within(1e-12));
		assertThat(kendall.pValue()).isEqualTo(28 / 120.0);
	}

	@Test
	void findsTheOneOrderInAllThatRisesThroughout() {
		assertThat(Kendall.of(1, 2, 3, 4, 5, 6, 7)).isEqualTo(new Kendall(1, 2 / 5040.0));
		assertThat(Kendall.of(7, 6, 5, 4, 3, 2, 1)).isEqualTo(new Kendall(-1, 2 / 5040.0));
	}

	@Test
	void countsOnlyDifferentOrdersWhenValuesAreEqual() {
		// 3, 3, 5, 5 can be ordered in six ways, two of them with no turn back
		assertThat(Kendall.of(3, 3, 5, 5).pValue()).isEqualTo(2 / 6.0);
		assertThat(Kendall.of(3, 3, 5, 5).tau()).isCloseTo(4 / Math.sqrt(6 * 4), within(1e-12));
	}

	@Test
	void seesNothingInEqualValues() {
		assertThat(Kendall.of(2, 2, 2, 2, 2, 2, 2, 2)).isEqualTo(new Kendall(0, 1));
		assertThat(Kendall.of(new double[80])).isEqualTo(new Kendall(0, 1));
	}

	@Test
	void takesBothZerosAsEqual() {
		assertThat(Kendall.of(-0.0, 0.0, 1, 2)).isEqualTo(Kendall.of(0, 0, 1, 2));
	}

	@Test
	void refusesWhatHasNoOrder() {
		assertThatIllegalArgumentException().isThrownBy(() -> Kendall.of(1)).withMessageContaining("Two");
		assertThatIllegalArgumentException().isThrownBy(() -> Kendall.of(1, Double.NaN)).withMessageContaining("NaN");
	}

	@Test
	void takesTwoValues() {
		assertThat(Kendall.of(1, 2)).isEqualTo(new Kendall(1, 1));
	}

	@ParameterizedTest
	@MethodSource("shortSeries")
	void agreesWithTryingAllOrders(String name, double[] series) {
		int score = bruteScore(series);
		int[] orders = new int[2];
		permute(series.clone(), 0, (order) -> {
			orders[0]++;
			if (Math.abs(bruteScore(order)) >= Math.abs(score)) {
				orders[1]++;
			}
		});
		assertThat(Kendall.of(series).pValue()).isCloseTo((double) orders[1] / orders[0], within(1e-15));
	}

	static Stream<Object[]> shortSeries() {
		Random random = new Random(1970);
		return IntStream.range(0, 60).mapToObj((i) -> {
			int size = 2 + random.nextInt(6);
			int different = (i % 2 == 0) ? 3 : 1000;
			double[] series = random.ints(size, 0, different).asDoubleStream().toArray();
			return new Object[] { Arrays.stream(series).mapToObj(String::valueOf).collect(Collectors.joining(" ")),
					series };
		});
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void dependsOnOrderAlone(long seed) {
		Random random = new Random(seed);
		double[] series = random.ints(3 + random.nextInt(70), 0, 20).asDoubleStream().toArray();
		Kendall kendall = Kendall.of(series);
		assertThat(Kendall.of(Arrays.stream(series).map((value) -> 5 * value + 3).toArray())).isEqualTo(kendall);
		assertThat(Kendall.of(Arrays.stream(series).map(Math::exp).toArray())).isEqualTo(kendall);
		assertThat(kendall.pValue()).isBetween(0.0, 1.0);
		assertThat(kendall.tau()).isBetween(-1.0, 1.0);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void mirrorsWhenTheSeriesIsTurned(long seed) {
		Random random = new Random(seed);
		double[] series = random.ints(3 + random.nextInt(70), 0, 20).asDoubleStream().toArray();
		Kendall kendall = Kendall.of(series);
		Kendall upsideDown = Kendall.of(Arrays.stream(series).map((value) -> 100 - value).toArray());
		Kendall backwards = Kendall
			.of(IntStream.range(0, series.length).mapToDouble((i) -> series[series.length - 1 - i]).toArray());
		assertThat(upsideDown.tau()).isEqualTo(0 - kendall.tau());
		assertThat(upsideDown.pValue()).isEqualTo(kendall.pValue());
		assertThat(backwards).isEqualTo(upsideDown);
	}

	static IntStream seeds() {
		return IntStream.range(0, 40);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void approximatesCloselyWhereItNoLongerCounts(long seed) {
		Random random = new Random(seed);
		int different = (seed % 2 == 0) ? 12 : 100_000;
		Ties ties = Ties.in(random.ints(60, 0, different).asDoubleStream().toArray());
		// the scores that an order can have lie two apart
		int score = ties.untiedPairs() % 2 + 2 * random.nextInt(400);
		double exact = KendallScores.exactPValue(score, ties);
		assertThat(KendallScores.normalPValue(score, ties)).isCloseTo(exact, within((exact < 0.1) ? 0.0005 : 0.002));
	}

	@Test
	void approximatesFromSixtyOneValuesOn() {
		double[] sixty = new Random(5).doubles(60).toArray();
		double[] sixtyOne = new Random(5).doubles(61).toArray();
		assertThat(Kendall.of(sixty).pValue()).isEqualTo(KendallScores.exactPValue(bruteScore(sixty), Ties.in(sixty)));
		assertThat(Kendall.of(sixtyOne).pValue())
			.isEqualTo(KendallScores.normalPValue(bruteScore(sixtyOne), Ties.in(sixtyOne)));
	}

	@Test
	void approximatesLikeKendall() {
		// S = 3 of 61 different values: variance 61 * 60 * 127 / 18, z = 2 / 160.7
		Ties ties = new Ties(IntStream.range(0, 61).map((i) -> 1).boxed().toList());
		assertThat(KendallScores.normalPValue(3, ties)).isCloseTo(0.99007, within(0.00001));
	}

	private static int bruteScore(double[] series) {
		int score = 0;
		for (int later = 1; later < series.length; later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				score += Double.compare(series[later], series[earlier]);
			}
		}
		return score;
	}

	private static void permute(double[] values, int from, Consumer<double[]> visit) {
		if (from == values.length) {
			visit.accept(values);
			return;
		}
		for (int i = from; i < values.length; i++) {
			swap(values, from, i);
			permute(values, from + 1, visit);
			swap(values, from, i);
		}
	}

	private static void swap(double[] values, int i, int j) {
		double kept = values[i];
		values[i] = values[j];
		values[j] = kept;
	}

}
