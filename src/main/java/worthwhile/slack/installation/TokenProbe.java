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
import worthwhile.schedule.BackOff;
import worthwhile.schedule.TimedThreads;
import worthwhile.slack.api.SlackPart;

/**
 * Asks Slack at the start whom the configured token is for, later and later until it is
 * told, and then now and again. The start does not wait for that.
 */
@SlackPart
@Conditional(ByToken.class)
class TokenProbe implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(TokenProbe.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), 2, BETWEEN_LOOKS);

	private final OneWorkspace workspace;

	private final TimedThreads threads;

	private @Nullable ScheduledExecutorService thread;

	TokenProbe(OneWorkspace workspace, TimedThreads threads) {
		this.workspace = workspace;
		this.threads = threads;
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = this.threads.threads(1, "slack-token-%d");
		started.execute(() -> look(started, 0));
		this.thread = started;
	}

	/**
	 * Looks, and again after a while.
	 * @param failures how often Slack could not be asked since it last told
	 */
	private void look(ScheduledExecutorService thread, int failures) {
		TokenStatus finding = look();
		if (finding instanceof TokenStatus.Unclear unclear) {
			if (failures == 0) {
				logger.warn("Slack cannot be asked about the token in SLACK_BOT_TOKEN yet ({}); trying again",
						unclear.reason());
			}
			again(thread, longer(unclear.rest(), BACK_OFF.after(failures)), failures + 1);
		}
		else {
			again(thread, BETWEEN_LOOKS, 0);
		}
	}

	private void again(ScheduledExecutorService thread, Duration rest, int failures) {
		if (!thread.isShutdown()) {
			thread.schedule(() -> look(thread, failures), rest.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private TokenStatus look() {
		try {
			return this.workspace.look();
		}
		catch (RuntimeException ex) {
			return new TokenStatus.Unclear(FailureLog.words(ex), Duration.ZERO);
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

	/**
	 * Before anything is sent or comes in.
	 */
	@Override
	public int getPhase() {
		return 0;
	}

}
