package worthwhile.team.vote;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.team.roster.TeamMembership;

/**
 * How a team's vote stands, for a member who looks at their team.
 */
@Component
public class VoteNotice {

	private final Texts texts = Texts.of(VoteNotice.class);

	private final JdbcVotes votes;

	private final JdbcBallots ballots;

	private final Voters voters;

	private final OpenVote open;

	VoteNotice(JdbcVotes votes, JdbcBallots ballots, Voters voters, OpenVote open) {
		this.votes = votes;
		this.ballots = ballots;
		this.voters = voters;
		this.open = open;
	}

	/**
	 * That a vote is open, or the way to open one; nothing if none can be opened now.
	 */
	public List<Block> blocks(TeamMembership membership, MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		Optional<Vote> latest = this.votes.latest(membership.team().id());
		return latest.filter((vote) -> vote.takesAnswers(context.now()))
			.map((vote) -> open(vote, context, in))
			.orElseGet(() -> this.open.isPossible(membership, latest, context)
					? List.of(Block.Buttons.of(Button.of(in.get("button.open"), VoteWord.BEGIN.action(), "").forForm()))
					: List.of());
	}

	private List<Block> open(Vote vote, MemberContext context, Texts.In in) {
		MemberId member = context.member().id();
		String until = VoteView.until(vote, Moments.of(context.member()));
		if (this.voters.membership(member, vote).isEmpty()) {
			return List.of(new Block.Paragraph(in.get("notice.without", until)));
		}
		String key = this.ballots.of(member, vote.id()).isEmpty() ? "notice.open" : "notice.voted";
		return List.of(new Block.Paragraph(in.get(key, until)), Block.Buttons.of(VoteView.answer(vote, in)));
	}

}
