package worthwhile.settings;

import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomeSection;
import worthwhile.conversation.Speaker;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Members;

/**
 * Tells a member whom the bot could not reach, and how to be asked again.
 */
@Component
class UnreachableSection implements HomeSection {

	private final Members members;

	private final Texts texts = Texts.of(UnreachableSection.class);

	UnreachableSection(Members members) {
		this.members = members;
	}

	@Override
	public int order() {
		return 0;
	}

	@Override
	public List<Block> blocks(Speaker speaker) {
		return this.members.find(speaker.person())
			.filter((member) -> member.standing() == Member.Standing.UNREACHABLE)
			.map((member) -> this.texts.in(member.language()))
			.map(UnreachableSection::blocks)
			.orElse(List.of());
	}

	private static List<Block> blocks(Texts.In in) {
		return List.of(new Block.Paragraph(in.get("next.unreachable")),
				Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", "").primary()));
	}

}
