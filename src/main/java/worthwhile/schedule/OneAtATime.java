package worthwhile.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread for work that waits for others, such as a platform that is slow to answer, so
 * that no heartbeat waits for it. What is still under way is not begun again.
 */
public final class OneAtATime implements AutoCloseable {

	private final ExecutorService thread;

	private final AtomicBoolean busy = new AtomicBoolean();

	/**
	 * Makes the thread.
	 * @param name what it is called, with {@code %d} for its number
	 */
	public OneAtATime(TimedThreads threads, String name) {
		this.thread = threads.threads(1, name);
	}

	/**
	 * Does the work soon, or leaves it out if some is under way.
	 */
	public void run(Runnable work) {
		if (this.busy.compareAndSet(false, true)) {
			this.thread.execute(() -> {
				try {
					work.run();
				}
				finally {
					this.busy.set(false);
				}
			});
		}
	}

	/**
	 * Breaks off what is under way.
	 */
	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
