package worthwhile.schedule;

import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes threads that work at once or after a while of real time.
 */
@FunctionalInterface
public interface TimedThreads {

	/**
	 * Makes so many threads, which do not keep the process alive. Whoever asks for them
	 * shuts them down; what waits for its time is not done any more then.
	 * @param name what each is called, with {@code %d} for its number
	 */
	ScheduledExecutorService threads(int count, String name);

}
