package worthwhile.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.testing.TestDatabase;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SweepTests {

	private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

	private static final Duration DAY = Duration.ofDays(1);

	private static final UUID ANN = UUID.randomUUID();

	private static final UUID BEN = UUID.randomUUID();

	@AutoClose
	private static final TestDatabase database = TestDatabase.create();

	private final MutableClock clock = MutableClock.at(NOON);

	private final List<UUID> done = new CopyOnWriteArrayList<>();

	private final List<String> kinds = new CopyOnWriteArrayList<>();

	private BiFunction<UUID, Instant, Instant> next = (subject, at) -> at.plus(DAY);

	private Runnable before = () -> {
	};

	private Due due;

	private Sweep sweep;

	private Node node;

	@AfterEach
	void empty() {
		database.empty();
	}

	@BeforeEach
	void start() {
		this.node = Node.on(database.dataSource(), this.clock,
				(due) -> List.of(work("ask"), work("remind"), work("slow")));
		this.due = this.node.due();
		this.sweep = this.node.sweep();
	}

	@Test
	void doesWhatIsDueAndNothingElse() {
		this.due.put("ask", ANN, NOON);
		this.due.put("ask", BEN, NOON.plusMillis(1));
		assertThat(this.sweep.sweep()).isEqualTo(1);
		assertThat(this.done).containsExactly(ANN);
		assertThat(this.due.at("ask", ANN)).contains(NOON.plus(DAY));
		assertThat(this.due.at("ask", BEN)).contains(NOON.plusMillis(1));
	}

	@Test
	void doesWhatHasWaitedLongestFirst() {
		List<UUID> expected = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			UUID subject = UUID.randomUUID();
			expected.add(0, subject);
			this.due.put("ask", subject, NOON.minusSeconds(i));
		}
		this.sweep.sweep();
		assertThat(this.done).isEqualTo(expected);
	}

	@Test
	void doesALittleOfSlowWorkAndThenWhatWasDueBeforeTheRest() {
		for (int i = 0; i < 5; i++) {
			this.due.put("slow", UUID.randomUUID(), NOON.minusSeconds(60));
		}
		this.due.put("ask", ANN, NOON.minusSeconds(1));
		assertThat(this.sweep.sweep()).isEqualTo(3);
		assertThat(this.kinds).containsExactly("slow", "ask");
		this.due.put("ask", BEN, NOON.plusMillis(1));
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.sweep.sweep()).isEqualTo(3);
		assertThat(this.kinds.subList(2, 4)).containsExactlyInAnyOrder("slow", "ask");
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.sweep.sweep()).isOne();
		assertThat(this.kinds).endsWith("slow").hasSize(5);
		assertThat(this.done).hasSize(7).doesNotHaveDuplicates();
	}

	@Test
	void goesOnUntilNothingIsDue() {
		putMany(2345);
		assertThat(this.sweep.sweep()).isEqualTo(2345);
		assertThat(this.done).hasSize(2345).doesNotHaveDuplicates();
		assertThat(this.sweep.sweep()).isZero();
	}

	@Test
	void doesTwoBatchesAtOnceWhenThereIsMuch() {
		putMany(2000);
		CyclicBarrier both = new CyclicBarrier(2);
		this.before = () -> meet(both);
		assertThat(this.sweep.sweep()).isEqualTo(2000);
		assertThat(this.done).hasSize(2000).doesNotHaveDuplicates();
	}

	@Test
	void doesNoSlowWorkSideBySideHoweverMuchThereIs() {
		putMany("slow", 2000);
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		this.before = () -> threads.add(Thread.currentThread());
		assertThat(this.sweep.sweep()).isEqualTo(4);
		assertThat(threads).containsExactly(Thread.currentThread());
	}

	@Test
	void whatFailsAmongManyHoldsUpNoOther() {
		putMany(4000);
		this.due.put("ask", ANN, NOON);
		this.due.put("ask", BEN, NOON.minusSeconds(3990));
		this.next = (subject, at) -> {
			if (subject.equals(ANN) || subject.equals(BEN)) {
				throw new IllegalStateException();
			}
			return at.plus(DAY);
		};
		assertThat(this.sweep.sweep()).isEqualTo(4000);
		assertThat(this.due.at("ask", ANN)).contains(NOON.plusSeconds(60));
		assertThat(this.due.at("ask", BEN)).contains(NOON.plusSeconds(60));
	}

	@Test
	void afterHoursAwayDoesItOnce() {
		this.due.put("ask", ANN, NOON);
		this.clock.advance(Duration.ofHours(50));
		this.next = (subject, at) -> this.clock.instant().plus(DAY);
		this.sweep.sweep();
		assertThat(this.done).containsExactly(ANN);
		assertThat(this.due.at("ask", ANN)).contains(NOON.plus(Duration.ofHours(74)));
	}

	@Test
	void forgetsWhatIsNotDueAgain() {
		this.due.put("ask", ANN, NOON);
		this.due.put("ask", BEN, NOON);
		this.next = (subject, at) -> subject.equals(BEN) ? at.plus(DAY) : null;
		this.sweep.sweep();
		assertThat(this.due.at("ask", ANN)).isEmpty();
		assertThat(this.due.at("ask", BEN)).contains(NOON.plus(DAY));
	}

	@Test
	void doesOneKindAtATime() {
		for (int i = 0; i < 10; i++) {
			this.due.put((i % 2 == 0) ? "ask" : "remind", UUID.randomUUID(), NOON.minusSeconds(i));
		}
		assertThat(this.sweep.sweep()).isEqualTo(10);
		assertThat(this.kinds).containsExactly("remind", "ask");
	}

	@Test
	void workOfOneKindCancelsAnotherBeforeItsTurn() {
		this.due.put("ask", ANN, NOON.minusSeconds(1));
		this.due.put("remind", ANN, NOON);
		this.next = (subject, at) -> {
			this.due.cancel("remind", subject);
			return at.plus(DAY);
		};
		this.sweep.sweep();
		assertThat(this.kinds).containsExactly("ask");
	}

	@Test
	void whatFailsHoldsUpNoOther(CapturedOutput output) {
		putMany(700);
		this.due.put("ask", ANN, NOON);
		this.next = (subject, at) -> {
			if (subject.equals(ANN)) {
				throw new IllegalStateException("Ann said something");
			}
			return at.plus(DAY);
		};
		assertThat(this.sweep.sweep()).isEqualTo(700);
		assertThat(this.due.at("ask", ANN)).contains(NOON.plusSeconds(60));
		assertThat(this.due.next()).contains(NOON.plusSeconds(60));
		assertThat(output)
			.containsOnlyOnce("Work of the kind 'ask' failed and waits: IllegalStateException in "
					+ "worthwhile.schedule.SweepTests")
			.doesNotContain("Ann said")
			.doesNotContain(ANN.toString());
	}

	@Test
	void whatFailsAgainWaitsLongerUpToAnHour() {
		this.due.put("ask", ANN, NOON);
		this.next = (subject, at) -> {
			throw new IllegalStateException();
		};
		List<Long> minutes = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			this.sweep.sweep();
			Instant until = this.due.at("ask", ANN).orElseThrow();
			minutes.add(Duration.between(this.clock.instant(), until).toMinutes());
			this.clock.set(until);
		}
		assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
	}

	@Test
	void successForgivesFailures() {
		this.due.put("ask", ANN, NOON);
		database.jdbc().sql("UPDATE due SET failures = 5").update();
		this.sweep.sweep();
		assertThat(database.jdbc().sql("SELECT failures FROM due").query(Integer.class).single()).isZero();
	}

	@Test
	void workThatIsDueAgainAtOnceHasFailed() {
		this.due.put("ask", ANN, NOON);
		this.next = (subject, at) -> NOON;
		assertThat(this.sweep.sweep()).isZero();
		assertThat(this.due.at("ask", ANN)).contains(NOON.plusSeconds(60));
	}

	@Test
	void failedWorkLeavesNothingBehind() {
		this.due.put("ask", ANN, NOON);
		this.next = (subject, at) -> {
			this.due.put("remind", BEN, NOON.plus(DAY));
			throw new IllegalStateException();
		};
		this.sweep.sweep();
		assertThat(this.due.at("remind", BEN)).isEmpty();
	}

	@Test
	void whatNobodyKnowsWaits(CapturedOutput output) {
		this.due.put("dance", ANN, NOON);
		this.due.put("ask", BEN, NOON);
		this.sweep.sweep();
		this.clock.advance(Duration.ofMinutes(2));
		this.sweep.sweep();
		assertThat(this.due.at("dance", ANN)).contains(NOON.plusSeconds(180));
		assertThat(this.due.at("ask", BEN)).contains(NOON.plus(DAY));
		assertThat(output).containsOnlyOnce("Nothing here does work of the kind 'dance'; it waits");
	}

	@Test
	void countsByKindAndTellsTheLag() {
		this.due.put("ask", ANN, NOON.minusSeconds(90));
		this.due.put("remind", ANN, NOON);
		List<Double> lags = new ArrayList<>();
		this.next = (subject, at) -> {
			lags.add(lag());
			return at.plus(DAY);
		};
		this.sweep.sweep();
		assertThat(lags).containsExactly(90.0, 0.0);
		assertThat(lag()).isZero();
		assertThat(this.node.meters().get("worthwhile.due.done").tag("kind", "ask").counter().count()).isEqualTo(1);
	}

	@Test
	void tellsTheLagOfWhatAnotherNodeHolds() {
		this.due.put("ask", ANN, NOON.minusSeconds(90));
		database.transactions().executeWithoutResult((status) -> {
			database.jdbc().sql("SELECT at FROM due FOR UPDATE").query().listOfRows();
			assertThat(CompletableFuture.supplyAsync(this.sweep::sweep)).succeedsWithin(Patience.LONG).isEqualTo(0);
		});
		assertThat(lag()).isEqualTo(90);
	}

	@Test
	void waitsForNoDisk() {
		List<String> changedBy = new ArrayList<>();
		this.before = () -> changedBy.add(synchronousCommit());
		this.due.put("ask", ANN, NOON);
		this.sweep.sweep();
		changedBy.add(synchronousCommit());
		assertThat(changedBy).containsExactly("off in the session", "off in the command line");
	}

	private static String synchronousCommit() {
		return database.jdbc()
			.sql("SELECT setting || ' in the ' || source FROM pg_settings WHERE name = 'synchronous_commit'")
			.query(String.class)
			.single();
	}

	@Test
	void countsFailures() {
		this.due.put("ask", ANN, NOON);
		this.next = (subject, at) -> {
			throw new IllegalStateException();
		};
		this.sweep.sweep();
		assertThat(this.node.meters().get("worthwhile.due.failed").tag("kind", "ask").counter().count()).isEqualTo(1);
	}

	private double lag() {
		return this.node.meters().get("worthwhile.due.lag").timeGauge().value(TimeUnit.SECONDS);
	}

	private void putMany(int count) {
		putMany("ask", count);
	}

	private void putMany(String kind, int count) {
		Map<UUID, Instant> times = new HashMap<>();
		for (int i = 0; i < count; i++) {
			times.put(UUID.randomUUID(), NOON.minusSeconds(i));
		}
		this.due.putAll(kind, times);
	}

	private static void meet(CyclicBarrier both) {
		try {
			both.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DueWork work(String kind) {
		return new DueWork() {

			@Override
			public String kind() {
				return kind;
			}

			@Override
			public int atOnce() {
				return kind.equals("slow") ? 2 : DueWork.super.atOnce();
			}

			@Override
			public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
				SweepTests.this.before.run();
				SweepTests.this.kinds.add(kind);
				SweepTests.this.done.addAll(due.keySet());
				Map<UUID, Instant> times = new HashMap<>();
				due.forEach((subject, at) -> {
					Instant again = SweepTests.this.next.apply(subject, at);
					if (again != null) {
						times.put(subject, again);
					}
				});
				return times;
			}

		};
	}

}
