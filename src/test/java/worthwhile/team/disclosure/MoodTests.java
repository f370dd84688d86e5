package worthwhile.team.disclosure;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MoodTests {

	@Test
	void isTheMedianOfWhatWasTold() {
		assertThat(Mood.of(List.of(1))).isEqualTo(Mood.DRAINED);
		assertThat(Mood.of(List.of(5, 2, 1))).isEqualTo(Mood.DRAINED);
		assertThat(Mood.of(List.of(1, 3, 5))).isEqualTo(Mood.NEITHER);
		assertThat(Mood.of(List.of(1, 4, 4))).isEqualTo(Mood.ENERGISED);
	}

	@Test
	void betweenTwoIsTheLessStrongOne() {
		assertThat(Mood.of(List.of(2, 3))).isEqualTo(Mood.NEITHER);
		assertThat(Mood.of(List.of(4, 3))).isEqualTo(Mood.NEITHER);
		assertThat(Mood.of(List.of(1, 3))).isEqualTo(Mood.DRAINED);
		assertThat(Mood.of(List.of(4, 5))).isEqualTo(Mood.ENERGISED);
	}

	@Test
	void isUntoldIfNothingWasTold() {
		assertThat(Mood.of(List.of())).isEqualTo(Mood.UNTOLD);
	}

}
