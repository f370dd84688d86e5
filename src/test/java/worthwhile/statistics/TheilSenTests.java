package worthwhile.statistics;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class TheilSenTests {

	@Test
	void findsTheSlopeOfSensExample() {
		double[] x = { 1, 2, 3, 4, 10, 12, 18 };
		double[] y = { 9, 15, 19, 20, 45, 55, 78 };
		assertThat(TheilSen.slope(x, y)).isEqualTo(4);
	}

	@Test
	void takesTheMiddleOfAnEvenNumberOfSlopes() {
		// Hollander and Wolfe, "Nonparametric Statistical Methods", cloud seeding
		double[] x = { 1, 2, 3, 4, 5 };
		double[] y = { 1.26, 1.27, 1.12, 1.16, 1.03 };
		assertThat(TheilSen.slope(x, y)).isCloseTo(-0.05625, within(1e-12));
	}

	@Test
	void isNotBentByOneOddPoint() {
		double[] x = { 0, 1, 2, 3, 4, 5, 6, 7 };
		double[] y = { 0, 2, 4, 900, 8, 10, 12, 14 };
		assertThat(TheilSen.slope(x, y)).isEqualTo(2);
	}

	@Test
	void leavesOutPairsAtTheSamePlace() {
		double[] x = { 1, 1, 2 };
		double[] y = { 0, 10, 6 };
		assertThat(TheilSen.slope(x, y)).isEqualTo(1);
	}

	@Test
	void refusesWhatHasNoSlope() {
		assertThatIllegalArgumentException().isThrownBy(() -> TheilSen.slope(new double[] { 1, 2 }, new double[] { 1 }))
			.withMessageContaining("2 and 1");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TheilSen.slope(new double[] { 3, 3 }, new double[] { 1, 2 }))
			.withMessageContaining("differ in x");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TheilSen.slope(new double[] { 1, Double.NaN }, new double[] { 1, 2 }))
			.withMessageContaining("NaN");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TheilSen.slope(new double[] { 1, 2 }, new double[] { 1, Double.POSITIVE_INFINITY }))
			.withMessageContaining("Infinity");
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void followsTheUnitsOfBothAxes(long seed) {
		Random random = new Random(seed);
		int size = 2 + random.nextInt(15);
		double[] x = random.doubles(size, 0, 100).toArray();
		double[] y = random.doubles(size, -50, 50).toArray();
		double slope = TheilSen.slope(x, y);
		assertThat(TheilSen.slope(x, changed(y, -1, 0))).isCloseTo(-slope, within(1e-9));
		assertThat(TheilSen.slope(changed(x, -1, 0), y)).isCloseTo(-slope, within(1e-9));
		assertThat(TheilSen.slope(changed(x, 1, 7), changed(y, 1, -3))).isCloseTo(slope, within(relative(slope)));
		assertThat(TheilSen.slope(changed(x, 4, 0), changed(y, 2, 0))).isCloseTo(slope / 2, within(relative(slope)));
	}

	static IntStream seeds() {
		return IntStream.range(0, 50);
	}

	private static double[] changed(double[] values, double factor, double shift) {
		return IntStream.range(0, values.length).mapToDouble((i) -> factor * values[i] + shift).toArray();
	}

	private static double relative(double slope) {
		return 1e-6 * Math.max(1, Math.abs(slope));
	}

}
