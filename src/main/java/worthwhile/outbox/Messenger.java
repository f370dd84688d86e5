package worthwhile.outbox;

import java.util.Collection;

import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;

/**
 * Queues what the bot says by itself, within the running transaction; the outbox delivers
 * it after the commit.
 */
public interface Messenger {

	/**
	 * Queues a message; one that is queued already for the same recipient, topic and
	 * subject stays the only one, and keeps its times.
	 */
	void push(Push push);

	/**
	 * Queues many messages at once.
	 */
	void pushAll(Collection<Push> pushes);

	/**
	 * Queues those of many messages at once that their recipients do not have yet: of one
	 * that was posted and can still be changed there is no other.
	 */
	void pushAllNew(Collection<Push> pushes);

	/**
	 * Brings the message of a topic and subject up to date in place, where it was posted;
	 * nothing happens if it was not. The platform is tried for a day at most.
	 */
	void refresh(Recipient to, String topic, String subject);

	/**
	 * Brings the posted messages of many recipients up to date in place.
	 */
	void refreshAll(Collection<MessageRef> refs);

	/**
	 * The same for messages to one recipient that hardly anybody has: it looks first
	 * whether there are any, which takes less while somebody waits.
	 */
	void refreshIfAny(Recipient to, String topic, Collection<String> subjects);

	/**
	 * Takes back a message that has not been sent yet, and deletes it on the platform, if
	 * it allows that, where it was.
	 */
	void withdraw(Recipient to, String topic, String subject);

	/**
	 * Forgets what is queued for a workspace and what was posted there.
	 * @param most how many rows at most, so that nobody waits long
	 * @return how many were; if as many as that, there may be more
	 */
	int forget(WorkspaceRef workspace, int most);

	/**
	 * The one message of a topic and subject that a recipient has.
	 */
	record MessageRef(Recipient to, String topic, String subject) {
	}

}
