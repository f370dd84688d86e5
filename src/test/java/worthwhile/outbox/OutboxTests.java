package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceId;
import worthwhile.message.Availability;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.message.Pace;
import worthwhile.testing.MutableClock;
import worthwhile.testing.PlainText;
import worthwhile.testing.TestDatabase;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Call;
import worthwhile.testing.TestPlatform.Shown;
import worthwhile.testing.WorthwhileTest;

import static org.assertj.core.api.Assertions.assertThat;

@WorthwhileTest
@Import(Notes.Configuration.class)
class OutboxTests {

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final PersonRef ANNA = new PersonRef(TestPlatform.NAME, "acme", "anna");

	private static final PersonRef BEN = new PersonRef(TestPlatform.NAME, "acme", "ben");

	private static final PersonRef CARA = new PersonRef(TestPlatform.NAME, "other", "cara");

	private static final ChannelRef KITCHEN = new ChannelRef(TestPlatform.NAME, "acme", "kitchen");

	@Autowired
	private Messenger messenger;

	@Autowired
	private Outbox outbox;

	@Autowired
	private ChangesByPress byPress;

	@Autowired
	private Conversations conversations;

	@Autowired
	private TestPlatform platform;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase database;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void nothingIsQueued() {
		this.clock.set(NOON);
		this.platform.reset();
		this.notes.reset();
		this.database.empty();
	}

	@Nested
	class Posting {

		@Test
		void aMessageIsComposedWhenItIsSent() {
			push(ANNA, "monday");
			OutboxTests.this.notes.reads("monday", "How was Monday?");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("How was Monday?");
			assertThat(OutboxTests.this.notes.posted).containsExactly("monday");
			assertThat(queued()).isZero();
		}

		@Test
		void aMessageToAChannelIsPostedThere() {
			ChannelRef kitchen = new ChannelRef(TestPlatform.NAME, "acme", "anna");
			push(kitchen, "monday");
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(kitchen)).containsExactly("monday");
			assertThat(seenBy(ANNA)).isEmpty();
		}

		@Test
		void oneThatIsQueuedStaysTheOnlyOne() {
			push(ANNA, "monday");
			push(ANNA, "monday");
			OutboxTests.this.messenger
				.pushAll(List.of(now(ANNA, "monday"), now(ANNA, "tuesday"), now(ANNA, "tuesday")));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactlyInAnyOrder("monday", "tuesday");
		}

		@Test
		void oneThatWasPostedStaysTheOnlyOneIfOnlyNewOnesAreWanted() {
			push(ANNA, "monday");
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.messenger
				.pushAllNew(List.of(now(ANNA, "monday"), now(BEN, "monday"), now(ANNA, "tuesday")));
			OutboxTests.this.messenger.pushAllNew(List.of(now(ANNA, "tuesday")));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("monday", "tuesday");
			assertThat(seenBy(BEN)).containsExactly("monday");
		}

