package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

import worthwhile.identity.PersonRef;
import worthwhile.message.Delivery;
import worthwhile.testing.MutableClock;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worthwhile.testing.Patience.await;
import static worthwhile.testing.Patience.isWaiting;

@Timeout(120)
class OutboxNodesTests {

	private static final PersonRef ANNA = new PersonRef(TestPlatform.NAME, "acme", "anna");

	private static final PersonRef CARA = new PersonRef(TestPlatform.NAME, "other", "cara");

	@AutoClose
	private final TestDatabase database = TestDatabase.create();

	private final MutableClock clock = MutableClock.at("2026-03-02T12:00:00Z");

	private final TestPlatform platform = new TestPlatform();

	private final Notes notes = new Notes();

	private final OutboxNode one = node();

	private final OutboxNode another = node();

	private OutboxNode node() {
		return new OutboxNode(this.database.dataSource(), this.clock, this.platform, this.notes);
	}

	@AfterEach
	void stop() {
		this.one.outbox.stop();
		this.another.outbox.stop();
	}

	@Test
	void theOnlyNodeOfADatabaseGoesOnAtOnceAfterACrash() {
		leaveBehind(new NodeName(""));
		assertThat(this.another.outbox.deliver()).as("what others have is left to them").isZero();
		OutboxNode restarted = new OutboxNode(this.database.dataSource(), this.clock, this.platform, this.notes,
				new NodeName(""));
		assertThat(restarted.outbox.deliver()).isEqualTo(1);
		restarted.outbox.stop();
	}

	@Test
	void oneOfSeveralNodesWaitsForTheLeaseOfTheOneThatCrashed() {
		leaveBehind(new NodeName("jdbc:postgresql://shared"));
		OutboxNode restarted = new OutboxNode(this.database.dataSource(), this.clock, this.platform, this.notes,
				new NodeName("jdbc:postgresql://shared"));
		assertThat(restarted.outbox.deliver()).isZero();
		this.clock.advance(JdbcLanes.LEASE);
		assertThat(restarted.outbox.deliver()).isEqualTo(1);
		restarted.outbox.stop();
	}

	/**
	 * A message that is queued in a lane that a dead node still has.
	 */
	private void leaveBehind(NodeName dead) {
		this.one.messenger.push(push(ANNA, "note"));
		new JdbcLanes(JdbcClient.create(this.database.dataSource()), dead).lease(ANNA.workspace(),
				this.clock.instant());
	}

	@Test
	void twoNodesNeverSendAMessageTwiceNorTwoOfAWorkspaceAtOnce() {
		List<Push> pushes = IntStream.range(0, 300)
			.mapToObj((number) -> push(new PersonRef(TestPlatform.NAME, "w" + number % 6, "p" + number), "note"))
			.toList();
		this.one.messenger.pushAll(pushes);
		Map<String, AtomicInteger> underway = new ConcurrentHashMap<>();
		AtomicInteger collisions = new AtomicInteger();
		this.platform.behave((call) -> {
			AtomicInteger here = underway.computeIfAbsent(call.to().workspace().workspace(),
					(key) -> new AtomicInteger());
			collisions.addAndGet(here.getAndIncrement());
			letOthersGoOn();
			here.decrementAndGet();
			return null;
		});
		CompletableFuture<Integer> first = CompletableFuture.supplyAsync(this.one.outbox::deliver);
		CompletableFuture<Integer> second = CompletableFuture.supplyAsync(this.another.outbox::deliver);
		int sent = first.join() + second.join();
		// the lane that one node left while the other looked away
		sent += this.one.outbox.deliver();
		assertThat(sent).isEqualTo(300);
		assertThat(this.platform.calls()).extracting(Call::to).hasSize(300).doesNotHaveDuplicates();
		assertThat(collisions).hasValue(0);
	}

