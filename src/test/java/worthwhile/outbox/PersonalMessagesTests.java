package worthwhile.outbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.testing.TestPlatform.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is exported and forgotten of the messages of one person.
 */
class PersonalMessagesTests extends OutboxAtNoon {

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
						this.platform.seenBy(ANNA).get(0).id());
		});
		assertThat(this.messages.export(MemberId.random(), CARA)).isEmpty();
	}

	@Test
	void areForgottenAndDeletedOnThePlatform() {
		posted(ANNA, "monday");
		posted(BEN, "tuesday");
		push(ANNA, "wednesday");
		this.messenger.refresh(ANNA, Notes.TOPIC, "monday");
		this.messages.forget(List.of(ANNA));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(seenBy(BEN)).containsExactly("tuesday");
		assertThat(traces("anna")).isZero();
		assertThat(traces("ben")).isOne();
	}

	@Test
	void areForgottenWhileTheyAreBeingSent() {
		push(ANNA, "monday");
		during("post", () -> this.messages.forget(List.of(ANNA)));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(traces("anna")).isZero();
	}

	@Test
	void areForgottenEvenIfThePlatformNeverDeletesThem() {
		posted(ANNA, "monday");
		this.messages.forget(List.of(ANNA));
		this.platform.behave((call) -> new Delivery.Busy(Duration.ofHours(1)));
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
		this.outbox.deliver();
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
		String there = this.platform.show(ANNA, Message.text("late")).id();
		this.messages.takeBack(ANNA, there);
		assertThat(this.outbox.deliver()).isOne();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(traces("anna")).isZero();
	}

	@Test
	void areTakenBackWhenTheyComeWhileTheyAreBeingDeleted() {
		this.messages.keepReply(ANNA, "late");
		this.messages.forget(List.of(ANNA));
		AtomicInteger deletions = new AtomicInteger();
		this.platform.behave((call) -> {
			if (deletions.getAndIncrement() > 0) {
				return null;
			}
			this.messages.takeBack(ANNA, "late");
			return new Delivery.Refused("file_not_found");
		});
		this.outbox.deliver();
		assertThat(this.platform.calls()).extracting(Call::posted).containsExactly("late", "late");
		assertThat(traces("anna")).isZero();
	}

	@Test
	void areLookedForBesideThoseThatAreKnown() {
		String there = this.platform.show(ANNA, Message.text("unknown")).id();
		this.platform.traces("all");
		this.platform.behave((call) -> "all".equals(call.posted()) ? new Delivery.Split(List.of(there, "more")) : null);
		this.messages.forget(List.of(ANNA));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(this.outbox.next()).contains(minutes(1));
		liveThrough();
		assertThat(this.platform.calls()).extracting(Call::posted)
			.containsExactly("all", there, "more", "all", there, "more");
		assertThat(traces("anna")).isZero();
	}

	@Test
	void areLookedForWhenThePlatformAllowsItWhileAllElseGoesOn() {
		posted(ANNA, "monday");
		this.platform.traces("all");
		AtomicInteger looks = new AtomicInteger();
		this.platform.behave((call) -> ("all".equals(call.posted()) && looks.incrementAndGet() <= 20)
				? new Delivery.Busy(Duration.ofMinutes(1), true) : null);
		this.messages.forget(List.of(ANNA));
		this.outbox.deliver();
		assertThat(seenBy(ANNA)).isEmpty();
		assertThat(looks).hasValue(1);
		assertThat(this.outbox.next()).contains(minutes(1));
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
