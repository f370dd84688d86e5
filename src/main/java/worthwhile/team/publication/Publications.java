package worthwhile.team.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import worthwhile.team.roster.TeamId;

/**
 * All that was published of teams.
 */
interface Publications {

	/**
	 * Those of a team up to one of its weeks, the earliest first.
	 * @param last the Monday of the first week of the last one
	 * @param most how many, the last ones
	 */
	List<Publication> until(TeamId team, LocalDate last, int most);

	/**
	 * The numbers of the questions that teams were asked last; a team without a
	 * publication is missing.
	 */
	Map<TeamId, Integer> lastQuestions(Collection<TeamId> teams);

	/**
	 * Keeps them for good.
	 * @throws org.springframework.dao.DataAccessException if one of the weeks was
	 * published before
	 */
	void add(Collection<Publication> publications);

}
