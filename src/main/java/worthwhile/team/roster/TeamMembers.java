package worthwhile.team.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import worthwhile.identity.MemberId;

/**
 * Who counts in which team.
 */
public interface TeamMembers {

	/**
	 * The members that count in a team for a week, whether they answer or not.
	 * @param week its Monday
	 */
	Set<MemberId> counting(TeamId team, LocalDate week);

	/**
	 * Whoever counts in a team, counted in a week that may still be published, or will.
	 */
	Set<MemberId> all(TeamId team);

	/**
	 * The team that a member is in, or will be from the next week on; perhaps a closed
	 * one.
	 */
	Optional<TeamMembership> of(MemberId member);

	/**
	 * All that is stored about a member, the earliest first.
	 */
	List<TeamMembership> all(MemberId member);

	/**
	 * Lets a member count from the next week on; until then in the team that they were
	 * in, if that is open.
	 * @param member who; the transaction has their row locked
	 * @param team an open one that the member is not in
	 */
	TeamMembership join(MemberId member, Team team);

	/**
	 * Lets a member count in no team, in no week that is still to be published.
	 */
	void leave(MemberId member);

	/**
	 * The same for one team alone.
	 */
	void leave(MemberId member, TeamId team);

	/**
	 * Forgets in which teams some members were before a day.
	 * @param most how many rows are deleted at most
	 * @return how many were
	 */
	int expire(Collection<MemberId> members, LocalDate before, int most);

}
