package worthwhile.chaos;

import java.time.Clock;
import java.time.Duration;

import worthwhile.storage.FragileServer;

/**
 * All that takes part in a run.
 */
record Scene(Scale scale, Clock clock, SmallDisk disk, FragileServer server, MoodySlack slack, Instances instances,
		JdbcPopulation population, Dues dues, LaneWatch lanes, Ledger ledger, Traffic traffic, Findings findings) {

	private static final int ENOUGH = 20;

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Waits until answers are acknowledged again.
	 * @return after how long
	 */
	Duration awaitAnswers() {
		long started = System.nanoTime();
		int before = this.ledger.counted("acknowledged");
		while (this.ledger.counted("acknowledged") < before + ENOUGH) {
			if (since(started).compareTo(PATIENCE) > 0) {
				throw new IllegalStateException("Nothing is answered any more:\n" + this.ledger.counts());
			}
			pause(Duration.ofMillis(50));
		}
		return since(started);
	}

	static Duration since(long nanos) {
		return Duration.ofNanos(System.nanoTime() - nanos);
	}

	static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
