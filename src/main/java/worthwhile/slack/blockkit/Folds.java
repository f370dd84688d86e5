package worthwhile.slack.blockkit;

import java.util.Optional;

/**
 * The buttons of a form that open what is folded in it.
 */
final class Folds {

	private static final String MARK = "fold.";

	private Folds() {
	}

	static String actionId(String fold) {
		return MARK + fold;
	}

	/**
	 * What a button opens, if it is one of them.
	 */
	static Optional<String> fold(String actionId) {
		return actionId.startsWith(MARK) ? Optional.of(actionId.substring(MARK.length())) : Optional.empty();
	}

}
