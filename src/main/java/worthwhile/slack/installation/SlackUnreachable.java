package worthwhile.slack.installation;

import worthwhile.slack.api.Outcome;

/**
 * Slack did not answer a question that has to be answered first; it can be asked again.
 */
class SlackUnreachable extends RuntimeException {

	SlackUnreachable(Outcome<?> outcome) {
		this(reason(outcome));
	}

	SlackUnreachable(String reason) {
		super("Slack does not answer: " + reason);
	}

	static String reason(Outcome<?> outcome) {
		if (outcome instanceof Outcome.Refused<?> refused) {
			return refused.error();
		}
		return (outcome instanceof Outcome.Unknown<?> unknown) ? unknown.reason() : "rate limited";
	}

}
