package worthwhile.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.message.Pace;
import worthwhile.outbox.Outbox;
import worthwhile.people.Members;
import worthwhile.schedule.Sweep;
import worthwhile.testing.Dialogue;
import worthwhile.testing.Dialogue.Person;
import worthwhile.testing.DialogueTest;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What crosses the forgetting is held in its middle by a row that another connection has
 * locked, so that each of them waits where the test wants it to.
 */
@DialogueTest
class ForgetCrossedTests {

	@Autowired
	Dialogue dialogue;

	@Autowired
	MutableClock clock;

	@Autowired
	TestPlatform platform;

	@Autowired
	Conversations conversations;

	@Autowired
	Sweep sweep;

	@Autowired
	Outbox outbox;

	private final Members members;

	private final JdbcClient jdbc;

	private final JdbcEverything everything;

	private final Held held;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final List<CompletableFuture<?>> running = new ArrayList<>();

	private final Person anna;

	private final Person ben;

	private final String id;

	ForgetCrossedTests(@Autowired JdbcClient jdbc, @Autowired Members members, @Autowired Dialogue dialogue,
			@Autowired TestDatabase database) throws SQLException {
		this.jdbc = jdbc;
		this.members = members;
		this.everything = new JdbcEverything(jdbc);
		this.held = new Held(database.withoutPool().getConnection());
		dialogue.begins("2026-03-02T08:00:00Z");
		Person one = dialogue.person("anna").joins();
		Person other = dialogue.person("ben").joins();
		dialogue.liveUntil("2026-03-02T16:00:00Z");
		// a sweep takes members in the order of their ids: the one who forgets goes first
		boolean inOrder = id(one).compareTo(id(other)) < 0;
		this.anna = inOrder ? one : other;
		this.ben = inOrder ? other : one;
		this.id = id(this.anna);
	}

	@BeforeEach
	void haveBeenAsked() {
		this.anna.sees("How much time went");
		this.ben.sees("How much time went");
	}

	@AfterEach
	void stop() throws SQLException {
		this.threads.shutdownNow();
		this.held.close();
	}

	@Test
	void aSweepInItsMiddleLeavesNothing() {
		this.held.lock("SELECT FROM check_in WHERE member_id = ?::uuid FOR UPDATE", id(this.ben));
		this.clock.set("2026-03-03T15:30:00Z");
		begin(this.sweep::sweep, 1);
		begin(this::forget, 2);
		goesOn();
		nothingIsLeft();
		assertThat(this.members.find(this.ben.ref())).isPresent();
		this.ben.isAsked();
	}

	@Test
	void aMessageOnItsWayLeavesNothing() {
		this.ben.commands("stop");
		this.clock.set("2026-03-03T15:30:00Z");
		this.sweep.sweep();
		this.clock.set("2026-03-03T15:31:00Z");
		this.platform.behave((call) -> {
			if (call.operation().equals("post") && call.to().equals(this.anna.ref())) {
				this.platform.pace(new Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO));
				this.held.lock("SELECT FROM lane WHERE workspace = 'acme' AND ? <> '' FOR UPDATE", this.id);
			}
			return null;
		});
		begin(this.outbox::deliver, 1);
		begin(this::forget, 2);
		goesOn();
		nothingIsLeft();
		assertThat(this.platform.seenBy(this.anna.ref())).noneMatch((shown) -> shown.text().contains("How much time"));
	}

	@Test
	void anAnswerOnAnotherDeviceLeavesNothing() {
		this.held.lock("SELECT FROM check_in WHERE member_id = ?::uuid FOR UPDATE", this.id);
		begin(() -> says("log 25m linkedin, 1 lead"), 1);
		begin(this::forget, 2);
		goesOn();
		nothingIsLeft();
	}

	@Test
	void anAnswerOnAnotherDeviceThatComesLaterIsNotKept() {
		this.held.lock("SELECT FROM due WHERE subject = ?::uuid AND kind = 'ask' FOR UPDATE", this.id);
		begin(this::forget, 1);
		begin(() -> says("log 25m linkedin, 1 lead"), 2);
		begin(() -> says("snooze"), 3);
		goesOn();
		nothingIsLeft();
	}

	@Test
	void aWorkspaceThatGoesOnLeavesNothing() {
		Person admin = this.dialogue.person("root").becomesAdmin().joins();
		admin.presses("workspace.pause", "");
		this.dialogue.liveUntil("2026-03-12T16:00:00Z");
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM due WHERE kind IN ('ask', 'week')").query(Integer.class).single())
			.isZero();
		this.held.lock("INSERT INTO due (kind, subject, at) VALUES ('week', ?::uuid, 'infinity')", id(this.ben));
		begin(() -> this.conversations.receive(new Incoming.Press(admin.ref(), null, "workspace.resume", "", null)), 1);
		begin(this::forget, 2);
		goesOn();
		nothingIsLeft();
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM due WHERE kind IN ('ask', 'week')").query(Integer.class).single())
			.as("of the two others")
			.isEqualTo(4);
	}

	private void forget() {
		this.conversations.receive(new Incoming.Press(this.anna.ref(), null, "forget.yes", "", null));
	}

	private void says(String text) {
		this.conversations.receive(new Incoming.Command(this.anna.ref(), null, text));
	}

	/**
	 * Begins something, and waits until so many wait for a row in all, or until it is
	 * done.
	 */
	private void begin(Runnable work, int waiting) {
		CompletableFuture<Void> begun = CompletableFuture.runAsync(work, this.threads);
		this.running.add(begun);
		Patience.await().until(() -> begun.isDone() || waiting() == waiting);
	}

	private void goesOn() {
		this.held.letGo();
		CompletableFuture.allOf(this.running.toArray(CompletableFuture[]::new))
			.orTimeout(Patience.LONG.toSeconds(), TimeUnit.SECONDS)
			.join();
	}

	private void nothingIsLeft() {
		assertThat(this.members.find(this.anna.ref())).isEmpty();
		assertThat(this.everything.tablesWith(this.id)).as("by the member").isEmpty();
		this.platform.behave((call) -> null);
		this.platform.pace(Pace.NONE);
		this.clock.advance(Duration.ofSeconds(1));
		this.outbox.deliver();
		assertThat(this.everything.tablesWith(this.anna.ref().id())).as("by the person").isEmpty();
	}

	private String id(Person person) {
		return this.members.find(person.ref()).orElseThrow().id().toString();
	}

	private int waiting() {
		return this.jdbc.sql("""
				SELECT count(*) FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'
				""").query(Integer.class).single();
	}

	/**
	 * A row that another connection has locked.
	 */
	private static final class Held {

		private final Connection connection;

		Held(Connection connection) throws SQLException {
			connection.setAutoCommit(false);
			this.connection = connection;
		}

		void lock(String sql, String id) {
			try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
				statement.setString(1, id);
				statement.execute();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void letGo() {
			try {
				this.connection.rollback();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void close() throws SQLException {
			this.connection.close();
		}

	}

}
