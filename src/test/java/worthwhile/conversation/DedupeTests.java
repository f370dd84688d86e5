package worthwhile.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.storage.CommitInDoubt;
import worthwhile.testing.BrokenCommits;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worthwhile.testing.Patience.await;

/**
 * What a platform delivers again and again, to two nodes that share a database.
 */
@Timeout(60)
class DedupeTests {

	private static final PersonRef ANNA = new PersonRef(TestPlatform.NAME, "acme", "anna");

	private static final Incoming.Said NOTE = new Incoming.Command(ANNA, null, "note it");

	private static final Incoming.Happened CLOSED = new Incoming.Deactivated(ANNA);

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	private final MutableClock clock = MutableClock.at("2026-03-02T12:00:00Z");

	private final BrokenCommits commits = new BrokenCommits();

	private final DataSource dataSource = this.commits.of(this.database.dataSource());

	private final JdbcClient jdbc = JdbcClient.create(this.dataSource);

	private final Notebook notebook = new Notebook(this.jdbc);

	private final Conversations one = node();

	private final Conversations another = node();

	private Conversations node() {
		return ConversationsNode.on(this.dataSource, this.clock, this.notebook, (event) -> this.notebook.write());
	}

	@Test
	void whatIsDeliveredThreeTimesIsAnsweredOnce() {
		assertThat(this.one.receive(NOTE, id("a"))).isPresent();
		assertThat(this.one.receive(NOTE, id("a"))).isEmpty();
		assertThat(this.another.receive(NOTE, id("a"))).isEmpty();
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void whatHappensIsTakenInOnce() {
		assertThat(this.one.receive(CLOSED, id("a"))).isTrue();
		assertThat(this.one.receive(CLOSED, id("a"))).isFalse();
		assertThat(this.another.receive(CLOSED, id("a"))).isFalse();
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void whatOnlyLooksTheSameIsAnsweredAgain() {
		this.one.receive(NOTE, id("a"));
		this.one.receive(NOTE, id("b"));
		this.one.receive(NOTE, new DedupeKey("elsewhere", "a"));
		assertThat(this.notebook.lines()).isEqualTo(3);
	}

	@Test
	void whatFailedIsAnsweredTheNextTime() {
		this.notebook.tears = true;
		assertThatThrownBy(() -> this.one.receive(NOTE, id("a"))).isInstanceOf(IllegalStateException.class);
		assertThatThrownBy(() -> this.one.receive(CLOSED, id("b"))).isInstanceOf(IllegalStateException.class);
		assertThat(this.notebook.lines()).isZero();
		this.notebook.tears = false;
		assertThat(this.another.receive(NOTE, id("a"))).isPresent();
		assertThat(this.another.receive(CLOSED, id("b"))).isTrue();
		assertThat(this.notebook.lines()).isEqualTo(2);
	}

	@Test
	void ofManyAtOnceOneIsAnswered() {
		List<CompletableFuture<Optional<Answered>>> replies = IntStream.range(0, 8)
			.mapToObj((number) -> (number % 2 == 0) ? this.one : this.another)
			.map((node) -> CompletableFuture.supplyAsync(() -> node.receive(NOTE, id("a"))))
			.toList();
		assertThat(replies.stream().map(CompletableFuture::join).filter(Optional::isPresent)).hasSize(1);
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void theSecondWaitsForTheFirstAndAnswersWhatThatCouldNot() {
		this.notebook.tears = true;
		this.notebook.closed = new CountDownLatch(1);
		CompletableFuture<Optional<Answered>> first = CompletableFuture
			.supplyAsync(() -> this.one.receive(NOTE, id("a")));
		await(this.notebook.open);
		CompletableFuture<Optional<Answered>> second = CompletableFuture
			.supplyAsync(() -> this.another.receive(NOTE, id("a")));
		await().until(() -> waiting() == 1);
		assertThat(second).isNotDone();
		assertThat(this.notebook.reached).as("how many have begun").hasValue(1);
		this.notebook.tears = false;
		this.notebook.closed.countDown();
		assertThatThrownBy(first::join).hasCauseInstanceOf(IllegalStateException.class);
		assertThat(second.join()).isPresent();
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void whatWasCommittedThoughNobodySaidSoIsAnsweredAndStoredOnce() {
		this.commits.breakNext(true, DedupeTests::nothing);
		assertThat(this.one.receive(NOTE, id("a"))).get().extracting(Answered::reply).isEqualTo(Reply.say("noted"));
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void whatWasNotCommittedAndNobodySaidSoIsDoneAgain() {
		this.commits.breakNext(false, DedupeTests::nothing);
		assertThat(this.one.receive(NOTE, id("a"))).isPresent();
		assertThat(this.notebook.lines()).isOne();
	}

	@Test
	void whatWasAnsweredBeforeIsNotAnsweredByACommitThatBreaksOff() {
		this.one.receive(NOTE, id("a"));
		this.commits.breakNext(true, DedupeTests::nothing);
		assertThat(this.one.receive(NOTE, id("a"))).isEmpty();
	}

	@Test
	void whatNobodyCanFindOutStaysInDoubt() {
		this.commits.breakNext(false, () -> this.commits.breakNext(true, DedupeTests::nothing));
		assertThatThrownBy(() -> this.one.receive(NOTE, id("a"))).isInstanceOf(CommitInDoubt.class);
		assertThat(this.another.receive(NOTE, id("a"))).isEmpty();
		assertThat(this.notebook.lines()).isOne();
	}

	private static void nothing() {
		// the connection breaks off, and that is all
	}

	@Test
	void itIsForgottenAfterTwoDays() {
		ExpireDedupeKeys forgetting = new ExpireDedupeKeys(new JdbcDedupe(this.jdbc), this.clock);
		this.one.receive(NOTE, id("a"));
		this.clock.advance(Duration.ofHours(47));
		this.one.receive(NOTE, id("b"));
		forgetting.beat();
		assertThat(heard()).containsExactly("a", "b");
		this.clock.advance(Duration.ofHours(2));
		forgetting.beat();
		assertThat(heard()).containsExactly("b");
	}

	/**
	 * How many transactions wait for another in the database.
	 */
	private int waiting() {
		return this.jdbc.sql(
				"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
			.query(Integer.class)
			.single();
	}

	private Stream<String> heard() {
		return this.jdbc.sql("SELECT id FROM heard ORDER BY id").query(String.class).list().stream();
	}

	private static DedupeKey id(String id) {
		return new DedupeKey(TestPlatform.NAME, id);
	}

	/**
	 * Writes a line each time somebody says so or something happens, and sometimes tears.
	 */
	private static final class Notebook implements Handler {

		private final JdbcClient jdbc;

		private final CountDownLatch open = new CountDownLatch(1);

		private volatile CountDownLatch closed = new CountDownLatch(0);

		private volatile boolean tears;

		private final AtomicInteger reached = new AtomicInteger();

		Notebook(JdbcClient jdbc) {
			this.jdbc = jdbc;
			jdbc.sql("CREATE TABLE line (text text)").update();
		}

		@Override
		public String name() {
			return "note";
		}

		@Override
		public Set<String> commands() {
			return Set.of("note");
		}

		@Override
		public Optional<Reply> command(Incoming.Command command, Speaker speaker) {
			write();
			return Optional.of(Reply.say("noted"));
		}

		private void write() {
			boolean torn = this.tears;
			this.reached.incrementAndGet();
			this.jdbc.sql("INSERT INTO line VALUES ('x')").update();
			this.open.countDown();
			await(this.closed);
			if (torn) {
				throw new IllegalStateException("torn");
			}
		}

		private int lines() {
			return this.jdbc.sql("SELECT count(*) FROM line").query(Integer.class).single();
		}

	}

}
