package worthwhile.settings;

import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.Glance;
import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;

/**
 * Tells a member whom the bot could not reach, and how to be asked again.
 */
@Component
class UnreachableSection implements MemberSection {

	private final Texts texts = Texts.of(UnreachableSection.class);

	@Override
	public HomePlace place() {
		return HomePlace.WARNING;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		return (context.member().standing() == Member.Standing.UNREACHABLE) ? blocks(this.texts.in(context.language()))
				: List.of();
	}

	@Override
	public Glance glance(MemberContext context) {
		return Glance.of(blocks(context));
	}

	private static List<Block> blocks(Texts.In in) {
		return List.of(new Block.Paragraph(in.get("next.unreachable")),
				Block.Buttons.of(Button.of(in.get("button.resume"), "resume.now", "").primary()));
	}

}
