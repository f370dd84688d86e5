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
	 * Goes on with the answer, if there is one.
	 */
	default <R> ApiResult<R> then(Function<T, ApiResult<R>> next) {
		if (this instanceof Ok<T> ok) {
			return next.apply(ok.answer());
		}
		if (this instanceof RateLimited<T> limited) {
			return new RateLimited<>(limited.retryAfter());
		}
		return (this instanceof Refused<T> refused) ? new Refused<>(refused.error())
				: new Unknown<>(((Unknown<T>) this).reason());
	}

	/**
	 * It worked.
	 */
	record Ok<T>(T answer) implements ApiResult<T> {
	}

	/**
	 * Slack wants to be left alone for a while.
	 */
	record RateLimited<T>(Duration retryAfter) implements ApiResult<T> {
	}

	/**
	 * Slack said no.
	 *
	 * @param error Slack's word for it, such as {@code channel_not_found}
	 */
	record Refused<T>(String error) implements ApiResult<T> {
	}

	/**
	 * Nobody knows whether it worked: no answer in time, or one that was none.
	 *
	 * @param reason what went wrong, without anything personal
	 */
	record Unknown<T>(String reason) implements ApiResult<T> {
	}

}