		@Test
		void itWaitsUntilItMayBeSent() {
			OutboxTests.this.messenger.push(new Push(ANNA, Notes.TOPIC, "later", minutes(10), minutes(60), false));
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(10));
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			OutboxTests.this.clock.set(minutes(10));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(OutboxTests.this.outbox.next()).isEmpty();
		}

		@Test
		void itLapsesWhenItIsTooLate() {
			push(ANNA, "monday");
			OutboxTests.this.clock.set(minutes(181));
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(OutboxTests.this.platform.calls()).isEmpty();
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("monday");
			assertThat(queued()).isZero();
		}

		@Test
		void itIsDroppedWithoutAReason() {
			push(ANNA, "monday");
			OutboxTests.this.notes.isPointless("monday");
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(OutboxTests.this.platform.calls()).isEmpty();
			assertThat(OutboxTests.this.notes.lapsed).isEmpty();
			assertThat(queued()).isZero();
		}

		@Test
		void whatIsRolledBackIsNeverSent() {
			new TransactionTemplate(OutboxTests.this.transactions).executeWithoutResult((status) -> {
				push(ANNA, "monday");
				status.setRollbackOnly();
			});
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
		}

		@Test
		void itIsSentOnceThoughTheTopicFailsToNoteIt() {
			push(ANNA, "unlucky");
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("unlucky");
			assertThat(queued()).isZero();
		}

		@Test
		void aPlatformThatIsNotConnectedIsLeftAlone() {
			push(new PersonRef("elsewhere", "acme", "anna"), "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(queued()).isOne();
		}

	}

	@Nested
	class Disturbing {

		@Test
		void aGentleMessageWaitsForTheEndOfDoNotDisturb() {
			OutboxTests.this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(30)));
			gentle(ANNA, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(30));
			OutboxTests.this.clock.set(minutes(30));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void aGentleMessageLapsesIfThatEndsTooLate() {
			OutboxTests.this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(181)));
			gentle(ANNA, "monday");
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("monday");
			assertThat(queued()).isZero();
		}

		@Test
		void otherMessagesDoNotAsk() {
			OutboxTests.this.platform.availability(ANNA, new Availability.DoNotDisturb(minutes(30)));
			push(ANNA, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void aPlatformThatDoesNotTellIsNoReasonToWait() {
			OutboxTests.this.platform.availability(ANNA, new Availability.Unknown());
			gentle(ANNA, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

	}

	@Nested
	class Changing {

		@Test
		void aRefreshChangesTheMessageInPlace() {
			posted(ANNA, "monday");
			OutboxTests.this.notes.reads("monday", "Thank you.");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		}

		@Test
		void aRefreshOfWhatWasNeverPostedDoesNothing() {
			posted(ANNA, "monday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "tuesday");
			OutboxTests.this.messenger.refresh(CARA, Notes.TOPIC, "monday");
			assertThat(queued()).isZero();
		}

		@Test
		void aRefreshWithoutAReasonLeavesTheMessage() {
			posted(ANNA, "monday");
			OutboxTests.this.notes.isPointless("monday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("monday");
			assertThat(queued()).isZero();
		}

		@Test
		void whatChangesWhileItIsBeingPostedIsChangedAfterwards() {
			push(ANNA, "monday");
			during("post", () -> {
				OutboxTests.this.notes.reads("monday", "Thank you.");
				OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			});
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		}

		@Test
		void whatChangesWhileItIsBeingChangedIsChangedAgain() {
			posted(ANNA, "monday");
			OutboxTests.this.notes.reads("monday", "One");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			during("update", () -> {
				OutboxTests.this.notes.reads("monday", "Two");
				OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			});
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
			assertThat(seenBy(ANNA)).containsExactly("Two");
		}

		@Test
		void aRefreshOfWhatIsStillQueuedSendsItOnce() {
			push(ANNA, "monday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(queued()).isZero();
		}

		@Test
		void changesGoBeforeNewMessagesAndThePressedOneGoesFirst() {
			posted(ANNA, "one");
			posted(ANNA, "two");
			posted(ANNA, "pressed");
			push(BEN, "new");
			OutboxTests.this.messenger.refreshAll(List.of(new Messenger.MessageRef(ANNA, Notes.TOPIC, "one"),
					new Messenger.MessageRef(ANNA, Notes.TOPIC, "two"),
					new Messenger.MessageRef(ANNA, Notes.TOPIC, "pressed")));
			assertThat(OutboxTests.this.jdbcMessenger().refresh(awaited(ANNA, idOf(ANNA, "pressed")))).isTrue();
			int before = OutboxTests.this.platform.calls().size();
			OutboxTests.this.outbox.deliver();
			List<Call> calls = OutboxTests.this.platform.calls();
			assertThat(calls.subList(before, calls.size())).extracting(Call::text)
				.containsExactly("pressed", "one", "two", "new");
		}

		@Test
		void theMessageThatSomebodyWaitsForIsQueuedOnceAndGoesFirst() {
			posted(ANNA, "one");
			posted(ANNA, "pressed");
			posted(BEN, "two");
			PressedMessage pressed = awaited(ANNA, idOf(ANNA, "pressed"));
			assertThat(OutboxTests.this.jdbcMessenger()
				.refreshAll(List.of(new Messenger.MessageRef(BEN, Notes.TOPIC, "two"),
						new Messenger.MessageRef(ANNA, Notes.TOPIC, "one")), pressed))
				.isFalse();
			assertThat(OutboxTests.this.jdbcMessenger()
				.refreshAll(List.of(new Messenger.MessageRef(ANNA, Notes.TOPIC, "pressed")), pressed)).isTrue();
			assertThat(OutboxTests.this.jdbc.sql("SELECT subject || version FROM push ORDER BY rank, subject")
				.query(String.class)
				.list()).containsExactly("pressed0", "one0", "two0");
		}

		@Test
		void aMessageOfSomebodyElseIsNotThePressedOne() {
			posted(ANNA, "monday");
			assertThat(OutboxTests.this.jdbcMessenger().refresh(awaited(BEN, idOf(ANNA, "monday")))).isFalse();
			assertThat(OutboxTests.this.jdbcMessenger().refresh(awaited(ANNA, "unknown"))).isFalse();
		}

	}

	@Nested
	class ByPress {

		@Test
		void thePressedMessageIsChangedAtOnceAndTheLaneHasNothingToDo() {
			PressedMessage pressed = pressed("monday");
			AtomicInteger shown = new AtomicInteger();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
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
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(OutboxTests.this.outbox.next()).contains(NOON.plus(JdbcHeldChanges.HOLD));
			OutboxTests.this.clock.advance(JdbcHeldChanges.HOLD);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		}

		@Test
		void theLaneTakesAtOnceWhatThePressDoesNotBring() {
			PressedMessage pressed = pressed("monday");
			OutboxTests.this.byPress.bring(pressed, (message) -> new Delivery.Refused("used_url"));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		}

		@Test
		void theLaneWaitsForWhatThePressMayHaveBrought() {
			PressedMessage pressed = pressed("monday");
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				press("monday", pressed, "Thank you, again.");
				return new Delivery.Uncertain("no answer in time");
			});
			assertThat(OutboxTests.this.outbox.deliver()).as("what is late could come last").isZero();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				throw new AssertionError("two changes of one message are on their way");
			});
			OutboxTests.this.clock.advance(JdbcHeldChanges.HOLD);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you, again.");
			assertThat(queued()).isZero();
		}

		@Test
		void theLaneTakesAtOnceWhatCannotBeShown() {
			PressedMessage pressed = pressed("monday");
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				throw new IllegalStateException();
			});
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void whatIsPressedMeanwhileFollowsAndNothingOvertakes() {
			PressedMessage pressed = pressed("monday");
			List<String> shown = new ArrayList<>();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				shown.add(PlainText.of(message));
				if (shown.size() == 1) {
					press("monday", pressed, "Thank you, again.");
					OutboxTests.this.byPress.bring(pressed, (other) -> {
						throw new AssertionError("two changes of one message are on their way");
					});
					OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
					assertThat(OutboxTests.this.outbox.deliver()).isZero();
				}
				return new Delivery.Delivered("");
			});
			assertThat(shown).containsExactly("Thank you.", "Thank you, again.");
			assertThat(queued()).isZero();
		}

		@Test
		void whatTheLaneBringsIsNotBroughtByAPressMeanwhile() {
			posted(ANNA, "monday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			PressedMessage pressed = new PressedMessage(ANNA, idOf(ANNA, "monday"), true);
			during("update", () -> {
				press("monday", pressed, "Thank you.");
				OutboxTests.this.byPress.bring(pressed, (message) -> {
					throw new AssertionError("two changes of one message are on their way");
				});
			});
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
		}

		@Test
		void isNotHeldUpByARestFromChanges() {
			posted(ANNA, "monday");
			posted(BEN, "tuesday");
			OutboxTests.this.messenger.refresh(BEN, Notes.TOPIC, "tuesday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Busy(Duration.ofMinutes(5)));
			OutboxTests.this.outbox.deliver();
			PressedMessage pressed = new PressedMessage(ANNA, idOf(ANNA, "monday"), true);
			press("monday", pressed, "Thank you.");
			AtomicInteger shown = new AtomicInteger();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				shown.incrementAndGet();
				return new Delivery.Delivered("");
			});
			assertThat(shown).hasValue(1);
		}

		@Test
		void isNotHeldUpByADeadNode() {
			PressedMessage pressed = pressed("monday");
			push(BEN, "tuesday");
			JdbcLanes dead = new JdbcLanes(OutboxTests.this.jdbc, new NodeName("jdbc:shared"));
			dead.lease(ANNA.workspace(), NOON);
			AtomicInteger shown = new AtomicInteger();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				shown.incrementAndGet();
				return new Delivery.Delivered("");
			});
			assertThat(shown).hasValue(1);
			assertThat(OutboxTests.this.outbox.deliver()).as("the lane is still the other's").isZero();
		}

		@Test
		void isShownAfterAWhileThoughANodeThatDiedWasAtIt(@Autowired JdbcHeldChanges changes) {
			PressedMessage pressed = pressed("monday");
			assertThat(changes.hold(pressed)).as("by a node that dies then").isPresent();
			press("monday", pressed, "Thank you, again.");
			List<String> shown = new ArrayList<>();
			assertThat(OutboxTests.this.byPress.bring(pressed, (message) -> {
				throw new AssertionError("two changes of one message are on their way");
			})).isFalse();
			OutboxTests.this.byPress.bringAllTheSame(pressed, (message) -> shows(shown, message));
			assertThat(shown).containsExactly("Thank you, again.");
			assertThat(OutboxTests.this.outbox.deliver()).as("what is late could come last").isZero();
			OutboxTests.this.clock.advance(JdbcHeldChanges.HOLD);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you, again.");
			assertThat(queued()).isZero();
		}

		@Test
		void whoeverWasAtItAndIsSlowBringsItOnceMore() {
			PressedMessage pressed = pressed("monday");
			List<String> shown = new ArrayList<>();
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				if (shown.isEmpty()) {
					press("monday", pressed, "Thank you, again.");
					OutboxTests.this.byPress.bringAllTheSame(pressed, (other) -> shows(shown, other));
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
			OutboxTests.this.byPress.bringAllTheSame(pressed, (message) -> shows(shown, message));
			OutboxTests.this.byPress.bringAllTheSame(pressed, (message) -> {
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
			goesAfterTheChange(() -> OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday"));
		}

		@Test
		void whoeverIsForgottenMeanwhileIsForgottenAfterTheChange(@Autowired JdbcBotMessages messages) {
			goesAfterTheChange(() -> messages.forget(List.of(ANNA)));
		}

		private void goesAfterTheChange(Runnable meanwhile) {
			OutboxTests.this.byPress.bring(pressed("monday"), (message) -> {
				meanwhile.run();
				assertThat(OutboxTests.this.outbox.deliver()).as("while the change is on its way").isZero();
				return new Delivery.Delivered("");
			});
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(traces("anna")).isZero();
		}

		@Test
		void theLookAMinuteAfterForgettingIsNotBroughtForwardByTheChange(@Autowired JdbcBotMessages messages) {
			OutboxTests.this.platform.traces("all");
			PressedMessage pressed = pressed("monday");
			OutboxTests.this.byPress.bring(pressed, (message) -> {
				messages.forget(List.of(ANNA));
				return new Delivery.Delivered("");
			});
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(1));
		}

		@Test
		void aMessageThatIsUpToDateIsLeft() {
			posted(ANNA, "monday");
			OutboxTests.this.byPress.bring(new PressedMessage(ANNA, idOf(ANNA, "monday"), true), (message) -> {
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
			OutboxTests.this.notes.reads(subject, text);
			assertThat(OutboxTests.this.jdbcMessenger().refresh(pressed)).isTrue();
		}

	}

	@Nested
	class Withdrawing {

		@Test
		void whatWasNotSentIsNotSent() {
			push(ANNA, "monday");
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			assertThat(queued()).isZero();
		}

		@Test
		void whatWasSentIsDeleted() {
			posted(ANNA, "monday");
			posted(ANNA, "tuesday");
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("tuesday");
		}

		@Test
		void whatIsBeingSentIsDeletedAfterwards() {
			push(ANNA, "monday");
			during("post", () -> OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday"));
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(rows("posted")).isZero();
			assertThat(queued()).isZero();
		}

	}

	@Nested
	class Trouble {

		@Test
		void aBusyPlatformIsLeftAloneWithTheWholeWorkspace() {
			push(ANNA, "monday");
			push(BEN, "tuesday");
			push(CARA, "elsewhere");
			OutboxTests.this.platform
				.behave((call) -> call.to().equals(CARA) ? null : new Delivery.Busy(Duration.ofMinutes(5)));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(OutboxTests.this.platform.calls()).hasSize(2);
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(5));
			OutboxTests.this.platform.behave((call) -> null);
			OutboxTests.this.clock.set(minutes(5));
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
		}

		@Test
		void aPlatformThatIsBusyWithChangesGetsNewMessagesAndDeletions() {
			posted(ANNA, "monday");
			posted(ANNA, "wednesday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "wednesday");
			push(BEN, "tuesday");
			busyWith("update");
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
			assertThat(seenBy(ANNA)).containsExactly("monday");
			assertThat(seenBy(BEN)).containsExactly("tuesday");
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(5));
			push(BEN, "thursday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			OutboxTests.this.clock.set(minutes(5));
			OutboxTests.this.platform.behave((call) -> null);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void aPlatformThatIsBusyWithNewMessagesGetsChanges() {
			posted(ANNA, "monday");
			push(BEN, "tuesday");
			busyWith("post");
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.notes.reads("monday", "Thank you.");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
			assertThat(seenBy(BEN)).isEmpty();
		}

		private void busyWith(String operation) {
			OutboxTests.this.platform
				.behave((call) -> call.operation().equals(operation) ? new Delivery.Busy(Duration.ofMinutes(5)) : null);
		}

		@Test
		void aFailureIsTriedAgainLaterAndLaterWhileOthersGoOn() {
			push(ANNA, "monday");
			push(BEN, "tuesday");
			OutboxTests.this.platform.behave((call) -> call.to().equals(ANNA) ? new Delivery.Failed("500") : null);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(OutboxTests.this.outbox.next()).contains(NOON.plusSeconds(5));
			OutboxTests.this.clock.advance(Duration.ofSeconds(5));
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.outbox.next()).contains(NOON.plusSeconds(5 + 20));
			OutboxTests.this.platform.behave((call) -> null);
			OutboxTests.this.clock.advance(Duration.ofSeconds(20));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void aStormOfFailuresEnds() {
			posted(BEN, "tuesday");
			push(ANNA, "monday");
			OutboxTests.this.messenger.refresh(BEN, Notes.TOPIC, "tuesday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Failed("500"));
			liveThrough();
			assertThat(OutboxTests.this.platform.calls().stream().filter((call) -> call.operation().equals("update")))
				.hasSize(RecordSendResult.MAX_ATTEMPTS);
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("monday");
			assertThat(queued()).isZero();
			assertThat(rows("posted")).isEqualTo(1);
		}

		@Test
		void aStormOfBusyAnswersEnds() {
			for (int i = 0; i < 20; i++) {
				push(ANNA, "note " + i);
			}
			OutboxTests.this.platform.behave((call) -> new Delivery.Busy(Duration.ZERO));
			liveThrough(Duration.ofMinutes(7));
			assertThat(OutboxTests.this.notes.lapsed).hasSize(20);
			assertThat(queued()).isZero();
		}

		@Test
		void whatThrowsCountsAsAFailure() {
			push(ANNA, "broken");
			push(ANNA, "monday");
			OutboxTests.this.platform.behave((call) -> {
				throw new IllegalStateException();
			});
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			OutboxTests.this.platform.behave((call) -> null);
			liveThrough();
			assertThat(seenBy(ANNA)).containsExactly("monday");
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("broken");
		}

		@Test
		void whoRefusesIsReportedOnce() {
			push(ANNA, "monday");
			push(new ChannelRef(TestPlatform.NAME, "acme", "closed"), "tuesday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Refused("account_inactive"));
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.notes.refused).containsExactly("anna");
			assertThat(OutboxTests.this.notes.lapsed).containsExactlyInAnyOrder("monday", "tuesday");
			assertThat(queued()).isZero();
		}

		@Test
		void aRefusedChangeSaysNothingOfThePerson() {
			posted(ANNA, "monday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Refused("message_not_found"));
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.notes.refused).isEmpty();
			assertThat(OutboxTests.this.notes.lapsed).isEmpty();
			assertThat(queued()).isZero();
		}

		@Test
		void aRefusedChannelIsGone() {
			push(KITCHEN, "monday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Refused("is_archived"));
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.notes.gone).containsExactly("kitchen");
			assertThat(OutboxTests.this.notes.refused).isEmpty();
		}

		@Test
		void aRefusedChangeSaysNothingOfTheChannel() {
			posted(KITCHEN, "monday");
			posted(KITCHEN, "tuesday");
			OutboxTests.this.messenger.refresh(KITCHEN, Notes.TOPIC, "monday");
			OutboxTests.this.messenger.withdraw(KITCHEN, Notes.TOPIC, "tuesday");
			OutboxTests.this.platform.behave((call) -> new Delivery.Refused("message_not_found"));
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.notes.gone).isEmpty();
			assertThat(queued()).isZero();
		}

		@Test
		void oneMessageGoesAtATimeInThePlatformsPace() {
			OutboxTests.this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));
			push(ANNA, "monday");
			push(BEN, "tuesday");
			push(CARA, "elsewhere");
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
			OutboxTests.this.clock.advance(Duration.ofSeconds(1));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void aSlowAnswerIsPartOfThePace() {
			OutboxTests.this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO));
			push(ANNA, "monday");
			push(BEN, "tuesday");
			OutboxTests.this.platform.behave((call) -> {
				OutboxTests.this.clock.advance(Duration.ofSeconds(1));
				return null;
			});
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
		}

		@Test
		void changesHaveAPaceOfTheirOwnAndTakeTurnsWithNewMessages() {
			IntStream.rangeClosed(1, 3).forEach((number) -> posted(ANNA, "old " + number));
			OutboxTests.this.platform.pace(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ZERO));
			IntStream.rangeClosed(1, 3)
				.forEach((number) -> OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "old " + number));
			IntStream.rangeClosed(1, 5).forEach((number) -> push(BEN, "new " + number));
			int before = OutboxTests.this.platform.calls().size();
			liveThrough();
			assertThat(OutboxTests.this.platform.calls().stream().skip(before).map(Call::text)).containsExactly("old 1",
					"new 1", "new 2", "new 3", "old 2", "new 4", "new 5", "old 3");
			assertThat(OutboxTests.this.clock.instant()).isEqualTo(NOON.plusSeconds(6));
		}

	}

	/**
	 * The platform takes a message, and nobody is told.
	 */
	@Nested
	class InDoubt {

		@Test
		void whatMayBeThereIsLookedForBeforeItIsPostedAgain() {
			push(ANNA, "monday");
			takes("post", 1);
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			OutboxTests.this.notes.reads("monday", "Thank you.");
			OutboxTests.this.clock.advance(Duration.ofSeconds(5));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("Thank you.");
			assertThat(operations()).containsExactly("post", "find", "update");
			assertThat(OutboxTests.this.notes.posted).containsExactly("monday");
			assertThat(rows("posted")).isOne();
			assertThat(queued()).isZero();
		}

		@Test
		void whatIsNotThereIsPostedUntilItIs() {
			push(ANNA, "monday");
			AtomicInteger posts = new AtomicInteger();
			OutboxTests.this.platform.behave((call) -> (call.operation().equals("post") && posts.getAndIncrement() < 4)
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
			OutboxTests.this.platform.behave((call) -> call.operation().equals("find")
					? new Delivery.Uncertain("not told") : TestPlatform.TAKEN);
			liveThrough();
			assertThat(seenBy(ANNA)).containsExactly("monday", "monday");
			assertThat(seenBy(KITCHEN)).containsExactly("monday", "monday");
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("monday", "monday");
			assertThat(queued()).isZero();
		}

		@Test
		void whatWasTakenByANodeThatDiedIsLookedForToo() {
			push(ANNA, "monday");
			OutboxTests.this.platform.behave((call) -> call.operation().equals("post") ? TestPlatform.TAKEN : null);
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.jdbc.sql("UPDATE push SET doubt = 0, orphans = 1, not_before = queued_at").update();
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).containsExactly("monday");
			assertThat(rows("posted")).isOne();
		}

		@Test
		void whatIsWithdrawnMeanwhileIsLookedForAndDeleted() {
			push(ANNA, "monday");
			push(ANNA, "tuesday");
			takes("post", 2);
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "tuesday");
			liveThrough();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(rows("posted")).isZero();
		}

		@Test
		void whatIsForgottenOnItsWayIsLookedForAndDeleted(@Autowired JdbcBotMessages messages) {
			push(ANNA, "monday");
			push(ANNA, "tuesday");
			AtomicInteger posts = new AtomicInteger();
			OutboxTests.this.platform.behave((call) -> {
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
			OutboxTests.this.platform
				.behave((call) -> call.operation().equals("post") ? new Delivery.Uncertain("HTTP 500") : null);
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.messenger.withdraw(ANNA, Notes.TOPIC, "monday");
			liveThrough();
			assertThat(operations()).containsExactly("post", "find");
			assertThat(queued()).isZero();
		}

		private void takes(String operation, int times) {
			AtomicInteger calls = new AtomicInteger();
			OutboxTests.this.platform
				.behave((call) -> (call.operation().equals(operation) && calls.getAndIncrement() < times)
						? TestPlatform.TAKEN : null);
		}

		private List<String> operations() {
			return OutboxTests.this.platform.calls().stream().map(Call::operation).toList();
		}

	}

	@Nested
	class Distance {

		private static final Duration SECOND = Duration.ofSeconds(1);

		/** A node remembers whom it wrote to longer than a test lasts. */
		private final String workspace = "quiet-" + WorkspaceId.random();

		private final PersonRef dora = new PersonRef(TestPlatform.NAME, this.workspace, "dora");

		private final PersonRef emil = new PersonRef(TestPlatform.NAME, this.workspace, "emil");

		@BeforeEach
		void oneASecondForEach() {
			OutboxTests.this.platform.pace(new Pace(Duration.ZERO, Duration.ZERO, SECOND));
		}

		@Test
		void isKeptForEachRecipientWhileOthersAreWrittenTo() {
			push(this.dora, "one");
			push(this.dora, "two");
			push(this.emil, "three");
			push(new ChannelRef(TestPlatform.NAME, this.workspace, "dora"), "four");
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(3);
			assertThat(seenBy(this.dora)).containsExactly("one");
			OutboxTests.this.clock.advance(SECOND.minusMillis(1));
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			OutboxTests.this.clock.advance(Duration.ofMillis(1));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(this.dora)).containsExactly("one", "two");
		}

		@Test
		void isTheNextThingThatTheOutboxWaitsFor() {
			push(this.dora, "one");
			push(this.dora, "two");
			push(this.dora, "three");
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.outbox.next()).contains(NOON.plus(SECOND));
			liveThrough();
			assertThat(seenBy(this.dora)).containsExactly("one", "two", "three");
			assertThat(OutboxTests.this.clock.instant()).isEqualTo(NOON.plus(SECOND.multipliedBy(2)));
		}

		@Test
		void holdsUpNobodyWhoIsWrittenToMeanwhile() {
			push(this.dora, "one");
			push(this.dora, "two");
			OutboxTests.this.outbox.deliver();
			OutboxTests.this.clock.advance(Duration.ofMillis(300));
			push(this.emil, "three");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(this.emil)).containsExactly("three");
		}

		@Test
		void isNotKeptByChanges() {
			posted(this.dora, "one");
			OutboxTests.this.messenger.refresh(this.dora, Notes.TOPIC, "one");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			OutboxTests.this.messenger.withdraw(this.dora, Notes.TOPIC, "one");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

		@Test
		void isKeptTogetherWithThatOfTheWorkspace() {
			OutboxTests.this.platform.pace(new Pace(Duration.ofMillis(250), Duration.ofMillis(250), SECOND));
			push(this.dora, "one");
			push(this.dora, "two");
			push(this.emil, "three");
			liveThrough();
			assertThat(OutboxTests.this.platform.calls()).extracting(Call::text).containsExactly("one", "three", "two");
			assertThat(OutboxTests.this.clock.instant()).isEqualTo(NOON.plus(SECOND));
		}

	}

	@Nested
	class WithoutAConnection {

		private boolean connected;

		@BeforeEach
		void isCutOff() {
			OutboxTests.this.platform.behave(
					(call) -> (this.connected || call.to().equals(CARA)) ? null : new Delivery.Disconnected("gone"));
		}

		@Test
		void theWholeWorkspaceWaitsAndNoOther() {
			push(ANNA, "monday");
			push(BEN, "tuesday");
			push(CARA, "elsewhere");
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(OutboxTests.this.platform.calls()).hasSize(2);
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(15));
			assertThat(OutboxTests.this.notes.refused).isEmpty();
			this.connected = true;
			OutboxTests.this.clock.set(minutes(15));
			assertThat(OutboxTests.this.outbox.deliver()).isEqualTo(2);
		}

		@Test
		void aMessageWaitsUntilItLapses() {
			push(ANNA, "monday");
			liveThrough();
			assertThat(OutboxTests.this.platform.calls()).as("every quarter of an hour for three hours").hasSize(13);
			assertThat(OutboxTests.this.notes.lapsed).containsExactly("monday");
			assertThat(queued()).isZero();
		}

		@Test
		void installingTheBotAgainWakesTheLane() {
			push(ANNA, "monday");
			OutboxTests.this.outbox.deliver();
			this.connected = true;
			OutboxTests.this.clock.set(minutes(2));
			assertThat(OutboxTests.this.outbox.deliver()).isZero();
			OutboxTests.this.conversations.receive(new Incoming.Installed(ANNA.workspace(), null));
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).containsExactly("monday");
		}

		@Test
		void whatWasCalledBeforeTheBotWasInstalledAgainDoesNotRestTheLane() {
			push(ANNA, "monday");
			OutboxTests.this.platform.behave((call) -> {
				if (this.connected) {
					return null;
				}
				this.connected = true;
				OutboxTests.this.clock.set(minutes(1));
				OutboxTests.this.conversations.receive(new Incoming.Installed(ANNA.workspace(), null));
				return new Delivery.Disconnected("gone");
			});
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
		}

	}

	@Nested
	class PersonalMessages {

		@Autowired
		private JdbcBotMessages messages;

		@Test
		void areExported() {
			posted(ANNA, "monday");
			posted(BEN, "tuesday");
			assertThat(this.messages.export(MemberId.random(), ANNA)).singleElement().satisfies((section) -> {
				assertThat(section.name()).isEqualTo("bot-messages");
				assertThat(section.rows()).singleElement()
					.hasToString("{topic=note, subject=monday, message=%s, posted=2026-03-02T12:00:00Z}",
							OutboxTests.this.platform.seenBy(ANNA).get(0).id());
			});
			assertThat(this.messages.export(MemberId.random(), CARA)).isEmpty();
		}

		@Test
		void areForgottenAndDeletedOnThePlatform() {
			posted(ANNA, "monday");
			posted(BEN, "tuesday");
			push(ANNA, "wednesday");
			OutboxTests.this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
			this.messages.forget(List.of(ANNA));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(seenBy(BEN)).containsExactly("tuesday");
			assertThat(traces("anna")).isZero();
			assertThat(traces("ben")).isOne();
		}

		@Test
		void areForgottenWhileTheyAreBeingSent() {
			push(ANNA, "monday");
			during("post", () -> this.messages.forget(List.of(ANNA)));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areForgottenEvenIfThePlatformNeverDeletesThem() {
			posted(ANNA, "monday");
			this.messages.forget(List.of(ANNA));
			OutboxTests.this.platform.behave((call) -> new Delivery.Busy(Duration.ofHours(1)));
			liveThrough(Duration.ofHours(1));
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areAnswersToo() {
			this.messages.keepReply(ANNA, "an answer");
			this.messages.keepReply(BEN, "another");
			assertThat(this.messages.export(MemberId.random(), ANNA)).singleElement()
				.satisfies((section) -> assertThat(section.rows()).singleElement()
					.hasToString("{topic=reply, subject=, message=an answer, posted=2026-03-02T12:00:00Z}"));
			this.messages.forget(List.of(ANNA));
			assertThat(traces("anna")).isOne();
			OutboxTests.this.outbox.deliver();
			assertThat(traces("anna")).isZero();
			assertThat(traces("ben")).isOne();
			this.messages.expire(old(BEN, "2026-03-02"));
			assertThat(rows("reply")).isOne();
			this.messages.expire(old(BEN, "2026-03-03"));
			assertThat(rows("reply")).isZero();
		}

		private PersonalData.Expiry old(PersonRef person, String before) {
			return new PersonalData.Expiry(person.workspace(), List.of(), LocalDate.parse(before), 10);
		}

		@Test
		void areTakenBackWhenTheyComeToSomebodyWhoIsForgotten() {
			String there = OutboxTests.this.platform.show(ANNA, Message.text("late")).id();
			this.messages.takeBack(ANNA, there);
			assertThat(OutboxTests.this.outbox.deliver()).isOne();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areTakenBackWhenTheyComeWhileTheyAreBeingDeleted() {
			this.messages.keepReply(ANNA, "late");
			this.messages.forget(List.of(ANNA));
			AtomicInteger deletions = new AtomicInteger();
			OutboxTests.this.platform.behave((call) -> {
				if (deletions.getAndIncrement() > 0) {
					return null;
				}
				this.messages.takeBack(ANNA, "late");
				return new Delivery.Refused("file_not_found");
			});
			OutboxTests.this.outbox.deliver();
			assertThat(OutboxTests.this.platform.calls()).extracting(Call::posted).containsExactly("late", "late");
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areLookedForBesideThoseThatAreKnown() {
			String there = OutboxTests.this.platform.show(ANNA, Message.text("unknown")).id();
			OutboxTests.this.platform.traces("all");
			OutboxTests.this.platform
				.behave((call) -> "all".equals(call.posted()) ? new Delivery.Split(List.of(there, "more")) : null);
			this.messages.forget(List.of(ANNA));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(1));
			liveThrough();
			assertThat(OutboxTests.this.platform.calls()).extracting(Call::posted)
				.containsExactly("all", there, "more", "all", there, "more");
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areLookedForWhenThePlatformAllowsItWhileAllElseGoesOn() {
			posted(ANNA, "monday");
			OutboxTests.this.platform.traces("all");
			AtomicInteger looks = new AtomicInteger();
			OutboxTests.this.platform.behave((call) -> ("all".equals(call.posted()) && looks.incrementAndGet() <= 20)
					? new Delivery.Busy(Duration.ofMinutes(1), true) : null);
			this.messages.forget(List.of(ANNA));
			OutboxTests.this.outbox.deliver();
			assertThat(seenBy(ANNA)).isEmpty();
			assertThat(looks).hasValue(1);
			assertThat(OutboxTests.this.outbox.next()).contains(minutes(1));
			liveThrough();
			assertThat(looks).hasValue(22);
			assertThat(traces("anna")).isZero();
		}

		@Test
		void areNotKeptForEver() {
			posted(ANNA, "monday");
			posted(CARA, "elsewhere");
			this.messages.expire(old(ANNA, "2026-03-02"));
			assertThat(rows("posted")).isEqualTo(2);
			this.messages.expire(old(ANNA, "2026-03-03"));
			assertThat(traces("anna")).isZero();
			assertThat(traces("cara")).isOne();
		}

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

	private static PressedMessage awaited(Recipient where, String message) {
		return new PressedMessage(where, message, false);
	}

	private void posted(Recipient to, String subject) {
		push(to, subject);
		this.outbox.deliver();
	}

	private void push(Recipient to, String subject) {
		this.messenger.push(now(to, subject));
	}

	private void gentle(Recipient to, String subject) {
		this.messenger.push(new Push(to, Notes.TOPIC, subject, NOON, minutes(180), true));
	}

	private static Push now(Recipient to, String subject) {
		return new Push(to, Notes.TOPIC, subject, NOON, minutes(180), false);
	}

	private static Instant minutes(int minutes) {
		return NOON.plus(Duration.ofMinutes(minutes));
	}

	private void during(String operation, Runnable change) {
		AtomicInteger calls = new AtomicInteger();
		this.platform.behave((call) -> {
			if (call.operation().equals(operation) && calls.getAndIncrement() == 0) {
				change.run();
			}
			return null;
		});
	}

	private void liveThrough() {
		liveThrough(Duration.ZERO);
	}

	/**
	 * Delivers until nothing is queued, with steps of at least some length.
	 */
	private void liveThrough(Duration step) {
		for (int i = 0; i < 1000 && this.outbox.next().isPresent(); i++) {
			this.clock.advance(step);
			this.outbox.next().filter(this.clock.instant()::isBefore).ifPresent(this.clock::set);
			this.outbox.deliver();
		}
	}

	private List<String> seenBy(Recipient recipient) {
		return this.platform.seenBy(recipient).stream().map(Shown::text).toList();
	}

	private String idOf(Recipient recipient, String text) {
		return this.platform.seenBy(recipient)
			.stream()
			.filter((shown) -> shown.text().equals(text))
			.map(Shown::id)
			.findFirst()
			.orElseThrow();
	}

	private JdbcMessenger jdbcMessenger() {
		return (JdbcMessenger) this.messenger;
	}

	private int queued() {
		return rows("push");
	}

	private int rows(String table) {
		return this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
	}

	private int traces(String person) {
		return this.jdbc.sql("""
				SELECT (SELECT count(*) FROM push WHERE recipient = :person)
					+ (SELECT count(*) FROM posted WHERE recipient = :person)
					+ (SELECT count(*) FROM reply WHERE recipient = :person)
				""").param("person", person).query(Integer.class).single();
	}

}
