package worthwhile.slack.sending;

import java.util.function.Function;

import worthwhile.message.Delivery;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.ApiResultVisitor;

/**
 * What an outcome of Slack's means for the outbox.
 */
public final class Deliveries {

	private Deliveries() {
	}

	/**
	 * The delivery that an outcome is.
	 * @param posted the id of the message, from the answer
	 */
	public static <T> Delivery of(ApiResult<T> outcome, Function<T, String> posted) {
		return outcome.accept(new Results<>(posted));
	}

	/**
	 * The delivery that an outcome is, of something new that is there twice if it is done
	 * twice. Slack says of an internal error that some of it may have succeeded.
	 */
	public static <T> Delivery ofNew(ApiResult<T> outcome, Function<T, String> posted) {
		if (outcome instanceof ApiResult.Unknown<T> unknown && unknown.arrived() != ApiResult.Arrived.NO) {
			return new Delivery.Uncertain(unknown.reason());
		}
		boolean half = outcome instanceof ApiResult.Refused<T> refused
				&& ErrorClass.of(refused.error()) == ErrorClass.HALF_DONE;
		return half ? new Delivery.Uncertain("internal error") : of(outcome, posted);
	}

	/**
	 * The delivery that an outcome is, of what takes more than to post: the bot may be
	 * allowed to do everything but this.
	 */
	static <T> Delivery ofMore(ApiResult<T> outcome, Function<T, String> posted) {
		return (outcome instanceof ApiResult.Refused<T> refused
				&& ErrorClass.of(refused.error()) == ErrorClass.SHUT_OUT) ? new Delivery.Refused(refused.error())
						: of(outcome, posted);
	}

	private static Delivery refused(String error) {
		return switch (ErrorClass.of(error)) {
			case REVOKED, EXPIRED, TOKENLESS, SHUT_OUT -> new Delivery.Disconnected(error);
			case BUSY -> new Delivery.Busy(ApiResult.RateLimited.UNTOLD);
			case REFUSED -> new Delivery.Refused(error);
			case TOO_RICH, PASSING, HALF_DONE -> new Delivery.Failed(error);
		};
	}

	private record Results<T>(Function<T, String> posted) implements ApiResultVisitor<T, Delivery> {

		@Override
		public Delivery ok(ApiResult.Ok<T> ok) {
			return new Delivery.Delivered(this.posted.apply(ok.answer()));
		}

		@Override
		public Delivery rateLimited(ApiResult.RateLimited<T> rateLimited) {
			return new Delivery.Busy(rateLimited.retryAfter());
		}

		@Override
		public Delivery refused(ApiResult.Refused<T> refused) {
			return Deliveries.refused(refused.error());
		}

		@Override
		public Delivery unknown(ApiResult.Unknown<T> unknown) {
			return new Delivery.Failed(unknown.reason());
		}

	}

}
