package worthwhile.conversation;

import java.util.Optional;
import java.util.Set;

import worthwhile.identity.ChannelRef;

/**
 * The seam by which a feature takes part in the conversation: it names its commands, and
 * takes the presses and forms whose action begins with its name. Everything it does is
 * one transaction; the reply goes out after the commit. An empty result means that it has
 * nothing to say to it, and the person gets help.
 */
public interface Handler {

	/**
	 * A short unchanging word, with which the actions of its buttons and the ids of its
	 * forms begin, up to the first dot.
	 */
	String name();

	/**
	 * The first words of the commands that it takes, in lower case. What else people
	 * write for them is listed in the resources {@code commands_…}.
	 */
	default Set<String> commands() {
		return Set.of();
	}

	/**
	 * Whether what follows the first word of a command belongs to it. If not, it is no
	 * command: all of it is words, such as {@code stop scrolling linkedin, 25m}.
	 * @param word the first word
	 * @param rest what follows, often nothing
	 */
	default boolean takes(String word, String rest) {
		return rest.codePoints().noneMatch(Character::isDigit);
	}

	/**
	 * Whether one has to be a member to use it.
	 */
	default boolean membersOnly() {
		return true;
	}

	/**
	 * Whether it always has to know the person's profile, which is then looked up before
	 * the transaction. An answer that depends on it now and then says so by
	 * {@link Lookup#wanted}.
	 */
	default boolean wantsProfile() {
		return false;
	}

	/**
	 * The channel that it has to know about, if there is one, which is then looked up
	 * before the transaction: that in which something is said, or else one that is meant,
	 * of which whoever is not in it is told nothing.
	 */
	default Optional<ChannelRef> channel(Incoming.Said said) {
		return Optional.empty();
	}

	/**
	 * Whether all it does about something said is to show how things stand. Where it may
	 * change what is stored, nothing else that the person says is answered meanwhile.
	 */
	default boolean onlyShows(Incoming.Said said) {
		return false;
	}

	/**
	 * Its line in the help, if it has commands.
	 */
	default Optional<HelpLine> help() {
		return Optional.empty();
	}

	default Optional<Reply> command(Incoming.Command command, Speaker speaker) {
		return Optional.empty();
	}

	/**
	 * Words that begin with no command; every handler is asked until one answers.
	 */
	default Optional<Reply> words(Incoming.Words words, Speaker speaker) {
		return Optional.empty();
	}

	default Optional<Reply> press(Incoming.Press press, Speaker speaker) {
		return Optional.empty();
	}

	default Optional<Reply> submission(Incoming.Submission submission, Speaker speaker) {
		return Optional.empty();
	}

	/**
	 * A form of its own, as it is now, of which somebody wants to see more.
	 */
	default Optional<Reply> unfolded(Incoming.Unfolded unfolded, Speaker speaker) {
		return Optional.empty();
	}

}
