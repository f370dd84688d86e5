package worthwhile.slack.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.slack.api.SlackPart;

/**
 * What whoever operates the bot has to mend, in the log; the same again only after a
 * while.
 */
@SlackPart
class OperatorWarnings {

	private static final Logger logger = LoggerFactory.getLogger(OperatorWarnings.class);

	private static final Duration REPEATED = Duration.ofMinutes(15);

	private final Clock clock;

	private final Map<String, Instant> told = new ConcurrentHashMap<>();

	OperatorWarnings(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Slack lets the bot say nothing in a workspace.
	 * @param error Slack's word for it
	 */
	void shutOut(String error) {
		if (isNews("out " + error)) {
			logger.error("Slack refuses the bot in a workspace: {}. Until that is mended, messages wait there", error);
		}
	}

	/**
	 * Slack does not take a message as it is made.
	 * @param error Slack's word for it
	 */
	void tooRich(String error) {
		if (isNews("rich " + error)) {
			logger.error("Slack does not take a message as it is made: {}. It gets the text alone", error);
		}
	}

	private boolean isNews(String complaint) {
		Instant now = this.clock.instant();
		Instant last = this.told.get(complaint);
		if (last != null && now.isBefore(last.plus(REPEATED))) {
			return false;
		}
		this.told.put(complaint, now);
		return true;
	}

}
