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
 * @param slotAt when the bot asks by itself, if it does
 * @param askedAt when the question was delivered, if it was
 * @param minutes the answer by tap; nothing when it was told in detail
 * @param snoozes how often it was put off
 * @param snoozedUntil when it comes again, while it is put off
 * @param reminded whether there was a reminder
 * @param feeling from 1 to 5, if told
 * @param compared whether they compared themselves, if told
 * @param instead what the time would have gone to, if told
 * @param note the member's own words, if any
 */
public record CheckIn(CheckInKey key, State state, Step step, @Nullable Instant slotAt, @Nullable Instant askedAt,
		@Nullable Integer minutes, int snoozes, @Nullable Instant snoozedUntil, boolean reminded,
		@Nullable Integer feeling, @Nullable Boolean compared, @Nullable Instead instead, @Nullable String note) {

	public static final int MOST_SNOOZES = 2;

	/**
	 * A check-in of which nothing is known yet.
	 */
	public static CheckIn blank(CheckInKey key) {
		return new CheckIn(key, State.DUE, Step.MINUTES, null, null, null, 0, null, false, null, null, null, null);
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
	 * Whether it can be seen in messages that the bot sent by itself, or is about to
	 * send.
	 */
	boolean mayBePosted() {
		return this.slotAt != null || this.askedAt != null || this.snoozes > 0;
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
		return isWaiting() && this.snoozes == 0;
	}

	public boolean maySnooze() {
		return this.snoozes < MOST_SNOOZES;
	}

	CheckIn answered(@Nullable Integer minutes, Step step) {
		return new CheckIn(this.key, State.ANSWERED, step, this.slotAt, this.askedAt, minutes, this.snoozes, null,
				this.reminded, this.feeling, this.compared, this.instead, this.note);
	}

	CheckIn at(Step step) {
		return new CheckIn(this.key, this.state, step, this.slotAt, this.askedAt, this.minutes, this.snoozes,
				this.snoozedUntil, this.reminded, this.feeling, this.compared, this.instead, this.note);
	}

	/**
	 * The check-in with nothing told in it.
	 */
	CheckIn skipped() {
		return new CheckIn(this.key, State.SKIPPED, isOpen() ? Step.MINUTES : Step.DONE, this.slotAt, this.askedAt,
				null, this.snoozes, null, this.reminded, null, null, null, null);
	}

	/**
	 * The check-in waiting again.
	 */
	CheckIn reopened() {
		State waiting = (this.askedAt != null) ? State.ASKED : State.DUE;
		return new CheckIn(this.key, waiting, Step.MINUTES, this.slotAt, this.askedAt, null, this.snoozes, null,
				this.reminded, null, null, null, null);
	}

	/**
	 * The check-in put off.
	 */
	public CheckIn snoozed(Instant until) {
		return new CheckIn(this.key, this.state, this.step, this.slotAt, this.askedAt, this.minutes, this.snoozes + 1,
				until, this.reminded, this.feeling, this.compared, this.instead, this.note);
	}

	/**
	 * The check-in not put off after all, as if it never was.
	 */
	public CheckIn awake() {
		return new CheckIn(this.key, this.state, this.step, this.slotAt, this.askedAt, this.minutes,
				Math.max(0, this.snoozes - 1), null, this.reminded, this.feeling, this.compared, this.instead,
				this.note);
	}

	public CheckIn with(@Nullable Integer feeling, @Nullable Boolean compared, @Nullable Instead instead,
			@Nullable String note) {
		return new CheckIn(this.key, this.state, this.step, this.slotAt, this.askedAt, this.minutes, this.snoozes,
				this.snoozedUntil, this.reminded, feeling, compared, instead, note);
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
