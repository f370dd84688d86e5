package worthwhile.schedule;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the heartbeats after the web server, so that nobody waits for them, and stops
 * them before everything that they use.
 */
@Component
class BeatWhileRunning implements SmartLifecycle {

	private static final int LOOK_AGAIN_MILLIS = 20;

	private final Scheduler scheduler;

	private final QuartzHeartbeats heartbeats;

	private final HeartbeatProperties properties;

	private volatile boolean running;

	BeatWhileRunning(Scheduler scheduler, QuartzHeartbeats heartbeats, HeartbeatProperties properties) {
		this.properties = properties;
		this.scheduler = scheduler;
		this.heartbeats = heartbeats;
	}

	@Override
	public boolean isAutoStartup() {
		return this.properties.enabled();
	}

	@Override
	public void start() {
		try {
			this.heartbeats.store();
			this.scheduler.start();
			this.running = true;
		}
		catch (SchedulerException ex) {
			throw new IllegalStateException("The heartbeats cannot start", ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
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