	@Test
	void aSlowWorkspaceHoldsNobodyUp() {
		CountDownLatch slow = new CountDownLatch(1);
		this.platform.behave((call) -> {
			if (call.to().equals(ANNA)) {
				await(slow);
			}
			return null;
		});
		this.one.messenger.push(push(ANNA, "slow"));
		IntStream.range(0, 20)
			.forEach((number) -> this.one.messenger
				.push(push(new PersonRef(TestPlatform.NAME, "w" + number, "p"), "note")));
		CompletableFuture<Integer> delivered = CompletableFuture.supplyAsync(this.one.outbox::deliver);
		await().until(() -> this.notes.posted.size() >= 20);
		assertThat(this.notes.posted).hasSize(20).doesNotContain("slow");
		slow.countDown();
		assertThat(delivered.join()).isEqualTo(21);
	}

	@Test
	void aNodeThatLivesKeepsItsLaneHoweverLongACallTakes() {
		this.one.messenger.push(push(ANNA, "monday"));
		this.platform.behave((call) -> {
			for (int second = 0; second < 30; second++) {
				this.clock.advance(Duration.ofSeconds(1));
				this.one.outbox.beat();
				assertThat(this.another.outbox.deliver()).isZero();
			}
			return null;
		});
		assertThat(this.one.outbox.deliver()).isOne();
		assertThat(this.platform.calls()).hasSize(1);
	}

	@Test
	void aDeadNodeHoldsItsLanesUpForFifteenSecondsAtMost() {
		this.one.messenger.push(push(ANNA, "monday"));
		diesSending(this.one);
		this.clock.advance(Duration.ofSeconds(15).minus(OutboxWorker.BEAT));
		assertThat(this.another.outbox.deliver()).isPositive();
	}

	@Test
	void whatADeadNodeHadSentIsFoundWhenItsLeaseIsOver() {
		this.one.messenger.push(push(ANNA, "monday"));
		diesSending(this.one);
		assertThat(operations()).containsExactly("post");
		assertThat(this.another.outbox.deliver()).isZero();
		this.clock.advance(JdbcLanes.LEASE);
		this.another.outbox.deliver();
		assertThat(operations()).containsExactly("post", "find", "update");
		assertThat(this.platform.seenBy(ANNA)).hasSize(1);
		assertThat(this.notes.posted).containsExactly("monday");
		assertThat(this.notes.lapsed).isEmpty();
	}

	@Test
	void whatADeadNodeWasSendingIsSentOnceMoreIfNobodyKnowsWhetherItIsThere() {
		this.one.messenger.push(push(ANNA, "monday"));
		diesSending(this.one);
		this.clock.advance(JdbcLanes.LEASE);
		this.platform.behave(OutboxNodesTests::untold);
		assertThat(this.another.outbox.deliver()).isOne();
		assertThat(operations()).containsExactly("post", "find", "post");
		assertThat(this.notes.lapsed).isEmpty();
	}

	@Test
	void whatTwoNodesDiedOfIsGivenUp() {
		this.one.messenger.push(push(ANNA, "monday"));
		diesSending(this.one);
		this.clock.advance(JdbcLanes.LEASE);
		diesSending(this.another);
		this.clock.advance(JdbcLanes.LEASE);
		OutboxNode third = node();
		this.platform.behave(OutboxNodesTests::untold);
		assertThat(third.outbox.deliver()).isZero();
		assertThat(operations()).containsExactly("post", "find", "post", "find");
		assertThat(this.notes.lapsed).containsExactly("monday");
		assertThat(rows()).isZero();
		third.outbox.stop();
	}

	@Test
	void afterADatabaseFailureTheSameNodeGoesOnAtOnce() {
		this.one.messenger.push(push(ANNA, "monday"));
		this.one.messenger.push(push(ANNA, "tuesday"));
		diesSending(this.one);
		this.one.cut(true);
		assertThatThrownBy(this.one.outbox::deliver).isInstanceOf(DataAccessResourceFailureException.class);
		this.one.cut(false);
		assertThat(this.one.outbox.deliver()).as("one found, one posted, one brought up to date").isEqualTo(3);
		assertThat(this.platform.seenBy(ANNA)).hasSize(2);
		assertThat(rows()).isZero();
	}

