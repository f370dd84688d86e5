package worthwhile.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.testing.PlainText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change that a press brings, past the lane.
 */
class ChangesByPressTests extends OutboxAtNoon {

	@Test
	void thePressedMessageIsChangedAtOnceAndTheLaneHasNothingToDo() {
		PressedMessage pressed = pressed("monday");
		AtomicInteger shown = new AtomicInteger();
		this.byPress.bring(pressed, (message) -> {
			assertThat(PlainText.of(message)).isEqualTo("Thank you.");
			shown.incrementAndGet();
			return new Delivery.Delivered("");
		});
		assertThat(shown).hasValue(1);
		assertThat(queued()).isZero();
	}

	@Test
	void theLaneLeavesItToThePressForAWhile() {
		pressed("monday");
		assertThat(this.outbox.deliver()).isZero();
		assertThat(this.outbox.next()).contains(NOON.plus(JdbcHeldChanges.HOLD));
		this.clock.advance(JdbcHeldChanges.HOLD);
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void theLaneTakesAtOnceWhatThePressDoesNotBring() {
		PressedMessage pressed = pressed("monday");
		this.byPress.bring(pressed, (message) -> new Delivery.Refused("used_url"));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void theLaneWaitsForWhatThePressMayHaveBrought() {
		PressedMessage pressed = pressed("monday");
		this.byPress.bring(pressed, (message) -> {
			press("monday", pressed, "Thank you, again.");
			return new Delivery.Uncertain("no answer in time");
		});
		assertThat(this.outbox.deliver()).as("what is late could come last").isZero();
		this.byPress.bring(pressed, (message) -> {
			throw new AssertionError("two changes of one message are on their way");
		});
		this.clock.advance(JdbcHeldChanges.HOLD);
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you, again.");
		assertThat(queued()).isZero();
	}

	@Test
	void theLaneTakesAtOnceWhatCannotBeShown() {
		PressedMessage pressed = pressed("monday");
		this.byPress.bring(pressed, (message) -> {
			throw new IllegalStateException();
		});
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void whatIsPressedMeanwhileFollowsAndNothingOvertakes() {
		PressedMessage pressed = pressed("monday");
		List<String> shown = new ArrayList<>();
		this.byPress.bring(pressed, (message) -> {
			shown.add(PlainText.of(message));
			if (shown.size() == 1) {
				press("monday", pressed, "Thank you, again.");
				this.byPress.bring(pressed, (other) -> {
					throw new AssertionError("two changes of one message are on their way");
				});
				this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
				assertThat(this.outbox.deliver()).isZero();
			}
			return new Delivery.Delivered("");
		});
		assertThat(shown).containsExactly("Thank you.", "Thank you, again.");
		assertThat(queued()).isZero();
	}

	@Test
	void whatTheLaneBringsIsNotBroughtByAPressMeanwhile() {
		posted(ANNA, "monday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		PressedMessage pressed = new PressedMessage(ANNA, idOf(ANNA, "monday"), true);
		during("update", () -> {
			press("monday", pressed, "Thank you.");
			this.byPress.bring(pressed, (message) -> {
				throw new AssertionError("two changes of one message are on their way");
			});
		});
		assertThat(this.outbox.deliver()).isEqualTo(2);
		assertThat(seenBy(ANNA)).containsExactly("Thank you.");
	}

	@Test
	void isNotHeldUpByARestFromChanges() {
		posted(ANNA, "monday");
		posted(BEN, "tuesday");
		this.messenger.refresh(BEN, Notes.TOPIC, "tuesday");
		this.platform.behave((call) -> new Delivery.Busy(Duration.ofMinutes(5)));
		this.outbox.deliver();
		PressedMessage pressed = new PressedMessage(ANNA, idOf(ANNA, "monday"), true);
		press("monday", pressed, "Thank you.");
		AtomicInteger shown = new AtomicInteger();
		this.byPress.bring(pressed, (message) -> {
			shown.incrementAndGet();
			return new Delivery.Delivered("");
		});
		assertThat(shown).hasValue(1);
	}

	@Test
	void isNotHeldUpByADeadNode() {
		PressedMessage pressed = pressed("monday");
		push(BEN, "tuesday");
		JdbcLanes dead = new JdbcLanes(this.jdbc, new NodeName("jdbc:shared"));
		dead.lease(ANNA.workspace(), NOON);
		AtomicInteger shown = new AtomicInteger();
		this.byPress.bring(pressed, (message) -> {
			shown.incrementAndGet();
			return new Delivery.Delivered("");
		});
		assertThat(shown).hasValue(1);
		assertThat(this.outbox.deliver()).as("the lane is still the other's").isZero();
	}

	@Test
	void isShownAfterAWhileThoughANodeThatDiedWasAtIt(@Autowired JdbcHeldChanges changes) {
		PressedMessage pressed = pressed("monday");
		assertThat(changes.hold(pressed)).as("by a node that dies then").isPresent();
		press("monday", pressed, "Thank you, again.");
		List<String> shown = new ArrayList<>();
		assertThat(this.byPress.bring(pressed, (message) -> {
			throw new AssertionError("two changes of one message are on their way");
		})).isFalse();
		this.byPress.bringAllTheSame(pressed, (message) -> shows(shown, message));
		assertThat(shown).containsExactly("Thank you, again.");
		assertThat(this.outbox.deliver()).as("what is late could come last").isZero();
		this.clock.advance(JdbcHeldChanges.HOLD);
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).containsExactly("Thank you, again.");
		assertThat(queued()).isZero();
	}

	@Test
	void whoeverWasAtItAndIsSlowBringsItOnceMore() {
		PressedMessage pressed = pressed("monday");
		List<String> shown = new ArrayList<>();
		this.byPress.bring(pressed, (message) -> {
			if (shown.isEmpty()) {
				press("monday", pressed, "Thank you, again.");
				this.byPress.bringAllTheSame(pressed, (other) -> shows(shown, other));
			}
			return shows(shown, message);
		});
		assertThat(shown).containsExactly("Thank you, again.", "Thank you.", "Thank you, again.");
		assertThat(queued()).isZero();
	}

	@Test
	void isBroughtLateIfNobodyIsAtItAnyMore() {
		PressedMessage pressed = pressed("monday");
		List<String> shown = new ArrayList<>();
		this.byPress.bringAllTheSame(pressed, (message) -> shows(shown, message));
		this.byPress.bringAllTheSame(pressed, (message) -> {
			throw new AssertionError("nothing has changed");
		});
		assertThat(shown).containsExactly("Thank you.");
		assertThat(queued()).isZero();
	}

	private static Delivery shows(List<String> shown, Message message) {
		shown.add(PlainText.of(message));
		return new Delivery.Delivered("");
	}

	@Test
	void whatIsWithdrawnMeanwhileIsDeletedAfterTheChange() {
		goesAfterTheChange(() -> this.messenger.withdraw(ANNA, Notes.TOPIC, "monday"));
	}

	@Test
	void whoeverIsForgottenMeanwhileIsForgottenAfterTheChange(@Autowired JdbcBotMessages messages) {
		goesAfterTheChange(() -> messages.forget(List.of(ANNA)));
	}

	private void goesAfterTheChange(Runnable meanwhile) {
		this.byPress.bring(pressed("monday"), (message) -> {
			meanwhile.run();
			assertThat(this.outbox.deliver()).as("while the change is on its way").isZero();
			return new Delivery.Delivered("");
		});
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(traces("anna")).isZero();
	}

	@Test
	void theLookAMinuteAfterForgettingIsNotBroughtForwardByTheChange(@Autowired JdbcBotMessages messages) {
		this.platform.traces("all");
		PressedMessage pressed = pressed("monday");
		this.byPress.bring(pressed, (message) -> {
			messages.forget(List.of(ANNA));
			return new Delivery.Delivered("");
		});
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(this.outbox.next()).contains(minutes(1));
	}

	@Test
	void aMessageThatIsUpToDateIsLeft() {
		posted(ANNA, "monday");
		this.byPress.bring(new PressedMessage(ANNA, idOf(ANNA, "monday"), true), (message) -> {
			throw new AssertionError("nothing has changed");
		});
	}

	private PressedMessage pressed(String subject) {
		posted(ANNA, subject);
		PressedMessage pressed = new PressedMessage(ANNA, idOf(ANNA, subject), true);
		press(subject, pressed, "Thank you.");
		return pressed;
	}

	private void press(String subject, PressedMessage pressed, String text) {
		this.notes.reads(subject, text);
		assertThat(this.jdbcMessenger().refresh(pressed)).isTrue();
	}

}
