package worthwhile.checkin.telling;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people tell by themselves, on Wednesday, 18 November 2026.
 */
@DialogueTest
class TellingTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void aSentenceTellsADay() {
		this.dialogue.member("LinkedIn", "X")
			.commands("log yesterday 25m linkedin reading, 10m posting on x, 1 lead")
			.sees("Tuesday, 17 November:", "~35 min · LinkedIn ~25 min, X ~10 min · Lead (4 h)", "[Edit]");
		assertThat(texts("SELECT network || coalesce(reading, -1) || '/' || coalesce(contributing, -1) FROM entry"))
			.containsExactlyInAnyOrder("linkedin25/0", "x0/10");
	}

	@Test
	void theSameSentenceTwiceTellsOneDay() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log 25m linkedin, 1 lead").commands("log 25m linkedin, 1 lead").sees("~25 min", "Lead (4 h)");
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("lead");
	}

	@Test
	void aSentenceAddsANetworkAndAddsToItsOwn() {
		this.dialogue.member("LinkedIn", "X")
			.commands("log 25m linkedin")
			.commands("log 10m x")
			.commands("log 40m linkedin")
			.sees("LinkedIn 1 h 5 min, X ~10 min", "25 min + 40 min = 1 h 5 min on LinkedIn");
	}

	@Test
	void aSentenceAnswersTheOpenQuestion() {
		Person ada = this.dialogue.member("LinkedIn").isAsked();
		ada.says("20m linkedin reading");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("How much time"));
		assertThat(ada.messages().stream().filter((message) -> message.startsWith("Today"))).hasSize(2);
	}

	@Test
	void aLateSentenceWithoutADayAnswersTheQuestionThatWaits() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-19T09:00:00Z");
		ada.says("20m linkedin");
		assertThat(texts("SELECT day::text FROM entry")).containsExactly("2026-11-18");
	}

	@Test
	void plainWordsThatLookLikeNoEntryAreNone() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.says("good morning to you").sees("Hello!").doesNotSee("so nothing was stored");
		ada.says("nothing").doesNotSee("Today: ");
		ada.says("25m bananas").sees("“bananas”", "nothing was stored");
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void wordsToTheBotInAChannelAreAnEntryToo() {
		this.dialogue.member("LinkedIn").in("general").says("25m linkedin");
		assertThat(texts("SELECT state FROM check_in")).containsExactly("answered");
		assertThat(this.dialogue.inChannel("general")).isEmpty();
	}

	@Test
	void noneInWordsAnswersTheQuestion() {
		Person ada = this.dialogue.member("LinkedIn").isAsked();
		ada.says("nothing").sees("Today", ": None");
	}

	@ParameterizedTest
	@CsvSource({ "log -5m, less than zero", "log 30h, A day has 24 hours", "log 25 bananas, '25'",
			"log 20 november 10m linkedin, still to come", "log 10m myspace, myspace", "log, nothing in it",
			"log yesterday, I found no time", "log 1 october 10m linkedin, too long ago" })
	void whatIsNotUnderstoodIsSaidBackWithAnExample(String said, String answered) {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands(said).sees(answered, "For example: log yesterday 25m linkedin reading");
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void tenThousandCharactersAreTooMany() {
		this.dialogue.member("LinkedIn").commands("log " + "25m linkedin, ".repeat(720)).sees("under 500 characters");
	}

	@Test
	@Timeout(30)
	void whatGoesOnWithoutEndIsLookedThroughOnceAndTellsNothing() {
		Person person = this.dialogue.member("LinkedIn");
		Stream
			.of("no" + " ".repeat(5000) + "x\ny", " ,".repeat(5000) + "x\ny", "no ".repeat(3000) + "\ny",
					"!👍".repeat(3000), "👩" + "\u200D👩".repeat(3000), "a" + "'a".repeat(5000), ":".repeat(9000),
					"why " + "1-".repeat(4000) + "1")
			.forEach(person::says);
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void timeWithoutItsNetworkBesideOthersIsAskedFor() {
		this.dialogue.member("LinkedIn", "X")
			.commands("log 25m linkedin, 10m")
			.sees("Which network", "Nothing was stored");
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void timeWithoutANetworkIsStatedWithOneAndEstimatedWithSeveral() {
		this.dialogue.member("LinkedIn").commands("log 25m").sees("~25 min · LinkedIn");
		assertThat(texts("SELECT stated::text FROM entry")).containsExactly("true");
		this.dialogue.member("LinkedIn", "X").commands("log 25m").sees("split estimated");
	}

	@Test
	void anOutcomeOfAnyDayNeedsNoTime() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome client linkedin 40h")
			.sees("Noted for Wednesday, 18 November", "Client · LinkedIn · 40 h");
		ada.commands("outcome 2 leads x 2026-03-02").sees("Noted for Monday, 2 March", "Lead · X · 4 h");
		assertThat(texts("SELECT day || ' ' || kind FROM outcome ORDER BY day")).containsExactly("2026-03-02 lead",
				"2026-03-02 lead", "2026-11-18 client");
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
	}

	@Test
	void anOutcomeThatIsNotUnderstoodIsSaidBack() {
		this.dialogue.member("LinkedIn")
			.commands("outcome fame linkedin")
			.sees("fame", "For example: outcome client linkedin 40h");
		assertThat(texts("SELECT kind FROM outcome")).isEmpty();
	}

	@Test
	void anOutcomeCanBeToldInAForm() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome").seesForm("An outcome", "On which day?: 2026-11-18");
		ada.fills("kind-0", "Client").fills("day", "2027-01-01").submits().seesProblem("day", "not in the future");
		ada.fills("day", "2025-01-15").submits().sees("Noted for Wednesday, 15 January 2025: Client · 40 h");
	}

	@Test
	void worthIsSetOncePerKind() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("worth").seesForm("Learned something: 0.5", "Client: 40");
		ada.fills("lead", "-1").submits().seesProblem("lead", "from 0 to 2,000");
		ada.fills("lead", "2.5").submits().sees("Saved");
		ada.commands("log 10m linkedin, 1 lead").sees("Lead (2.5 h)");
	}

	@Test
	void aPastDayIsEdited() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin").commands("edit").sees("[Tue, 17 Nov · ~25 min · LinkedIn]");
		ada.commands("edit yesterday").fills("minutes-linkedin", "5").submits().sees("Tuesday, 17 November", "~5 min");
		ada.commands("edit someday").sees("someday", "For example: edit yesterday");
		ada.commands("edit 1 october").sees("too long ago");
	}

	@Test
	void aDayIsDeletedAfterOneConfirmation() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin, 1 lead").commands("delete yesterday");
		ada.presses("Everything told for Tuesday, 17 November")
			.sees("Delete everything told for Tuesday", "~25 min · LinkedIn · Lead (4 h)")
			.presses("Keep")
			.sees("Nothing was deleted");
		ada.commands("delete")
			.presses("Tue, 17 Nov · ~25 min · LinkedIn · Lead (4 h)")
			.presses("Delete")
			.sees("Deleted");
		assertThat(texts("SELECT network FROM entry")).isEmpty();
		assertThat(texts("SELECT kind FROM outcome")).isEmpty();
		assertThat(texts("SELECT state FROM check_in")).isEmpty();
		ada.commands("delete yesterday").sees("nothing to delete there");
	}

	@Test
	void oneOutcomeIsDeletedAfterOneConfirmation() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome client linkedin 40h").commands("outcome lead linkedin").commands("delete");
		ada.presses("Wed, 18 Nov · Client · LinkedIn · 40 h").presses("Delete").sees("Deleted: Client");
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("lead");
	}

	@Test
	void ofTwoOutcomesThatReadTheSameOneIsDeleted() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome contact linkedin").commands("outcome contact linkedin").presses("Add again");
		ada.commands("delete")
			.sees("Wed, 18 Nov · Contact · LinkedIn · 1 h (1 of 2)", "Wed, 18 Nov · Contact · LinkedIn · 1 h (2 of 2)")
			.presses("Wed, 18 Nov · Contact · LinkedIn · 1 h (2 of 2)")
			.presses("Delete");
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("contact");
	}

	@Test
	void theFormForOneOutcomeNumbersNothing() {
		Person ada = this.dialogue.member("LinkedIn").commands("outcome").seesForm("What came of it?");
		assertThat(ada.form()).doesNotContain("1.");
	}

	@Test
	void sumsAreThoseOfWhatIsShown() {
		Person ada = this.dialogue.member("LinkedIn", "X").says("12m linkedin, 12m x");
		ada.sees("24 min · LinkedIn 12 min, X 12 min");
		ada.says("1h 10m linkedin").sees("1 h 34 min · LinkedIn 1 h 22 min, X 12 min");
	}

	@Test
	void anOutcomeOfAnyPastDayIsDeleted() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("outcome client linkedin 40h 2 march 2026").commands("outcome lead 2 march 2026");
		for (int day = 1; day <= 9; day++) {
			ada.commands("outcome contact " + day + " november 2026");
		}
		ada.commands("delete").doesNotSee("2 Mar");
		ada.commands("delete 2026-03-02")
			.sees("for Monday, 2 March")
			.presses("Client · LinkedIn · 40 h")
			.presses("Delete")
			.sees("Deleted: Client · LinkedIn · 40 h");
		ada.commands("delete 2026-03-02").sees("Delete this outcome: Lead").presses("Delete").sees("Deleted: Lead");
		ada.commands("delete 2026-03-02").sees("nothing to delete there");
		assertThat(texts("SELECT DISTINCT kind FROM outcome")).containsExactly("contact");
	}

	@Test
	void aDeletedWeekTakesTheOutcomesOfItsDaysAlong() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week");
		ada.commands("outcome lead linkedin").commands("today").presses("~1 h").presses("Contact");
		ada.commands("delete today")
			.presses("Everything told for the week from Monday, 16 November")
			.sees("~1 h", "Contact", "Lead")
			.presses("Delete");
		assertThat(texts("SELECT kind FROM outcome")).isEmpty();
	}

	@Test
	void aDeletedOutcomeIsNotInTheQuestionOfItsWeekAnyMore() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week").isAsked();
		ada.presses("~2½ h").presses("Lead").commands("outcome contact linkedin");
		assertThat(week(ada)).contains("Lead", "Contact");
		ada.commands("delete").presses("Mon, 16 Nov · Lead · LinkedIn · 4 h").presses("Delete");
		assertThat(week(ada)).contains("Contact").doesNotContain("Lead");
		ada.commands("delete").presses("Fri, 20 Nov · Contact · LinkedIn · 1 h").presses("Delete");
		assertThat(week(ada)).doesNotContain("Contact");
	}

	private static String week(Person person) {
		return person.messages()
			.stream()
			.filter((message) -> message.startsWith("This week"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aDayLongAgoIsDeletedWithAllThatWasTold() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log yesterday 25m linkedin, 1 lead");
		this.dialogue.liveUntil("2027-03-01T12:00:00Z");
		ada.commands("delete 2026-11-17")
			.presses("Everything told for Tuesday, 17 November 2026")
			.sees("Delete everything told for Tuesday, 17 November 2026")
			.presses("Delete");
		assertThat(texts("SELECT network FROM entry")).isEmpty();
		assertThat(texts("SELECT kind FROM outcome")).isEmpty();
	}

	@Test
	void aDeletedDayIsNotInTheQuestionAnyMore() {
		Person ada = this.dialogue.member("LinkedIn").isAsked();
		ada.presses("~30 min")
			.presses("Lead")
			.commands("delete today")
			.presses("Everything told for Wednesday, 18 November")
			.presses("Delete");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("~30 min · LinkedIn · Lead\n"))
			.anyMatch((message) -> message
				.contains("Deleted: nothing is kept for Wednesday, 18 November.\n[Answer after all]"));
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
