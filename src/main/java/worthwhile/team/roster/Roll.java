package worthwhile.team.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import worthwhile.identity.MemberId;

/**
 * Who counts in some weeks of a team, whether they answer or not.
 *
 * @param team which, open or closed
 * @param minimum how many people at least have to have answered in the last of the weeks
 * @param weeks by member, the Mondays of those of the weeks in which they count
 */
public record Roll(Team team, int minimum, Map<MemberId, Set<LocalDate>> weeks) {

	public Roll {
		weeks = Map.copyOf(weeks);
	}

}
