package worthwhile.slack.api;

/**
 * Goes on with whatever came of a call; whoever misses a result does not compile.
 *
 * @param <T> the answer
 * @param <R> what comes of it
 */
public interface ApiResultVisitor<T, R> {

	R ok(ApiResult.Ok<T> ok);

	R rateLimited(ApiResult.RateLimited<T> rateLimited);

	R refused(ApiResult.Refused<T> refused);

	R unknown(ApiResult.Unknown<T> unknown);

}
