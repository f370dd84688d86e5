package worthwhile.statistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WeightedPoissonTests {

	/**
	 * The exact limits of Poisson counts, as tables have them since Garwood 1936.
	 */
	@ParameterizedTest
	@CsvSource({ "0, 0.025, 0, 3.689", "0, 0.05, 0, 2.996", "1, 0.025, 0.0253, 5.572", "5, 0.025, 1.623, 11.668",
			"10, 0.025, 4.795, 18.390", "100, 0.025, 81.364, 121.627" })
	void isTheExactIntervalOfACountIfAllWeighTheSame(int count, double error, double low, double high) {
		Interval interval = new WeightedPoisson(count, count, 1).interval(error);
		assertThat(interval.low()).isCloseTo(low, within(0.001));
		assertThat(interval.high()).isCloseTo(high, within(0.001));
	}

	@Test
	void growsWithTheUnit() {
		Interval ones = new WeightedPoisson(5, 5, 1).interval(0.05);
		Interval fours = new WeightedPoisson(20, 80, 4).interval(0.05);
		assertThat(fours.dividedBy(4).low()).isCloseTo(ones.low(), within(1e-9));
		assertThat(fours.dividedBy(4).high()).isCloseTo(ones.high(), within(1e-9));
	}

	@Test
	void isWiderIfAFewWeighMuch() {
		Interval many = new WeightedPoisson(8, 8, 1).interval(0.05);
		Interval few = new WeightedPoisson(8, 32, 4).interval(0.05);
		assertThat(few.low()).isLessThan(many.low());
		assertThat(few.high()).isGreaterThan(many.high());
	}

	@Test
	void refusesWhatIsNoSum() {
		assertThatIllegalArgumentException().isThrownBy(() -> new WeightedPoisson(-1, 1, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new WeightedPoisson(1, 0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new WeightedPoisson(1, 1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new WeightedPoisson(Double.NaN, 1, 1));
	}

}
