package worthwhile.chaos;

/**
 * Something that somebody told the bot, and what they know of it.
 */
final class Told {

	private final String key;

	private int attempts;

	private boolean acknowledged;

	private boolean sorry;

	private boolean doubtful;

	/**
	 * Something that is found in the database by a key of its own.
	 */
	Told(String key) {
		this.key = key;
	}

	String key() {
		return this.key;
	}

	synchronized void attempt() {
		this.attempts++;
	}

	/**
	 * The bot took it in.
	 */
	synchronized void acknowledge() {
		this.acknowledged = true;
	}

	/**
	 * The bot said that it was not stored.
	 */
	synchronized void apologize() {
		this.sorry = true;
	}

	/**
	 * The bot said that it does not know whether it was stored.
	 */
	synchronized void doubt() {
		this.doubtful = true;
	}

	synchronized boolean isAcknowledged() {
		return this.acknowledged && !this.sorry && !this.doubtful;
	}

	synchronized boolean isInDoubt() {
		return this.doubtful;
	}

	synchronized boolean isApologizedFor() {
		return this.sorry;
	}

	/**
	 * Whether it was tried once and an apology is all that there is: of several tries
	 * another one may have been stored.
	 */
	synchronized boolean wasAllForNothing() {
		return this.sorry && this.attempts == 1;
	}

}
