package worthwhile.slack.installation;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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
	 * Begins to look. What is remembered from one look to the next belongs to the
	 * looking: one that was stopped may still be under way.
	 * @return looks, and says how long until the next look; never throws
	 */
	abstract Supplier<Duration> begin();

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = this.threads.threads(1, this.name);
		Supplier<Duration> looking = begin();
		started.execute(() -> look(started, looking));
		this.thread = started;
	}

	private static void look(ScheduledExecutorService thread, Supplier<Duration> looking) {
		Duration rest = looking.get();
		if (!thread.isShutdown()) {
			thread.schedule(() -> look(thread, looking), rest.toMillis(), TimeUnit.MILLISECONDS);
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
