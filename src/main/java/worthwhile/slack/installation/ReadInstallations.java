package worthwhile.slack.installation;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
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
class ReadInstallations implements SmartLifecycle {

	/** A few times within the hour for which a token is remembered. */
	static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

	private static final Logger logger = LoggerFactory.getLogger(ReadInstallations.class);

	private final InstalledTokens tokens;

	private final TimedThreads threads;

	private @Nullable ScheduledExecutorService thread;

	ReadInstallations(InstalledTokens tokens, TimedThreads threads) {
		this.tokens = tokens;
		this.threads = threads;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = this.threads.threads(1, "slack-installations-%d");
		started.execute(() -> look(started));
		this.thread = started;
	}

	private void look(ScheduledExecutorService looking) {
		try {
			this.tokens.readAll();
		}
		catch (RuntimeException ex) {
			logger.debug("Slack's tokens are read later: {}", FailureLog.words(ex));
		}
		if (!looking.isShutdown()) {
			looking.schedule(() -> look(looking), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.shutdownNow();
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
