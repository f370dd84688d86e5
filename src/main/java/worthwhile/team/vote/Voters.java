package worthwhile.team.vote;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;

/**
 * Who votes: those who counted in the team in the week in which the vote was opened, and
 * have not left since.
 */
@Component
class Voters {

	private final TeamMembers members;

	Voters(TeamMembers members) {
		this.members = members;
	}

	Set<MemberId> of(Vote vote) {
		return this.members.counting(vote.team(), vote.week());
	}

	/**
	 * By what a member votes; nothing if they do not.
	 */
	Optional<TeamMembership> membership(MemberId member, Vote vote) {
		return this.members.all(member)
			.stream()
			.filter((membership) -> membership.team().id().equals(vote.team()))
			.filter((membership) -> counts(membership, vote.week()))
			.findFirst();
	}

	private static boolean counts(TeamMembership membership, LocalDate week) {
		LocalDate until = membership.until();
		return !membership.from().isAfter(week) && (until == null || until.isAfter(week));
	}

}
