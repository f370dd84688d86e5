package worthwhile.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
	 * The first words of the commands that it takes, in lower case.
	 */
	default Set<String> commands() {
		return Set.of();
	}

	/**
	 * Whether one has to be a member to use it.
	 */
	default boolean membersOnly() {
		return true;
	}

	/**
	 * Whether it has to know the person's profile, which is then looked up before the
	 * transaction.
	 */
	default boolean wantsProfile() {
		return false;
	}

	/**
	 * The place of its line in the help, if it has one; lower is further up.
	 */
	default int helpOrder() {
		return 100;
	}

	/**
	 * Its line in the help: what to write and what that does.
	 */
	default Optional<HelpLine> help(Locale language) {
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
	 * A line of the help.
	 *
	 * @param usage what to write, such as {@code trend month}
	 * @param what what that does, in a few words
	 */
	record HelpLine(String usage, String what) {
	}

}
