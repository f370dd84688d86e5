package worthwhile.slack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import static worthwhile.testing.Patience.await;

/**
 * A call that Slack does not answer: the bot gives it up, and then Slack does all the
 * same what it was asked to.
 */
public final class HeldCall {

	private final CountDownLatch givenUp = new CountDownLatch(1);

	private final CompletableFuture<Runnable> work = new CompletableFuture<>();

	HeldCall() {
	}

	/**
	 * Holds the call back until it is given up.
	 * @param asked does what Slack is asked to
	 */
	void hold(Runnable asked) {
		this.work.complete(asked);
		await(this.givenUp);
	}

	/**
	 * Waits until the bot has called.
	 */
	public void isUnderWay() {
		await().until(this.work::isDone);
	}

	/**
	 * Cuts the connection, for which the bot would wait as long as its patience is.
	 */
	public void isGivenUp() {
		this.givenUp.countDown();
	}

	/**
	 * Slack does what it was asked to.
	 */
	public void isDone() {
		this.work.join().run();
	}

}
