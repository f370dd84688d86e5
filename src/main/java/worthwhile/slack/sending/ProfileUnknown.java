package worthwhile.slack.sending;

import worthwhile.slack.api.Outcome;

/**
 * Slack does not tell now who somebody is.
 */
class ProfileUnknown extends RuntimeException {

	ProfileUnknown(Outcome<?> outcome) {
		super("Slack told no profile: " + outcome.getClass().getSimpleName());
	}

}
