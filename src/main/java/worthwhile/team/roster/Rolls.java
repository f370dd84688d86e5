package worthwhile.team.roster;

import java.util.Collection;
import java.util.List;

/**
 * Reads the rolls of many teams together.
 */
public interface Rolls {

	/**
	 * The rolls of those of the teams that there are, in no order.
	 * @param spans weeks of each team, each team once
	 */
	List<Roll> of(Collection<TeamSpan> spans);

}
