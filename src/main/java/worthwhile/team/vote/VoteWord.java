package worthwhile.team.vote;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is pressed or sent about a vote.
 */
enum VoteWord {

	/** To open one. */
	BEGIN,
	/** To answer one, from a message that others may read. */
	ANSWER,
	/** To answer it again, from the private reply that shows the answer. */
	CHANGE;

	/** The handler's name. */
	static final String NAME = "vote";

	static Optional<VoteWord> of(String word) {
		return Arrays.stream(values()).filter((known) -> VoteForm.word(known).equals(word)).findFirst();
	}

	/**
	 * The action of a button, and the id of a form.
	 */
	String action() {
		return NAME + "." + name().toLowerCase(Locale.ROOT);
	}

}
