package worthwhile.slack.ingress;

import java.time.Duration;

import worthwhile.slack.api.ApiResult;

/**
 * Why Slack opens no connection, in words for whoever runs the bot.
 */
final class SocketTrouble {

	private static final String APP_TOKEN = "the token in SLACK_APP_TOKEN";

	private SocketTrouble() {
	}

	static String words(ApiResult<?> outcome) {
		if (outcome instanceof ApiResult.Refused<?> refused) {
			return "it opens no connection, since %s (%s)".formatted(words(refused.error()), refused.error());
		}
		if (outcome instanceof ApiResult.Unknown<?> unknown) {
			return "it cannot be reached (%s)".formatted(unknown.reason());
		}
		return "it opens no connection, since it was asked too often";
	}

	/**
	 * See the errors of {@code apps.connections.open} in Slack's reference.
	 */
	private static String words(String error) {
		return switch (error) {
			case "invalid_auth", "not_authed" -> APP_TOKEN + " is not known to it";
			case "not_allowed_token_type" ->
				APP_TOKEN + " is not an app-level token, which begins with xapp- and has the scope connections:write";
			case "missing_scope", "no_permission", "access_denied" -> APP_TOKEN + " lacks the scope connections:write";
			case "token_revoked", "token_expired", "account_inactive" -> APP_TOKEN + " was revoked";
			default -> "it refuses";
		};
	}

	/**
	 * Why Slack ended a connection otherwise than to renew it.
	 */
	static String dismissal(String reason) {
		return switch (reason) {
			case "link_disabled" -> "it ended the connection, since Socket Mode is turned off for the app";
			case "too_many_websockets" -> "it ended the connection, since the app has too many of them";
			default -> "it ended the connection";
		};
	}

	static Duration rest(ApiResult<?> outcome) {
		return (outcome instanceof ApiResult.RateLimited<?> busy) ? busy.retryAfter() : Duration.ZERO;
	}

}
