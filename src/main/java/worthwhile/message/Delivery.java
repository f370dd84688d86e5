package worthwhile.message;

import java.time.Duration;

/**
 * What became of a message that was handed to a chat platform.
 */
public sealed interface Delivery {

	/**
	 * The platform took it.
	 *
	 * @param posted the platform's id of the message
	 */
	record Delivered(String posted) implements Delivery {
	}

	/**
	 * The platform wants to be left alone for a while, with the whole workspace.
	 */
	record Busy(Duration retryAfter) implements Delivery {
	}

	/**
	 * The bot may say nothing in the whole workspace for now: the message waits, and
	 * tries again every quarter of an hour, or at once when the bot is installed again.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Disconnected(String reason) implements Delivery {
	}

	/**
	 * It did not work this time, or nobody knows whether it did; it is tried again.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Failed(String reason) implements Delivery {
	}

	/**
	 * It will never work: a new message not for this recipient, a change or a deletion
	 * not for this message.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Refused(String reason) implements Delivery {
	}

}
