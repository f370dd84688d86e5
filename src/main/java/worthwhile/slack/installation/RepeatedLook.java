package worthwhile.slack.installation;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

import worthwhile.schedule.TimedThreads;

/**
 * Looks at something from the start of the bot to its end, on a thread of its own. The
 * start does not wait for that.
 */
abstract class RepeatedLook implements SmartLifecycle {

	private final TimedThreads threads;

	private final String name;

	private @Nullable ScheduledExecutorService thread;

	/**
	 * Begins when it is started.
	 * @param name what its thread is called, with {@code %d} for its number
	 */
	RepeatedLook(TimedThreads threads, String name) {
		this.threads = threads;
		this.name = name;
	}

	/**
	 * Looks; never throws.
	 * @return how long until the next look
	 */
	abstract Duration look();

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = this.threads.threads(1, this.name);
		started.execute(() -> look(started));
		this.thread = started;
	}

	private void look(ScheduledExecutorService looking) {
		Duration rest = look();
		if (!looking.isShutdown()) {
			looking.schedule(() -> look(looking), rest.toMillis(), TimeUnit.MILLISECONDS);
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
