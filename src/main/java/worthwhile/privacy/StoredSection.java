package worthwhile.privacy;

import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;

/**
 * The ways to what is stored on a member, in one row.
 */
@Component
class StoredSection implements MemberSection {

	private final Texts texts = Texts.of(StoredSection.class);

	@Override
	public HomePlace place() {
		return HomePlace.DATA;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		return List.of(Block.Buttons.of(Button.of(in.get("home.more"), "privacy.show", ""))
			.menu(Button.of(in.get("privacy.export"), "export.now", ""),
					Button.of(in.get("privacy.forget"), "forget.ask", "")));
	}

}
