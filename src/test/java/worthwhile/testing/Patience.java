package worthwhile.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Waits for what another thread or process does: until it is so, and on the slowest
 * machine no longer than two minutes. No test measures how long anything takes.
 */
public final class Patience {

	/** How long what is sure to come is waited for. */
	public static final Duration LONG = Duration.ofMinutes(2);

	private Patience() {
	}

	/**
	 * Waits until something is so, which follows.
	 */
	public static ConditionFactory await() {
		return Awaitility.await()
			.atMost(LONG)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10))
			.pollInSameThread();
	}

	/**
	 * Whether a thread waits for another.
	 */
	public static boolean isWaiting(Thread thread) {
		return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
	}

	/**
	 * Holds a thread until another opens the gate.
	 */
	public static void await(CountDownLatch gate) {
		try {
			assertThat(gate.await(LONG.toSeconds(), TimeUnit.SECONDS)).as("opened in time").isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