	@Test
	void aNodeThatLostItsLeaseTakesBackWhatWasSentTwice() {
		this.one.messenger.push(push(ANNA, "monday"));
		this.one.messenger.push(push(ANNA, "tuesday"));
		AtomicInteger calls = new AtomicInteger();
		this.platform.behave((call) -> {
			if (calls.getAndIncrement() == 0) {
				this.clock.advance(JdbcLanes.LEASE);
				assertThat(this.another.outbox.deliver()).isEqualTo(2);
			}
			return null;
		});
		this.one.outbox.deliver();
		assertThat(this.platform.calls()).extracting(Call::operation)
			.containsExactly("post", "find", "post", "post", "delete");
		assertThat(this.platform.seenBy(ANNA)).hasSize(2);
		assertThat(rows()).isZero();
	}

	@Test
	void stoppingWaitsForTheMessageOnItsWayAndKeepsTheRest() {
		this.one.outbox.start();
		this.one.messenger.push(push(ANNA, "monday"));
		this.one.messenger.push(push(ANNA, "tuesday"));
		CountDownLatch underway = new CountDownLatch(1);
		Thread stopping = Thread.currentThread();
		this.platform.behave((call) -> {
			underway.countDown();
			await().until(() -> !this.one.outbox.isRunning() && isWaiting(stopping));
			return null;
		});
		CompletableFuture<Integer> delivered = CompletableFuture.supplyAsync(() -> {
			this.one.outbox.beat();
			return 0;
		});
		await(underway);
		this.one.outbox.stop();
		delivered.join();
		assertThat(this.notes.posted).hasSize(1);
		assertThat(this.another.outbox.deliver()).isOne();
		assertThat(this.notes.posted).containsExactlyInAnyOrder("monday", "tuesday");
	}

	@Test
	void theBeatOfANodeThatStopsKeepsItsLeasesAndStartsNothing() {
		this.one.outbox.start();
		this.one.messenger.push(push(ANNA, "monday"));
		Thread stopping = Thread.currentThread();
		CountDownLatch underway = new CountDownLatch(1);
		this.platform.behave((call) -> {
			underway.countDown();
			await().until(() -> !this.one.outbox.isRunning() && isWaiting(stopping));
			this.one.messenger.push(push(CARA, "tuesday"));
			for (int second = 0; second < 30; second++) {
				this.clock.advance(Duration.ofSeconds(1));
				this.one.outbox.beat();
			}
			this.platform.behave((other) -> null);
			assertThat(this.another.outbox.deliver()).as("the lane that nobody is at").isOne();
			return null;
		});
		CompletableFuture<Void> beat = CompletableFuture.runAsync(this.one.outbox::beat);
		await(underway);
		this.one.outbox.stop();
		beat.join();
		assertThat(this.notes.posted).containsExactlyInAnyOrder("monday", "tuesday");
	}

	@Test
	void theBeatGoesOnAfterAnError() {
		OutboxNode beating = OutboxNode.awake(this.database.dataSource(), this.clock, this.platform, this.notes);
		this.one.messenger.push(push(ANNA, "monday"));
		beating.failsOnce(new StackOverflowError());
		beating.outbox.start();
		await().until(() -> this.notes.posted.contains("monday"));
		beating.outbox.stop();
	}

	/**
	 * The node reaches the platform, and its database no more.
	 */
	private void diesSending(OutboxNode node) {
		this.platform.behave((call) -> {
			node.cut(call.operation().equals("post"));
			return untold(call);
		});
		assertThatThrownBy(node.outbox::deliver).isInstanceOf(CannotCreateTransactionException.class);
		node.cut(false);
		this.platform.behave((call) -> null);
	}

	/**
	 * The platform does not tell whether something is there.
	 */
	private static @Nullable Delivery untold(Call call) {
		return call.operation().equals("find") ? new Delivery.Uncertain("untold") : null;
	}

	private List<String> operations() {
		return this.platform.calls().stream().map(Call::operation).toList();
	}

	private Push push(PersonRef to, String subject) {
		Instant now = this.clock.instant();
		return new Push(to, Notes.TOPIC, subject, now, now.plus(Duration.ofHours(3)), false);
	}

	private int rows() {
		return this.database.jdbc().sql("SELECT count(*) FROM push").query(Integer.class).single();
	}

	/**
	 * So that whoever may be here at the same time is.
	 */
	private static void letOthersGoOn() {
		for (int turn = 0; turn < 100; turn++) {
			Thread.yield();
		}
	}

}
