package worthwhile.checkin.record;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Sentence;
import worthwhile.usage.AnsweredCheckIn.Instead;

/**
 * A question and where its answer stands.
 *
 * @param key which
 * @param state where it stands
 * @param step what can be tapped next
 * @param minutes the answer by tap; nothing when it was told in detail
 * @param asked how the bot asks
 * @param reflection what was told beside the minutes and what came of them
 */
public record CheckIn(CheckInKey key, State state, Step step, @Nullable Integer minutes, Asked asked,
		Reflection reflection) {

	public static final int MOST_SNOOZES = 2;

	/** For so many days a question waits at the most. */
	static final int LONGEST_IN_DAYS = Sentence.DAYS_BACK;

	/**
	 * A check-in of which nothing is known yet.
	 */
	static CheckIn blank(CheckInKey key) {
		return new CheckIn(key, State.DUE, Step.MINUTES, null, Asked.NOT_YET, Reflection.NONE);
	}

	/**
	 * Whether the question waits for an answer.
	 */
	public boolean isWaiting() {
		return this.state == State.DUE || this.state == State.ASKED;
	}

	/**
	 * Whether the next question came before an answer, or the question has waited for as
	 * long as a day can be told of.
	 * @param today the member's local day
	 */
	public boolean isOver(LocalDate today) {
		return isExpired() || (isWaiting() && this.key.last().isBefore(today.minusDays(LONGEST_IN_DAYS)));
	}

	/**
	 * Whether the next question came before an answer, or the member is not asked any
	 * more.
	 */
	public boolean isExpired() {
		return this.state == State.EXPIRED;
	}

	public boolean isAnswered() {
		return this.state == State.ANSWERED;
	}

	public boolean isSkipped() {
		return this.state == State.SKIPPED;
	}

	/**
	 * Whether it is left out, or what was told with it was deleted.
	 */
	public boolean isLeftOut() {
		return isSkipped() || this.state == State.DELETED;
	}

	/**
	 * Whether it was answered by a tap, in rough numbers.
	 */
	public boolean isRough() {
		return isAnswered() && this.minutes != null;
	}

	/**
	 * Whether the question is put off now.
	 */
	public boolean isSnoozed() {
		return this.asked.snoozedUntil() != null;
	}

	/**
	 * Whether it can be seen in messages that the bot sent by itself, or is about to
	 * send.
	 */
	boolean mayBePosted() {
		return this.asked.slotAt() != null || this.asked.askedAt() != null || this.asked.copies() > 0;
	}

	/**
	 * Whether a tap still counts.
	 */
	public boolean isOpen() {
		return this.step != Step.DONE;
	}

	/**
	 * Whether the question waits and was not put off.
	 */
	public boolean mayBeReminded() {
		return isWaiting() && this.asked.snoozes() == 0;
	}

	public boolean maySnooze() {
		return this.asked.snoozes() < MOST_SNOOZES;
	}

	/**
	 * The check-in with an answer.
	 * @param minutes the answer by tap; nothing when it was told in detail
	 */
	public CheckIn answered(@Nullable Integer minutes, Step step) {
		return new CheckIn(this.key, State.ANSWERED, step, minutes, this.asked.settled(), this.reflection);
	}

	public CheckIn at(Step step) {
		return new CheckIn(this.key, this.state, step, this.minutes, this.asked, this.reflection);
	}

	/**
	 * The check-in with nothing told in it.
	 */
	public CheckIn skipped() {
		return empty(State.SKIPPED);
	}

	/**
	 * The check-in with nothing told in it any more.
	 */
	CheckIn deleted() {
		return empty(State.DELETED);
	}

	private CheckIn empty(State state) {
		return new CheckIn(this.key, state, isOpen() ? Step.MINUTES : Step.DONE, null, this.asked.settled(),
				Reflection.NONE);
	}

	/**
	 * The check-in waiting again.
	 */
	public CheckIn reopened() {
		State waiting = (this.asked.askedAt() != null) ? State.ASKED : State.DUE;
		return new CheckIn(this.key, waiting, Step.MINUTES, null, this.asked.settled(), Reflection.NONE);
	}

	/**
	 * The check-in after the next question came.
	 */
	CheckIn expired() {
		return new CheckIn(this.key, State.EXPIRED, Step.DONE, null, this.asked.settled(), this.reflection);
	}

	/**
	 * The check-in put off.
	 */
	public CheckIn snoozed(Instant until) {
		return with(this.asked.snoozed(until));
	}

	/**
	 * The check-in shown to the member who asks for it.
	 */
	public CheckIn shown(Instant at) {
		return with(this.asked.shown(at));
	}

	/**
	 * The check-in not put off after all, as if it never was.
	 */
	public CheckIn awake() {
		return with(this.asked.awake());
	}

	public CheckIn with(Reflection reflection) {
		return new CheckIn(this.key, this.state, this.step, this.minutes, this.asked, reflection);
	}

	/**
	 * The check-in with how it felt.
	 * @param feeling from 1 to 5; as it was told before if missing
	 */
	public CheckIn felt(@Nullable Integer feeling) {
		return (feeling != null)
				? with(new Reflection(feeling, this.reflection.compared, this.reflection.instead, this.reflection.note))
				: this;
	}

	private CheckIn with(Asked asked) {
		return new CheckIn(this.key, this.state, this.step, this.minutes, asked, this.reflection);
	}

	/**
	 * How the bot asks.
	 *
	 * @param slotAt when the bot asks by itself, if it does
	 * @param afterWeekend whether it is the first question after a weekend
	 * @param askedAt when the question was delivered first, if it was
	 * @param shownAt when it was shown last, by itself or because the member asked for it
	 * @param copies the number of the copy that came last, 0 for the first
	 * @param snoozes how often it was put off
	 * @param snoozedUntil when it comes again, while it is put off
	 * @param reminded whether there was a reminder
	 */
	public record Asked(@Nullable Instant slotAt, boolean afterWeekend, @Nullable Instant askedAt,
			@Nullable Instant shownAt, int copies, int snoozes, @Nullable Instant snoozedUntil, boolean reminded) {

		static final Asked NOT_YET = new Asked(null, false, null, null, 0, 0, null, false);

		private Asked settled() {
			return snoozed(this.snoozes, null);
		}

		private Asked snoozed(Instant until) {
			return snoozed(this.snoozes + 1, until);
		}

		private Asked awake() {
			return snoozed(Math.max(0, this.snoozes - 1), null);
		}

		private Asked shown(Instant at) {
			return new Asked(this.slotAt, this.afterWeekend, this.askedAt, at, this.copies, this.snoozes,
					this.snoozedUntil, this.reminded);
		}

		private Asked snoozed(int snoozes, @Nullable Instant until) {
			return new Asked(this.slotAt, this.afterWeekend, this.askedAt, this.shownAt, this.copies, snoozes, until,
					this.reminded);
		}

	}

	/**
	 * What was told beside the minutes and what came of them.
	 *
	 * @param feeling from 1 to 5, if told
	 * @param compared whether they compared themselves, if told
	 * @param instead what the time would have gone to, if told
	 * @param note the member's own words, if any
	 */
	public record Reflection(@Nullable Integer feeling, @Nullable Boolean compared, @Nullable Instead instead,
			@Nullable String note) {

		static final Reflection NONE = new Reflection(null, null, null, null);

	}

	/**
	 * Where a check-in stands.
	 */
	public enum State {

		/** The question is on its way, or the member answers before it is. */
		DUE,
		/** The question was delivered. */
		ASKED,
		/** There is an answer. */
		ANSWERED,
		/** The member wants to say nothing, or nothing any more. */
		SKIPPED,
		/** The member deleted what they had told. */
		DELETED,
		/** The next question came first, or the member is not asked any more. */
		EXPIRED

	}

	/**
	 * What can be tapped next.
	 */
	public enum Step {

		/** How much time. */
		MINUTES,
		/** What came of it. */
		OUTCOME,
		/** One more thing, or not. */
		EXTRA,
		/** Nothing. */
		DONE

	}

}
