package worthwhile.checkin.telling;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was told last is corrected, corrected again, and the correction taken back.
 */
@DialogueTest
class CorrectingTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void undoPutsAMovedAnswerBackOnItsDay() {
		Person ada = told("25m linkedin, 1 lead, felt drained").says("that was yesterday");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 25", "17 lead 4.00", "17 felt 1");
		ada.says("undo").sees("Tuesday, 17 November", "Now it is: nothing", "Wednesday, 18 November");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 lead 4.00", "18 felt 1");
		ada.says("undo").sees("Now it is: nothing");
		assertThat(told()).isEmpty();
		ada.says("undo").sees("nothing more to take back");
	}

	@Test
	void undoPutsAMovedAnswerBackBesideWhatIsThere() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("yesterday 10m linkedin").says("25m linkedin");
		ada.says("that was yesterday");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 35");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 10", "18 linkedin 25");
	}

	@Test
	void undoTakesBackTheTimeAloneThatWasCorrected() {
		Person ada = told("25m linkedin, 1 lead").says("no, 20 not 25");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 20", "18 lead 4.00");
		ada.says("undo").sees("Now it is: ~25 min · LinkedIn · Lead (4 h)");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 lead 4.00");
		ada.says("make that 40");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 40", "18 lead 4.00");
	}

	@Test
	void undoTakesBackTheNetworkAlone() {
		Person ada = told("25m linkedin reading, 1 lead from linkedin").says("it was x, not linkedin");
		assertThat(told()).containsExactlyInAnyOrder("18 x 25", "18 lead 4.00 x");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 lead 4.00 linkedin");
	}

	@Test
	void undoTakesBackTheFeelingAlone() {
		Person ada = told("25m linkedin, felt drained").says("I meant energised");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 felt 5");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 felt 1");
		ada.says("undo");
		assertThat(told()).isEmpty();
	}

	@Test
	void twoCorrectionsInARowBothCount() {
		Person ada = told("25m linkedin").says("no, 20").says("no, 22").sees("takes the place of the 20 min");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 22");
		ada.says("that was yesterday").says("it was x");
		assertThat(told()).containsExactlyInAnyOrder("17 x 22");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 22");
		ada.says("undo");
		assertThat(told()).isEmpty();
	}

	@Test
	void whatWasMovedIsMovedOn() {
		Person ada = told("25m linkedin").says("that was yesterday").says("no, that was on monday");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 25");
		ada.says("that was today");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 25");
	}

	@Test
	void aTimeIsCorrectedAfterAFeelingWasToldAlone() {
		Person ada = told("25m linkedin").says("felt drained").says("no, 2h").sees("takes the place of the 25 min");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 120", "18 felt 1");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 felt 1");
	}

	@Test
	void undoTakesAFeelingBackAndThenTheDay() {
		Person ada = told("25m linkedin").says("felt drained").says("undo");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25");
		ada.says("undo");
		assertThat(told()).isEmpty();
	}

	@Test
	void aCorrectionThatAddsCanBeTheNewAmountInstead() {
		Person ada = told("25m linkedin").says("15m linkedin").says("no, 10");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 35");
		ada.presses("Make it 10 min instead");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 10");
	}

	@Test
	void aMovedOneThatAddsCanBeTheNewAmountInstead() {
		Person ada = this.dialogue.member("LinkedIn").says("yesterday 10m linkedin").says("25m linkedin");
		ada.says("that was yesterday").presses("Make it 25 min instead");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 25");
	}

	@Test
	void anAnswerThatWasTappedIsMovedOnceItIsClearWhere() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("yesterday 10m linkedin").isAsked();
		ada.presses("~30 min").says("that was yesterday").sees("Which network were the ~30 min on?", "[LinkedIn] [X]");
		assertThat(told()).contains("17 linkedin 10").hasSizeGreaterThan(1);
		ada.presses("X");
		assertThat(told()).containsExactlyInAnyOrder("17 linkedin 10", "17 x 30");
		ada.says("undo");
		assertThat(told()).contains("17 linkedin 10").doesNotContain("17 x 30").hasSizeGreaterThan(1);
	}

	@Test
	void aWeekIsCorrectedAndTheCorrectionTakenBack() {
		Person ada = this.dialogue.member("LinkedIn", "X").sets("cadence", "once a week").says("3h linkedin");
		ada.says("no, 2h");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 120");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 180");
		ada.says("it was x").says("undo");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 180");
		ada.says("that was last week");
		assertThat(told()).containsExactlyInAnyOrder("9 linkedin 180");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("16 linkedin 180");
	}

	@Test
	void aNetworkThatWasNotUsedIsTakenAwayByOnePress() {
		Person ada = told("25m linkedin, 10m x").says("no x");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 x 10");
		ada.presses("Nothing on X").sees("Taken away: 10 min on X");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25");
		ada.says("undo");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 25", "18 x 10");
	}

	@Test
	void sayingThatANetworkWasNotUsedIsNothingToTakeBack() {
		told("25m linkedin").says("no linkedin").says("undo");
		assertThat(told()).isEmpty();
	}

	@Test
	void aWeekWithoutOneNetworkIsTakenAwayByOnePress() {
		Person ada = this.dialogue.member("LinkedIn", "X").sets("cadence", "once a week").says("3h linkedin");
		ada.says("no linkedin").sees("That stays: 3 h on LinkedIn").presses("Nothing on LinkedIn");
		ada.sees("None", "Taken away: 3 h on LinkedIn");
		assertThat(told()).isEmpty();
	}

	@Test
	void lastWeekIsTheWeekAlsoIfDaysOfItWereTold() {
		Person ada = this.dialogue.member("LinkedIn", "X")
			.says("12 november 20m linkedin")
			.sets("cadence", "once a week");
		ada.says("last week 3h x").sees("The week from Monday, 9 November", "LinkedIn ~20 min");
		assertThat(told()).containsExactlyInAnyOrder("12 linkedin 20", "9 linkedin 20", "9 x 180");
	}

	@Test
	void aNumberAfterADayIsMoreOrInstead() {
		Person ada = told("25m linkedin").says("30").presses("30 min more").presses("LinkedIn");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 55");
		ada.says("30").presses("Make it 30 min instead");
		assertThat(told()).containsExactlyInAnyOrder("18 linkedin 30");
	}

	@Test
	void aNumberAfterADeletedDayIsItsTime() {
		Person ada = this.dialogue.member("LinkedIn", "X").isAsked().says("25m linkedin");
		ada.commands("delete today").presses("Delete").says("30").presses("30 min");
		assertThat(told()).hasSize(1);
		ada.says("none").presses("Make it none");
		assertThat(told()).isEmpty();
	}

	@Test
	void noneAfterADeletedDayIsItsAnswer() {
		Person ada = this.dialogue.member("LinkedIn", "X").isAsked().says("25m linkedin");
		ada.commands("delete today").presses("Delete").says("none").presses("None").sees("None");
		assertThat(this.jdbc.sql("SELECT state FROM check_in").query(String.class).list()).containsExactly("answered");
	}

	private Person told(String sentence) {
		return this.dialogue.member("LinkedIn", "X").says(sentence);
	}

	private List<String> told() {
		return this.jdbc.sql("""
				SELECT extract(day FROM day) || ' ' || network || ' ' || minutes FROM entry
				UNION ALL
				SELECT concat_ws(' ', extract(day FROM day), kind, worth, network) FROM outcome
				UNION ALL
				SELECT extract(day FROM day) || ' felt ' || feeling FROM check_in WHERE feeling IS NOT NULL
				""").query(String.class).list();
	}

}
