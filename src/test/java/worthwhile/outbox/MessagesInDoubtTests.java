package worthwhile.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.message.Delivery;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody knows whether a message is there.
 */
class MessagesInDoubtTests extends OutboxAtNoon {

	@Test
	void whatMayBeThereIsLookedForBeforeItIsPostedAgain() {
		push(ANNA, "monday");
		takes("post", 1);
		assertThat(this.outbox.deliver()).isZero();
		this.notes.reads("monday", "Thank you.");
		this.clock.advance(Duration.ofSeconds(5));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		assertThat(operations()).containsExactly("post", "find", "update");
		assertThat(this.notes.posted).containsExactly("monday");
		assertThat(rows("posted")).isOne();
		assertThat(queued()).isZero();
	}

	@Test
	void whatIsNotThereIsPostedUntilItIs() {
		push(ANNA, "monday");
		AtomicInteger posts = new AtomicInteger();
		this.platform.behave((call) -> (call.operation().equals("post") && posts.getAndIncrement() < 4)
				? new Delivery.Uncertain("HTTP 500") : null);
		liveThrough();
		assertThat(seenBy(ANNA)).containsExactly("monday");
		assertThat(operations()).startsWith("post", "find", "post", "find", "post");
		assertThat(rows("posted")).isOne();
	}

	@Test
	void whatNobodyKnowsOfIsPostedOnceMoreAtMost() {
		push(ANNA, "monday");
		push(KITCHEN, "monday");
		this.platform.behave(
				(call) -> call.operation().equals("find") ? new Delivery.Uncertain("not told") : TestPlatform.TAKEN);
		liveThrough();
		assertThat(seenBy(ANNA)).containsExactly("monday", "monday");
		assertThat(seenBy(KITCHEN)).containsExactly("monday", "monday");
		assertThat(this.notes.lapsed).containsExactly("monday", "monday");
		assertThat(queued()).isZero();
	}

	@Test
	void whatWasTakenByANodeThatDiedIsLookedForToo() {
		push(ANNA, "monday");
		this.platform.behave((call) -> call.operation().equals("post") ? TestPlatform.TAKEN : null);
		this.outbox.deliver();
		this.jdbc.sql("UPDATE push SET doubt = 0, orphans = 1, not_before = queued_at").update();
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("monday");
		assertThat(rows("posted")).isOne();
	}

	@Test
	void whatIsWithdrawnMeanwhileIsLookedForAndDeleted() {
		push(ANNA, "monday");
		push(ANNA, "tuesday");
		takes("post", 2);
		this.outbox.deliver();
		this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
		this.messenger.withdraw(ANNA, Notes.TOPIC, "tuesday");
		liveThrough();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(rows("posted")).isZero();
	}

	@Test
	void whatIsForgottenOnItsWayIsLookedForAndDeleted(@Autowired JdbcBotMessages messages) {
		push(ANNA, "monday");
		push(ANNA, "tuesday");
		AtomicInteger posts = new AtomicInteger();
		this.platform.behave((call) -> {
			if (!call.operation().equals("post")) {
				return null;
			}
			if (posts.incrementAndGet() == 2) {
				messages.forget(List.of(ANNA));
			}
			return TestPlatform.TAKEN;
		});
		liveThrough();
		assertThat(posts).hasValue(2);
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(traces("anna")).isZero();
	}

	@Test
	void whatIsWithdrawnAndWasNeverThereIsLeftAlone() {
		push(ANNA, "monday");
		this.platform.behave((call) -> call.operation().equals("post") ? new Delivery.Uncertain("HTTP 500") : null);
		this.outbox.deliver();
		this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
		liveThrough();
		assertThat(operations()).containsExactly("post", "find");
		assertThat(queued()).isZero();
	}

	private void takes(String operation, int times) {
		AtomicInteger calls = new AtomicInteger();
		this.platform.behave((call) -> (call.operation().equals(operation) && calls.getAndIncrement() < times)
				? TestPlatform.TAKEN : null);
	}

	private List<String> operations() {
		return this.platform.calls().stream().map(Call::operation).toList();
	}

}
