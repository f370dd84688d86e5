package worthwhile.slack.answering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@Timeout(60)
class ReplyQueueTests {

	private static final Delivery DONE = new Delivery.Delivered("C1:1");

	private final ReplyQueue queue = new ReplyQueue();

	private final List<String> brought = new CopyOnWriteArrayList<>();

	@AfterEach
	void stop() {
		this.queue.stop();
	}

	@Test
	void bringOneAfterTheOtherToAPerson() {
		Supplier<Delivery> busy = script("first", new Delivery.Busy(Duration.ofMillis(10)), DONE);
		this.queue.run(person("a"), busy);
		for (int number = 0; number < 20; number++) {
			this.queue.run(person("a"), script(Integer.toString(number), DONE));
		}
		await().until(() -> this.brought.size() == 22);
		assertThat(this.brought).startsWith("first", "first", "0", "1").endsWith("18", "19");
	}

	@Test
	void letNobodyWaitForSomebodyElse() {
		this.queue.run(person("a"), script("slow", new Delivery.Busy(Duration.ofSeconds(2)), DONE));
		this.queue.run(person("b"), script("quick", DONE));
		await().until(() -> this.brought.size() == 3);
		assertThat(this.brought).containsSubsequence("quick", "slow").endsWith("slow");
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
		await().until(() -> calls.get() == 3);
	}

	@Test
	void giveUpWhatIsRefusedOrNeverWorks() {
		this.queue.run(person("a"), script("refused", new Delivery.Refused("no"), DONE));
		this.queue.run(person("a"), script("cut off", new Delivery.Disconnected("no"), DONE));
		this.queue.run(person("a"),
				script("hopeless", Collections.nCopies(9, new Delivery.Busy(Duration.ZERO)).toArray(Delivery[]::new)));
		this.queue.run(person("a"), script("last", DONE));
		await().atMost(Duration.ofSeconds(20)).until(() -> this.brought.contains("last"));
		assertThat(this.brought).containsExactly("refused", "cut off", "hopeless", "hopeless", "hopeless", "hopeless",
				"last");
	}

	@Test
	void takeNoMoreThanTheyCanRemember() {
		CountDownLatch gate = new CountDownLatch(1);
		for (int number = 0; number < 1200; number++) {
			this.queue.run(person("p" + number), () -> {
				hold(gate);
				this.brought.add("x");
				return DONE;
			});
		}
		gate.countDown();
		await().until(() -> this.brought.size() == 1000);
		this.queue.run(person("a"), script("again", DONE));
		await().until(() -> this.brought.contains("again"));
		assertThat(this.brought).hasSize(1001);
	}

	@Test
	void areFinishedBeforeTheyStop() {
		this.queue.run(person("a"), script("late", new Delivery.Busy(Duration.ofSeconds(1)), DONE));
		this.queue.stop();
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

	private static void hold(CountDownLatch gate) {
		try {
			gate.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static PersonRef person(String id) {
		return new PersonRef("slack", "T1", id);
	}

}
