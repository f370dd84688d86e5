package worthwhile.slack.installation;

import java.time.Duration;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;

import worthwhile.log.FailureLog;
import worthwhile.schedule.TimedThreads;
import worthwhile.slack.api.SlackPart;

/**
 * Reads the tokens of all workspaces now and again, so that whoever presses something
 * while the database is away can be told so, also where nobody was heard for long.
 */
@SlackPart
@Conditional(ByInstallation.class)
class ReadInstallations extends RepeatedLook {

	/** A few times within the hour for which a token is remembered. */
	static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

	private static final Logger logger = LoggerFactory.getLogger(ReadInstallations.class);

	private final InstalledTokens tokens;

	ReadInstallations(InstalledTokens tokens, TimedThreads threads) {
		super(threads, "slack-installations-%d");
		this.tokens = tokens;
	}

	@Override
	Supplier<Duration> begin() {
		return this::look;
	}

	private Duration look() {
		try {
			this.tokens.readAll();
		}
		catch (RuntimeException ex) {
			logger.debug("Slack's tokens are read later: {}", FailureLog.words(ex));
		}
		return BETWEEN_LOOKS;
	}

}
