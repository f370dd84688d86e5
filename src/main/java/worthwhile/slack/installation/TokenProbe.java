package worthwhile.slack.installation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;

import worthwhile.slack.api.SlackPart;

/**
 * Asks Slack at the start whom the configured token is for, later and later until it is
 * told, and then now and again. The start does not wait for that.
 */
@SlackPart
@Conditional(ByToken.class)
class TokenProbe implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TokenProbe.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private final OneWorkspace workspace;

	private @Nullable ScheduledExecutorService thread;

	TokenProbe(OneWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
				BasicThreadFactory.builder().namingPattern("slack-token-%d").daemon().build());
		started.execute(() -> look(started, FIRST_PAUSE));
		this.thread = started;
	}

	private void look(ScheduledExecutorService thread, Duration pause) {
		TokenStatus finding = look();
		if (finding instanceof TokenStatus.Unclear unclear && pause.equals(FIRST_PAUSE)) {
			logger.warn("Slack cannot be asked about the token in SLACK_BOT_TOKEN yet ({}); trying again",
					unclear.reason());
		}
		Duration rest = rest(finding, pause);
		if (!thread.isShutdown()) {
			thread.schedule(() -> look(thread, longer(finding, pause)), rest.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private TokenStatus look() {
		try {
			return this.workspace.look();
		}
		catch (RuntimeException ex) {
			// its message could quote something
			return new TokenStatus.Unclear(ex.getClass().getSimpleName(), Duration.ZERO);
		}
	}

	private static Duration rest(TokenStatus finding, Duration pause) {
		if (finding instanceof TokenStatus.Unclear unclear) {
			return (unclear.rest().compareTo(pause) > 0) ? unclear.rest() : pause;
		}
		return LONGEST_PAUSE;
	}

	private static Duration longer(TokenStatus finding, Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		if (finding instanceof TokenStatus.Unclear) {
			return (doubled.compareTo(LONGEST_PAUSE) > 0) ? LONGEST_PAUSE : doubled;
		}
		return FIRST_PAUSE;
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

	/**
	 * Before anything is sent or comes in.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
