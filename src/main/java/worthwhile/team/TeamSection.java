package worthwhile.team;

import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;
import worthwhile.team.roster.TeamMembers;
import worthwhile.team.roster.TeamMembership;

/**
 * In one line, which team a member is in.
 */
@Component
class TeamSection implements MemberSection {

	private final Texts texts = Texts.of(TeamSection.class);

	private final TeamMembers members;

	private final TeamView view;

	TeamSection(TeamMembers members, TeamView view) {
		this.members = members;
		this.view = view;
	}

	@Override
	public HomePlace place() {
		return HomePlace.REFLECT;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		return this.members.of(context.member().id())
			.<List<Block>>map((membership) -> List.of(new Block.Note(line(membership, context))))
			.orElse(List.of());
	}

	private String line(TeamMembership membership, MemberContext context) {
		return membership.team().open() ? this.view.inShort(membership, context)
				: this.texts.get(context.language(), "closed", membership.team().name());
	}

}
