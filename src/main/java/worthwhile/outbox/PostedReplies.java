package worthwhile.outbox;

import worthwhile.identity.PersonRef;

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
	 * Has a message deleted that came to somebody who is no member any more, within the
	 * running transaction.
	 */
	void takeBack(PersonRef person, String message);

	/**
	 * Lets forgetting in the same transaction leave a message where it is.
	 */
	void letStay(PressedMessage message);

}
