package worthwhile.outbox;

import java.util.Optional;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;

/**
 * The seam for messages that the bot sends by itself. A message is a view of what is
 * stored: it is composed when it is sent, and again when it is refreshed, so that a queue
 * holds nobody's words.
 */
public interface Topic {

	/**
	 * A short unchanging word.
	 */
	String name();

	/**
	 * The message as it reads now. It is called in a transaction that only reads, before
	 * the platform is; what is thrown counts as a failed attempt.
	 * @param to who gets it
	 * @param subject what it is about, in the topic's own words, such as a day
	 * @return the message, or nothing if there is no reason to send it any more: then a
	 * message is not sent, without lapsing, and a posted one stays as it is
	 */
	Optional<Message> compose(Recipient to, String subject);

	/**
	 * The message as it reads when it is posted, likewise; nothing if it is not to be
	 * posted any more, though one that was is still brought up to date.
	 */
	default Optional<Message> composeFirst(Recipient to, String subject) {
		return compose(to, subject);
	}

	/**
	 * Whether the bot remembers who got a message, to bring it up to date, take it back
	 * or delete it. A message to somebody who is no member is sent and forgotten. Asked
	 * in the transaction that notes that it was sent.
	 */
	default boolean remembers(Recipient to) {
		return true;
	}

	/**
	 * Is called in a transaction after the platform took the message. What is thrown is
	 * logged; the message does not go out again.
	 */
	default void posted(Recipient to, String subject) {
	}

	/**
	 * Is called in a transaction after the platform took a change of the message,
	 * likewise.
	 */
	default void changed(Recipient to, String subject) {
	}

	/**
	 * Is called in a transaction after something was posted in answer to somebody, past
	 * the outbox, that shows the same as a message of this topic.
	 * @param subject what it is about
	 * @return the subject under which it is brought up to date from now on; nothing if it
	 * stays as it is
	 */
	default Optional<String> answered(Recipient to, String subject) {
		return Optional.empty();
	}

	/**
	 * Is called in a transaction when the message will not be sent: it was too late, or
	 * the platform refused it for good.
	 */
	default void lapsed(Recipient to, String subject) {
	}

	/**
	 * Is called in a transaction when the platform refused for good to change a message
	 * that was posted: it stays as it reads there, whatever is stored.
	 */
	default void frozen(Recipient to, String subject) {
	}

}
