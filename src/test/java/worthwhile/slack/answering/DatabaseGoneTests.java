package worthwhile.slack.answering;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackTest;
import worthwhile.storage.Urgent;
import worthwhile.testing.BrokenCommits;
import worthwhile.testing.Frozen;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

/**
 * What people are told while the database is away, and what its operator is.
 */
@SlackTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTests {

	private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);

	/** Somebody who was never answered in another language. */
	private static final String BEA = "U4marker";

	private static final String SORRY = "Nothing was stored";

	private final FakeSlack slack;

	private final TestDatabase database;

	private final DataSource dataSource;

	private final HikariDataSource pool;

	private final BrokenCommits commits;

	private final JdbcClient jdbc;

	private final MeterRegistry meters;

	private final MutableClock clock;

	private final SignedWay way;

	private final SlackPerson anna;

	private final SlackPerson bea;

	private Duration waitedBefore = Duration.ZERO;

	DatabaseGoneTests(@Autowired FakeSlack slack, @Autowired MutableClock clock, @Autowired TestDatabase database,
			@Autowired DataSource dataSource, @Autowired JdbcClient jdbc, @Autowired MeterRegistry meters,
			@Autowired BrokenCommits commits, @LocalServerPort int port) throws SQLException {
		this.slack = slack;
		this.database = database;
		this.dataSource = dataSource;
		this.pool = dataSource.unwrap(HikariDataSource.class);
		this.commits = commits;
		this.jdbc = jdbc;
		this.meters = meters;
		this.clock = clock;
		this.way = new SignedWay(port, new Signed(clock));
		this.anna = new SlackPerson(slack, this.way, "Umarker");
		this.bea = new SlackPerson(slack, this.way, BEA);
	}

	@BeforeEach
	void mayBeSaidAgain() {
		this.slack.reset();
		this.clock.advance(Duration.ofMinutes(5));
	}

	@AfterEach
	void isThereAgain(CapturedOutput output) {
		this.database.reappear();
		// the pool looks for the database now and again
		await().until(this::works);
		assertThat(output).doesNotContain("marker");
	}

	@Test
	void takesAnEventWhenSlackDeliversItAgain() {
		ObjectNode left = Payloads.event("member_left_channel",
				(event) -> event.put("user", "Umarker").put("channel", "Cmarker"));
		disappear();
		assertThat(this.way.event(left).status()).isEqualTo(500);
		assertThat(waited()).isLessThan(SLACKS_PATIENCE);
		this.database.reappear();
		await().until(() -> this.way.event(left).status() == 200);
	}

	@Test
	void saysThatACommandWasNotTakenIn() {
		disappear();
		this.anna.in("Cmarker").command("log 25m linkedin");
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		this.anna.in("Cmarker").sees(SORRY);
	}

	@Test
	void saysThatAPressInTheDirectChatWasNotTakenIn() {
		this.anna.say("hello");
		this.anna.sees("worth it?");
		disappear();
		this.anna.press("Join");
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(this.anna.messages()).last().asString().contains(SORRY);
	}

	@Test
	void saysItInTheLanguageInWhichSomebodyWasAnsweredLast() {
		this.slack.person("Umarker", Map.of("locale", "de-DE"));
		this.anna.say("hallo");
		this.anna.sees("Mitmachen");
		disappear();
		this.anna.press("Mitmachen");
		assertThat(this.anna.messages()).last().asString().contains("nichts gespeichert");
	}

	@Test
	void saysThatAPressAtHomeWasNotTakenIn() {
		this.anna.opensHome();
		this.anna.seesAtHome("Join");
		disappear();
		this.anna.pressAtHome("Join");
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(Objects.requireNonNull(this.anna.form()).toString()).contains("Not stored", SORRY);
		this.anna.seesAtHome("Join");
	}

	@Test
	void saysThatTheShortcutDoesNotWork() {
		disappear();
		this.anna.shortcut();
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(Objects.requireNonNull(this.anna.form()).toString()).contains("Not stored", SORRY);
	}

	@Test
	void saysAtAFormThatItWasNotTakenIn() {
		this.anna.command("join");
		disappear();
		this.anna.fill(Map.of());
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(this.anna.problems().values()).singleElement().asString().contains(SORRY);
		assertThat(this.anna.form()).isNotNull();
	}

	@Test
	void saysThatAFormWithNothingToFillInWasNotTakenIn() {
		this.anna.command("join");
		ObjectNode form = (ObjectNode) Objects.requireNonNull(this.anna.form()).deepCopy();
		form.putArray("blocks");
		disappear();
		assertThat(this.way.interaction(Payloads.submission("Umarker", form, Map.of())).status()).isEqualTo(200);
		assertThat(this.anna.messages()).last().asString().contains(SORRY);
	}

	@Test
	void leavesItToSlackToSaySoIfNothingElseCan() {
		this.anna.say("hello");
		this.anna.sees("worth it?");
		disappear();
		this.slack.next("response_url", SlackAnswer.status(500));
		assertThat(this.way.interaction(this.anna.pressOf("Join")).status()).isEqualTo(424);
	}

	@Test
	void saysThatItDoesNotKnowWhetherACommitThatBrokeOffWasDone() {
		SlackPerson bea = joined("U1marker");
		this.commits.breakNext(true, this::disappear);
		bea.command("log 25m linkedin");
		bea.sees("I do not know whether that was stored");
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(bea.messages()).last().asString().doesNotContain(SORRY);
	}

	@Test
	void saysAtAFormThatItDoesNotKnowWhetherItWasStored() {
		SlackPerson bea = new SlackPerson(this.slack, this.way, "U2marker");
		bea.command("join");
		this.commits.breakNext(true, this::disappear);
		bea.fill(Map.of());
		assertThat(bea.problems().values()).singleElement().asString().contains("I do not know whether");
	}

	@Test
	void findsOutWhatBecameOfACommitThatBrokeOff() {
		SlackPerson bea = joined("U3marker");
		this.commits.breakNext(true, () -> {
		});
		bea.command("outcome client linkedin 40h");
		bea.sees("Client");
		this.commits.breakNext(false, () -> {
		});
		bea.command("outcome client linkedin 30h");
		bea.sees("Client");
		assertThat(bea.messages().toString()).doesNotContain(SORRY, "I do not know");
		assertThat(this.jdbc.sql("SELECT count(*) FROM outcome").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void saysAtOnceThatWordsAreTakenInLater() {
		ObjectNode words = Payloads.message(BEA, "hello");
		disappear();
		assertThat(this.way.event(words).status()).isEqualTo(500);
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		this.bea.sees("you need not write it again");
		assertThat(this.bea.messages().toString()).doesNotContain(SORRY);
		this.database.reappear();
		await().until(() -> this.way.event(words).status() == 200);
		this.bea.sees("worth it?");
	}

	@Test
	void saysAtTheLastTimeThatNothingWasStored() {
		ObjectNode words = Payloads.message(BEA, "today");
		disappear();
		assertThat(this.way.event(words).status()).isEqualTo(500);
		this.bea.sees("you need not write it again");
		assertThat(this.way.event(words, 1).status()).isEqualTo(500);
		assertThat(this.way.event(words, 2).status()).isEqualTo(500);
		assertThat(this.bea.messages()).hasSize(1);
		assertThat(this.way.event(words, 3).status()).isEqualTo(200);
		this.bea.sees(SORRY);
	}

	@Test
	void saysAtTheLastTimeThatItDoesNotKnowIfOneMayHaveStoredIt() {
		SlackPerson cleo = joined("U5marker");
		ObjectNode words = Payloads.message("U5marker", "25m linkedin");
		this.commits.breakNext(true, this::disappear);
		assertThat(this.way.event(words).status()).isEqualTo(500);
		for (int time = 1; time < 3; time++) {
			assertThat(this.way.event(words, time).status()).isEqualTo(500);
		}
		assertThat(this.way.event(words, 3).status()).isEqualTo(200);
		cleo.sees("I do not know whether that was stored");
		assertThat(cleo.messages().toString()).doesNotContain(SORRY);
	}

	@Test
	void saysNothingCertainOfTriesThatOthersHad() {
		ObjectNode words = Payloads.message(BEA, "today");
		disappear();
		assertThat(this.way.event(words, 3).status()).isEqualTo(200);
		this.bea.sees("I do not know whether that was stored");
	}

	@Test
	void saysThatToWhoeverCallsItInAChannelAlone() {
		disappear();
		assertThat(this.way.event(Payloads.mention(BEA, "Cmarker", "today")).status()).isEqualTo(500);
		this.bea.in("Cmarker").sees("you need not write it again");
		assertThat(this.slack.calls("chat.postEphemeral")).hasSize(1);
		assertThat(this.slack.calls("chat.postMessage")).isEmpty();
	}

	@Test
	void saysAtHomeThatItHasNoDatabase() {
		ObjectNode opened = Payloads.event("app_home_opened",
				(event) -> event.put("user", BEA).put("channel", FakeSlack.directChat(BEA)).put("tab", "home"));
		disappear();
		assertThat(this.way.event(opened).status()).isEqualTo(500);
		this.bea.seesAtHome("I cannot reach my database");
		this.database.reappear();
		await().until(() -> this.way.event(opened).status() == 200);
		this.bea.seesAtHome("Join");
	}

	@Test
	void givesUpAStatementThatHangs() throws SQLException {
		try (Connection another = this.dataSource.getConnection(); Statement statement = another.createStatement()) {
			another.setAutoCommit(false);
			statement.execute("LOCK TABLE heard");
			this.anna.in("Cmarker").command("log 25m linkedin");
			another.rollback();
			another.setAutoCommit(true);
		}
		this.anna.in("Cmarker").sees(SORRY);
	}

	@Test
	void waitsForNoServerThatTakesEverythingAndAnswersNothing() {
		this.anna.command("trend");
		try (Frozen server = this.database.freeze()) {
			assertThat(server).isNotNull();
			this.anna.in("Cmarker").command("log 25m linkedin");
			this.anna.in("Cmarker").sees(SORRY);
		}
	}

	@Test
	void boundsEveryStatementAndThoseMostThatSomebodyWaitsFor() throws SQLException {
		assertThat(patience()).isEqualTo(Duration.ofMinutes(1));
		assertThat(Urgent.run(this::patience)).isEqualTo(Duration.ofMillis(1500));
		assertThat(patience()).isEqualTo(Duration.ofMinutes(1));
		// a statement that hangs, and a connection to find out what became of it
		assertThat(Duration.ofMillis(1500 + this.pool.getConnectionTimeout())).isLessThan(SLACKS_PATIENCE);
	}

	private Duration patience() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return Duration.ofMillis(connection.getNetworkTimeout());
		}
	}

	/**
	 * One presses after another, as over a socket, where few are answered at a time.
	 */
	@Test
	void waitsOnceForAllWhoComeWithinASecond() {
		disappear();
		for (int time = 0; time < 4; time++) {
			this.anna.in("Cmarker").command("log 25m linkedin");
		}
		assertThat(waited()).isPositive().isLessThan(SLACKS_PATIENCE);
		assertThat(this.anna.in("Cmarker").messages()).hasSize(4).allMatch((message) -> message.contains(SORRY));
	}

	@Test
	void tellsTheOperatorOnceWhatToDo(CapturedOutput output) {
		disappear();
		int before = output.length();
		this.anna.in("Cmarker").command("log 25m linkedin");
		this.anna.in("Cmarker").command("log 25m linkedin");
		this.anna.shortcut();
		assertThat(output.getAll().substring(before).lines()).singleElement()
			.asString()
			.contains("the database cannot be reached", "whether PostgreSQL runs");
	}

	private SlackPerson joined(String id) {
		SlackPerson person = new SlackPerson(this.slack, this.way, id);
		person.command("join");
		person.fill(Map.of());
		person.sees("Good to have you.");
		return person;
	}

	/**
	 * What the pool had is closed too: a connection that was used a moment ago would be
	 * taken for alive, and then nobody waits.
	 */
	private void disappear() {
		this.database.disappear();
		this.pool.getHikariPoolMXBean().softEvictConnections();
		this.waitedBefore = waitedInAll();
	}

	private boolean works() {
		try {
			return this.jdbc.sql("SELECT 1").query(Integer.class).single() == 1;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * How long the database was waited for while it was away.
	 */
	private Duration waited() {
		return waitedInAll().minus(this.waitedBefore);
	}

	private Duration waitedInAll() {
		double times = this.meters.get("hikaricp.connections.timeout").counter().count();
		return Duration.ofMillis(this.pool.getConnectionTimeout()).multipliedBy((long) times);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Commits {

		@Bean
		static BrokenCommits brokenCommits() {
			return new BrokenCommits();
		}

	}

}
