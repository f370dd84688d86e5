package worthwhile.team.disclosure;

import java.util.Collection;
import java.util.Collections;

/**
 * What a vote on a network came to. The names are stored.
 */
public enum Majority {

	/** Too few voted: nothing is said. */
	TOO_FEW,
	/** No choice has more than half of the people. */
	NONE,
	/** More than half say stay. */
	STAY,
	/** More than half say trim. */
	TRIM,
	/** More than half say leave. */
	LEAVE;

	/**
	 * The choice of more than half of all who voted on anything.
	 * @param choices those on this network
	 * @param people all who voted on anything, at least {@value MinimumGroup#LOWEST}
	 */
	static Majority of(Collection<Choice> choices, int people) {
		int half = people / 2;
		if (!Telling.KNOWN.isEnough(choices.size(), people, half + 1)) {
			return TOO_FEW;
		}
		for (Choice choice : Choice.values()) {
			if (Collections.frequency(choices, choice) > half) {
				return valueOf(choice.name());
			}
		}
		return NONE;
	}

}
