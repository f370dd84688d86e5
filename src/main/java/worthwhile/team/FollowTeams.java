package worthwhile.team;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.people.MemberGone;
import worthwhile.people.Members;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.Teams;

/**
 * Follows people and channels that go. All of it may be told twice.
 */
@Component
class FollowTeams {

	private final Teams teams;

	private final TeamMembers members;

	private final Members people;

	FollowTeams(Teams teams, TeamMembers members, Members people) {
		this.teams = teams;
		this.members = members;
		this.people = people;
	}

	@EventListener
	void left(Incoming.Left left) {
		this.people.find(left.person())
			.ifPresent((member) -> this.teams.find(left.channel())
				.ifPresent((team) -> this.members.leave(member.id(), team.id())));
	}

	@EventListener
	void gone(Incoming.ChannelGone gone) {
		this.teams.close(gone.channel());
	}

	@EventListener
	void gone(MemberGone gone) {
		this.members.leave(gone.member());
	}

}
