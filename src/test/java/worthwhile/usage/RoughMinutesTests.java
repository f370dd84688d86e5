package worthwhile.usage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoughMinutesTests {

	@ParameterizedTest
	@CsvSource({ "0, 0 min", "1, ~5 min", "10, ~10 min", "23, ~25 min", "30, ~30 min", "57, ~55 min", "57.5, ~1 h",
			"60, ~1 h", "74, ~1 h", "75, ~1½ h", "150, ~2½ h", "205, ~3½ h", "300, ~5 h", "594, ~10 h", "600, ~10 h",
			"640, ~11 h", "6000, ~100 h" })
	void areToldAsPeopleRememberThem(double minutes, String told) {
		assertThat(new RoughMinutes(minutes).text()).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 min", "1, 1 min", "24, 24 min", "25, ~25 min", "60, ~1 h", "65, 1 h 5 min", "78, 1 h 18 min",
			"90, ~1½ h", "599, 9 h 59 min", "600, ~10 h", "630, 10 h 30 min", "2400, ~40 h" })
	void areToldToTheMinuteWhereRoundingWouldChangeThem(double minutes, String told) {
		assertThat(new RoughMinutes(minutes).exactly()).isEqualTo(told);
	}

}
