package worthwhile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.message.Button;
import worthwhile.outbox.Outbox;
import worthwhile.testing.CountedStatements;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.PlainText;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Shown;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many SQL statements it takes to answer an admin with ten weeks of answers on three
 * networks who was asked just now, and then to deliver what that queued. The begin and
 * the end of a transaction do not count.
 */
@WorthwhileTest
class StatementsTests {

	private static final String COMMAND = "/worthwhile";

	@Autowired
	private Dialogue dialogue;

	@Autowired
	private Conversations conversations;

	@Autowired
	private Outbox outbox;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CountedStatements statements;

	@BeforeEach
	void noon() {
		this.dialogue.begins("2026-11-18T11:00:00Z");
	}

	/**
	 * Of several steps the last one counts. Whatever writes locks its rows; where rows
	 * are only read, none is locked.
	 */
	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			# an admin                           | to answer | to deliver | rows are | the answer
			[~30 min]                            |         5 |          9 | locked   | What came of it?
			[~30 min] > [Lead]                   |         7 |          9 | locked   | what else would you have done
			[~30 min] > [Lead] > [Rest]          |         4 |          9 | locked   | Today:
			[~30 min] > [Lead] > [That's it]     |         4 |          9 | locked   | Today:
			[~30 min] > [Lead] > [Edit]          |         3 |          1 | locked   | Your check-in
			[More…]                              |         3 |          1 | locked   | Your check-in
			[None]                               |         5 |          9 | locked   | Today:
			[Skip today]                         |         4 |          9 | locked   | Skipped: Wednesday
			25m linkedin reading, 10m x, 1 lead  |         7 |          9 | locked   | Today:
			/worthwhile log 25m linkedin, 1 lead |         7 |          9 | locked   | Today:
			hello                                |         1 |          1 | locked   | Hello!
			what nobody understands              |         1 |          1 | locked   | I did not understand
			/worthwhile trend                    |         4 |          1 | read     | Your last 4 weeks
			/worthwhile trend week               |         4 |          1 | read     | Your week so far
			/worthwhile trend quarter            |         4 |          1 | read     | Your last 13 weeks
			/worthwhile trend year               |         4 |          1 | read     | Your last 52 weeks
			/worthwhile trend > [Year]           |         5 |          1 | read     | Your last 52 weeks
			Home                                 |         7 |          1 | read     | See your trend
			/worthwhile                          |         7 |          1 | read     | See your trend
			/worthwhile today                    |         4 |          1 | locked   | How much time went into
			/worthwhile skip                     |         5 |          9 | locked   | Skipped: Wednesday
			/worthwhile snooze                   |         6 |          9 | locked   | I will ask about Wednesday
			/worthwhile settings                 |         4 |          1 | read     | Your next question comes
			/worthwhile workspace                |         3 |          1 | read     | not shown to admins
			/worthwhile workspace > [Change]     |         2 |          1 | read     | Time zone for newcomers
			/worthwhile team                     |         2 |          1 | read     | You are in no team
			/worthwhile team leave               |         3 |          1 | locked   | You are in no team
			/worthwhile help                     |         1 |          1 | read     | trend
			/worthwhile privacy                  |         1 |          1 | read     | who can see it
			/worthwhile export                   |        22 |          9 | locked   | everything that is stored
			/worthwhile away                     |         5 |          1 | read     | You have no away dates
			/worthwhile holidays                 |         1 |          1 | read     | Public holidays
			/worthwhile outcome                  |         1 |          1 | read     | An outcome
			/worthwhile edit                     |         2 |          1 | read     | Which day would you like
			/worthwhile edit yesterday           |         3 |          1 | read     | Your check-in
			/worthwhile delete                   |         3 |          1 | read     | What would you like to delete
			/worthwhile delete yesterday         |         5 |          1 | read     | Delete everything told
			/worthwhile worth                    |         2 |          1 | read     | What it is worth
			/worthwhile verdict                  |         4 |          1 | read     | Worth it?
			/worthwhile verdict > [What I want back] | 2 |         1 | read     | Hours back for an hour in
			/worthwhile intend                   |         2 |          1 | read     | Your intentions
			/worthwhile why linkedin             |         3 |          1 | read     | each named by its Monday
			""")
	void areAtMostSoMany(String steps, int toAnswer, int toDeliver, String rows, String answer) {
		Person ada = asked();
		Incoming.Said said = last(ada, steps.split(" > "));
		boolean locks = locksRows(said);
		this.statements.reset();
		Reply reply = this.conversations.receive(said);
		List<String> answered = this.statements.sql();
		this.statements.reset();
		this.outbox.deliver();
		List<String> delivered = this.statements.sql();
		assertThat(text(reply, ada)).contains(answer);
		assertThat(answered).as("to answer").hasSizeBetween(1, toAnswer);
		assertThat(delivered).as("to deliver").hasSizeLessThanOrEqualTo(toDeliver);
		assertThat(locks).as("locks rows").isIn(false, rows.equals("locked"));
	}

	/**
	 * Answers in a transaction that is rolled back: it got a number if it wrote or locked
	 * a row.
	 */
	private boolean locksRows(Incoming.Said said) {
		return Boolean.TRUE.equals(new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			this.conversations.receive(said);
			return this.jdbc.sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL").query(Boolean.class).single();
		}));
	}

	private Person asked() {
		Person admin = this.dialogue.newcomer().becomesAdmin();
		return admin.joins("LinkedIn", "X", "Mastodon").hasAnswered(70).isAsked().sees("How much time went into");
	}

	private Incoming.Said last(Person person, String... steps) {
		int last = steps.length - 1;
		Arrays.stream(steps).limit(last).forEach((step) -> take(person, step));
		return said(person, steps[last]);
	}

	private static void take(Person person, String step) {
		if (step.startsWith("[")) {
			person.presses(label(step));
		}
		else {
			person.commands(step);
		}
	}

	private Incoming.Said said(Person person, String step) {
		if (step.startsWith("[")) {
			return press(person, label(step));
		}
		if (step.startsWith(COMMAND)) {
			return new Incoming.Command(person.ref(), null, step.substring(COMMAND.length()).strip());
		}
		return step.equals("Home") ? new Incoming.HomeOpened(person.ref())
				: new Incoming.Words(person.ref(), null, step);
	}

	private static String label(String step) {
		return step.substring(1, step.length() - 1);
	}

	private Incoming.Press press(Person person, String label) {
		List<Shown> seen = this.platform.seenBy(person.ref());
		Shown latest = seen.get(seen.size() - 1);
		Button button = buttons(latest).filter((one) -> one.label().equals(label)).findFirst().orElseThrow();
		return new Incoming.Press(person.ref(), null, button.action(), button.value(), latest.id());
	}

	private static Stream<Button> buttons(Shown shown) {
		return shown.message().buttons().stream();
	}

	private static String text(Reply reply, Person person) {
		if (reply instanceof Reply.Say say) {
			return PlainText.of(say.message());
		}
		if (reply instanceof Reply.Update update) {
			return PlainText.of(update.message());
		}
		if (reply instanceof Reply.Hand hand) {
			return PlainText.of(hand.message());
		}
		return (reply instanceof Reply.Open open) ? PlainText.of(open.form()) : person.lastMessage();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static CountedStatements countedStatements() {
			return CountedStatements.all();
		}

	}

}
