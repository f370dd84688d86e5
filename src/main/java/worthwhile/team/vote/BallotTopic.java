package worthwhile.team.vote;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.Recipient;
import worthwhile.message.Message;
import worthwhile.outbox.Topic;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.Moments;

/**
 * Asks somebody in the direct chat to vote, and shows what they answered.
 */
@Component
class BallotTopic implements Topic {

	static final String NAME = "ballot";

	private final Members people;

	private final JdbcVotes votes;

	private final JdbcBallots ballots;

	private final Voters voters;

	private final VoteView view;

	BallotTopic(Members people, JdbcVotes votes, JdbcBallots ballots, Voters voters, VoteView view) {
		this.people = people;
		this.votes = votes;
		this.ballots = ballots;
		this.voters = voters;
		this.view = view;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<Message> compose(Recipient to, String subject) {
		return this.people.reading(to)
			.flatMap((member) -> VoteId.of(subject).flatMap(this.votes::find).flatMap((vote) -> compose(vote, member)));
	}

	private Optional<Message> compose(Vote vote, Member member) {
		return this.voters.membership(member.id(), vote)
			.map((membership) -> this.view.direct(vote, membership.team(), this.ballots.of(member.id(), vote.id()),
					Moments.of(member)));
	}

}
