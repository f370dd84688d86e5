package worthwhile.outbox;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Brings the message up to date before anything else in its lane in which somebody
 * pressed something and waits for a change.
 */
public interface PressedMessages {

	/**
	 * Brings messages up to date in place, as {@link Messenger#refreshAll} does, and the
	 * one that somebody waits for first.
	 * @param pressed the message that somebody waits for, if anybody does
	 * @return whether it is one of them, so that its change is on its way
	 */
	boolean refreshAll(Collection<Messenger.MessageRef> refs, @Nullable PressedMessage pressed);

	/**
	 * Brings a message up to date that somebody waits for.
	 * @return whether it is one that the outbox posted
	 */
	boolean refresh(PressedMessage pressed);

}
