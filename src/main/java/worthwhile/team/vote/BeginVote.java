package worthwhile.team.vote;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Push;
import worthwhile.schedule.Due;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.Teams;
import worthwhile.usage.Network;

/**
 * Begins a vote: the channel is told, those who vote are asked, and the end is set.
 */
@Component
class BeginVote {

	private final Teams teams;

	private final JdbcVotes votes;

	private final Due due;

	private final Messenger messenger;

	BeginVote(Teams teams, JdbcVotes votes, Due due, Messenger messenger) {
		this.teams = teams;
		this.votes = votes;
		this.due = due;
		this.messenger = messenger;
	}

	/**
	 * A vote of a team that has none open.
	 */
	Vote begin(Team team, List<Network> networks, Instant now) {
		Vote vote = Vote.opened(team, networks, this.teams.minimum(team.id(), team.week(now)), now);
		this.votes.add(vote);
		this.due.put(AskToVote.KIND, vote.id().value(), now);
		this.due.put(CloseVote.KIND, vote.id().value(), vote.closesAt());
		this.messenger
			.push(new Push(team.channel(), VoteTopic.NAME, vote.id().toString(), now, vote.closesAt(), false));
		return vote;
	}

}
