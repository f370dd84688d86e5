package worthwhile.conversation;

import java.util.Optional;

import worthwhile.identity.PersonRef;

/**
 * The way in for everything that reaches the bot.
 */
public interface Conversations {

	/**
	 * Answers what a person said. When it returns, what was said is stored; if it throws,
	 * nothing is.
	 * @param said what
	 * @return what to answer
	 */
	Reply receive(Incoming.Said said);

	/**
	 * Answers what a person said, unless it was answered before, by whichever node: that
	 * is noted together with what is stored, so that nothing is answered twice, and what
	 * failed can be delivered again.
	 * @param said what
	 * @param key by what the platform knows it
	 * @return what to answer, or nothing if it was answered before
	 */
	Optional<Reply> receive(Incoming.Said said, DedupeKey key);

	/**
	 * Takes in what happened. When it returns, it is stored; if it throws, nothing is.
	 * @param happened what
	 */
	void receive(Incoming.Happened happened);

	/**
	 * Takes in what happened, unless it was taken in before, by whichever node.
	 * @param happened what
	 * @param key by what the platform knows it
	 * @return whether it was new
	 */
	boolean receive(Incoming.Happened happened, DedupeKey key);

	/**
	 * Notes a message that an adapter posted to a member in answer, so that forgetting
	 * deletes it too; of somebody who is no member, or no more, nothing is noted.
	 * @param person to whom
	 * @param message the platform's id of it
	 */
	void answered(PersonRef person, String message);

}
