package worthwhile.outbox;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import worthwhile.identity.ChannelRef;
import worthwhile.message.Delivery;
import worthwhile.message.Pace;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTroubleTests extends OutboxAtNoon {

	@Test
	void aBusyPlatformIsLeftAloneWithTheWholeWorkspace() {
		push(ANNA, "monday");
		push(BEN, "tuesday");
		push(CARA, "elsewhere");
		this.platform.behave((call) -> call.to().equals(CARA) ? null : new Delivery.Busy(Duration.ofMinutes(5)));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(this.platform.calls()).hasSize(2);
		assertThat(this.outbox.next()).contains(minutes(5));
		this.platform.behave((call) -> null);
		this.clock.set(minutes(5));
		assertThat(this.outbox.deliver()).isEqualTo(2);
	}

	@Test
	void aPlatformThatIsBusyWithChangesGetsNewMessagesAndDeletions() {
		posted(ANNA, "monday");
		posted(ANNA, "wednesday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		this.messenger.withdraw(ANNA, Notes.TOPIC, "wednesday");
		push(BEN, "tuesday");
		busyWith("update");
		assertThat(this.outbox.deliver()).isEqualTo(2);
		assertThat(seenBy(ANNA)).containsExactly("monday");
		assertThat(seenBy(BEN)).containsExactly("tuesday");
		assertThat(this.outbox.next()).contains(minutes(5));
		push(BEN, "thursday");
		assertThat(this.outbox.deliver()).isOne();
		this.clock.set(minutes(5));
		this.platform.behave((call) -> null);
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void aPlatformThatIsBusyWithNewMessagesGetsChanges() {
		posted(ANNA, "monday");
		push(BEN, "tuesday");
		busyWith("post");
		this.outbox.deliver();
		this.notes.reads("monday", "Thank you.");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		assertThat(seenBy(BEN)).isEmpty();
	}

	private void busyWith(String operation) {
		this.platform
			.behave((call) -> call.operation().equals(operation) ? new Delivery.Busy(Duration.ofMinutes(5)) : null);
	}

	@Test
	void aFailureIsTriedAgainLaterAndLaterWhileOthersGoOn() {
		push(ANNA, "monday");
		push(BEN, "tuesday");
		this.platform.behave((call) -> call.to().equals(ANNA) ? new Delivery.Failed("500") : null);
		assertThat(this.outbox.deliver()).isOne();
		assertThat(this.outbox.next()).contains(NOON.plusSeconds(5));
		this.clock.advance(Duration.ofSeconds(5));
		this.outbox.deliver();
		assertThat(this.outbox.next()).contains(NOON.plusSeconds(5 + 20));
		this.platform.behave((call) -> null);
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void aStormOfFailuresEnds() {
		posted(BEN, "tuesday");
		push(ANNA, "monday");
		this.messenger.refresh(BEN, Notes.TOPIC, "tuesday");
		this.platform.behave((call) -> new Delivery.Failed("500"));
		liveThrough();
		assertThat(this.platform.calls().stream().filter((call) -> call.operation().equals("update")))
			.hasSize(RecordSendResult.MAX_ATTEMPTS);
		assertThat(this.notes.lapsed).containsExactly("monday");
		assertThat(queued()).isZero();
		assertThat(rows("posted")).isEqualTo(1);
	}

	@Test
	void aStormOfBusyAnswersEnds() {
		for (int i = 0; i < 20; i++) {
			push(ANNA, "note " + i);
		}
		this.platform.behave((call) -> new Delivery.Busy(Duration.ZERO));
		liveThrough(Duration.ofMinutes(7));
		assertThat(this.notes.lapsed).hasSize(20);
		assertThat(queued()).isZero();
	}

	@Test
	void whatThrowsCountsAsAFailure() {
		push(ANNA, "broken");
		push(ANNA, "monday");
		this.platform.behave((call) -> {
			throw new IllegalStateException();
		});
		assertThat(this.outbox.deliver()).isZero();
		this.platform.behave((call) -> null);
		liveThrough();
		assertThat(seenBy(ANNA)).containsExactly("monday");
		assertThat(this.notes.lapsed).containsExactly("broken");
	}

	@Test
	void whoRefusesIsReportedOnce() {
		push(ANNA, "monday");
		push(new ChannelRef(TestPlatform.NAME, "acme", "closed"), "tuesday");
		this.platform.behave((call) -> new Delivery.Refused("account_inactive"));
		this.outbox.deliver();
		assertThat(this.notes.refused).containsExactly("anna");
		assertThat(this.notes.lapsed).containsExactlyInAnyOrder("monday", "tuesday");
		assertThat(queued()).isZero();
	}

	@Test
	void aRefusedChangeSaysNothingOfThePerson() {
		posted(ANNA, "monday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		this.platform.behave((call) -> new Delivery.Refused("message_not_found"));
		this.outbox.deliver();
		assertThat(this.notes.refused).isEmpty();
		assertThat(this.notes.lapsed).isEmpty();
		assertThat(queued()).isZero();
	}

	@Test
	void aRefusedChannelIsGone() {
		push(KITCHEN, "monday");
		this.platform.behave((call) -> new Delivery.Refused("is_archived"));
		this.outbox.deliver();
		assertThat(this.notes.gone).containsExactly("kitchen");
		assertThat(this.notes.refused).isEmpty();
	}

	@Test
	void aRefusedChangeSaysNothingOfTheChannel() {
		posted(KITCHEN, "monday");
		posted(KITCHEN, "tuesday");
		this.messenger.refresh(KITCHEN, Notes.TOPIC, "monday");
		this.messenger.withdraw(KITCHEN, Notes.TOPIC, "tuesday");
		this.platform.behave((call) -> new Delivery.Refused("message_not_found"));
		this.outbox.deliver();
		assertThat(this.notes.gone).isEmpty();
		assertThat(queued()).isZero();
	}

	@Test
	void oneMessageGoesAtATimeInThePlatformsPace() {
		this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));
		push(ANNA, "monday");
		push(BEN, "tuesday");
		push(CARA, "elsewhere");
		assertThat(this.outbox.deliver()).isEqualTo(2);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void aSlowAnswerIsPartOfThePace() {
		this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));
		push(ANNA, "monday");
		push(BEN, "tuesday");
		this.platform.behave((call) -> {
			this.clock.advance(Duration.ofSeconds(1));
			return null;
		});
		assertThat(this.outbox.deliver()).isEqualTo(2);
	}

	@Test
	void changesHaveAPaceOfTheirOwnAndTakeTurnsWithNewMessages() {
		IntStream.rangeClosed(1, 3).forEach((number) -> posted(ANNA, "old " + number));
		this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ZERO));
		IntStream.rangeClosed(1, 3).forEach((number) -> this.messenger.refresh(ANNA, Notes.TOPIC, "old " + number));
		IntStream.rangeClosed(1, 5).forEach((number) -> push(BEN, "new " + number));
		int before = this.platform.calls().size();
		liveThrough();
		assertThat(this.platform.calls().stream().skip(before).map(Call::text)).containsExactly("old 1", "new 1",
				"new 2", "new 3", "old 2", "new 4", "new 5", "old 3");
		assertThat(this.clock.instant()).isEqualTo(NOON.plusSeconds(6));
	}

}
