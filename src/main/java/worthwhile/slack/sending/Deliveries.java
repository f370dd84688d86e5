package worthwhile.slack.sending;

import java.time.Duration;
import java.util.function.Function;

import worthwhile.message.Delivery;
import worthwhile.slack.api.ApiResult;

/**
 * What an outcome of Slack's means for the outbox.
 */
public final class Deliveries {

	/** Slack said so without saying how long. */
	private static final Duration UNTOLD_REST = Duration.ofSeconds(30);

	private Deliveries() {
	}

	/**
	 * The delivery that an outcome is.
	 * @param posted the id of the message, from the answer
	 */
	public static <T> Delivery of(ApiResult<T> outcome, Function<T, String> posted) {
		if (outcome instanceof ApiResult.Ok<T> ok) {
			return new Delivery.Delivered(posted.apply(ok.answer()));
		}
		if (outcome instanceof ApiResult.RateLimited<T> limited) {
			return new Delivery.Busy(limited.retryAfter());
		}
		return (outcome instanceof ApiResult.Refused<T> refused) ? refused(refused.error())
				: new Delivery.Failed(((ApiResult.Unknown<T>) outcome).reason());
	}

	private static Delivery refused(String error) {
		return switch (ErrorClass.of(error)) {
			case REVOKED, EXPIRED, SHUT_OUT -> new Delivery.Disconnected(error);
			case BUSY -> new Delivery.Busy(UNTOLD_REST);
			case REFUSED -> new Delivery.Refused(error);
			case TOO_RICH, PASSING -> new Delivery.Failed(error);
		};
	}

}
