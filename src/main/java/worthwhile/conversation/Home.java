package worthwhile.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * What the bot shows without being asked for anything.
 */
@Component
class Home {

	private final Texts texts = Texts.of(Home.class);

	private final List<HomeSection> sections;

	private final Help help;

	private final Introduction introduction;

	Home(ObjectProvider<HomeSection> sections, Help help, Introduction introduction) {
		this.sections = sections.orderedStream().sorted(Comparator.comparing(HomeSection::place)).toList();
		this.help = help;
		this.introduction = introduction;
	}

	/**
	 * All sections and what else there is for a member, the introduction for anybody
	 * else.
	 */
	Message message(Speaker speaker) {
		return speaker.joined() ? overview(speaker) : this.introduction.message(speaker);
	}

	private Message overview(Speaker speaker) {
		List<Block> blocks = new ArrayList<>();
		for (HomeSection section : this.sections) {
			List<Block> shown = section.blocks(speaker);
			if (!shown.isEmpty()) {
				blocks.addAll(shown);
				blocks.add(new Block.Divider());
			}
		}
		Texts.In in = this.texts.in(speaker.language());
		blocks.add(new Block.Note(in.get("home.else", this.help.usages(speaker.language()))));
		blocks.add(Block.Buttons.of(Button.of(in.get("home.help"), Help.NAME + ".show", "")));
		return new Message(in.get("home.summary"), blocks);
	}

}
