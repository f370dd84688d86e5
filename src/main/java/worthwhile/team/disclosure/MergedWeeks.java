package worthwhile.team.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import worthwhile.identity.MemberId;

/**
 * The weeks of a team that are over and wait to be published together: usually one. A
 * week in which too few people answered is merged with the next, at most {@value #MOST}
 * of them; then all of them are dropped and never appear anywhere. Whether somebody
 * answered decides about that, never what they answered.
 *
 * @param from the Monday of the first of them
 * @param respondents for each week in a row, without a gap, the members of the team in
 * that week who answered something about it; none in a silent week
 */
public record MergedWeeks(LocalDate from, List<Set<MemberId>> respondents) {

	/** How many weeks are merged at most. */
	public static final int MOST = 4;

	public MergedWeeks {
		TeamWeeks.checkMonday(from);
		respondents = respondents.stream().map(Set::copyOf).toList();
		if (respondents.isEmpty() || respondents.size() > MOST) {
			throw new IllegalArgumentException("One to " + MOST + " weeks are published together");
		}
	}

	/**
	 * What becomes of them once the last of them is due.
	 * @param minimum how many different people are needed in the last week, at least
	 * {@value MinimumGroup#LOWEST}
	 */
	public Fate fate(int minimum) {
		MinimumGroup.check(minimum);
		if (people() >= minimum) {
			return Fate.PUBLISH;
		}
		return (this.respondents.size() < MOST) ? Fate.WAIT : Fate.DROP;
	}

	private long people() {
		return this.respondents.stream().flatMap(Collection::stream).distinct().count();
	}

	/**
	 * What becomes of weeks that are over.
	 */
	public enum Fate {

		/** They are published, all in one. */
		PUBLISH,
		/** They are merged with the next week. */
		WAIT,
		/** They are never published, and the next week begins anew. */
		DROP

	}

}
