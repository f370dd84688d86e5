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
 * When a member is asked, and how to change that.
 */
@Component
class SettingsSection implements MemberSection {

	private final SettingsView view;

	private final Texts texts = Texts.of(SettingsSection.class);

	SettingsSection(SettingsView view) {
		this.view = view;
	}

	@Override
	public HomePlace place() {
		return HomePlace.SETTINGS;
	}

	@Override
	public List<Block> blocks(MemberContext context) {
		Texts.In in = this.texts.in(context.language());
		Block.Paragraph line = Block.Paragraph.strong(in.get("home.settings") + " ")
			.then(this.view.line(context.member()));
		return List.of(line, ways(context.member(), in));
	}

	private static Block ways(Member member, Texts.In in) {
		Button change = Button.of(in.get("settings.change"), "settings.open", "").forForm();
		Button away = Button.of(in.get("button.away"), "away.list", "");
		Button intentions = SettingsView.intentions(in);
		return member.isAsked()
				? Block.Buttons.of(change)
					.menu(away, Button.of(in.get("button.pause"), "pause.open", "").forForm(), intentions)
				: Block.Buttons.of(change, Button.of(in.get("button.resume"), "resume.now", "")).menu(away, intentions);
	}

	@Override
	public Glance glance(MemberContext context) {
		return Glance.of(List.of(),
				Button.of(this.texts.get(context.language(), "button.settings"), "settings.open", "").forForm());
	}

}
