package worthwhile.team.disclosure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MinimumGroupTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

	@Test
	void isFiveToBeginWith() {
		assertThat(MinimumGroup.lowest(MONDAY).in(MONDAY)).isEqualTo(5);
	}

	@Test
	void isRaisedForTheWeeksThatAreNotOpenYet() {
		MinimumGroup raised = MinimumGroup.lowest(MONDAY).raisedTo(8, MONDAY.plusDays(15));
		assertThat(raised.in(MONDAY.plusWeeks(1))).isEqualTo(5);
		assertThat(raised.in(MONDAY.plusWeeks(2))).isEqualTo(5);
		assertThat(raised.in(MONDAY.plusWeeks(3))).isEqualTo(8);
	}

	@Test
	void isRaisedTwiceInOneWeek() {
		MinimumGroup raised = MinimumGroup.lowest(MONDAY).raisedTo(8, MONDAY).raisedTo(9, MONDAY.plusDays(6));
		assertThat(raised.in(MONDAY)).isEqualTo(5);
		assertThat(raised.in(MONDAY.plusWeeks(1))).isEqualTo(9);
	}

	@Test
	void isNeverLowered() {
		MinimumGroup eight = MinimumGroup.lowest(MONDAY).raisedTo(8, MONDAY);
		assertThatIllegalArgumentException().isThrownBy(() -> eight.raisedTo(7, MONDAY.plusWeeks(5)));
		assertThatIllegalArgumentException().isThrownBy(() -> new MinimumGroup(8, 7, MONDAY));
	}

	@Test
	void isNeverBelowFive() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MinimumGroup(4, 5, MONDAY));
	}

}
