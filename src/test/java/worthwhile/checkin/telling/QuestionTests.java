package worthwhile.checkin.telling;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first day is Wednesday, 18 November.
 */
@DialogueTest
class QuestionTests {

	private static final String WEDNESDAY = "2026-11-18T15:31:00Z";

	private static final String THURSDAY = "2026-11-19T15:31:00Z";

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void aNewMorning() {
		this.dialogue.begins("2026-11-18T08:00:00Z");
	}

	@Test
	void twoTapsAreEnough() {
		Person ada = asked("LinkedIn");
		ada.sees("How much time went into business social media today?",
				"[None] [~10 min] [~30 min] [~1 h] ⋯ [More…] [Skip today] [Snooze 1 h] [Snooze until tomorrow]");
		int messages = ada.messages().size();
		ada.presses("~30 min").sees("~30 min today. What came of it?", "[Nothing yet] [Learned something]");
		ada.presses("Lead").sees("Today", "~30 min · LinkedIn · Lead (4 h)", "[That's it] ⋯ [Edit]");
		ada.presses("That's it").sees("Today", "[Edit]").doesNotSee("That's it");
		assertThat(ada.messages()).hasSize(messages);
	}

	/**
	 * One row of at most five buttons at each step, with what few people want in its
	 * menu.
	 */
	@Test
	void eachStepIsTakenInAtAGlance() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon", "Bluesky", "Threads", "YouTube");
		ada.commands("log yesterday 25m linkedin");
		this.dialogue.liveUntil(WEDNESDAY);
		assertThat(row(ada).menu()).extracting(Button::label)
			.containsExactly("More…", "Skip today", "Snooze 1 h", "Snooze until tomorrow");
		for (String label : List.of("~30 min", "Lead")) {
			assertThat(row(ada.presses(label)).menu()).isNotEmpty();
		}
		assertThat(row(ada.presses("That's it")).buttons()).extracting(Button::label).containsExactly("Edit");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		assertThat(row(ada.sees("[Same as last time (~30 min)]", "[And at the weekend?]")).menu()).hasSize(5);
	}

	/**
	 * The only row of the last message.
	 */
	private Block.Buttons row(Person person) {
		List<Shown> seen = this.platform.seenBy(person.ref());
		List<Block.Buttons> rows = seen.get(seen.size() - 1)
			.message()
			.blocks()
			.stream()
			.filter(Block.Buttons.class::isInstance)
			.map(Block.Buttons.class::cast)
			.toList();
		assertThat(rows).as(person.lastMessage()).hasSize(1);
		assertThat(rows.get(0).buttons()).as(person.lastMessage()).hasSizeBetween(1, 5);
		return rows.get(0);
	}

	@Test
	void whatElseThereIsIsSaidWithTheFirstThreeAnswers() {
		Person ada = this.dialogue.member("LinkedIn");
		for (String day : List.of("13 november", "16 november", "17 november")) {
			assertThat(ada.commands("log " + day + " 25m linkedin").answer()).contains("Write “trend”");
		}
		assertThat(ada.commands("log 18 november 25m linkedin").answer()).contains("~25 min").doesNotContain("trend");
	}

	@Test
	void whatIsToldWhileTheQuestionIsOnItsWayIsSeenInIt() {
		Person ada = this.dialogue.member("LinkedIn");
		tellWhileAsked(ada, WEDNESDAY);
	}

	@Test
	void whatIsToldWhileAQuestionComesBackIsSeenInIt() {
		Person ada = this.dialogue.member("LinkedIn").commands("today").presses("Snooze 1 h");
		tellWhileAsked(ada, "2026-11-18T09:05:00Z");
	}

	private void tellWhileAsked(Person ada, String until) {
		AtomicBoolean told = new AtomicBoolean();
		this.platform.behave((call) -> {
			if (!told.getAndSet(true)) {
				this.conversations.receive(new Incoming.Command(ada.ref(), null, "log 25m linkedin"));
			}
			return null;
		});
		this.dialogue.liveUntil(until);
		assertThat(this.platform.seenBy(ada.ref())).extracting(Shown::text)
			.anyMatch((text) -> text.contains("~25 min"))
			.noneMatch((text) -> text.contains("How much time"));
	}

	@Test
	void whatIsToldAgainAfterItWasDeletedIsSeenInTheQuestion() {
		Person ada = asked("LinkedIn").presses("None");
		ada.commands("delete today").presses("Delete");
		ada.commands("log 25m linkedin");
		this.dialogue.settle();
		assertThat(this.platform.seenBy(ada.ref())).extracting(Shown::text)
			.filteredOn((text) -> text.contains("Today: ~25 min"))
			.hasSize(2);
	}

	@Test
	void hasFiveButtonsAtTheMostAndAMenu() {
		Person ada = asked("LinkedIn", "X");
		ada.presses("~1 h").presses("Client").presses("That's it");
		this.dialogue.liveUntil(THURSDAY);
		hasFewButtons(ada.sees("[Same as last time (~1 h)] ⋯"));
		hasFewButtons(ada.presses("~30 min").sees("What came of it?"));
		hasFewButtons(ada.presses("Lead").sees("That's it"));
	}

	private void hasFewButtons(Person person) {
		List<Shown> seen = this.platform.seenBy(person.ref());
		assertThat(seen.get(seen.size() - 1).message().blocks()).filteredOn(Block.Buttons.class::isInstance)
			.singleElement()
			.isInstanceOfSatisfying(Block.Buttons.class, (row) -> {
				assertThat(row.buttons()).hasSizeBetween(1, 5);
				assertThat(row.menu()).isNotEmpty();
			});
	}

	@Test
	void noneEndsItInOne() {
		asked("LinkedIn").presses("None").sees("Today", ": None", "[Edit]", "trend").doesNotSee("What came");
	}

	@Test
	void oneNetworkIsStated() {
		asked("LinkedIn").presses("~30 min");
		assertThat(entries()).containsExactly("linkedin 30 true");
	}

	@Test
	void severalNetworksAreEstimatedForTheMainOneAtFirst() {
		Person ada = asked("LinkedIn", "X");
		ada.presses("~30 min").presses("Nothing yet").sees("~30 min · LinkedIn (split estimated)");
		assertThat(entries()).containsExactly("linkedin 30 false");
	}

	@Test
	void severalNetworksAreEstimatedByWhatWasStatedOfLate() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("log yesterday 30m linkedin, 15m x");
		this.dialogue.liveUntil(WEDNESDAY);
		ada.presses("~10 min");
		assertThat(entries()).contains("linkedin 7 false", "x 3 false");
	}

	@Test
	void aChosenNetworkIsStated() {
		Person ada = asked("LinkedIn", "X");
		ada.presses("~30 min").presses("Contact");
		String today = "2026-11-18/";
		ada.presses("question.network", today + "x").sees("~30 min · X", "Contact");
		assertThat(entries()).containsExactly("x 30 true");
		assertThat(texts("SELECT network FROM outcome")).containsExactly("x");
	}

	@Test
	void theExtraTapRotates() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		StringBuilder asked = new StringBuilder();
		for (String day : List.of("18", "19", "20", "23", "24", "25")) {
			this.dialogue.liveUntil("2026-11-" + day + "T15:31:00Z");
			asked.append(ada.presses("~10 min").presses("Nothing yet").lastMessage());
			ada.presses("That's it");
		}
		assertThat(asked).contains("which network was it", "on purpose, or out of habit", "how did you feel",
				"what else would you have done");
	}

	@ParameterizedTest
	@CsvSource({ "intent, HABIT, entry, intent, habit", "feeling, 2, check_in, feeling, 2",
			"instead, REST, check_in, instead, rest", "network, x, entry, network, x" })
	void anExtraIsStored(String word, String choice, String table, String column, String stored) {
		Person ada = asked("LinkedIn", "X");
		ada.presses("~10 min").presses("Nothing yet");
		ada.presses("question." + word, "2026-11-18/" + choice).sees("Today: ").doesNotSee("That's it");
		assertThat(texts("SELECT " + column + "::text FROM " + table)).containsExactly(stored);
	}

	@Test
	void sameAsLastTimeRepeatsTheMinutesAndNeverTheOutcomes() {
		Person ada = asked("LinkedIn");
		ada.presses("~1 h").presses("Client");
		this.dialogue.liveUntil(THURSDAY);
		ada.sees("[Same as last time (~1 h)]").presses("Same as last time (~1 h)").sees("~1 h today. What came of it?");
		ada.presses("Nothing yet").sees("~1 h · LinkedIn").doesNotSee("Client");
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("client");
	}

	@Test
	void skippingLeavesTheDayUnansweredAndCanBeTakenBack() {
		Person ada = asked("LinkedIn");
		ada.presses("Skip today").sees("Skipped: Wednesday, 18 November stays without an answer", "[Answer after all]");
		ada.presses("Answer after all").sees("How much time").presses("~10 min").sees("What came of it?");
	}

	@Test
	void aButtonThatThereIsNoMoreShowsThoseOfNow() {
		asked("LinkedIn").presses("question.before", "2026-11-18/").sees("How much time", "[Skip today]");
	}

	@Test
	void theFullFormTellsEverything() {
		Person ada = asked("LinkedIn", "X");
		ada.presses("More…").seesForm("Your check-in", "Minutes on LinkedIn", "Minutes on X", "[More about LinkedIn]");
		ada.fills("minutes-linkedin", "25 reading 10 posting")
			.fills("intent-linkedin", "Habit")
			.fills("outside-linkedin", "Some of it")
			.fills("minutes-x", "5 reading")
			.fills("kind-0", "Client")
			.fills("network-0", "X")
			.fills("hours-0", "12.5")
			.fills("followers-x", "321")
			.fills("feeling", "Drained")
			.fills("compared", "Yes")
			.fills("instead", "Rest")
			.fills("note", "Too long again")
			.submits()
			.sees("Today", "~40 min · LinkedIn (habit) ~35 min, X ~5 min · Client (12.5 h) · drained",
					"instead of: Rest");
		assertThat(texts("SELECT note FROM check_in")).containsExactly("Too long again");
		assertThat(texts("SELECT followers::text FROM signal")).containsExactly("321");
		assertThat(texts("SELECT outside FROM entry WHERE network = 'linkedin'")).containsExactly("some");
		ada.presses("Edit")
			.seesForm("Signals on X", ": 25 reading 10 posting", ": 5 reading", "12.5", "Too long again");
	}

	@Test
	void aFormSentTwiceTellsEachOutcomeOnce() {
		Person ada = asked("LinkedIn");
		ada.presses("More…").fills("kind-0", "Lead");
		String context = this.jdbc.sql("SELECT '2026-11-18 ' || gen_random_uuid()").query(String.class).single();
		Map<String, List<String>> values = Map.of("kind-0", List.of("LEAD"), "minutes-linkedin", List.of("20"));
		ada.submits("question.day", context, values).submits("question.day", context, values);
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("lead");
	}

	@Test
	void anEmptiedRowDeletesItsOutcome() {
		Person ada = asked("LinkedIn");
		ada.presses("~30 min").presses("Lead").presses("Edit").fills("kind-0").fills("hours-0", "").submits();
		assertThat(texts("SELECT kind FROM outcome")).isEmpty();
		ada.sees("~30 min · LinkedIn").doesNotSee("Lead");
	}

	@Test
	void minutesNotToldApartStayUntilSomebodyTellsThemApart() {
		Person ada = asked("LinkedIn");
		ada.presses("~30 min").presses("Edit").seesForm("Minutes on LinkedIn: 30");
		ada.fills("intent-linkedin", "Habit").submits().sees("~30 min · LinkedIn (habit)");
		ada.presses("Edit")
			.fills("minutes-linkedin", "20 reading 10 posting")
			.submits()
			.sees("~30 min · LinkedIn (habit)");
		assertThat(texts("SELECT reading || '/' || contributing FROM entry")).containsExactly("20/10");
		ada.presses("Edit").fills("minutes-linkedin", "0").submits().sees(": None");
	}

	@Test
	void estimatesGoWhenANetworkIsStated() {
		Person ada = asked("LinkedIn", "X");
		ada.presses("~1 h").presses("Edit").seesForm("So far", "estimated").fills("minutes-x", "20").submits();
		assertThat(entries()).containsExactly("x 20 true");
	}

	@Test
	void nothingIsStoredByHalf() {
		Person ada = asked("LinkedIn");
		ada.presses("More…")
			.fills("minutes-linkedin", "25 bananas")
			.fills("hours-0", "3")
			.fills("note", "x".repeat(10_000))
			.submits()
			.seesProblem("minutes-linkedin", "I did not understand “25 bananas”. Please write, for example, 25, 1h or")
			.seesProblem("kind-0", "choose what it was")
			.seesProblem("note", "these are 10,000");
		assertThat(entries()).isEmpty();
		ada.fills("minutes-linkedin", "25 reading 1440 posting").fills("note", "").fills("hours-0", "").submits();
		ada.seesProblem("minutes-linkedin", "more than 24 hours");
		assertThat(entries()).isEmpty();
	}

	@Test
	void anyWordsAreKeptAsTheyAre() {
		String note = "🎉👩‍💻 שלום مرحبا <script>alert('x')</script> '; DROP TABLE check_in; -- {0} %s \\u0041";
		Person ada = asked("LinkedIn");
		ada.presses("More…").fills("minutes-linkedin", "5").fills("note", note).submits().sees("~5 min");
		assertThat(texts("SELECT note FROM check_in")).containsExactly(note);
		ada.presses("Edit").seesForm(note);
	}

	@Test
	void aPressOnAClosedQuestionStoresNothing() {
		Person ada = asked("LinkedIn");
		this.dialogue.liveUntil(THURSDAY);
		assertThat(ada.messages())
			.anyMatch((message) -> message.startsWith("The question about Wednesday, 18 November is closed"));
		ada.presses("question.minutes", "2026-11-18/30");
		assertThat(ada.messages()).anyMatch((message) -> message.startsWith("The question about Wednesday, 18 November"
				+ " is closed, so nothing was stored.\nYou can still write: log 2026-11-18 20m linkedin"));
		assertThat(entries()).isEmpty();
	}

	@Test
	void aLateAnswerCountsUntilTheNextQuestion() {
		Person ada = asked("LinkedIn");
		this.dialogue.liveUntil("2026-11-19T12:00:00Z");
		ada.presses("~10 min").presses("Nothing yet").sees("Wednesday, 18 November: ~10 min");
		assertThat(texts("SELECT day::text FROM check_in WHERE state = 'answered'")).containsExactly("2026-11-18");
	}

	@Test
	void aFormSentAfterTheDayEndedIsStoredForItsOwnDay() {
		Person ada = asked("LinkedIn");
		ada.presses("More…").fills("minutes-linkedin", "20");
		this.dialogue.liveUntil(THURSDAY);
		ada.submits();
		assertThat(ada.messages()).anyMatch((message) -> message.startsWith("Wednesday, 18 November: ~20 min"));
		assertThat(texts("SELECT day::text FROM entry")).containsExactly("2026-11-18");
	}

	@Test
	void twoIdenticalPressesAtOnceMakeOneAnswer() throws Exception {
		Person ada = asked("LinkedIn");
		together(press(ada, "question.minutes", "2026-11-18/30"));
		assertThat(entries()).containsExactly("linkedin 30 true");
		together(press(ada, "question.outcome", "2026-11-18/LEAD"));
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("lead");
	}

	@Test
	void theSecondDeviceSeesWhatTheFirstSaid() {
		Person ada = asked("LinkedIn");
		ada.presses("~30 min").presses("Lead").presses("That's it");
		ada.presses("question.minutes", "2026-11-18/60").sees("~30 min · LinkedIn · Lead");
		ada.presses("question.outcome", "2026-11-18/CLIENT").sees("~30 min · LinkedIn · Lead");
		assertThat(texts("SELECT kind FROM outcome")).containsExactly("lead");
	}

	@Test
	void nonsenseInAPressChangesNothing() {
		Person ada = asked("LinkedIn");
		ada.presses("question.minutes", "2026-11-18/99999").sees("How much time");
		ada.presses("question.minutes", "2026-11-18/-5").sees("How much time");
		ada.presses("question.nothing", "2026-11-18/").sees("How much time");
		ada.presses("question.minutes", "2020-01-01/30").sees("does not exist any more");
		ada.presses("question.minutes", "' OR 1=1").sees("does not exist any more");
		assertThat(entries()).isEmpty();
	}

	@Test
	void mondayAsksForTheWeekendToo() {
		Person ada = this.dialogue.member("LinkedIn");
		this.dialogue.liveUntil("2026-11-23T15:31:00Z");
		ada.sees("[And at the weekend?]").presses("And at the weekend?").seesForm("Saturday, 21", "Sunday, 22");
		ada.submits().seesProblem("saturday", "at least one");
		ada.fills("saturday", "15").fills("sunday", "0").submits().sees("Saturday, 21 November: ~15 min", ": None");
		assertThat(texts("SELECT day::text FROM check_in WHERE state = 'answered' ORDER BY day"))
			.containsExactly("2026-11-21", "2026-11-22");
	}

	@Test
	void aWeeklyQuestionCoversTheWeek() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.sets("cadence", "once a week");
		this.dialogue.liveUntil("2026-11-20T15:31:00Z");
		ada.sees("How much time went into business social media this week?", "[None] [~1 h] [~2½ h] [~5 h] ⋯ [More…]",
				"[Skip this week]");
		ada.presses("~2½ h").presses("Lead").sees("This week: ~2½ h");
		assertThat(texts("SELECT day || ' ' || span FROM check_in WHERE state = 'answered'"))
			.containsExactly("2026-11-16 week");
	}

	@Test
	void whoeverWantsToIsAskedAtOnce() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.presses("Answer for today").sees("How much time went into business social media today");
		ada.presses("~10 min").presses("Nothing yet");
		int messages = ada.messages().size();
		this.dialogue.liveUntil(WEDNESDAY);
		assertThat(ada.messages()).as("nobody is asked twice").hasSize(messages);
		ada.commands("today").sees("Today");
		ada.commands("").sees("Your check-in", "Today");
	}

	@Test
	void lookingAtTheQuestionDoesNotReplaceIt() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("today");
		int messages = ada.messages().size();
		this.dialogue.liveUntil(WEDNESDAY);
		assertThat(ada.messages()).hasSize(messages + 1);
	}

	@Test
	void speaksGerman() {
		Person ada = asked("LinkedIn").sets("language", "Deutsch");
		ada.commands("heute").sees("Wie viel Zeit ging heute in berufliche soziale Medien?");
		ada.presses("~30 min").sees("Was kam dabei heraus?");
	}

	private Incoming.Press press(Person person, String action, String value) {
		return new Incoming.Press(person.ref(), null, action, value, null);
	}

	private void together(Incoming.Press press) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<Reply>> replies = threads
				.invokeAll(Collections.nCopies(4, () -> this.conversations.receive(press)));
			for (Future<Reply> reply : replies) {
				assertThat(reply.get()).isInstanceOf(Reply.Update.class);
			}
		}
		finally {
			threads.shutdown();
		}
	}

	private Person asked(String... networks) {
		return this.dialogue.member(networks).isAsked();
	}

	private List<String> entries() {
		return texts("SELECT network || ' ' || minutes || ' ' || stated FROM entry ORDER BY minutes DESC");
	}

	private List<String> texts(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
