package worthwhile.outbox;

import java.util.List;

import org.junit.jupiter.api.Test;

import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;

class ChangedMessagesTests extends OutboxAtNoon {

	@Test
	void aRefreshChangesTheMessageInPlace() {
		posted(ANNA, "monday");
		this.notes.reads("monday", "Thank you.");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void aRefreshOfWhatWasNeverPostedDoesNothing() {
		posted(ANNA, "monday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "tuesday");
		this.messenger.refresh(CARA, Notes.TOPIC, "monday");
		assertThat(queued()).isZero();
	}

	@Test
	void ofSeveralThatMayBeThereThoseThatAreChange() {
		posted(ANNA, "monday");
		this.notes.reads("monday", "Thank you.");
		this.messenger.refreshIfAny(ANNA, Notes.TOPIC, List.of("sunday", "monday"));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void ofSeveralThatAreNotThereNoneIsQueued() {
		posted(ANNA, "monday");
		this.messenger.refreshIfAny(ANNA, Notes.TOPIC, List.of("sunday", "tuesday"));
		this.messenger.refreshIfAny(BEN, Notes.TOPIC, List.of("sunday", "monday"));
		this.messenger.refreshIfAny(ANNA, Notes.TOPIC, List.of());
		assertThat(queued()).isZero();
	}

	@Test
	void ofSeveralThatMayBeThereOneThatIsBeingPostedIsChangedAfterwards() {
		push(ANNA, "monday");
		during("post", () -> {
			this.notes.reads("monday", "Thank you.");
			this.messenger.refreshIfAny(ANNA, Notes.TOPIC, List.of("sunday", "monday"));
		});
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void aRefreshWithoutAReasonLeavesTheMessage() {
		posted(ANNA, "monday");
		this.notes.isPointless("monday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("monday");
		assertThat(queued()).isZero();
	}

	@Test
	void whatChangesWhileItIsBeingPostedIsChangedAfterwards() {
		push(ANNA, "monday");
		during("post", () -> {
			this.notes.reads("monday", "Thank you.");
			this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		});
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void whatChangesWhileItIsBeingChangedIsChangedAgain() {
		posted(ANNA, "monday");
		this.notes.reads("monday", "One");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		during("update", () -> {
			this.notes.reads("monday", "Two");
			this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		});
		assertThat(this.outbox.deliver()).isEqualTo(2);
		assertThat(seenBy(ANNA)).containsExactly("Two");
	}

	@Test
	void aRefreshOfWhatIsStillQueuedSendsItOnce() {
		push(ANNA, "monday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(queued()).isZero();
	}

	@Test
	void changesGoBeforeNewMessagesAndThePressedOneGoesFirst() {
		posted(ANNA, "one");
		posted(ANNA, "two");
		posted(ANNA, "pressed");
		push(BEN, "new");
		this.messenger.refreshAll(List.of(new Messenger.MessageRef(ANNA, Notes.TOPIC, "one"),
				new Messenger.MessageRef(ANNA, Notes.TOPIC, "two"),
				new Messenger.MessageRef(ANNA, Notes.TOPIC, "pressed")));
		assertThat(this.jdbcMessenger().refresh(awaited(ANNA, idOf(ANNA, "pressed")))).isTrue();
		int before = this.platform.calls().size();
		this.outbox.deliver();
		List<Call> calls = this.platform.calls();
		assertThat(calls.subList(before, calls.size())).extracting(Call::text)
			.containsExactly("pressed", "one", "two", "new");
	}

	@Test
	void theMessageThatSomebodyWaitsForIsQueuedOnceAndGoesFirst() {
		posted(ANNA, "one");
		posted(ANNA, "pressed");
		posted(BEN, "two");
		PressedMessage pressed = awaited(ANNA, idOf(ANNA, "pressed"));
		assertThat(this.jdbcMessenger()
			.refreshAll(List.of(new Messenger.MessageRef(BEN, Notes.TOPIC, "two"),
					new Messenger.MessageRef(ANNA, Notes.TOPIC, "one")), pressed))
			.isFalse();
		assertThat(this.jdbcMessenger()
			.refreshAll(List.of(new Messenger.MessageRef(ANNA, Notes.TOPIC, "pressed")), pressed)).isTrue();
		assertThat(
				this.jdbc.sql("SELECT subject || version FROM push ORDER BY rank, subject").query(String.class).list())
			.containsExactly("pressed0", "one0", "two0");
	}

	@Test
	void aMessageOfSomebodyElseIsNotThePressedOne() {
		posted(ANNA, "monday");
		assertThat(this.jdbcMessenger().refresh(awaited(BEN, idOf(ANNA, "monday")))).isFalse();
		assertThat(this.jdbcMessenger().refresh(awaited(ANNA, "unknown"))).isFalse();
	}

}
