package worthwhile.outbox;

import worthwhile.identity.PersonRef;
import worthwhile.outbox.Messenger.MessageRef;

/**
 * The messages that were posted to somebody in answer, past the outbox; forgetting
 * deletes them too.
 */
public interface PostedReplies {

	/**
	 * Keeps which message is an answer to somebody, within the running transaction.
	 * @param person to whom
	 * @param message the platform's id of it
	 */
	void keepReply(PersonRef person, String message);

	/**
	 * Keeps which message is an answer that shows the same as one of a topic, and brings
	 * it up to date from now on, within the running transaction.
	 * @param shown what it shows, to whom
	 * @param message the platform's id of it
	 */
	void keepReply(MessageRef shown, String message);

	/**
	 * Has a message deleted that came to somebody who is no member any more, within the
	 * running transaction.
	 */
	void takeBack(PersonRef person, String message);

	/**
	 * Lets forgetting in the same transaction leave a message where it is.
	 */
	void letStay(PressedMessage message);

}
