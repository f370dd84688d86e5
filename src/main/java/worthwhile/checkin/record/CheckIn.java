package worthwhile.checkin.record;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

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
	 * Whether the next question came before an answer.
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
		return this.asked.slotAt() != null || this.asked.askedAt() != null || this.asked.snoozes() > 0;
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
		return new CheckIn(this.key, State.SKIPPED, isOpen() ? Step.MINUTES : Step.DONE, null, this.asked.settled(),
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
	 * The check-in put off.
	 */
	public CheckIn snoozed(Instant until) {
		return with(this.asked.snoozed(until));
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

	private CheckIn with(Asked asked) {
		return new CheckIn(this.key, this.state, this.step, this.minutes, asked, this.reflection);
	}

	/**
	 * How the bot asks.
	 *
	 * @param slotAt when the bot asks by itself, if it does
	 * @param askedAt when the question was delivered, if it was
	 * @param snoozes how often it was put off
	 * @param snoozedUntil when it comes again, while it is put off
	 * @param reminded whether there was a reminder
	 */
	public record Asked(@Nullable Instant slotAt, @Nullable Instant askedAt, int snoozes,
			@Nullable Instant snoozedUntil, boolean reminded) {

		static final Asked NOT_YET = new Asked(null, null, 0, null, false);

		private Asked settled() {
			return new Asked(this.slotAt, this.askedAt, this.snoozes, null, this.reminded);
		}

		private Asked snoozed(Instant until) {
			return new Asked(this.slotAt, this.askedAt, this.snoozes + 1, until, this.reminded);
		}

		private Asked awake() {
			return new Asked(this.slotAt, this.askedAt, Math.max(0, this.snoozes - 1), null, this.reminded);
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
		/** The next question came first. */
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
