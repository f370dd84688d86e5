package worthwhile.conversation;

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
	 * Takes in what happened. When it returns, it is stored; if it throws, nothing is.
	 * @param happened what
	 */
	void receive(Incoming.Happened happened);

	/**
	 * What an adapter says when {@link #receive(Incoming.Said)} threw; never throws.
	 * @param person whom it is said to
	 */
	Message apology(PersonRef person);

}
