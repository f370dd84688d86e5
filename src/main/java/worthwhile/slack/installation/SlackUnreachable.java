package worthwhile.slack.installation;

import worthwhile.message.PlatformUnavailable;
import worthwhile.slack.api.ApiResult;

/**
 * Slack did not answer a question that has to be answered first; it can be asked again.
 */
class SlackUnreachable extends PlatformUnavailable {

	SlackUnreachable(ApiResult<?> outcome) {
		this(reason(outcome));
	}

	SlackUnreachable(String reason) {
		super("Slack does not answer: " + reason);
	}

	static String reason(ApiResult<?> outcome) {
		if (outcome instanceof ApiResult.Refused<?> refused) {
			return refused.error();
		}
		return (outcome instanceof ApiResult.Unknown<?> unknown) ? unknown.reason() : "rate limited";
	}

}
