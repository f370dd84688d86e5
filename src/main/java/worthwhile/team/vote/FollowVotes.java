package worthwhile.team.vote;

import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.outbox.Messenger;
import worthwhile.people.Members;
import worthwhile.team.roster.TeamChanged;
import worthwhile.team.roster.TeamClosed;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamLeft;
import worthwhile.team.roster.Teams;

/**
 * Follows with an open vote what becomes of its team and of those who vote.
 */
@Component
class FollowVotes {

	private final JdbcVotes votes;

	private final CloseVote close;

	private final Teams teams;

	private final Members members;

	private final Messenger messenger;

	FollowVotes(JdbcVotes votes, CloseVote close, Teams teams, Members members, Messenger messenger) {
		this.votes = votes;
		this.close = close;
		this.teams = teams;
		this.members = members;
		this.messenger = messenger;
	}

	@EventListener
	void closed(TeamClosed closed) {
		open(closed.team()).map(Vote::id).ifPresent(this.close::end);
	}

	/**
	 * The language or the zone in which it is told may be another.
	 */
	@EventListener
	void changed(TeamChanged changed) {
		open(changed.team()).ifPresent((vote) -> this.teams.find(vote.team())
			.ifPresent((team) -> this.messenger.refresh(team.channel(), VoteTopic.NAME, vote.id().toString())));
	}

	/**
	 * What they answered went with their place in the team.
	 */
	@EventListener
	void left(TeamLeft left) {
		open(left.team()).ifPresent((vote) -> this.members.find(left.member())
			.ifPresent((member) -> this.messenger.withdraw(member.person(), BallotTopic.NAME, vote.id().toString())));
	}

	private Optional<Vote> open(TeamId team) {
		return this.votes.latest(team).filter(Vote::open);
	}

}
