package worthwhile.slack;

import java.time.Duration;

/**
 * How Slack answers a call other than well.
 *
 * @param done whether it does what it was asked to
 * @param status the status of the response
 * @param body the body of the response; empty for what the method says, if it was done
 * @param delay how late it answers
 * @param retryAfter seconds in {@code Retry-After}; empty for no such header
 * @param reset whether the connection is cut instead of an answer
 */
public record SlackAnswer(boolean done, int status, String body, Duration delay, String retryAfter, boolean reset) {

	/**
	 * Answers well.
	 */
	public static SlackAnswer well() {
		return slow(Duration.ZERO);
	}

	/**
	 * Answers {@code ok:false}.
	 */
	public static SlackAnswer error(String error) {
		return body("{\"ok\":false,\"error\":\"%s\"}".formatted(error));
	}

	/**
	 * Does nothing, and answers with this body.
	 */
	public static SlackAnswer body(String body) {
		return new SlackAnswer(false, 200, body, Duration.ZERO, "", false);
	}

	/**
	 * Wants to be left alone for a while.
	 */
	public static SlackAnswer rateLimited(Duration retryAfter) {
		return new SlackAnswer(false, 429, "{\"ok\":false,\"error\":\"ratelimited\"}", Duration.ZERO,
				Long.toString(retryAfter.toSeconds()), false);
	}

	/**
	 * Does nothing, and fails.
	 */
	public static SlackAnswer status(int status) {
		return new SlackAnswer(false, status, "<html>not what was expected</html>", Duration.ZERO, "", false);
	}

	/**
	 * Does what it was asked to, and says so late.
	 */
	public static SlackAnswer slow(Duration delay) {
		return new SlackAnswer(true, 200, "", delay, "", false);
	}

	/**
	 * Answers the same with another body.
	 */
	public SlackAnswer saying(String other) {
		return new SlackAnswer(this.done, this.status, other, this.delay, this.retryAfter, this.reset);
	}

	/**
	 * Does what it was asked to, but the connection is cut before it can say so.
	 */
	public static SlackAnswer lost() {
		return new SlackAnswer(true, 200, "", Duration.ZERO, "", true);
	}

	/**
	 * Does nothing, and the connection is cut.
	 */
	public static SlackAnswer cut() {
		return new SlackAnswer(false, 200, "", Duration.ZERO, "", true);
	}

}
