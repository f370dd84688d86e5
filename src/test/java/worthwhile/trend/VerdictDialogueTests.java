package worthwhile.trend;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * It begins on Monday, 19 October 2026, at noon.
 */
@DialogueTest
class VerdictDialogueTests {

	private static final LocalDate BEGIN = LocalDate.of(2026, 10, 19);

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void noon() {
		this.dialogue.begins(BEGIN + "T11:00:00Z");
	}

	@Test
	void differBetweenWhatReturnsMuchAndNothingInTheSameTime() {
		Person ada = this.dialogue.member("LinkedIn", "X", "Mastodon");
		tellsFifteenDays(ada, "1h linkedin, 1 lead from linkedin, 1h x");
		tells(ada, 10, "20m mastodon");
		ada.commands("verdict")
			.sees("Worth it?", "LinkedIn: keep",
					"~15 h went in on 15 days. 15 things came of it, worth ~60 h to you: " + "4 h back for an hour in.",
					"You want 1 h back, and it is more.", "How sure: very.",
					"What would change it: ~45 h less coming back for the same time.", "X: trim",
					"~15 h went in on 15 days. Nothing came of it that you told me: 0 h back for an hour in.",
					"whether one came or not says little: so trim, and not pause.",
					"If you are not there for a client, a job or the like, tell me so: then it would be pause.",
					"Mastodon: too early to tell",
					"You have said of 10 days how long you were there. I say something " + "from 15 days on.",
					"What would change it: 5 more days.", "Only you see this.");
		ada.commands("trend")
			.sees("Return on time: ", " h back for an hour in",
					"Worth it, from the last half year? LinkedIn: keep · X: trim · Mastodon: too early to tell",
					"[Verdicts] [Why?]");
		ada.presses("Verdicts").sees("Worth it?");
	}

