package worthwhile.statistics;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RatioBootstrapTests {

	private static final double[] WORTH = { 0, 4, 1, 0, 2, 5, 0, 0, 1, 1, 4, 0, 2 };

	private static final double[] HOURS = { 1, 2, 1, 0, 2, 3, 1, 1, 0, 1, 2, 1, 2 };

	@Test
	void givesTheSameForTheSameSeed() {
		assertThat(interval(7)).isEqualTo(interval(7)).isNotEqualTo(interval(8));
	}

	@Test
	void hasTheRatioInIt() {
		Interval interval = interval(7);
		assertThat(interval.low()).isPositive().isLessThan(20 / 17.0);
		assertThat(interval.high()).isGreaterThan(20 / 17.0);
	}

	@Test
	void isAPointIfAllWeeksReturnTheSame() {
		Interval interval = RatioBootstrap.interval(new double[] { 2, 4, 6 }, new double[] { 1, 2, 3 }, 0.025, 1);
		assertThat(interval.low()).isCloseTo(2, within(1e-9));
		assertThat(interval.high()).isCloseTo(2, within(1e-9));
	}

	/**
	 * How often one week of 13 is drawn is binomial: not at all in 35 of 100 draws, and
	 * at most twice in 92.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void drawsEachWeekAsOftenAsAnyOther(int week) {
		double[] worth = new double[13];
		worth[week] = 13;
		double[] hours = new double[13];
		Arrays.fill(hours, 1);
		assertThat(RatioBootstrap.interval(worth, hours, 0.1, week)).isEqualTo(new Interval(0, 2));
	}

	@Test
	void drawsAgainWhereNoTimeWasSpent() {
		Interval interval = RatioBootstrap.interval(new double[] { 1, 0, 0 }, new double[] { 1, 0, 0 }, 0.025, 1);
		assertThat(interval).isEqualTo(new Interval(1, 1));
	}

	@Test
	void refusesWhatHasNoRatio() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RatioBootstrap.interval(new double[] { 1 }, new double[] { 0 }, 0.025, 1));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RatioBootstrap.interval(new double[] { 1 }, new double[] { 1, 1 }, 0.025, 1));
	}

	private static Interval interval(long seed) {
		return RatioBootstrap.interval(WORTH, HOURS, 0.025, seed);
	}

}
