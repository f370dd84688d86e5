package worthwhile.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import worthwhile.log.FailureLog;

/**
 * Starts the heartbeats after the web server, so that nobody waits for them, and stops
 * them before everything that they use. No answer needs them: a database that is busy or
 * away just then is no reason not to start.
 */
@Component
class BeatWhileRunning implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(BeatWhileRunning.class);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), 2, Duration.ofSeconds(30));

	private static final int LOOK_AGAIN_MILLIS = 20;

	private static final int WAKE_SECONDS = 30;

	private final Scheduler scheduler;

	private final QuartzHeartbeats heartbeats;

	private final HeartbeatProperties properties;

	private final ScheduledExecutorService thread;

	private volatile boolean running;

	BeatWhileRunning(Scheduler scheduler, QuartzHeartbeats heartbeats, HeartbeatProperties properties,
			TimedThreads threads) {
		this.properties = properties;
		this.scheduler = scheduler;
		this.heartbeats = heartbeats;
		this.thread = threads.threads(1, "heartbeats-%d");
	}

	@Override
	public boolean isAutoStartup() {
		return this.properties.enabled();
	}

	@Override
	public void start() {
		this.running = true;
		attempt(0);
	}

	private synchronized void attempt(int failures) {
		if (!this.running) {
			return;
		}
		try {
			this.heartbeats.store();
			this.scheduler.start();
			this.thread.scheduleWithFixedDelay(this::wake, WAKE_SECONDS, WAKE_SECONDS, TimeUnit.SECONDS);
		}
		catch (SchedulerException ex) {
			Duration rest = BACK_OFF.after(failures);
			log.warn("The heartbeats start later, in {} s: {}", rest.toSeconds(), FailureLog.words(ex));
			this.thread.schedule(() -> attempt(failures + 1), rest.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * This thread goes by a clock that nobody sets.
	 */
	private void wake() {
		try {
			this.heartbeats.wake();
		}
		catch (SchedulerException ex) {
			log.debug("The heartbeats are looked at again later: {}", ex.getClass().getName());
		}
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.thread.shutdownNow();
		try {
			this.scheduler.standby();
			while (!this.scheduler.getCurrentlyExecutingJobs().isEmpty()) {
				Thread.sleep(LOOK_AGAIN_MILLIS);
			}
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The heartbeats cannot stop", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
