package worthwhile.schedule;

import java.time.Duration;

import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long to wait before what failed is tried again: each time longer by the same
 * factor, up to a limit.
 */
public final class BackOff {

	private final ExponentialBackOff growth;

	public BackOff(Duration first, int factor, Duration longest) {
		this.growth = new ExponentialBackOff(first.toMillis(), factor);
		this.growth.setMaxInterval(longest.toMillis());
	}

	/**
	 * Returns the wait, in whole milliseconds.
	 * @param failures how often it had failed before, 0 for the first failure
	 */
	public Duration after(int failures) {
		BackOffExecution waits = this.growth.start();
		long wait = waits.nextBackOff();
		for (int failure = 0; failure < failures; failure++) {
			wait = waits.nextBackOff();
		}
		return Duration.ofMillis(wait);
	}

}
