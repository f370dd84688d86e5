package worthwhile.chaos;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A press of a button, and when the bot answered it in words that the person sees.
 */
final class Press {

	private final Told told;

	private final String phase;

	private final String message;

	private final long pressed = System.nanoTime();

	private @Nullable Duration answered;

	private @Nullable Instance taker;

	private @Nullable Duration taken;

	/**
	 * One in a message.
	 * @param message its channel and time
	 */
	Press(Told told, String phase, String message) {
		this.told = told;
		this.phase = phase;
		this.message = message;
	}

	Told told() {
		return this.told;
	}

	String message() {
		return this.message;
	}

	String phase() {
		return this.phase;
	}

	/**
	 * Words came; the first count.
	 */
	synchronized void words() {
		if (this.answered == null) {
			this.answered = Duration.ofNanos(System.nanoTime() - this.pressed);
		}
	}

	/**
	 * An instance said to the platform that it got the press.
	 */
	synchronized void taken(Instance by) {
		this.taker = by;
		this.taken = Duration.ofNanos(System.nanoTime() - this.pressed);
	}

	/**
	 * What whoever looks for a reason has to know of one that was answered late.
	 */
	synchronized String story() {
		Instance by = this.taker;
		if (by == null || this.taken == null) {
			return "taken by nobody";
		}
		return "taken after %.1f s by an instance that was ready for %.0f s".formatted(Scene.seconds(this.taken),
				by.secondsReadyAt(this.pressed));
	}

	/**
	 * Whether an instance took it and was not killed within the time for an answer.
	 */
	synchronized boolean isToBeAnswered(Duration within) {
		return this.taker != null && !this.taker.diedBetween(this.pressed, this.pressed + within.toNanos());
	}

	/**
	 * After how long words came; a day if none did.
	 */
	synchronized Duration answeredAfter() {
		return (this.answered != null) ? this.answered : Duration.ofDays(1);
	}

}
