package worthwhile.team.vote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import worthwhile.outbox.Messenger;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.Push;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.schedule.DueWork;
import worthwhile.team.disclosure.Consensus;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.Teams;

/**
 * Ends votes. Their answers are deleted with it, counted or not.
 */
@Component
class CloseVote implements DueWork {

	static final String KIND = "vote-close";

	/** How long the channel can be told what a vote came to. */
	private static final Duration LASTS = Duration.ofDays(7);

	private final JdbcVotes votes;

	private final JdbcBallots ballots;

	private final Voters voters;

	private final Teams teams;

	private final Workspaces workspaces;

	private final Members members;

	private final Messenger messenger;

	private final Clock clock;

	CloseVote(JdbcVotes votes, JdbcBallots ballots, Voters voters, Teams teams, Workspaces workspaces, Members members,
			Messenger messenger, Clock clock) {
		this.votes = votes;
		this.ballots = ballots;
		this.voters = voters;
		this.teams = teams;
		this.workspaces = workspaces;
		this.members = members;
		this.messenger = messenger;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		due.keySet().forEach((id) -> end(new VoteId(id)));
		return Map.of();
	}

	/**
	 * Ends a vote, if it is open: with a result, unless the channel is gone or the bot
	 * was removed from the workspace.
	 */
	void end(VoteId id) {
		this.votes.lockOpen(id).ifPresent((vote) -> this.teams.find(vote.team()).ifPresent((team) -> end(vote, team)));
	}

	private void end(Vote vote, Team team) {
		Consensus consensus = Consensus.of(vote.keys(), this.ballots.all(vote.id()), vote.minimum());
		this.ballots.delete(vote.id());
		this.votes.close(vote.id());
		if (team.open() && !isGone(team)) {
			publish(vote, team, PublishedConsensus.of(vote, consensus));
		}
		this.messenger.refreshAll(told(vote, team));
	}

	private boolean isGone(Team team) {
		return this.workspaces.find(team.workspace())
			.filter((workspace) -> workspace.standing() != Workspace.Standing.GONE)
			.isEmpty();
	}

	private void publish(Vote vote, Team team, PublishedConsensus consensus) {
		Instant now = this.clock.instant();
		this.votes.publish(vote.id(), team.workspace(), consensus, now);
		this.messenger
			.push(new Push(team.channel(), ConsensusTopic.NAME, vote.id().toString(), now, now.plus(LASTS), false));
	}

	private List<MessageRef> told(Vote vote, Team team) {
		String subject = vote.id().toString();
		List<MessageRef> told = new ArrayList<>();
		told.add(new MessageRef(team.channel(), VoteTopic.NAME, subject));
		this.members.hold(this.voters.of(vote))
			.forEach((member) -> told.add(new MessageRef(member.person(), BallotTopic.NAME, subject)));
		return told;
	}

}
