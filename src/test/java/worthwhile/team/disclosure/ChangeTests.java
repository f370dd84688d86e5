package worthwhile.team.disclosure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTests {

	@ParameterizedTest
	@CsvSource({ "100, 79, LESS", "100, 80, SAME", "100, 120, SAME", "100, 121, MORE", "10, 4, LESS", "10, 5, SAME",
			"10, 15, SAME", "10, 16, MORE", "25, 20, SAME", "25, 19.9, LESS", "25, 30, SAME", "25, 30.1, MORE",
			"0, 5, SAME", "0, 6, MORE" })
	void isClearFromAFifthAndFiveMinutesOn(double usual, double now, Change change) {
		assertThat(Change.of(now, usual, usual, usual)).isEqualTo(change);
	}

	@Test
	void isFromTheMedianOfTheWeeksBefore() {
		assertThat(Change.of(30, 300, 30, 20, 40)).isEqualTo(Change.SAME);
		assertThat(Change.of(30, 90, 10, 90)).isEqualTo(Change.LESS);
	}

	@Test
	void isUnknownBelowThreeWeeks() {
		assertThat(Change.of(30, 300, 300)).isEqualTo(Change.UNKNOWN);
		assertThat(Change.of(30, 300, 300, 300)).isEqualTo(Change.LESS);
	}

}
