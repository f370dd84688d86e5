package worthwhile.team;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.MemberId;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Channel;
import worthwhile.message.ChannelKind;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamId;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;
import worthwhile.team.roster.Teams;

/**
 * Lets each person decide for themselves whether they are in a team: none or one.
 */
@Component
class TakePart {

	private final Texts texts = Texts.of(TakePart.class);

	private final Teams teams;

	private final TeamMembers members;

	private final TeamPermission permission;

	private final TeamView view;

	TakePart(Teams teams, TeamMembers members, TeamPermission permission, TeamView view) {
		this.teams = teams;
		this.members = members;
		this.permission = permission;
		this.view = view;
	}

	/**
	 * Asks first whoever is in another team. The button can stand in the channel, where
	 * everybody would read a change of its message.
	 */
	Reply join(Incoming.Said said, Speaker speaker) {
		return Reply.say(join(said, speaker, false));
	}

	/**
	 * Takes part here from the next week on, and no more in the team so far.
	 */
	Reply change(Incoming.Said said, Speaker speaker) {
		return new Reply.Update(join(said, speaker, true));
	}

	/**
	 * The channel of the team that a button names, which need not stand there.
	 */
	Optional<ChannelRef> meant(Incoming.Said said) {
		return (said instanceof Incoming.Press press) ? TeamId.of(press.value())
			.flatMap(this.teams::find)
			.map(Team::channel)
			.filter((channel) -> channel.workspace().equals(said.person().workspace())) : Optional.empty();
	}

	private Message join(Incoming.Said said, Speaker speaker, boolean sure) {
		Texts.In in = this.texts.in(speaker.language());
		Optional<Message> refusal = this.permission.refusal(speaker).flatMap(Reply::said);
		if (refusal.isPresent()) {
			return refusal.get();
		}
		return team(said, speaker).map((team) -> join(team, speaker, sure, in)).orElseGet(() -> noTeam(said, in));
	}

	/**
	 * What a button names is whatever somebody's client says: elsewhere than in the
	 * team's channel it holds for whom the platform knows to be there.
	 */
	private Optional<Team> team(Incoming.Said said, Speaker speaker) {
		return said.channel()
			.or(() -> meant(said).filter((channel) -> speaker.lookup().channel() != null))
			.flatMap(this.teams::find)
			.filter(Team::open);
	}

	private static Message noTeam(Incoming.Said said, Texts.In in) {
		return said.channel().isPresent() ? Message.text(in.get("join.none")).with(Block.Buttons.of(ShowTeam.setUp(in)))
				: Message.text(in.get("join.elsewhere"));
	}

	private Message join(Team team, Speaker speaker, boolean sure, Texts.In in) {
		Channel channel = speaker.lookup().channel();
		if (channel != null && channel.kind() == ChannelKind.SHARED) {
			return Message.text(in.get("channel.shared"));
		}
		return MemberContext.of(speaker)
			.map((context) -> join(named(team, channel), context, sure, in))
			.orElseGet(() -> Message.text(in.get("join.stranger", team.name()))
				.with(Block.Buttons.of(Button.of(in.get("join.first"), "join.open", "").primary().forForm())));
	}

	/**
	 * A channel is called otherwise one day, and people look for it by its name.
	 */
	private Team named(Team team, @Nullable Channel channel) {
		if (channel == null || channel.name().isEmpty() || channel.name().equals(team.name())) {
			return team;
		}
		this.teams.rename(team.id(), channel.name());
		return team.with(channel.name(), team.settings());
	}

	private Message join(Team team, MemberContext context, boolean sure, Texts.In in) {
		Optional<TeamMembership> before = this.members.of(context.member().id());
		if (before.filter((membership) -> membership.team().id().equals(team.id())).isPresent()) {
			return this.view.member(before.get(), context, this.view.since(before.get(), context));
		}
		Optional<Team> other = before.map(TeamMembership::team).filter(Team::open);
		return other.isPresent() && !sure ? ask(team, other.get(), in) : joined(team, other, context, in);
	}

	private static Message ask(Team team, Team other, Texts.In in) {
		return Message.text(in.get("join.other", other.name(), team.name()))
			.with(Block.Buttons.of(TeamView.button(in.get("join.change"), TeamWord.CHANGE, team)));
	}

	private Message joined(Team team, Optional<Team> other, MemberContext context, Texts.In in) {
		TeamMembership membership = this.members.join(context.member().id(), team);
		String day = Moments.of(context.member()).day(membership.from(), context.today());
		String saying = other.map((before) -> in.get("join.changed", day, team.name(), before.name()))
			.orElseGet(() -> in.get("join.done", day, team.name()));
		return this.view.member(membership, context, saying);
	}

	/**
	 * Ends it at once: the week that is running does not count any more either.
	 */
	Message leave(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		Optional<MemberId> member = MemberContext.of(speaker).map((context) -> context.member().id());
		Optional<TeamMembership> left = member.flatMap(this.members::of);
		member.ifPresent(this.members::leave);
		return Message.text(left.map((membership) -> in.get("left", membership.team().name()))
			.orElseGet(() -> in.get("none") + " " + in.get("none.begin")));
	}

}
