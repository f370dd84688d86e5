package worthwhile.team;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Incoming;
import worthwhile.conversation.Reply;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;
import worthwhile.team.roster.Teams;

/**
 * Shows somebody their team, or how to begin one.
 */
@Component
class ShowTeam {

	private final Texts texts = Texts.of(ShowTeam.class);

	private final Teams teams;

	private final TeamMembers members;

	private final TeamView view;

	ShowTeam(Teams teams, TeamMembers members, TeamView view) {
		this.teams = teams;
		this.members = members;
		this.view = view;
	}

	Reply show(Incoming.Said said, Speaker speaker) {
		return Reply.say(MemberContext.of(speaker)
			.flatMap((member) -> this.members.of(member.member().id()).map((team) -> member(team, member)))
			.orElseGet(() -> nobody(said, this.texts.in(speaker.language()))));
	}

	private Message member(TeamMembership membership, MemberContext context) {
		return this.view.member(membership, context, this.view.since(membership, context));
	}

	/**
	 * To somebody who is in no team.
	 */
	private Message nobody(Incoming.Said said, Texts.In in) {
		Optional<Team> here = said.channel().flatMap(this.teams::find).filter(Team::open);
		String begin = in.get(here.isPresent() ? "none.here" : "none.begin");
		Message message = Message.of(in.get("none") + " " + begin, new Block.Heading(in.get("none")),
				new Block.Paragraph(in.get("none.what")), new Block.Paragraph(begin));
		return here.map((team) -> message.with(Block.Buttons.of(TeamView.takePart(team, in))))
			.or(() -> said.channel().map((channel) -> message.with(Block.Buttons.of(setUp(in)))))
			.orElse(message);
	}

	static Button setUp(Texts.In in) {
		return Button.of(in.get("setup"), TeamView.NAME + "." + TeamWord.SETUP.action(), "").forForm();
	}

}
