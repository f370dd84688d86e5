package worthwhile.outbox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import worthwhile.conversation.Incoming;
import worthwhile.message.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxWithoutConnectionTests extends OutboxAtNoon {

	private boolean connected;

	@BeforeEach
	void isCutOff() {
		this.platform
			.behave((call) -> (this.connected || call.to().equals(CARA)) ? null : new Delivery.Disconnected("gone"));
	}

	@Test
	void theWholeWorkspaceWaitsAndNoOther() {
		push(ANNA, "monday");
		push(BEN, "tuesday");
		push(CARA, "elsewhere");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(this.platform.calls()).hasSize(2);
		assertThat(this.outbox.next()).contains(minutes(15));
		assertThat(this.notes.refused).isEmpty();
		this.connected = true;
		this.clock.set(minutes(15));
		assertThat(this.outbox.deliver()).isEqualTo(2);
	}

	@Test
	void aMessageWaitsUntilItLapses() {
		push(ANNA, "monday");
		liveThrough();
		assertThat(this.platform.calls()).as("every quarter of an hour for three hours").hasSize(13);
		assertThat(this.notes.lapsed).containsExactly("monday");
		assertThat(queued()).isZero();
	}

	@Test
	void installingTheBotAgainWakesTheLane() {
		push(ANNA, "monday");
		this.outbox.deliver();
		this.connected = true;
		this.clock.set(minutes(2));
		assertThat(this.outbox.deliver()).isZero();
		this.conversations.receive(new Incoming.Installed(ANNA.workspace(), null));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("monday");
	}

	@Test
	void whatWasCalledBeforeTheBotWasInstalledAgainDoesNotRestTheLane() {
		push(ANNA, "monday");
		this.platform.behave((call) -> {
			if (this.connected) {
				return null;
			}
			this.connected = true;
			this.clock.set(minutes(1));
			this.conversations.receive(new Incoming.Installed(ANNA.workspace(), null));
			return new Delivery.Disconnected("gone");
		});
		assertThat(this.outbox.deliver()).isOne();
	}

}
