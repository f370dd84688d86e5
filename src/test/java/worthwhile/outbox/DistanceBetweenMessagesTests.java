package worthwhile.outbox;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.message.Pace;
import worthwhile.testing.TestPlatform;
import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;

class DistanceBetweenMessagesTests extends OutboxAtNoon {

	private static final Duration SECOND = Duration.ofSeconds(1);

	/** A node remembers whom it wrote to longer than a test lasts. */
	private final String workspace = "quiet-" + WorkspaceId.random();

	private final PersonRef dora = new PersonRef(TestPlatform.NAME, this.workspace, "dora");

	private final PersonRef emil = new PersonRef(TestPlatform.NAME, this.workspace, "emil");

	@BeforeEach
	void oneASecondForEach() {
		this.platform.pace(new Pace(Duration.ZERO, Duration.ZERO, SECOND));
	}

	@Test
	void isKeptForEachRecipientWhileOthersAreWrittenTo() {
		push(this.dora, "one");
		push(this.dora, "two");
		push(this.emil, "three");
		push(new ChannelRef(TestPlatform.NAME, this.workspace, "dora"), "four");
		assertThat(this.outbox.deliver()).isEqualTo(3);
		assertThat(seenBy(this.dora)).containsExactly("one");
		this.clock.advance(SECOND.minusMillis(1));
		assertThat(this.outbox.deliver()).isZero();
		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(this.dora)).containsExactly("one", "two");
	}

	@Test
	void isTheNextThingThatTheOutboxWaitsFor() {
		push(this.dora, "one");
		push(this.dora, "two");
		push(this.dora, "three");
		this.outbox.deliver();
		assertThat(this.outbox.next()).contains(NOON.plus(SECOND));
		liveThrough();
		assertThat(seenBy(this.dora)).containsExactly("one", "two", "three");
		assertThat(this.clock.instant()).isEqualTo(NOON.plus(SECOND.multipliedBy(2)));
	}

	@Test
	void holdsUpNobodyWhoIsWrittenToMeanwhile() {
		push(this.dora, "one");
		push(this.dora, "two");
		this.outbox.deliver();
		this.clock.advance(Duration.ofMillis(300));
		push(this.emil, "three");
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(this.emil)).containsExactly("three");
	}

	@Test
	void isNotKeptByChanges() {
		posted(this.dora, "one");
		this.messenger.refresh(this.dora, Notes.TOPIC, "one");
		assertThat(this.outbox.deliver()).isOne();
		this.messenger.withdraw(this.dora, Notes.TOPIC, "one");
		assertThat(this.outbox.deliver()).isOne();
	}

	@Test
	void isKeptTogetherWithThatOfTheWorkspace() {
		this.platform.pace(new Pace(Duration.ofMillis(250), Duration.ofMillis(250), SECOND));
		push(this.dora, "one");
		push(this.dora, "two");
		push(this.emil, "three");
		liveThrough();
		assertThat(this.platform.calls()).extracting(Call::text).containsExactly("one", "three", "two");
		assertThat(this.clock.instant()).isEqualTo(NOON.plus(SECOND));
	}

}
