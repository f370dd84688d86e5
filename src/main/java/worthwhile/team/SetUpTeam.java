package worthwhile.team;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.conversation.SubmittedForm;
import worthwhile.identity.ChannelRef;
import worthwhile.message.Block;
import worthwhile.message.Channel;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamSettings;
import worthwhile.team.roster.Teams;

/**
 * Makes a channel a team: anybody of the workspace who is in it can, whether they take
 * part or not.
 */
@Component
class SetUpTeam {

	private final Texts texts = Texts.of(SetUpTeam.class);

	private final Teams teams;

	private final TeamMembers members;

	private final Workspaces workspaces;

	private final TeamPermission permission;

	private final ChangeTeam change;

	private final Clock clock;

	SetUpTeam(Teams teams, TeamMembers members, Workspaces workspaces, TeamPermission permission, ChangeTeam change,
			Clock clock) {
		this.teams = teams;
		this.members = members;
		this.workspaces = workspaces;
		this.permission = permission;
		this.change = change;
		this.clock = clock;
	}

	Reply open(Incoming.Said said, Speaker speaker) {
		Optional<ChannelRef> channel = said.channel();
		if (channel.isEmpty()) {
			return Reply.say(this.texts.get(speaker.language(), "setup.elsewhere"));
		}
		return refusal(channel.get(), speaker).orElseGet(() -> form(channel.get(), speaker));
	}

	/**
	 * Why the channel does not become a team by this person now.
	 */
	private Optional<Reply> refusal(ChannelRef channel, Speaker speaker) {
		return this.permission.refusal(speaker)
			.or(() -> this.permission.channelRefusal(speaker))
			.or(() -> this.teams.find(channel).filter(Team::open).map((team) -> already(team, speaker)));
	}

	private Reply already(Team team, Speaker speaker) {
		return isIn(team, speaker) ? this.change.open(speaker) : Reply.say(alreadyOne(team, speaker));
	}

	private boolean isIn(Team team, Speaker speaker) {
		return MemberContext.of(speaker)
			.flatMap((context) -> this.members.of(context.member().id()))
			.filter((membership) -> membership.team().id().equals(team.id()))
			.isPresent();
	}

	private Message alreadyOne(Team team, Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		return Message.text(in.get("setup.already")).with(Block.Buttons.of(TeamView.takePart(team, in)));
	}

	private Reply form(ChannelRef channel, Speaker speaker) {
		TeamForm form = new TeamForm(this.texts.in(speaker.language()), speaker.language());
		return new Reply.Open(form.setUp(usual(speaker), least(channel)));
	}

	private TeamSettings usual(Speaker speaker) {
		Optional<Workspace> workspace = this.workspaces.find(speaker.person().workspace());
		return new TeamSettings(TeamSettings.USUAL_DAY, TeamSettings.USUAL_TIME,
				workspace.map(Workspace::zone).orElseGet(speaker::zone),
				workspace.map(Workspace::language).orElseGet(speaker::language));
	}

	/**
	 * What a closed team had holds for it when it is opened again.
	 */
	private int least(ChannelRef channel) {
		return this.teams.find(channel)
			.map((team) -> this.teams.minimum(team.id(), team.nextWeek(this.clock.instant())))
			.orElse(Team.LEAST_MINIMUM);
	}

	Reply submit(Incoming.Submission submission, Speaker speaker) {
		Optional<ChannelRef> channel = submission.channel();
		if (channel.isEmpty()) {
			return Reply.say(this.texts.get(speaker.language(), "setup.elsewhere"));
		}
		return refusal(channel.get(), speaker).orElseGet(() -> setUp(submission, channel.get(), speaker));
	}

	private Reply setUp(Incoming.Submission submission, ChannelRef channel, Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		SubmittedForm form = new SubmittedForm(submission, in);
		TeamSettings settings = TeamForm.read(form, usual(speaker));
		int minimum = TeamForm.readMinimum(form, least(channel));
		if (!form.isSound()) {
			return form.rejected();
		}
		Workspace workspace = this.workspaces.enter(channel.workspace());
		Channel looked = Objects.requireNonNull(speaker.lookup().channel());
		Optional<Team> opened = this.teams.open(workspace.id(), channel, looked.name(), settings, minimum);
		return Reply.say(opened.map((team) -> done(team, in))
			.orElseGet(() -> alreadyOne(this.teams.find(channel).orElseThrow(), speaker)));
	}

	private static Message done(Team team, Texts.In in) {
		return Message.text(in.get("setup.done", team.name())).with(Block.Buttons.of(TeamView.takePart(team, in)));
	}

}
