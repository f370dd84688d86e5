package worthwhile.msteams.answering;

import worthwhile.message.Message;

/**
 * Says that something could not be taken in, in the words in which the bot is sorry for
 * it.
 */
final class SorryException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message apology;

	SorryException(Message apology, RuntimeException cause) {
		super(cause);
		this.apology = apology;
	}

	Message apology() {
		return this.apology;
	}

}
