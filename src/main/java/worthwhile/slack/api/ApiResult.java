package worthwhile.slack.api;

import java.time.Duration;
import java.util.function.Function;

/**
 * What came of a call of Slack's API.
 *
 * @param <T> the answer
 */
public sealed interface ApiResult<T> {

	/**
	 * Does what a visitor has for this result.
	 */
	<R> R accept(ApiResultVisitor<T, R> visitor);

	/**
	 * Goes on with the answer, if there is one.
	 */
	<R> ApiResult<R> then(Function<T, ApiResult<R>> next);

	/**
	 * It worked.
	 */
	record Ok<T>(T answer) implements ApiResult<T> {

		@Override
		public <R> R accept(ApiResultVisitor<T, R> visitor) {
			return visitor.ok(this);
		}

		@Override
		public <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
			return next.apply(this.answer);
		}

	}

	/**
	 * Slack wants to be left alone for a while.
	 */
	record RateLimited<T>(Duration retryAfter) implements ApiResult<T> {

		/** For how long, if Slack does not say. */
		public static final Duration UNTOLD = Duration.ofSeconds(30);

		@Override
		public <R> R accept(ApiResultVisitor<T, R> visitor) {
			return visitor.rateLimited(this);
		}

		@Override
		public <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
			return new RateLimited<>(this.retryAfter);
		}

	}

	/**
	 * Slack said no.
	 *
	 * @param error Slack's word for it, such as {@code channel_not_found}
	 */
	record Refused<T>(String error) implements ApiResult<T> {

		@Override
		public <R> R accept(ApiResultVisitor<T, R> visitor) {
			return visitor.refused(this);
		}

		@Override
		public <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
			return new Refused<>(this.error);
		}

	}

	/**
	 * Nobody knows whether it worked: no answer in time, or one that was none.
	 *
	 * @param reason what went wrong, without anything personal
	 * @param arrived whether Slack took the call
	 */
	record Unknown<T>(String reason, Arrived arrived) implements ApiResult<T> {

		public Unknown(String reason) {
			this(reason, Arrived.PERHAPS);
		}

		/** The reason if it was waited for as long as it may be. */
		public static final String LATE = "no answer in time";

		@Override
		public <R> R accept(ApiResultVisitor<T, R> visitor) {
			return visitor.unknown(this);
		}

		@Override
		public <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
			return new Unknown<>(this.reason, this.arrived);
		}

	}

	/**
	 * Whether a call reached Slack.
	 */
	enum Arrived {

		/** There was no connection. */
		NO,
		/** It may have, and may have done what it was for. */
		PERHAPS,
		/** Slack said that all is well, in an answer that nobody can read. */
		YES

	}

}
