package worthwhile.team.vote;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.Teams;

/**
 * Tells a channel what a vote came to, as it was published.
 */
@Component
class ConsensusTopic implements Topic {

	static final String NAME = "consensus";

	private final JdbcVotes votes;

	private final Teams teams;

	private final VoteView view;

	ConsensusTopic(JdbcVotes votes, Teams teams, VoteView view) {
		this.votes = votes;
		this.teams = teams;
		this.view = view;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return VoteId.of(subject).flatMap(this::compose);
	}

	private Optional<Message> compose(VoteId id) {
		Optional<Team> team = this.votes.find(id).flatMap((vote) -> this.teams.find(vote.team()));
		return this.votes.consensus(id).flatMap((consensus) -> team.map((whose) -> this.view.result(consensus, whose)));
	}

}
