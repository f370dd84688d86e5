package worthwhile.team.disclosure;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MinutesBandTests {

	@ParameterizedTest
	@CsvSource({ "0, UP_TO_15", "15, UP_TO_15", "15.1, UP_TO_30", "30, UP_TO_30", "31, UP_TO_60", "60, UP_TO_60",
			"61, UP_TO_120", "120, UP_TO_120", "121, OVER_120", "1440, OVER_120" })
	void beginWhereTheOneBeforeEnds(double minutes, MinutesBand band) {
		assertThat(MinutesBand.of(minutes)).isEqualTo(band);
	}

	@Test
	void theUsualOneIsThatOfThePersonInTheMiddle() {
		assertThat(usual(10, 20, 200, 25, 50)).isEqualTo(MinutesBand.UP_TO_30);
	}

	@Test
	void ofTwoInTheMiddleTheOneWithLessCounts() {
		assertThat(usual(10, 10, 20, 50, 100, 200)).isEqualTo(MinutesBand.UP_TO_30);
	}

	@Test
	void onePersonWithAlmostAllMinutesMovesNothing() {
		assertThat(usual(10, 10, 10, 10, 1440)).isEqualTo(MinutesBand.UP_TO_15);
	}

	private static MinutesBand usual(double... minutes) {
		List<MinutesBand> people = Arrays.stream(minutes).mapToObj(MinutesBand::of).toList();
		return MinutesBand.usual(people);
	}

}
