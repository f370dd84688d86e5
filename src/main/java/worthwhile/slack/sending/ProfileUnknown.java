package worthwhile.slack.sending;

import worthwhile.slack.api.ApiResult;

/**
 * Slack does not tell now who somebody is.
 */
class ProfileUnknown extends RuntimeException {

	ProfileUnknown(ApiResult<?> outcome) {
		super("Slack told no profile: " + outcome.getClass().getSimpleName());
	}

}
