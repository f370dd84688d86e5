package worthwhile.team.vote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Block;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;
import worthwhile.usage.Network;

/**
 * Lets anybody who counts in a team open a vote, once a quarter. Nobody is told who did.
 */
@Component
public class OpenVote {

	private final Texts texts = Texts.of(OpenVote.class);

	private final TeamMembers members;

	private final Workspaces workspaces;

	private final JdbcVotes votes;

	private final CastBallot cast;

	private final BeginVote beginning;

	OpenVote(TeamMembers members, Workspaces workspaces, JdbcVotes votes, CastBallot cast, BeginVote beginning) {
		this.members = members;
		this.workspaces = workspaces;
		this.votes = votes;
		this.cast = cast;
		this.beginning = beginning;
	}

	/**
	 * The ballot of the vote that is open in the speaker's team, or else the form that
	 * opens one; or why not.
	 */
	public Reply open(Speaker speaker) {
		return membership(speaker).map((membership) -> open(membership, MemberContext.of(speaker).orElseThrow()))
			.orElseGet(() -> Reply.say(this.texts.get(speaker.language(), "refused.members")));
	}

	private Reply open(TeamMembership membership, MemberContext context) {
		Optional<Vote> latest = this.votes.latest(membership.team().id());
		return latest.filter((vote) -> vote.takesAnswers(context.now()))
			.map((vote) -> this.cast.open(vote.id().toString(), VoteWord.ANSWER, context))
			.or(() -> refusal(membership, latest, context).map(Reply::say))
			.orElseGet(() -> form(membership.team(), context));
	}

	private Reply form(Team team, MemberContext context) {
		return new Reply.Open(new VoteForm(this.texts.in(context.language())).open(team, networks(context)));
	}

	private static List<Network> networks(MemberContext context) {
		return context.member().workspaceNetworks().all();
	}

	/**
	 * Why no vote can be opened now; nothing if one can.
	 * @param latest the one that the team opened last
	 */
	private Optional<Message> refusal(TeamMembership membership, Optional<Vote> latest, MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		Moments moments = Moments.of(context.member());
		Team team = membership.team();
		if (membership.from().isAfter(team.week(context.now()))) {
			return Optional.of(Message
				.text(in.get("refused.early", team.name(), moments.day(membership.from(), context.today()))));
		}
		Optional<LocalDate> next = next(team, latest, context);
		if (next.isPresent()) {
			return Optional
				.of(Message.text(in.get("refused.quarter", team.name(), moments.day(next.get(), context.today()))));
		}
		return this.workspaces.find(team.workspace())
			.filter((workspace) -> workspace.standing() == Workspace.Standing.PAUSED)
			.map((workspace) -> Message.text(in.get("refused.paused")));
	}

	/**
	 * The day on which the team can open one again, if that is still to come.
	 */
	private static Optional<LocalDate> next(Team team, Optional<Vote> latest, MemberContext context) {
		LocalDate today = LocalDate.ofInstant(context.now(), team.settings().zone());
		return latest.map((vote) -> vote.next(team.settings().zone())).filter((day) -> day.isAfter(today));
	}

	/**
	 * Whether a member could open a vote of their team now.
	 * @param latest the one that the team opened last
	 */
	boolean isPossible(TeamMembership membership, Optional<Vote> latest, MemberContext context) {
		return refusal(membership, latest, context).isEmpty();
	}

	/**
	 * Opens a vote, unless somebody else was faster or much has changed since the form
	 * opened.
	 */
	Reply begin(Incoming.Submission submission, MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		return membership(context)
			.filter((membership) -> membership.team().id().toString().equals(submission.context()))
			.filter((membership) -> this.votes.lock(membership.team().id()))
			.map((membership) -> begin(membership, new SubmittedForm(submission, in), context))
			.orElseGet(() -> Reply.say(in.get("refused.members")));
	}

	private Reply begin(TeamMembership membership, SubmittedForm form, MemberContext context) {
		List<Network> networks = VoteForm.readNetworks(form, networks(context));
		if (!form.isSound()) {
			return form.rejected();
		}
		Team team = membership.team();
		Optional<Vote> latest = this.votes.latest(team.id());
		return latest.filter((vote) -> vote.takesAnswers(context.now()))
			.map((vote) -> told("open.already", vote, context))
			.or(() -> refusal(membership, latest, context))
			.map(Reply::say)
			.orElseGet(
					() -> Reply.say(told("open.done", this.beginning.begin(team, networks, context.now()), context)));
	}

	private Message told(String key, Vote vote, MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		return Message.text(in.get(key, VoteView.until(vote, Moments.of(context.member()))))
			.with(Block.Buttons.of(VoteView.answer(vote, in)));
	}

	/**
	 * The speaker's place in a team that is open.
	 */
	private Optional<TeamMembership> membership(Speaker speaker) {
		return MemberContext.of(speaker)
			.flatMap((context) -> this.members.of(context.member().id()))
			.filter((membership) -> membership.team().open());
	}

}
