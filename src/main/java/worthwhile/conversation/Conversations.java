package worthwhile.conversation;

import java.util.Optional;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.storage.CommitInDoubt;

/**
 * The way in for everything that reaches the bot.
 */
public interface Conversations {

	/**
	 * Answers what a person said. When it returns, what was said is stored; if it throws,
	 * nothing is, unless it throws {@link CommitInDoubt}. It may ask the platform for a
	 * profile, so it runs in no transaction.
	 * @return the answer; there always is one
	 * @throws CommitInDoubt if the database went away before it said whether it is stored
	 * @throws RuntimeException if what was said could not be stored, such as
	 * {@code DataAccessException}: an {@link Apology} is in order
	 */
	default Reply receive(Incoming.Said said) {
		return answer(said).reply();
	}

	/**
	 * Answers what a person said, likewise, and says as whom they were answered.
	 * @throws RuntimeException as {@link #receive(Incoming.Said)} does
	 */
	Answered answer(Incoming.Said said);

	/**
	 * Answers what a person said, unless it was answered before, by whichever node: that
	 * is noted together with what is stored, so that nothing is answered twice, and what
	 * failed can be delivered again.
	 * @param key the dedupe key under which the platform delivers it
	 * @return the answer, or nothing if it was answered before
	 * @throws CommitInDoubt if the database went away before it said whether it is
	 * stored, and cannot be asked
	 * @throws RuntimeException as {@link #receive(Incoming.Said)} does; then it is not
	 * noted as answered either
	 */
	Optional<Answered> receive(Incoming.Said said, DedupeKey key);

	/**
	 * Takes in what happened. When it returns, it is stored; if it throws, nothing is.
	 * @throws RuntimeException if some module could not store what it means
	 */
	void receive(Incoming.Happened happened);

	/**
	 * Takes in what happened, unless it was taken in before, by whichever node.
	 * @param key the dedupe key under which the platform delivers it
	 * @return whether it was new
	 * @throws RuntimeException as {@link #receive(Incoming.Happened)} does; then it is
	 * not noted as taken in either
	 */
	boolean receive(Incoming.Happened happened, DedupeKey key);

	/**
	 * Notes something that an adapter gave a member in answer, so that forgetting deletes
	 * it too. If they are not that member any more, forgetting came between: then it is
	 * deleted now.
	 * @param person the one in whose direct chat it is
	 * @param answered what it says, and as whom they were answered; if it may stay
	 * whatever becomes of them, it is noted only if they are a member by now
	 * @param message the platform's id of it
	 * @return whether they may have it still
	 */
	boolean answered(PersonRef person, Answered answered, String message);

	/**
	 * Whether somebody is still the member as whom they were answered.
	 */
	boolean isStill(PersonRef person, MemberId member);

	/**
	 * Takes in that a person has the file that they were answered with, or was told that
	 * they have not.
	 */
	default void handed(PersonRef person) {
		receive(new Incoming.Handed(person));
	}

}
