package worthwhile.slack.installation;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;

import worthwhile.log.FailureLog;
import worthwhile.schedule.BackOff;
import worthwhile.schedule.TimedThreads;
import worthwhile.slack.api.SlackPart;

/**
 * Asks Slack at the start whom the configured token is for, later and later until it is
 * told, and then now and again. The start does not wait for that.
 */
@SlackPart
@Conditional(ByToken.class)
class TokenProbe extends RepeatedLook {

	private static final Logger logger = LoggerFactory.getLogger(TokenProbe.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), 2, BETWEEN_LOOKS);

	private final OneWorkspace workspace;

	TokenProbe(OneWorkspace workspace, TimedThreads threads) {
		super(threads, "slack-token-%d");
		this.workspace = workspace;
	}

	@Override
	Supplier<Duration> begin() {
		return new Looking()::look;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private TokenStatus find() {
		try {
			return this.workspace.look();
		}
		catch (RuntimeException ex) {
			return new TokenStatus.Unclear(FailureLog.words(ex), Duration.ZERO);
		}
	}

	/**
	 * Before anything is sent or comes in.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

	/**
	 * From a start to a stop.
	 */
	private final class Looking {

		/** How often Slack could not be asked since it last told, or since the start. */
		private int failures;

		Duration look() {
			TokenStatus finding = find();
			int before = this.failures;
			if (finding instanceof TokenStatus.Unclear unclear) {
				if (before == 0) {
					logger.warn("Slack cannot be asked about the token in SLACK_BOT_TOKEN yet ({}); trying again",
							unclear.reason());
				}
				this.failures = before + 1;
				return longer(unclear.rest(), BACK_OFF.after(before));
			}
			this.failures = 0;
			return BETWEEN_LOOKS;
		}

	}

}
