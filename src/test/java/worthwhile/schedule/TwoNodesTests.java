package worthwhile.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class TwoNodesTests {

	private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	private final MutableClock clock = MutableClock.at(NOON);

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private final DataSource source = this.database.withoutPool();

	private final JdbcClient jdbc = JdbcClient.create(this.source);

	@BeforeEach
	void table() {
		this.jdbc.sql("CREATE TABLE asked (subject uuid)").update();
	}

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void neverDoTheSameTwice() throws Exception {
		putMany(10_000);
		CountDownLatch bothBegan = new CountDownLatch(2);
		Node one = node((due) -> await(bothBegan));
		Node two = node((due) -> await(bothBegan));
		assertThat(inParallel(one.sweep()::sweep, two.sweep()::sweep)).isEqualTo(10_000);
		everyoneWasAskedOnce(10_000);
		assertThat(counted(one)).isPositive();
		assertThat(counted(two)).isPositive();
	}

	@Test
	void oneThatIsCutOffInTheMiddleLeavesItsWorkToTheOther() throws Exception {
		putMany(10_000);
		AtomicInteger batches = new AtomicInteger();
		CountDownLatch cut = new CountDownLatch(1);
		Node one = node((due) -> {
			if (batches.incrementAndGet() == 3) {
				cut.countDown();
				cutOff();
			}
		});
		Node two = node((due) -> {
		});
		int done = inParallel(one.sweep()::sweep, () -> {
			cut.await();
			return two.sweep().sweep();
		});
		assertThat(done).isEqualTo(10_000);
		everyoneWasAskedOnce(10_000);
	}

	@Test
	void oneThatDiesInTheMiddleLeavesItsWorkToTheOther() {
		putMany(10_000);
		AtomicInteger batches = new AtomicInteger();
		Node one = node((due) -> {
			if (batches.incrementAndGet() > 2) {
				throw new InternalError("killed");
			}
		});
		try {
			one.sweep().sweep();
		}
		catch (CompletionException ex) {
			// as if the process had been killed: nothing of this node runs on
		}
		assertThat(asked()).isEqualTo(2000);
		assertThat(node((due) -> {
		}).sweep().sweep()).isEqualTo(8000);
		everyoneWasAskedOnce(10_000);
	}

	@Test
	void thatWaitForEachOtherTryAgain() throws Exception {
		UUID ann = UUID.randomUUID();
		UUID ben = UUID.randomUUID();
		Node one = node((due) -> {
		});
		one.due().put("remind", ann, NOON.plus(DAY));
		one.due().put("remind", ben, NOON.plus(DAY));
		one.due().put("ask", ann, NOON);
		CountDownLatch bothHoldOne = new CountDownLatch(2);
		AtomicBoolean first = new AtomicBoolean(true);
		Node crossing = Node.on(this.source, this.clock, (due) -> List.of(work((subjects) -> {
			due.cancel("remind", ann);
			if (first.getAndSet(false)) {
				await(bothHoldOne);
			}
			due.cancel("remind", ben);
		})));
		inParallel(crossing.sweep()::sweep, () -> {
			cancelCrosswise(one.due(), ben, ann, bothHoldOne);
			return 0;
		});
		everyoneWasAskedOnce(1);
		assertThat(one.due().at("ask", ann)).contains(NOON.plus(DAY));
	}

	@Test
	void sweepsEndQuietlyWhileTheDatabaseIsGone(CapturedOutput output) {
		putMany(2500);
		AtomicInteger batches = new AtomicInteger();
		Node node = node((due) -> {
			if (batches.incrementAndGet() == 2) {
				this.database.disappear();
			}
		});
		int done = node.sweep().sweep();
		assertThat(output).containsOnlyOnce("The sweep waits for the database: ");
		int said = output.length();
		assertThat(node.sweep().sweep()).isZero();
		assertThat(output).hasSize(said);
		this.database.reappear();
		assertThat(asked()).isEqualTo(done).isLessThan(2500);
		assertThat(node.sweep().sweep()).isEqualTo(2500 - done);
		everyoneWasAskedOnce(2500);
	}

	/**
	 * The losing side of a deadlock may be the other transaction, which then tries again
	 * too.
	 */
	private void cancelCrosswise(Due due, UUID one, UUID other, CountDownLatch bothHoldOne) {
		TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(this.source));
		for (boolean done = false; !done;) {
			try {
				transactions.executeWithoutResult((transaction) -> {
					due.cancel("remind", one);
					await(bothHoldOne);
					due.cancel("remind", other);
				});
				done = true;
			}
			catch (PessimisticLockingFailureException ex) {
				done = false;
			}
		}
	}

	private Node node(Consumer<Map<UUID, Instant>> before) {
		return Node.on(this.source, this.clock, (due) -> List.of(work(before)));
	}

	private DueWork work(Consumer<Map<UUID, Instant>> before) {
		return new DueWork() {

			@Override
			public String kind() {
				return "ask";
			}

			@Override
			public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
				TwoNodesTests.this.jdbc.sql("INSERT INTO asked SELECT unnest(:subjects::uuid[])")
					.param("subjects", due.keySet().stream().map(UUID::toString).toArray(String[]::new))
					.update();
				before.accept(due);
				Map<UUID, Instant> next = new HashMap<>();
				due.forEach((subject, at) -> next.put(subject, at.plus(DAY)));
				return next;
			}

		};
	}

	private void putMany(int count) {
		Map<UUID, Instant> times = new HashMap<>();
		for (int i = 0; i < count; i++) {
			times.put(UUID.randomUUID(), NOON.minusMillis(i));
		}
		new JdbcDue(this.jdbc).putAll("ask", times);
	}

	private void everyoneWasAskedOnce(int count) {
		assertThat(asked()).isEqualTo(count);
		assertThat(count("SELECT count(DISTINCT subject) FROM asked")).isEqualTo(count);
		assertThat(new JdbcDue(this.jdbc).next()).hasValueSatisfying((at) -> assertThat(at).isAfter(NOON));
	}

	private int asked() {
		return count("SELECT count(*) FROM asked");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private static double counted(Node node) {
		return node.meters().get("worthwhile.due.done").counter().count();
	}

	private void cutOff() {
		this.jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows();
	}

	private static void await(CountDownLatch latch) {
		latch.countDown();
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int inParallel(Callable<Integer> one, Callable<Integer> two) throws Exception {
		List<Future<Integer>> both = new ArrayList<>(this.threads.invokeAll(List.of(one, two)));
		return both.get(0).get() + both.get(1).get();
	}

}
