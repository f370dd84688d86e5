package worthwhile.team.disclosure;

import java.util.Collection;

import worthwhile.identity.MemberId;

/**
 * In what is published each person counts once.
 */
final class EachOnce {

	private EachOnce() {
	}

	static void check(Collection<MemberId> people) {
		if (people.stream().distinct().count() < people.size()) {
			throw new IllegalArgumentException("Each person counts once");
		}
	}

}
