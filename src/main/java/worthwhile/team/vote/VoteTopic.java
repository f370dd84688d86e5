package worthwhile.team.vote;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.team.roster.Teams;

/**
 * Tells a channel that a vote is open, and later that it is over.
 */
@Component
class VoteTopic implements Topic {

	static final String NAME = "vote";

	private final JdbcVotes votes;

	private final Teams teams;

	private final VoteView view;

	VoteTopic(JdbcVotes votes, Teams teams, VoteView view) {
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
		return VoteId.of(subject)
			.flatMap(this.votes::find)
			.flatMap((vote) -> this.teams.find(vote.team()).map((team) -> this.view.channel(vote, team)));
	}

}
