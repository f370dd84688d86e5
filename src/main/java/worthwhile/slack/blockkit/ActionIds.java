package worthwhile.slack.blockkit;

import java.util.HashSet;
import java.util.Set;

/**
 * Names the buttons of one message apart: Slack wants each {@code action_id} once, while
 * several buttons may do the same with another value.
 */
final class ActionIds {

	private static final char MARK = '#';

	private final Set<String> used = new HashSet<>();

	String of(String action) {
		String id = action;
		for (int number = 2; !this.used.add(id); number++) {
			id = action + MARK + number;
		}
		return id;
	}

	static String action(String id) {
		int mark = id.lastIndexOf(MARK);
		return (mark < 0) ? id : id.substring(0, mark);
	}

}
