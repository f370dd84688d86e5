package worthwhile.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;
import static worthwhile.testing.Patience.isWaiting;

class ReplyQueueTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Delivery DONE = new Delivery.Delivered("C1:1");

	private final List<String> brought = new CopyOnWriteArrayList<>();

	private final HeldThreads threads = new HeldThreads();

	private final ReplyQueue queue = new ReplyQueue(this.threads);

	/** Holds nobody back. */
	private final ReplyQueue impatient = new ReplyQueue(this.threads, Duration.ZERO);

	/** Holds back for as long as it takes. */
	private final ReplyQueue patient = new ReplyQueue(this.threads, LONG);

	@AfterEach
	void stop() {
		this.queue.stop();
		this.impatient.stop();
		this.patient.stop();
	}

	@Test
	void bringOneAfterTheOtherToAPerson() {
		Supplier<Delivery> busy = script("first", new Delivery.Busy(Duration.ofMillis(10)), DONE);
		this.queue.run(person("a"), busy);
		for (int number = 0; number < 20; number++) {
			this.queue.run(person("a"), script(Integer.toString(number), DONE));
		}
		this.threads.pass(Duration.ofSeconds(1));
		await().until(() -> this.brought.size() == 22);
		assertThat(this.brought).startsWith("first", "first", "0", "1").endsWith("18", "19");
		assertThat(this.threads.rests()).containsExactly(Duration.ofSeconds(1));
	}

	@Test
	void letNobodyWaitForSomebodyElse() {
		this.queue.run(person("a"), script("slow", new Delivery.Busy(Duration.ofSeconds(2)), DONE));
		this.queue.run(person("b"), script("quick", DONE));
		await().until(() -> this.brought.size() == 2);
		assertThat(this.brought).containsExactlyInAnyOrder("slow", "quick");
		this.threads.pass(Duration.ofSeconds(2));
		await().until(() -> this.brought.size() == 3);
		assertThat(this.brought).endsWith("slow");
	}

	@Test
	void letWhatIsDoneAsideWaitForNoAnswer() {
		CountDownLatch hanging = new CountDownLatch(1);
		for (int number = 0; number < 1000; number++) {
			this.queue.run(person("p" + number), () -> {
				Patience.await(hanging);
				return DONE;
			});
		}
		this.queue.aside(() -> this.brought.add("aside"));
		await().until(() -> this.brought.contains("aside"));
		hanging.countDown();
	}

	@Test
	void tryAgainSoonWhatDidNotWork() {
		AtomicInteger calls = new AtomicInteger();
		this.queue.run(person("a"), () -> {
			if (calls.incrementAndGet() == 1) {
				throw new IllegalStateException("broken");
			}
			return (calls.get() == 2) ? new Delivery.Failed("HTTP 500") : DONE;
		});
		this.threads.pass(Duration.ofSeconds(1));
		this.threads.pass(Duration.ofSeconds(2));
		await().until(() -> calls.get() == 3);
		assertThat(this.threads.rests()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
	}

	@Test
	void giveUpWhatIsRefusedOrNeverWorks() {
		this.queue.run(person("a"), script("refused", new Delivery.Refused("no"), DONE));
		this.queue.run(person("a"), script("cut off", new Delivery.Disconnected("no"), DONE));
		this.queue.run(person("a"),
				script("hopeless", Collections.nCopies(9, new Delivery.Busy(LONG)).toArray(Delivery[]::new)));
		this.queue.run(person("a"), script("last", DONE));
		for (int time = 0; time < 3; time++) {
			this.threads.pass(LONG);
		}
		await().until(() -> this.brought.contains("last"));
		assertThat(this.brought).containsExactly("refused", "cut off", "hopeless", "hopeless", "hopeless", "hopeless",
				"last");
		assertThat(this.threads.rests()).containsExactly(LONG, LONG, LONG);
	}

	@Test
	void bringOnceMoreAtMostWhatMayBeThere() {
		Delivery doubt = new Delivery.Uncertain("SocketTimeoutException");
		this.queue.run(person("a"), script("in doubt", doubt, doubt, DONE));
		this.queue.run(person("a"), script("last", DONE));
		this.threads.pass(Duration.ofSeconds(1));
		await().until(() -> this.brought.contains("last"));
		assertThat(this.brought).containsExactly("in doubt", "in doubt", "last");
	}

	@Test
	void takeNoMoreThanTheyCanRemember() {
		CountDownLatch gate = new CountDownLatch(1);
		for (int number = 0; number < 1200; number++) {
			this.impatient.run(person("p" + number), () -> {
				await(gate);
				this.brought.add("x");
				return DONE;
			});
		}
		gate.countDown();
		await().until(() -> this.brought.size() == 1000);
		this.impatient.run(person("a"), script("again", DONE));
		await().until(() -> this.brought.contains("again"));
		assertThat(this.brought).hasSize(1001);
	}

	@Test
	void holdBackWhoeverSendsMoreThanCanBeAnswered() {
		Semaphore gate = new Semaphore(0);
		for (int number = 0; number < 1000; number++) {
			this.patient.run(person("p" + number), held(gate));
		}
		Thread door = new Thread(() -> this.patient.run(person("late"), script("late", DONE)));
		door.start();
		await().until(() -> isWaiting(door));
		assertThat(this.brought).isEmpty();
		gate.release(1000);
		await().until(() -> this.brought.size() == 1001);
		assertThat(this.brought).contains("late");
	}

	@Test
	void haveRoomForWhatAnAnswerLeadsTo() {
		Semaphore first = new Semaphore(0);
		Semaphore others = new Semaphore(0);
		this.patient.run(person("a"), () -> {
			first.acquireUninterruptibly();
			this.patient.follow(person("a"), script("afterwards", DONE));
			this.brought.add("first");
			return DONE;
		});
		for (int number = 1; number < 1000; number++) {
			this.patient.run(person("p" + number), held(others));
		}
		first.release();
		await().until(() -> this.brought.contains("first"));
		assertThat(this.brought).hasSize(1);
		others.release(1000);
		await().until(() -> this.brought.size() == 1001);
		assertThat(this.brought).contains("afterwards");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void sayOnceThatTheyAreTooMany(CapturedOutput log) {
		Semaphore gate = new Semaphore(0);
		for (int number = 0; number < 1050; number++) {
			this.impatient.run(person("p" + number), held(gate));
		}
		for (int number = 1; number <= 50; number++) {
			int brought = number;
			gate.release();
			await().until(() -> this.brought.size() == brought);
			this.impatient.run(person("q" + number), held(gate));
			this.impatient.run(person("r" + number), held(gate));
		}
		gate.release(2000);
		assertThat(log.getOut()).containsOnlyOnce("Answers are not given for now");
	}

	private Supplier<Delivery> held(Semaphore gate) {
		return () -> {
			gate.acquireUninterruptibly();
			this.brought.add("x");
			return DONE;
		};
	}

	@Test
	void areFinishedBeforeTheyStop() {
		Thread stopping = Thread.currentThread();
		this.queue.run(person("a"), script("late", new Delivery.Busy(Duration.ofSeconds(1)), DONE));
		CompletableFuture<Void> rested = CompletableFuture.runAsync(() -> {
			await().until(() -> isWaiting(stopping));
			this.threads.pass(Duration.ofSeconds(1));
		});
		this.queue.stop();
		rested.join();
		assertThat(this.brought).hasSize(2);
		this.queue.run(person("a"), script("too late", DONE));
		assertThat(this.brought).doesNotContain("too late");
	}

	private Supplier<Delivery> script(String name, Delivery... deliveries) {
		Queue<Delivery> left = new ArrayDeque<>(List.of(deliveries));
		return () -> {
			this.brought.add(name);
			return left.remove();
		};
	}

	private static PersonRef person(String id) {
		return new PersonRef("slack", "T1", id);
	}

}
