package worthwhile.schedule;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;

import org.springframework.stereotype.Component;

/**
 * Threads that go by the machine's time.
 */
@Component
class DaemonThreads implements TimedThreads {

	@Override
	public ScheduledExecutorService threads(int count, String name) {
		ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(count,
				BasicThreadFactory.builder().namingPattern(name).daemon().build());
		threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		return threads;
	}

}
