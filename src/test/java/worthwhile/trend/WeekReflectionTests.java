package worthwhile.trend;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.testing.Dialogue.Person;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One question a week to think about, and what becomes of the words.
 */
class WeekReflectionTests extends FridayAtNoon {

	@Test
	void asksSomethingAndKeepsWhatIsWrittenForThatPersonAlone() {
		Person ada = answered(member());
		Person bob = answered(member());
		liveUntil(FIVE);
		String question = question(ada);
		ada.presses("Write it down").seesForm("For you alone", question);
		ada.fills("answer", WORDS).submits();
		assertThat(weeks(ada)).singleElement()
			.asString()
			.contains(question, "[Read or change it]")
			.doesNotContain(WORDS, "[Write it down]");
		ada.presses("Read or change it").seesForm(question, WORDS);
		ada.commands("reflections")
			.sees("What you wrote down", "Fri, 27 Nov: " + question, WORDS, "Only you see this.");
		assertThat(bob.messages()).isNotEmpty().noneMatch((message) -> message.contains("call her"));
		bob.commands("reflections").sees("Nothing yet:", question(bob), "[Write it down]").doesNotSee("call her");
	}

	@Test
	void deletesWhatIsEmptied() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Write it down").fills("answer", WORDS).submits();
		ada.presses("Read or change it").fills("answer").submits();
		assertThat(weeks(ada)).singleElement().asString().contains("[Write it down]");
		assertThat(written()).isEmpty();
		ada.commands("reflections").sees("Nothing yet:");
		ada.presses("Write it down").submits().sees("Nothing was written, so nothing is kept.");
	}

	@Test
	void isChangedFromTheListToo() {
		Person ada = answered(member("de"));
		liveUntil(FIVE);
		ada.presses("Aufschreiben").fills("answer", "Anna").submits();
		ada.commands("gedanken").sees("[Fr. 27. Nov.: ");
		ada.presses("reflection.open", "2026-W48").seesForm("Nur für dich", "Anna");
		assertThat(ada.fills("answer", "Anna und Ben").submits().answer()).contains("Behalten, nur für dich.");
		assertThat(written()).containsExactly("Anna und Ben");
		ada.presses("reflection.open", "2026-W48");
		assertThat(ada.fills("answer").submits().answer()).contains("Gelöscht.");
		assertThat(written()).isEmpty();
	}

	@Test
	void takesFifteenHundredCharacters() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Write it down").fills("answer", "a".repeat(1501)).submits();
		ada.seesProblem("answer", "At most 1,500 characters, please; these are 1,501.");
		ada.fills("answer", "a".repeat(1500)).submits();
		assertThat(written()).containsExactly("a".repeat(1500));
	}

	@Test
	void keepsItsQuestionWhenAnswersChange() {
		Person ada = answered(member());
		liveUntil(FIVE);
		String question = question(ada);
		liveUntil("2026-12-03T11:00:00Z");
		ada.commands("log 2026-11-27 1h linkedin");
		assertThat(weeks(ada)).singleElement().asString().contains("You spent ~3 h in all", question);
		ada.commands("log 1h linkedin");
		liveUntil("2026-12-04T16:00:15Z");
		assertThat(question(ada)).isNotEqualTo(question);
	}

	@Test
	void keepsNothingOfAWeekThatIsNoneOrTooLongAgo() {
		Person ada = member();
		for (String week : List.of("2026-W60", "2027-W02", "2024-W02", "+999999999-W01", "nonsense", "")) {
			ada.submits("reflection.write", week, Map.of("answer", List.of(WORDS)));
			ada.presses("reflection.open", week);
			assertThat(ada.form()).as(week).isEmpty();
		}
		assertThat(written()).isEmpty();
	}

	@Test
	void showsItOnceAgainAfterThreeMonths() {
		Person ada = wroteThreeMonthsAgo();
		tellAndLiveUntil(ada, "2027-02-19");
		assertThat(latestWeek(ada)).contains("Mon 15 Feb to Fri 19 Feb").doesNotContain("months ago");
		tellAndLiveUntil(ada, "2027-02-26");
		assertThat(latestWeek(ada)).contains("Three months ago you were asked: “", "” And you wrote:", WORDS);
		ada.commands("log 1h linkedin");
		assertThat(latestWeek(ada)).contains("Mon 22 Feb to Fri 26 Feb", "Three months ago", WORDS);
		tellAndLiveUntil(ada, "2027-03-05");
		assertThat(latestWeek(ada)).contains("Mon 1 Mar to Fri 5 Mar").doesNotContain("months ago", WORDS);
	}

	@Test
	void showsItInGermanAndTakesItBackWhereItIsShown() {
		Person ada = wroteThreeMonthsAgo("de");
		tellAndLiveUntil(ada, "2027-02-26");
		assertThat(latestWeek(ada)).contains("Vor drei Monaten war die Frage: „", "“ Und du hast geschrieben:", WORDS);
		ada.presses("Das ändern oder löschen").fills("answer", "Doch nicht").submits();
		assertThat(weeks(ada)).anyMatch((week) -> week.contains("Doch nicht"))
			.noneMatch((week) -> week.contains(WORDS));
		ada.presses("Das ändern oder löschen").fills("answer").submits();
		assertThat(weeks(ada)).hasSize(2)
			.noneMatch((week) -> week.contains("Vor drei Monaten") || week.contains("Doch nicht"));
	}

	@Test
	void showsNothingThatWasDeleted() {
		Person ada = wroteThreeMonthsAgo();
		ada.submits("reflection.write", "2026-W48", Map.of("answer", List.of("")));
		tellAndLiveUntil(ada, "2027-02-26");
		assertThat(latestWeek(ada)).contains("Mon 22 Feb to Fri 26 Feb").doesNotContain("months ago");
	}

	@Test
	void waitsForTheEndOfAPause() {
		Person ada = wroteThreeMonthsAgo();
		ada.commands("log 2027-02-17 30m linkedin").commands("pause until 2027-04-05");
		liveUntil("2027-04-05T11:00:00Z");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("months ago"));
		tellAndLiveUntil(ada, "2027-04-09");
		assertThat(latestWeek(ada)).contains("4 months ago you were asked:", WORDS);
	}

	@Test
	void showsItWithTheNextOfThoseWhoGetTheirWeekEveryFourth() {
		Person ada = member();
		ada.sets("cadence", "once a week");
		ada.commands("log 2h linkedin");
		liveUntil("2026-12-11T16:00:15Z");
		ada.presses("Write it down").fills("answer", WORDS).submits();
		tellAndLiveUntil(ada, "2027-03-05");
		assertThat(latestWeek(ada)).contains("Your last four weeks").doesNotContain("months ago");
		tellAndLiveUntil(ada, "2027-04-02");
		assertThat(latestWeek(ada)).contains("4 months ago you were asked:", WORDS);
	}

	@ParameterizedTest
	@CsvSource({ "pause 2 weeks", "stop", "away today", "skip", "snooze" })
	void isWrittenAndReadAlsoWhileNoQuestionComes(String command) {
		Person ada = answered(member());
		Person tobias = answered(member("de"));
		liveUntil(FIVE);
		ada.commands(command).presses("Write it down").fills("answer", WORDS).submits();
		ada.commands("reflections").sees(WORDS);
		tobias.commands(command).presses("Aufschreiben").fills("answer", "Anna").submits();
		tobias.commands("gedanken").sees("Anna");
		assertThat(written()).containsExactlyInAnyOrder(WORDS, "Anna");
	}

	@Test
	void isThereStillForWhoComesBack() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Write it down").fills("answer", WORDS).submits();
		ada.commands("stop").joins("LinkedIn").commands("reflections").sees(WORDS);
	}

	@Test
	void goesWithEverythingElse() {
		Person ada = answered(member());
		liveUntil(FIVE);
		ada.presses("Write it down").fills("answer", WORDS).submits();
		ada.commands("forget").presses("Delete everything");
		assertThat(written()).isEmpty();
		assertThat(said()).isEmpty();
		ada.joins("LinkedIn").commands("reflections").sees("Nothing yet:").doesNotSee(WORDS);
	}

	@Test
	void isForMembersAlone() {
		this.dialogue.newcomer().isGuest().commands("reflections").sees("guests cannot join");
		Person stranger = this.dialogue.newcomer();
		stranger.commands("reflections").sees("once you have joined");
		stranger.submits("reflection.write", "2026-W48", Map.of("answer", List.of(WORDS)));
		assertThat(written()).isEmpty();
	}

	private Person wroteThreeMonthsAgo() {
		return wroteThreeMonthsAgo("en");
	}

	/**
	 * It is the Wednesday of twelve weeks later.
	 */
	private Person wroteThreeMonthsAgo(String language) {
		Person ada = answered(member(language));
		liveUntil(FIVE);
		ada.presses("reflection.open", "2026-W48").fills("answer", WORDS).submits();
		this.clock.set("2027-02-17T11:00:00Z");
		this.dialogue.settle();
		return ada;
	}

	/**
	 * Tells of the day before, and gets the week of the day.
	 */
	private void tellAndLiveUntil(Person person, String friday) {
		this.clock.set(friday + "T11:00:00Z");
		this.dialogue.settle();
		person.commands("log 30m linkedin");
		boolean summer = friday.compareTo("2027-03-28") > 0;
		liveUntil(friday + (summer ? "T15:00:15Z" : "T16:00:15Z"));
	}

	private List<String> written() {
		return this.jdbc.sql("SELECT answer FROM reflection").query(String.class).list();
	}

}
