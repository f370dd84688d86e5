package worthwhile.trend;

import org.junit.jupiter.api.Test;

import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a week that was sent.
 */
class WeekCorrectionTests extends FridayAtNoon {

	@Test
	void changesInPlaceWithALateAnswerAnEditAndADeletion() {
		Person ada = answered(member());
		liveUntil(FIVE);
		liveUntil("2026-11-28T11:00:00Z");
		ada.commands("log yesterday 1h linkedin, 1 client");
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains("Mon 23 Nov to Sat 28 Nov", "You spent ~3 h in all", "What came of it: 1 client.");
		ada.commands("edit 2026-11-27").fills("minutes-linkedin", "120").submits();
		assertThat(weeks(ada)).singleElement().asString().contains("You spent ~4 h in all");
		ada.commands("delete 2026-11-27").presses("Everything told for Friday, 27 November").presses("Delete");
		assertThat(weeks(ada)).singleElement().asString().contains("You spent ~2 h in all", "You noted nothing");
	}

	@Test
	void changesInPlaceWithATapAndWeeksLater() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("~1 h").presses("Contact");
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains("You spent ~3 h in all", "What came of it: 1 contact.", "Fri ~1 h");
		liveUntil("2026-12-08T11:00:00Z");
		ada.commands("log 2026-11-29 1h linkedin");
		assertThat(weeks(ada)).anyMatch((week) -> week.contains("Mon 23 Nov to Sun 29 Nov")
				&& week.contains("You spent ~4 h in all") && week.contains("Sun ~1 h"));
	}

	@Test
	void goesOnWhenSomebodyHasStopped() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.commands("stop").commands("log 2026-11-27 1h linkedin");
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains("You spent ~3 h in all", "Only you see this.")
			.doesNotContain("You get this");
	}

	@Test
	void saysWhenNothingIsLeft() {
		Person ada = member();
		ada.commands("log 2026-11-24 20m linkedin");
		liveUntil(FIVE);
		ada.commands("delete 2026-11-24").presses("Delete");
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains("Nothing is told of this week any more")
			.doesNotContain("~20 min");
	}

	@Test
	void goesWhenEverythingIsForgotten() {
		Person ada = answered(member());
		liveUntil(FIVE);
		assertThat(weeks(ada)).hasSize(1);
		ada.commands("forget").presses("Delete everything");
		this.dialogue.settle();
		assertThat(weeks(ada)).isEmpty();
		assertThat(subjects()).isEmpty();
	}

	@Test
	void leavesOtherWeeksAlone() {
		Person ada = answered(member());
		liveUntil(FIVE);
		long changes = updates();
		ada.commands("log 2026-11-20 1h linkedin");
		assertThat(updates()).isEqualTo(changes);
		ada.commands("log 2026-11-23 1h linkedin");
		assertThat(updates()).isEqualTo(changes + 1);
	}

	private long updates() {
		return this.platform.calls()
			.stream()
			.filter((call) -> call.operation().equals("update") && call.text().contains("Your week, "))
			.count();
	}

	@Test
	void saysNoSecondTimeWhatACorrectedWeekSaid() {
		Person ada = toldFourteenDays();
		liveUntil(FIVE);
		liveUntil("2026-11-30T11:00:00Z");
		ada.commands("log 2026-11-30 nothing");
		liveUntil("2026-12-04T16:00:15Z");
		assertThat(latestWeek(ada)).contains("Mon 30 Nov").doesNotContain("the verdict on");
		ada.commands("log 2026-12-01 1h linkedin").commands("log 2026-12-02 1h linkedin");
		assertThat(latestWeek(ada)).contains("Mon 30 Nov", "“trim” now and “too early to tell” before");
		assertThat(said()).containsExactly("2026-11-23 linkedin too_early", "2026-11-30 linkedin trim");
		liveUntil("2026-12-07T11:00:00Z");
		ada.commands("log 2026-12-07 1h linkedin");
		liveUntil("2026-12-11T16:00:15Z");
		assertThat(latestWeek(ada)).contains("Mon 7 Dec").doesNotContain("the verdict on");
	}

	@Test
	void neverSaidWhatACorrectedWeekSaysNoMore() {
		Person ada = toldFourteenDays();
		liveUntil(FIVE);
		liveUntil("2026-11-30T11:00:00Z");
		ada.commands("log 2026-11-30 1h linkedin");
		liveUntil("2026-12-04T16:00:15Z");
		assertThat(latestWeek(ada)).contains("Mon 30 Nov", "“trim” now and “too early to tell” before");
		ada.commands("edit 2026-11-30").fills("minutes-linkedin", "0").submits();
		assertThat(latestWeek(ada)).contains("Mon 30 Nov").doesNotContain("the verdict on");
		assertThat(said()).containsExactly("2026-11-23 linkedin too_early");
		liveUntil("2026-12-07T11:00:00Z");
		ada.commands("log 2026-12-07 1h linkedin");
		liveUntil("2026-12-11T16:00:15Z");
		assertThat(latestWeek(ada)).contains("Mon 7 Dec", "“trim” now and “too early to tell” before");
	}

	/**
	 * One day fewer than a verdict takes.
	 */
	private Person toldFourteenDays() {
		Person ada = member();
		for (int day = 13; day < 27; day++) {
			ada.commands("log 2026-11-" + day + " 1h linkedin");
		}
		return ada;
	}

}
