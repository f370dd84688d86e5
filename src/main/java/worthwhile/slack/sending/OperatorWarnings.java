package worthwhile.slack.sending;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.log.LogThrottle;
import worthwhile.slack.api.SlackPart;

/**
 * What whoever operates the bot has to mend, in the log; the same again only after a
 * while.
 */
@SlackPart
class OperatorWarnings {

	private static final Logger logger = LoggerFactory.getLogger(OperatorWarnings.class);

	private static final Duration REPEATED = Duration.ofMinutes(15);

	private final LogThrottle throttle;

	OperatorWarnings(Clock clock) {
		this.throttle = new LogThrottle(clock, REPEATED);
	}

	/**
	 * Slack lets the bot say nothing in a workspace.
	 * @param error Slack's word for it
	 */
	void shutOut(String error) {
		if (this.throttle.admits("out " + error)) {
			logger.error("Slack refuses the bot in a workspace: {}. Until that is mended, messages wait there", error);
		}
	}

	/**
	 * Slack does not take a message as it is made.
	 * @param error Slack's word for it
	 */
	void tooRich(String error) {
		if (this.throttle.admits("rich " + error)) {
			logger.error("Slack does not take a message as it is made: {}. It gets it plainer", error);
		}
	}

}
