package worthwhile.outbox;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.message.Availability;
import worthwhile.outbox.QueuedMessage.Operation;
import worthwhile.testing.TestPlatform;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is posted and what is not, when it disturbs, and what whoever runs the bot sees of
 * it.
 */
class OutboxTests extends OutboxAtNoon {

	@Test
	void whatGoesNextIsFoundWithoutReadingAllThatWaits(@Autowired JdbcLanes lanes,
			@Autowired JdbcQueuedMessages queue) {
		posted(ANNA, "monday");
		this.messenger.pushAll(IntStream.range(0, 500).mapToObj((number) -> now(ANNA, "number " + number)).toList());
		this.jdbc.sql("ANALYZE push").update();
		long lane = lanes.lease(ANNA.workspace(), NOON).orElseThrow().id();
		assertThat(readToTake(queue, lane, Operation.POST, true)).isLessThan(10);
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		assertThat(readToTake(queue, lane, Operation.UPDATE, true)).isLessThan(10);
		assertThat(readToTake(queue, lane, Operation.POST, false)).isLessThan(10);
	}

	private Integer readToTake(JdbcQueuedMessages queue, long lane, Operation operation, boolean likelyNew) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			// planned as it is for people
			this.jdbc.sql("SET LOCAL enable_seqscan = on").update();
			int before = readOfThePushes();
			assertThat(queue.take(lane, ANNA.workspace(), NOON, List.of(), likelyNew)).get()
				.extracting(QueuedMessage::operation)
				.isEqualTo(operation);
			return readOfThePushes() - before;
		});
	}

	/**
	 * How many rows of what is queued the session has read of late.
	 */
	private int readOfThePushes() {
		return this.jdbc.sql("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'push'")
			.query(Integer.class)
			.single();
	}

	@Test
	void aMessageIsComposedWhenItIsSent() {
		push(ANNA, "monday");
		this.notes.reads("monday", "How was Monday?");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("How was Monday?");
		assertThat(this.notes.posted).containsExactly("monday");
		assertThat(queued()).isZero();
	}

	@Test
	void aMessageToAChannelIsPostedThere() {
		ChannelRef kitchen = new ChannelRef(TestPlatform.NAME, "acme", "anna");
		push(kitchen, "monday");
		this.outbox.deliver();
		assertThat(seenBy(kitchen)).containsExactly("monday");
		assertThat(seenBy(ANNA)).isEmpty();
	}

	@Test
	void oneThatIsQueuedStaysTheOnlyOne() {
		push(ANNA, "monday");
		push(ANNA, "monday");
		this.messenger.pushAll(List.of(now(ANNA, "monday"), now(ANNA, "tuesday"), now(ANNA, "tuesday")));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactlyInAnyOrder("monday", "tuesday");
	}

	@Test
	void oneThatWasPostedStaysTheOnlyOneIfOnlyNewOnesAreWanted() {
		push(ANNA, "monday");
		this.outbox.deliver();
		this.messenger.pushAllNew(List.of(now(ANNA, "monday"), now(BEN, "monday"), now(ANNA, "tuesday")));
		this.messenger.pushAllNew(List.of(now(ANNA, "tuesday")));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("monday", "tuesday");
		assertThat(seenBy(BEN)).containsExactly("monday");
	}

	@Test
	void itWaitsUntilItMayBeSent() {
		this.messenger.push(new Push(ANNA, Notes.TOPIC, "later", minutes(10), minutes(60), false));
		assertThat(this.outbox.next()).contains(minutes(10));
		assertThat(this.outbox.deliver()).isZero();
		this.clock.set(minutes(10));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(this.outbox.next()).isEmpty();
	}

	@Test
	void itLapsesWhenItIsTooLate() {
		push(ANNA, "monday");
		this.clock.set(minutes(181));
		assertThat(this.outbox.deliver()).isZero();
		assertThat(this.platform.calls()).isEmpty();
		assertThat(this.notes.lapsed).containsExactly("monday");
		assertThat(queued()).isZero();
	}

	@Test
	void itIsDroppedWithoutAReason() {
		push(ANNA, "monday");
		this.notes.isPointless("monday");
		assertThat(this.outbox.deliver()).isZero();
		assertThat(this.platform.calls()).isEmpty();
		assertThat(this.notes.lapsed).isEmpty();
		assertThat(queued()).isZero();
	}

	@Test
	void whatIsRolledBackIsNeverSent() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			push(ANNA, "monday");
			status.setRollbackOnly();
		});
		assertThat(this.outbox.deliver()).isZero();
	}

	@Test
	void itIsSentOnceThoughTheTopicFailsToNoteIt() {
		push(ANNA, "unlucky");
		this.outbox.deliver();
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("unlucky");
		assertThat(queued()).isZero();
	}

	@Test
	void aPlatformThatIsNotConnectedIsLeftAlone() {
		push(new PersonRef("elsewhere", "acme", "anna"), "monday");
		assertThat(this.outbox.deliver()).isZero();
		assertThat(queued()).isOne();
	}

	@Test
	void aGentleMessageWaitsForTheEndOfDoNotDisturb() {
		this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(30)));
		gentle(ANNA, "monday");
		assertThat(this.outbox.deliver()).isZero();
		assertThat(this.outbox.next()).contains(minutes(30));
		this.clock.set(minutes(30));
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void aGentleMessageLapsesIfThatEndsTooLate() {
		this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(181)));
		gentle(ANNA, "monday");
		this.outbox.deliver();
		assertThat(this.notes.lapsed).containsExactly("monday");
		assertThat(queued()).isZero();
	}

	@Test
	void otherMessagesDoNotAsk() {
		this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(30)));
		push(ANNA, "monday");
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void aPlatformThatDoesNotTellIsNoReasonToWait() {
		this.platform.availability(ANNA, new Availability.Unknown());
		gentle(ANNA, "monday");
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void whatWasNotSentIsNotSent() {
		push(ANNA, "monday");
		this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
		assertThat(this.outbox.deliver()).isZero();
		assertThat(queued()).isZero();
	}

	@Test
	void whatWasSentIsDeleted() {
		posted(ANNA, "monday");
		posted(ANNA, "tuesday");
		this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("tuesday");
	}

	@Test
	void whatIsBeingSentIsDeletedAfterwards() {
		push(ANNA, "monday");
		during("post", () -> this.messenger.withdraw(ANNA, Notes.TOPIC, "monday"));
		assertThat(this.outbox.deliver()).isEqualTo(2);
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(rows("posted")).isZero();
		assertThat(queued()).isZero();
	}

	@Test
	void anOperatorSeesHowManyOfEachTopicLapsed(@Autowired MeterRegistry meters) {
		Counter lapsed = meters.counter("worthwhile.outbox.lapsed", "platform", "test", "operation", "post", "topic",
				Notes.TOPIC);
		double before = lapsed.count();
		List.of("monday", "tuesday", "wednesday").forEach((subject) -> push(ANNA, subject));
		this.clock.advance(Duration.ofDays(30));
		this.outbox.deliver();
		assertThat(lapsed.count() - before).isEqualTo(3);
	}

	@Test
	void anOperatorSeesTheAgeOfTheQueueAndWhatBecameOfIt(@Autowired MeterRegistry meters) {
		push(ANNA, "monday");
		this.clock.advance(Duration.ofSeconds(90));
		assertThat(meters.get("worthwhile.outbox.age").tag("platform", "test").timeGauge().value()).isEqualTo(90);
		Counter sent = meters.counter("worthwhile.outbox.sent", "platform", "test", "operation", "post");
		double before = sent.count();
		this.outbox.deliver();
		assertThat(meters.get("worthwhile.outbox.age").tag("platform", "test").timeGauge().value()).isZero();
		assertThat(sent.count()).isEqualTo(before + 1);
	}

}
