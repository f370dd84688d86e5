package worthwhile.conversation;

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
	 * It did not work this time; it may the next time.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Failed(String reason) implements Delivery {
	}

	/**
	 * It will never work for this recipient.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Refused(String reason) implements Delivery {
	}

}
