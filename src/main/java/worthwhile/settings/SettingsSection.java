package worthwhile.settings;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import worthwhile.conversation.HomePlace;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.MemberSection;

/**
 * When a member is asked, and how to change that.
 */
@Component
class SettingsSection implements MemberSection {

	private final SettingsView view;

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(SettingsSection.class);

	SettingsSection(SettingsView view, NextQuestion nextQuestion) {
		this.view = view;
		this.nextQuestion = nextQuestion;
	}

	@Override
	public HomePlace place() {
		return HomePlace.SETTINGS;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		Member member = context.member();
		Texts.In in = this.texts.in(member.language());
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(in.get("settings.title")));
		if (member.standing() != Member.Standing.UNREACHABLE) {
			blocks.add(new Block.Paragraph(this.nextQuestion.sentence(member)));
		}
		blocks.add(this.view.settings(member));
		blocks.add(this.view.buttons(member, Button.of(in.get("settings.change"), "settings.open", "")));
		return blocks;
	}

}
