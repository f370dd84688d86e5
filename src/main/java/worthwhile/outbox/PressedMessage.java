package worthwhile.outbox;

import worthwhile.identity.Recipient;

/**
 * A message in which somebody pressed or filled in something, and waits for it to change.
 */
public final class PressedMessage {

	private final Recipient where;

	private final String message;

	private boolean queued;

	public PressedMessage(Recipient where, String message) {
		this.where = where;
		this.message = message;
	}

	Recipient where() {
		return this.where;
	}

	/**
	 * The platform's id of it.
	 */
	String message() {
		return this.message;
	}

	/**
	 * Whether its change is on its way.
	 */
	boolean isQueued() {
		return this.queued;
	}

	void queued() {
		this.queued = true;
	}

}