	@Test
	void sayNothingUntrueOfAClientWhoCame() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		tellsFifteenDays(ada, "1h linkedin, 1 lead from linkedin, 1h x");
		ada.commands("outcome client x 40h");
		ada.commands("verdict x")
			.sees("X: trim", "whether one came or not says little", "Counted apart: 1 client, too rare to average.")
			.doesNotSee("none came");
	}

	@Test
	void promiseNoPauseToWhoGotSomethingRareLongAgo() {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("outcome " + BEGIN.minusMonths(9) + " client x 40h");
		ada.commands("verdict")
			.sees("X: trim", "Something as rare came earlier, perhaps from here: so I never say pause.")
			.doesNotSee("tell me so");
		ada.presses("I see it otherwise").presses("Not there for a client or the like");
		ada.commands("verdict").sees("X: trim").doesNotSee("tell me so");
	}

	@Test
	void takeAgreementForNoObjection() {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("verdict").presses("I see it otherwise").presses("Trim");
		ada.commands("verdict").sees("I said “trim”, and you saw it so too.");
	}

	@Test
	void areTracedToTheirDaysAndOutcomes() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("log 25m linkedin, 10m x, 1 lead from linkedin");
		ada.commands("log monday 20m x");
		ada.commands("outcome client linkedin 40h");
		ada.commands("why linkedin")
			.sees("LinkedIn, ", " to 19 Oct", "~4 h back ÷ ~25 min in = 9.6 h back for an hour in.",
					"19 Oct: Mon ~25 min, Mon 1 client (40 h, counted apart), Mon 1 lead (+4 h)")
			.doesNotSee("20 min");
		ada.commands("why").sees("All networks, ");
		ada.commands("why x month").sees("X, ");
		ada.commands("why mastodon").sees("Nothing is told of these days");
		ada.commands("why bananas").sees("I know no network, figure, period or week called “bananas”");
	}

	@Test
	void areSensibleWithNothingTold() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.commands("verdict")
			.sees("LinkedIn: too early to tell", "You have said of no day how long you were there.", "15 more days");
		ada.commands("why").sees("Nothing is told of these days, so there is no figure either.");
		ada.commands("trend").doesNotSee("Worth it, from");
	}

	@Test
	void takeSkippedDaysForNothing() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.isAsked().presses("Skip today");
		ada.commands("verdict").sees("LinkedIn: too early to tell", "of no day");
	}

	@Test
	void takeDaysWithoutUseForNoUse() {
		Person ada = this.dialogue.member("LinkedIn");
		tellsFifteenDays(ada, "none");
		ada.commands("verdict").sees("LinkedIn: too early to tell", "of no day");
		ada.commands("why").sees("0 min back, and no time told: so there is no return.");
	}

	@Test
	void countOneGiantOutcomeApart() {
		Person ada = this.dialogue.member("LinkedIn");
		tellsFifteenDays(ada, "1h linkedin");
		ada.presses("verdict.own", "linkedin/NOTHING_RARE");
		ada.commands("verdict").sees("LinkedIn: pause", "Nothing came of it", "a rare piece of bad luck");
		ada.commands("outcome client linkedin 400h");
		ada.commands("verdict linkedin")
			.sees("LinkedIn: trim", "Nothing came of it that you told me",
					"Counted apart: 1 client, too rare to average.");
		ada.commands("trend").sees("Counted apart, too rare to average: 1 client");
	}

	@Test
	void countAWeeklyAnswerAsFiveDays() {
		Person ada = this.dialogue.member("LinkedIn").sets("cadence", "once a week");
		for (int week = 0; week < 3; week++) {
			this.dialogue.liveUntil(BEGIN.plusDays(7L * week + 4) + "T16:00:00Z");
			ada.commands("log 8h linkedin");
		}
		ada.commands("verdict").sees("LinkedIn: trim", "~24 h went in on 15 days");
	}

	@Test
	void keepThatTheMemberSeesItOtherwiseAndShowItNextTime() {
		Person ada = this.dialogue.member("X");
		Person bob = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("verdict").sees("X: trim");
		ada.presses("I see it otherwise")
			.sees("How do you see X?", "[Keep] [Trim] [Pause] [Not there for a client or the like]");
		ada.presses("Keep").sees("X, as you see it: keep. I will show it next time.");
		ada.commands("verdict").sees("X: trim", "I said “trim”, and you saw it otherwise: keep.");
		bob.commands("verdict").doesNotSee("otherwise: keep");
		ada.presses("I see it otherwise").presses("Not there for a client or the like");
		ada.commands("verdict").sees("X: pause", "otherwise: not there for a client or the like");
		ada.presses("I see it otherwise").presses("Forget what I said").sees("Forgotten.");
		ada.commands("verdict").sees("X: trim").doesNotSee("and you saw it");
	}

	@Test
	void keepAnOpinionOnceThatIsPressedFourTimesAtOnce() throws Exception {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		Callable<Reply> press = () -> this.conversations
			.receive(new Incoming.Press(ada.ref(), null, "verdict.own", "x/KEEP", null));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			for (Future<Reply> reply : threads.invokeAll(Collections.nCopies(4, press))) {
				assertThat(reply.get().said().orElseThrow().summary()).contains("X, as you see it: keep.");
			}
		}
		finally {
			threads.shutdown();
		}
		assertThat(this.jdbc.sql("SELECT network || ' ' || verdict || ' ' || own FROM verdict_opinion")
			.query(String.class)
			.list()).containsExactly("x trim keep");
		ada.commands("verdict").sees("I said “trim”, and you saw it otherwise: keep.");
	}

	@Test
	void standWhileAQuestionIsPutOffAndGoWithEverything() {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.presses("verdict.own", "x/PAUSE");
		ada.isAsked().presses("Snooze 1 h").commands("verdict").sees("X: trim", "otherwise: pause");
		ada.commands("forget").presses("Delete everything");
		assertThat(this.jdbc.sql("SELECT count(*) FROM verdict_opinion").query(Integer.class).single()).isZero();
		ada.presses("verdict.own", "x/KEEP").sees("This works once you have joined");
		ada.joins("X").commands("verdict").sees("X: too early to tell").doesNotSee("you saw it otherwise");
	}

	@Test
	void areNotForAGuest() {
		Person guest = this.dialogue.newcomer().isGuest();
		guest.commands("verdict").doesNotSee("Worth it?");
		guest.presses("verdict.own", "x/KEEP").doesNotSee("as you see it");
		assertThat(this.jdbc.sql("SELECT count(*) FROM verdict_opinion").query(Integer.class).single()).isZero();
	}

	@Test
	void nameCountsBesideThemAndNeverAsWorth() {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("edit today").fills("followers-x", "9999").submits();
		ada.commands("verdict").sees("X: trim", "0 h back for an hour in", "no part of it: 9,999 followers.");
		ada.commands("trend").sees("Counts that you noted", "9,999 followers");
	}

	@Test
	void nameWhatWasNotUnderstoodOfTheFigureToTrace() {
		Person ada = this.dialogue.member("LinkedIn");
		for (String words : List.of("2026-13-45", "bananas month", "before", "linkedin before", "31.2.2026")) {
			ada.commands("why " + words).sees("I know no network, figure, period or week called “" + words + "”.");
			ada.says("why " + words).sees("called “" + words + "”.");
		}
	}

	@Test
	void leadToWhatEachFigureOfTheTrendIsMadeOf() {
		Person ada = this.dialogue.member("LinkedIn");
		ada.hasAnswered(20, BEGIN.minusDays(1));
		ada.commands("trend month").presses("Why?").sees("All networks, ", "12 Oct: Mon ~10 min", "Mon 1 lead (+4 h)");
		ada.presses("How it usually felt")
			.sees("How it usually felt, ", "It rests on these answers", "12 Oct: Mon neutral, Tue a bit energised");
		ada.presses("On purpose").sees("On purpose, ", "Mon ~10 min both");
		ada.presses("Reading and contributing").sees("Mon ~5 min reading, ~10 min contributing");
		ada.presses("Outside working hours").sees("Mon yes, Tue yes");
		ada.presses("Instead, most often").sees("Mon rest, Tue rest");
		ada.presses("On an answered day").sees("12 Oct: Mon ~10 min, Tue ~10 min");
		ada.presses("LinkedIn").sees("LinkedIn, ", "12 Oct: Mon ~10 min");
		ada.presses("The period before").sees("LinkedIn, 31 Aug to 21 Sep");
		ada.commands("why 2026-10-14").sees("All networks, 12 Oct to 18 Oct", "12 Oct: Mon ~10 min");
		ada.commands("why feeling 2026-W42").sees("How it usually felt, 12 Oct to 18 Oct");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			return month → All networks, 28 Sep to
			return on time quarter → All networks,
			time in all month before → All networks, 31 Aug to
			what came of it → All networks,
			what that is worth week → All networks,
			leads year → All networks,
			in a week answered as a whole month → All networks,
			counted apart, too rare to average → All networks,
			linkedin return month → LinkedIn, 28 Sep to
			return linkedin → LinkedIn,
			on purpose month → On purpose, 28 Sep to
			linkedin on purpose month → LinkedIn: On purpose, 28 Sep to
			reading and contributing quarter → Reading and contributing,
			outside working hours linkedin month → LinkedIn: Outside working hours,
			on an answered day year → On an answered day,
			how it usually felt month → How it usually felt,
			compared myself with others → Compared myself with others,
			instead, most often month before → Instead, most often,
			followers month → Counts that you noted,
			linkedin views → LinkedIn: Counts that you noted,
			counts 2026-W43 → Counts that you noted, 19 Oct
			""")
	void traceEachFigureByTheNameThatItIsShownWith(String asked, String title) {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.hasAnswered(20, BEGIN.minusDays(1)).commands("edit today").fills("followers-linkedin", "120").submits();
		ada.commands("why " + asked).sees(title).doesNotSee("I know no");
		ada.says("Why " + asked + "?").sees(title).doesNotSee("I know no");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "→", textBlock = """
			ertrag monat → Alle Netzwerke,
			ertrag der zeit quartal → Alle Netzwerke,
			zeit insgesamt monat davor → Alle Netzwerke,
			was dabei herauskam → Alle Netzwerke,
			mit absicht monat → Mit Absicht,
			linkedin mit absicht → LinkedIn: Mit Absicht,
			ausserhalb der arbeitszeit monat → Außerhalb der Arbeitszeit,
			wie es sich meist anfuehlte monat → Wie es sich meist anfühlte,
			mich mit anderen verglichen → Mich mit anderen verglichen,
			stattdessen, am häufigsten monat → Stattdessen, am häufigsten,
			follower → Zahlen, die du notiert hast,
			""")
	void traceEachFigureByItsGermanName(String asked, String title) {
		Person tobias = this.dialogue.newcomer().speaks("de").joins("LinkedIn", "X");
		tobias.hasAnswered(20, BEGIN.minusDays(1)).commands("edit heute").fills("followers-linkedin", "120").submits();
		tobias.commands("warum " + asked).sees(title).doesNotSee("Ich kenne kein");
	}

	@Test
	void traceAFigureOfOneNetworkByItsOwnMinutes() {
		Person ada = this.dialogue.member("LinkedIn", "X");
		ada.commands("log 25m linkedin on purpose, 40m x out of habit");
		ada.commands("why purpose").sees("~40 min out of habit + ~25 min on purpose");
		ada.commands("why purpose linkedin").sees("Mon ~25 min on purpose").doesNotSee("habit");
		ada.commands("edit today").fills("followers-x", "9999").submits();
		ada.commands("why followers").sees("Mon X 9,999 followers").presses("Time and return").sees("All networks");
		ada.presses("Counts that you noted").sees("Counts that you noted, ", "9,999 followers");
		ada.commands("why linkedin followers").sees("Nothing is told of these days");
	}

	@Test
	void goByWhatTheMemberWantsBackAndShowMoney() {
		Person ada = this.dialogue.member("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("verdict")
			.presses("What I want back")
			.fills("threshold", "0")
			.submits()
			.seesProblem("threshold", "A number from 0.1 to 10, please.");
		ada.fills("threshold", "0,25").submits().sees("Noted: 0.25 h back");
		ada.commands("verdict").sees("You want 0.25 h back").presses("What I want back");
		ada.fills("threshold", "0,5").fills("rate", "85").fills("currency", "€").submits().sees("Noted: 0.5 h back");
		ada.commands("verdict").sees("You want 0.5 h back", "At 85 € an hour: 1,300 € in, 0 € back.");
	}

	@Test
	void outliveTheNameOfANetwork() {
		Person ada = this.dialogue.member("X").sets("networks", "LinkedIn");
		ada.commands("log 20m x");
		ada.commands("verdict twitter").sees("X: too early to tell");
		ada.commands("verdict bananas").sees("I have no figures for “bananas”.");
	}

	@Test
	void speakGerman() {
		Person ada = this.dialogue.newcomer().speaks("de").joins("X");
		tellsFifteenDays(ada, "1h x");
		ada.commands("fazit").sees("Lohnt es sich?", "X: kürzen", "Du möchtest 1 h zurück", "[Warum?]");
		ada.commands("warum x").sees("0 min zurück ÷ ~15 h hinein = 0 h zurück für eine Stunde.");
	}

	@Test
	void areForMembersAlone() {
		this.dialogue.person("stranger").commands("verdict").sees("This works once you have joined");
		assertThat(this.dialogue.inChannel("general")).isEmpty();
	}

	private static void tellsFifteenDays(Person person, String sentence) {
		tells(person, 15, sentence);
	}

	/**
	 * Says the same of so many days, of which the last one is the first.
	 */
	private static void tells(Person person, int days, String sentence) {
		IntStream.range(0, days).forEach((day) -> person.commands("log " + BEGIN.minusDays(day) + " " + sentence));
	}

}
