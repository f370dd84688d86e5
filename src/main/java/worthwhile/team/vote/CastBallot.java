package worthwhile.team.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Texts;
import worthwhile.outbox.Messenger.MessageRef;
import worthwhile.outbox.PressedMessages;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.team.disclosure.Ballot;
import worthwhile.team.disclosure.Choice;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembership;

/**
 * Takes what those who vote answer, as often as they like while the vote is open, and
 * shows it to them alone.
 */
@Component
class CastBallot {

	private final Texts texts = Texts.of(CastBallot.class);

	private final JdbcVotes votes;

	private final JdbcBallots ballots;

	private final Voters voters;

	private final VoteView view;

	private final PressedMessages posted;

	CastBallot(JdbcVotes votes, JdbcBallots ballots, Voters voters, VoteView view, PressedMessages posted) {
		this.votes = votes;
		this.ballots = ballots;
		this.voters = voters;
		this.view = view;
		this.posted = posted;
	}

	/**
	 * The form with what was answered before, or why there is none.
	 * @param id the vote's, as a button has it
	 * @param word from where it is opened
	 */
	Reply open(String id, VoteWord word, MemberContext context) {
		return VoteId.of(id)
			.flatMap(this.votes::find)
			.filter((vote) -> vote.takesAnswers(context.now()))
			.map((vote) -> open(vote, word, context))
			.orElseGet(() -> refused("over", context));
	}

	private Reply open(Vote vote, VoteWord word, MemberContext context) {
		Member member = context.member();
		return this.voters.membership(member.id(), vote)
			.<Reply>map((membership) -> new Reply.Open(
					new VoteForm(this.texts.in(context.language())).answer(word, vote, membership.team(),
							this.ballots.of(member.id(), vote.id()), VoteView.until(vote, Moments.of(member)))))
			.orElseGet(() -> refused("voters", context));
	}

	/**
	 * Keeps what was answered; the vote may have closed while the form was open, or the
	 * member may have left the team.
	 */
	Reply submit(Incoming.Submission submission, VoteWord word, MemberContext context) {
		return VoteId.of(submission.context())
			.flatMap(this.votes::keepOpen)
			.filter((vote) -> vote.takesAnswers(context.now()))
			.map((vote) -> submit(submission, vote, word, context))
			.orElseGet(() -> refused("over", context));
	}

	private Reply submit(Incoming.Submission submission, Vote vote, VoteWord word, MemberContext context) {
		Map<String, Choice> choices = VoteForm
			.readChoices(new SubmittedForm(submission, this.texts.in(context.language())), vote);
		Optional<TeamMembership> membership = this.voters.membership(context.member().id(), vote);
		membership
			.ifPresent((voter) -> this.ballots.keep(vote, voter.from(), new Ballot(context.member().id(), choices)));
		return membership.map((voter) -> answered(vote, voter.team(), choices, word, context))
			.orElseGet(() -> refused("voters", context));
	}

	/**
	 * What a member is asked by the bot itself shows the answer too. The message in the
	 * channel, which everybody reads, never does.
	 */
	private Reply answered(Vote vote, Team team, Map<String, Choice> choices, VoteWord word, MemberContext context) {
		MessageRef asked = new MessageRef(context.person(), BallotTopic.NAME, vote.id().toString());
		if (this.posted.refreshAll(List.of(asked), context.pressed())) {
			return Reply.done();
		}
		Reply.Update shown = new Reply.Update(this.view.answered(vote, team, choices, Moments.of(context.member())));
		return (word == VoteWord.CHANGE) ? shown : Reply.say(shown.message());
	}

	private Reply refused(String why, MemberContext context) {
		return Reply.say(this.texts.get(context.language(), "refused." + why));
	}

}
