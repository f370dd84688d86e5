package worthwhile.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import worthwhile.schedule.Due;
import worthwhile.schedule.DueWork;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.WorthwhileTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@ExtendWith(OutputCaptureExtension.class)
@WorthwhileTest(properties = "worthwhile.playground.enabled=true")
class ClockMoverTests {

	/** The playground's clock goes on by itself; it is never so slow. */
	private static final Duration TO_DO_IT = Duration.ofHours(1);

	@Autowired
	private ClockMover mover;

	@Autowired
	private PlaygroundClock clock;

	@Autowired
	private Due due;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private Probe probe;

	@AfterEach
	void arrive() {
		this.mover.cancel();
		await().until(() -> this.mover.view().move() == null);
		this.probe.done.clear();
	}

	@Test
	void doesWhatIsDueAtItsInstantAndInOrder() {
		Instant start = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		UUID second = put(start.plus(Duration.ofHours(20)));
		UUID first = put(start.plus(Duration.ofHours(5)));
		UUID never = put(start.plus(Duration.ofDays(9)));
		Instant end = start.plus(Duration.ofDays(2));
		assertThat(this.mover.start(end, () -> {
		})).isTrue();
		await().until(() -> this.mover.view().move() == null);
		assertThat(this.probe.done).extracting(Done::subject).containsExactly(first, second).doesNotContain(never);
		assertThat(this.probe.done)
			.allSatisfy((done) -> assertThat(done.now()).isBetween(done.due(), done.due().plus(TO_DO_IT)));
		assertThat(this.clock.instant()).isBetween(end, end.plus(TO_DO_IT));
	}

	@Test
	void movesOnceAtATime() {
		Instant start = this.clock.instant();
		put(start.plus(Duration.ofHours(1)));
		CountDownLatch gate = new CountDownLatch(1);
		assertThat(this.mover.start(start.plus(Duration.ofDays(1)), () -> await(gate))).isTrue();
		assertThat(this.mover.start(start.plus(Duration.ofDays(3)), () -> await(gate))).isFalse();
		gate.countDown();
	}

	@Test
	void stopsWhereItIsWhenItIsCancelled() {
		Instant start = this.clock.instant();
		put(start.plus(Duration.ofHours(1)));
		this.mover.start(start.plus(Duration.ofDays(300)), this.mover::cancel);
		await().until(() -> this.mover.view().move() == null);
		assertThat(this.clock.instant()).isBefore(start.plus(Duration.ofDays(1)));
	}

	@Test
	void goesOnWhenTheDatabaseWasAwayForAMoment(@Autowired TestDatabase database, CapturedOutput output) {
		Instant end = this.clock.instant().plus(Duration.ofDays(2));
		put(end.minus(Duration.ofHours(3)));
		UUID late = put(end.minus(Duration.ofHours(2)));
		AtomicBoolean present = new AtomicBoolean(true);
		this.mover.start(end, () -> {
			if (present.getAndSet(false)) {
				database.disappear();
			}
		});
		await().until(() -> output.getAll().contains("on its way: "));
		database.reappear();
		await().until(() -> this.mover.view().move() == null);
		assertThat(this.probe.done).extracting(Done::subject).contains(late);
		assertThat(this.clock.instant()).isAfterOrEqualTo(end);
	}

	@Test
	void neverGoesBack() {
		Instant before = this.clock.instant();
		this.clock.forwardTo(before.minus(Duration.ofDays(1)));
		assertThat(this.clock.instant()).isAfterOrEqualTo(before);
	}

	private UUID put(Instant at) {
		UUID subject = UUID.randomUUID();
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.due.put(Probe.KIND, subject, at));
		return subject;
	}

	private record Done(UUID subject, Instant due, Instant now) {
	}

	private static final class Probe implements DueWork {

		private static final String KIND = "clock-probe";

		private final List<Done> done = new CopyOnWriteArrayList<>();

		@Override
		public String kind() {
			return KIND;
		}

		@Override
		public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
			due.forEach((subject, at) -> this.done.add(new Done(subject, at, now)));
			return Map.of();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class ProbeWork {

		@Bean
		Probe clockProbe() {
			return new Probe();
		}

	}

}
