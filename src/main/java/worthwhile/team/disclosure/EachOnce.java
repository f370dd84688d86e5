package worthwhile.team.disclosure;

import java.util.Collection;
import java.util.HashSet;

import worthwhile.identity.MemberId;

/**
 * In what is published each person counts once.
 */
final class EachOnce {

	private EachOnce() {
	}

	static void check(Collection<MemberId> people) {
		if (new HashSet<>(people).size() < people.size()) {
			throw new IllegalArgumentException("Each person counts once");
		}
	}

}
