package worthwhile.outbox;

import java.util.function.Supplier;

/**
 * The messages of the outbox in which somebody pressed something and waits for a change.
 */
public interface PressedMessages {

	/**
	 * Does work in which a message is brought up to date, perhaps, that somebody waits
	 * for: it goes before anything else in its lane.
	 */
	<T> T answering(PressedMessage message, Supplier<T> work);

	/**
	 * Brings a message up to date that somebody waits for, if that was not done while
	 * they were answered.
	 * @return whether the message is one that the outbox posted
	 */
	boolean refreshFirst(PressedMessage message);

}
