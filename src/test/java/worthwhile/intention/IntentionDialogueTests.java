package worthwhile.intention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.PlainText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * It begins on Monday, 16 November 2026, at noon in Berlin.
 */
@DialogueTest
class IntentionDialogueTests {

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-16T11:00:00Z");
	}

	@Test
	void areToldInASentence() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon");
		ada.commands("intend linkedin 60m a week for leads")
			.sees("Noted. LinkedIn: hoping for a lead · 1 h a week", "LinkedIn: 0 min of 1 h this week",
					"[Change] [All intentions]");
		ada.says("intend mastodon to learn from peers").sees("Noted. Mastodon: to learn from peers");
		ada.commands("intend linkedin 90m").sees("LinkedIn: hoping for a lead · 1 h 30 min a week");
		ada.commands("intend")
			.sees("Your intentions", "LinkedIn: hoping for a lead · 1 h 30 min a week", "Mastodon: to learn from peers",
					"[LinkedIn] [X] [Mastodon]", "Only you see this.");
		ada.commands("intend linkedin none").sees("You intend nothing with LinkedIn any more.");
		ada.commands("intend linkedin none").sees("There was nothing that you intended with LinkedIn.");
		ada.commands("intend").sees("Mastodon").doesNotSee("hoping");
	}

	@Test
	void areToldInGerman() {
		Person tobias = this.dialogue.newcomer().speaks("de").joins("LinkedIn", "Mastodon");
		tobias.commands("vorhaben linkedin 1h pro woche für leads")
			.sees("Notiert. LinkedIn: Hoffnung auf einen Interessenten · 1 h pro Woche",
					"LinkedIn: 0 min von 1 h diese Woche");
		tobias.says("vorhaben mastodon um von Kollegen zu lernen").sees("Mastodon: um von Kollegen zu lernen");
		tobias.says("Vorhaben").sees("Deine Vorhaben", "[LinkedIn] [Mastodon]");
		tobias.says("vorhaben linkedin keins").sees("Mit LinkedIn hast du nichts mehr vor.");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			linkedin ,5h → “,5h” can be read in two ways.
			linkedin 1.500 → “1.500” can be read in two ways.
			linkedin -60m → Time cannot be less than zero
			linkedin 10081m → A week has 168 hours
			linkedin 0m → A budget is a minute at least.
			linkedin 60 → Is “60” minutes or hours?
			linkedin 10m a day → I count by the week
			bananas 1h → I do not know a network called “bananas”.
			1h → Which network is that about?
			""")
	void changeNothingWhereTheyAreNotUnderstood(String said, String answer) {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend linkedin 45m for leads");
		ada.commands("intend " + said).sees(answer, "Nothing was changed.");
		ada.commands("intend").sees("LinkedIn: hoping for a lead · 45 min a week");
	}

	@Test
	void areAskedBackWithAButtonForEachThingThatMayBeMeant() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend linkdin 1h").sees("You may mean:", "[LinkedIn 1h]").presses("LinkedIn 1h");
		ada.sees("Noted. LinkedIn: 1 h a week");
		ada.commands("intend 2h").presses("X 2h").sees("Noted. X: 2 h a week");
	}

	@Test
	void refuseAPurposeThatIsTooLong() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin to " + "learn ".repeat(30))
			.sees("120 characters at most", "Nothing was changed.");
		ada.commands("intend linkedin").fills("purpose", "x".repeat(121)).submits().seesProblem("purpose", "121");
	}

	@Test
	void areToldInAForm() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend").presses("LinkedIn").seesForm("Your intention", "LinkedIn", "hope for");
		ada.fills(Map.of("purpose", "to learn from peers", "hoped", "A contact", "minutes", "1h 30m")).submits();
		ada.sees("Your intentions", "LinkedIn: to learn from peers · hoping for a contact · 1 h 30 min a week");
		ada.presses("LinkedIn").seesForm("to learn from peers", "1 h 30 min").fills("minutes", "60").submits();
		ada.sees("hoping for a contact · 1 h a week");
		ada.presses("LinkedIn")
			.fills("purpose")
			.fills("hoped")
			.fills("minutes")
			.submits()
			.sees("What is a network for");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			lots → I did not understand “lots”.
			1.500 → can be read in two ways
			-5 → Time cannot be less than zero
			20000 → A week has 168 hours
			0 → A budget is a minute at least.
			10m a day → I count by the week
			1h for leads → I did not understand
			""")
	void sayInTheFormWhatIsWrong(String written, String problem) {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin").fills("minutes", written).submits().seesProblem("minutes", problem);
		ada.commands("intend").sees("What is a network for");
	}

	@Test
	void standBesideTheQuestionAndItsAnswer() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").isAsked().sees("How much time", "LinkedIn: 0 min of 1 h this week");
		ada.presses("~30 min").sees("What came of it?", "LinkedIn: ~30 min of 1 h this week");
		ada.presses("Nothing yet").sees("Today", "LinkedIn: ~30 min of 1 h this week");
		ada.opensHome().sees("LinkedIn: ~30 min of 1 h this week");
		ada.isAsked().sees("LinkedIn: ~30 min of 1 h this week");
	}

	@Test
	void comeIntoTheQuestionThatIsOpenAlready() {
		Person ada = this.dialogue.member("LinkedIn").isAsked();
		ada.doesNotSee("of 1 h").commands("intend linkedin 1h");
		assertThat(ada.messages())
			.anyMatch((message) -> message.contains("How much time") && message.contains("of 1 h"));
	}

	@Test
	void sayOnlyOfNetworksWithABudget() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon");
		ada.commands("intend linkedin 1h").commands("intend x 30m").commands("intend mastodon to learn");
		ada.commands("log 25m linkedin, 10m mastodon")
			.sees("The time this week: LinkedIn ~25 min of 1 h, X 0 min of 30 min");
	}

	@Test
	void sayWhatOfItIsEstimated() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend linkedin 1h").isAsked().presses("~30 min");
		ada.sees("LinkedIn: 0 min of 1 h (and ~30 min estimated) this week").presses("Nothing yet");
		ada.presses("question.network", "2026-11-16/linkedin").sees("LinkedIn: ~30 min of 1 h this week");
	}

	@Test
	void sayNothingOfItThatIsTrueNoMore() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").isAsked().presses("~1 h").sees("you had planned");
		ada.says("undo");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("you had planned"));
	}

	@Test
	void sayOnceThatTheBudgetIsPassed() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("log 45m linkedin").doesNotSee("planned");
		ada.isAsked().presses("~30 min").sees("LinkedIn: ~1½ h this week, and you had planned 1 h.\nThat is fine");
		ada.presses("Nothing yet").sees("and you had planned 1 h");
		this.dialogue.liveUntil("2026-11-18T11:00:00Z");
		ada.commands("log 10m linkedin").sees("LinkedIn: ~1½ h of 1 h this week").doesNotSee("planned");
		ada.commands("delete yesterday").presses("Delete");
		ada.commands("log 1h linkedin").sees("LinkedIn: ~2 h of 1 h this week").doesNotSee("planned");
	}

	@Test
	void saySoAgainInTheNextWeek() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").commands("log 45m linkedin").sees("you had planned 30 min");
		this.dialogue.liveUntil("2026-11-23T11:00:00Z");
		assertThat(ada.commands("log today 45m linkedin").answer()).contains("you had planned 30 min");
	}

	@Test
	void sayOfALittleMoreThatItIsALittle() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("log 62m linkedin");
		ada.sees("LinkedIn: a little over the 1 h that you had planned this week.");
	}

	@Test
	void doNotSayItOfABudgetThatWasPassedBeforeItWasSet() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("log 2h linkedin").commands("intend linkedin 1h").sees("LinkedIn: ~2 h of 1 h this week");
		ada.commands("log 10m x").doesNotSee("planned");
		ada.commands("log 10m linkedin").doesNotSee("planned");
	}

	@Test
	void sayItInTheFormOfTheDay() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").commands("edit today").fills("minutes-linkedin", "45").submits();
		ada.sees("LinkedIn: ~45 min this week, and you had planned 30 min.");
		ada.commands("edit today").fills("minutes-linkedin", "50").submits().doesNotSee("planned");
	}

	@Test
	void sayItOfALateAnswerOfLastWeek() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").commands("log last friday 45m linkedin");
		ada.sees("LinkedIn: ~45 min in the week of Mon, 9 Nov, and you had planned 30 min.");
		ada.commands("log 45m linkedin").sees("LinkedIn: ~45 min this week, and you had planned 30 min.");
		ada.commands("log last thursday 45m linkedin").doesNotSee("planned");
	}

	@Test
	void sayItOnceOfAnEditOfLastWeekAndNameThatWeek() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("log last friday 45m linkedin");
		ada.commands("edit 2026-11-13").fills("minutes-linkedin", "90").submits();
		ada.sees("LinkedIn: ~1½ h in the week of Mon, 9 Nov, and you had planned 1 h.");
		ada.commands("edit 2026-11-13").fills("minutes-linkedin", "95").submits().doesNotSee("you had planned");
		ada.commands("log 90m linkedin").sees("LinkedIn: ~1½ h this week, and you had planned 1 h.");
	}

	@Test
	void doNotSayItOfAnEarlierWeekThatWasOverBeforeTheBudgetWasSet() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("log last friday 2h linkedin").commands("log 2026-11-03 2h linkedin");
		ada.commands("intend linkedin 1h");
		ada.commands("edit 2026-11-13").fills("minutes-linkedin", "150").submits().doesNotSee("you had planned");
		ada.commands("edit 2026-11-03").fills("minutes-linkedin", "150").submits().doesNotSee("you had planned");
		ada.commands("log 2h linkedin").sees("LinkedIn: ~2 h this week, and you had planned 1 h.");
	}

	@Test
	void sayItOfAWeekendThatIsToldOnMonday() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").commands("today").presses("And at the weekend?");
		ada.fills("saturday", "45").fills("sunday", "20").submits();
		ada.sees("45 min", "20 min", "LinkedIn: ~1 h in the week of Mon, 9 Nov, and you had planned 30 min.");
		assertThat(ada.lastMessage().lines().filter((line) -> line.startsWith("LinkedIn:"))).hasSize(1);
	}

	@Test
	void standBesideTheQuestionOfAWeek() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week");
		ada.commands("intend linkedin 2h").isAsked().sees("this week", "LinkedIn: 0 min of 2 h this week");
		ada.presses("~2½ h").sees("LinkedIn: ~2½ h this week, and you had planned 2 h.");
		ada.presses("Nothing yet").sees("and you had planned 2 h.");
		ada.commands("intend").doesNotSee("you had planned");
	}

	@Test
	void leaveAQuestionAloneThatIsPutOff() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").isAsked().presses("Snooze 1 h").sees("I will ask").doesNotSee("of 1 h");
	}

	@Test
	void saySoOnTwoDevicesAtOnceOnlyOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 30m").isAsked();
		ada.presses("question.minutes", "2026-11-16/60").presses("question.minutes", "2026-11-16/60");
		ada.sees("you had planned 30 min");
		this.dialogue.liveUntil("2026-11-17T11:00:00Z");
		ada.commands("log 20m linkedin").sees("LinkedIn: ~1½ h of 30 min").doesNotSee("you had planned");
	}

	@Test
	void saySoOnceToTwoNodesThatAreToldAtOnce() throws Exception {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend linkedin 30m");
		List<Callable<Reply>> told = Stream.of("40m linkedin", "45m linkedin")
			.<Callable<Reply>>map((said) -> () -> this.conversations.receive(new Incoming.Words(ada.ref(), null, said)))
			.toList();
		ExecutorService nodes = Executors.newFixedThreadPool(told.size());
		try {
			List<String> answers = new ArrayList<>();
			for (Future<Reply> reply : nodes.invokeAll(told)) {
				answers.add(PlainText.of(reply.get().said().orElseThrow()));
			}
			assertThat(answers).filteredOn((answer) -> answer.contains("you had planned 30 min")).hasSize(1);
			assertThat(answers).filteredOn((answer) -> answer.contains("~1½ h of 30 min")).hasSize(1);
		}
		finally {
			nodes.shutdown();
		}
	}

	@Test
	void countTheWeekOfTheMembersZone() {
		this.dialogue.begins("2026-11-15T20:00:00Z");
		Person ada = this.dialogue.newcomer().livesIn("Asia/Tokyo").joins("LinkedIn");
		Person ben = this.dialogue.newcomer().livesIn("America/New_York").joins("LinkedIn");
		ada.commands("intend linkedin 1h").commands("log yesterday 25m linkedin").sees("in the week of Mon, 9 Nov");
		ben.commands("intend linkedin 1h").commands("log yesterday 25m linkedin").sees("~25 min of 1 h this week");
	}

	@Test
	void countAWeekInWhichTheClockChanges() {
		this.dialogue.begins("2026-10-25T22:30:00Z");
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("log 25m linkedin").sees("~25 min of 1 h this week");
		this.dialogue.liveUntil("2026-10-25T23:30:00Z");
		ada.commands("intend").sees("LinkedIn: 0 min of 1 h this week");
	}

	@Test
	void sayNothingOfANetworkThatIsUsedNoMore() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend x 1h").commands("settings").presses("Change").fills("networks", "LinkedIn");
		ada.fills("main", "LinkedIn").submits();
		ada.commands("today").doesNotSee("of 1 h");
		ada.commands("log 10m x").sees("X: ~10 min of 1 h this week");
		ada.commands("intend").sees("X: 1 h a week", "[LinkedIn] [X]");
	}

	@Test
	void knowANinthNetwork() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube", "TikTok",
				"Instagram", "Facebook");
		ada.commands("intend").presses("Facebook").fills("minutes", "1h").submits().sees("Facebook: 1 h a week");
		ada.commands("log 25m facebook").sees("Facebook: ~25 min of 1 h this week");
	}

	@Test
	void areForAMemberAlone() {
		Person guest = this.dialogue.newcomer().isGuest();
		guest.commands("intend linkedin 1h").sees("guests cannot join");
		Person ada = this.dialogue.member("LinkedIn");
		ada.in("general").commands("intend linkedin 1h");
		assertThat(this.dialogue.inChannel("general")).isEmpty();
	}

	@Test
	void areAskedAboutAfterAQuarter() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h for leads").commands("stop");
		assertThat(asksWithinAWeek(ada, 8)).isEmpty();
		assertThat(asksWithinAWeek(ada, 15)).contains("is this still so? LinkedIn: hoping for a lead · 1 h a week",
				"[Still so] [Change] [That's it]");
		ada.presses("Still so").sees("Today").doesNotSee("still so");
		assertThat(asksWithinAWeek(ada, 22)).isEmpty();
	}

	/**
	 * Answers the questions of a week, until one is followed by this one.
	 */
	private String asksWithinAWeek(Person ada, int monday) {
		for (int day = monday + 1; day < monday + 6; day++) {
			this.dialogue.liveUntil("2027-02-%02dT11:00:00Z".formatted(day));
			ada.says("today").presses("~10 min").presses("Nothing yet");
			if (ada.lastMessage().contains("still so")) {
				return ada.lastMessage();
			}
		}
		return "";
	}

	@Test
	void areChangedFromThatQuestion() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin to learn").commands("stop");
		assertThat(asksWithinAWeek(ada, 15)).contains("[Change]");
		ada.presses("Change").seesForm("to learn").fills("purpose", "for the fun of it");
		assertThat(ada.submits().answer()).contains("Noted. LinkedIn: for the fun of it");
		assertThat(ada.messages()).noneMatch((message) -> message.contains("still so"));
	}

	@Test
	void standInTheTrend() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("intend linkedin 1h").commands("log 25m linkedin, 10m x").commands("log last friday 90m linkedin");
		ada.commands("trend week").sees("Against what you planned: LinkedIn ~25 min of 1 h.");
		ada.commands("trend").sees("Against what you planned: LinkedIn within 1 h in 0 of 1 week.");
		this.dialogue.liveUntil("2026-11-23T11:00:00Z");
		ada.commands("trend").sees("LinkedIn within 1 h in 1 of 2 weeks.");
	}

	@Test
	void areForgotten() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("forget").presses("Delete everything");
		ada.joins("LinkedIn").commands("intend").sees("What is a network for");
		ada.commands("today").doesNotSee("of 1 h");
	}

	@ParameterizedTest
	@CsvSource({ "pause 1 week", "stop", "away today", "skip", "holidays DE", "cadence" })
	void areMeasuredAlsoWhileNoQuestionComes(String command) {
		Person ada = this.dialogue.member("LinkedIn");
		Person tobias = this.dialogue.newcomer().speaks("de").joins("LinkedIn");
		ada.commands("intend linkedin 30m").commands(command);
		tobias.commands("vorhaben linkedin 30m").commands(command);
		ada.commands("log 10m linkedin").sees("LinkedIn: ~10 min of 30 min this week");
		ada.says("35m linkedin").sees("LinkedIn: ~45 min this week, and you had planned 30 min.\nThat is fine");
		tobias.says("45 Min LinkedIn").sees("LinkedIn: ~45 min diese Woche");
		tobias.commands("vorhaben").sees("LinkedIn: 30 min pro Woche");
	}

	@Test
	void areThereStillForWhoComesBack() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h for leads").commands("stop").joins("LinkedIn");
		ada.commands("intend").sees("LinkedIn: hoping for a lead · 1 h a week");
		ada.isAsked().sees("LinkedIn: 0 min of 1 h this week");
	}

	@Test
	void comeBackWithAQuestionThatWasPutOff() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").isAsked().presses("Snooze 1 h");
		ada.isAsked();
		assertThat(ada.messages())
			.anyMatch((message) -> message.contains("How much time") && message.contains("LinkedIn: 0 min of 1 h"));
		ada.presses("~30 min").sees("~30 min of 1 h this week");
	}

	@Test
	void areNotSaidToWhoHasNotJoined() {
		this.dialogue.newcomer().commands("intend linkedin 1h").sees("once you have joined");
		this.dialogue.newcomer().speaks("de").commands("vorhaben linkedin 1h").doesNotSee("Notiert");
	}

	@Test
	void stayWhileThereAreNoQuestions() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("intend linkedin 1h").commands("stop").commands("log 25m linkedin");
		ada.sees("LinkedIn: ~25 min of 1 h this week").commands("resume").commands("pause 1 week");
		ada.commands("intend").sees("LinkedIn: 1 h a week");
	}

}
