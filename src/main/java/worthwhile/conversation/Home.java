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

	private final Introduction introduction;

	Home(ObjectProvider<HomeSection> sections, Introduction introduction) {
		this.sections = sections.orderedStream().sorted(Comparator.comparing(HomeSection::place)).toList();
		this.introduction = introduction;
	}

	/**
	 * All sections for a member, the introduction for anybody else.
	 */
	Message message(Speaker speaker) {
		return speaker.joined() ? overview(speaker) : this.introduction.message(speaker);
	}

	/**
	 * The same in short, with the ways to more in one row.
	 */
	Message glance(Speaker speaker) {
		return speaker.joined() ? inShort(speaker) : this.introduction.message(speaker);
	}

	private Message overview(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		List<Block> blocks = new ArrayList<>(shown(speaker, false));
		blocks.add(new Block.Divider());
		blocks.addAll(shown(speaker, true));
		addHelp(blocks, in);
		return new Message(in.get("home.summary"), blocks);
	}

	private List<Block> shown(Speaker speaker, boolean lasting) {
		return this.sections.stream()
			.filter((section) -> section.place().isLasting() == lasting)
			.flatMap((section) -> section.blocks(speaker).stream())
			.toList();
	}

	/**
	 * Adds it to the last row of buttons, if there is one.
	 */
	private static void addHelp(List<Block> blocks, Texts.In in) {
		int last = blocks.size() - 1;
		if (blocks.get(last) instanceof Block.Buttons row) {
			blocks.set(last, row.with(help(in)));
		}
		else {
			blocks.add(Block.Buttons.of(help(in)));
		}
	}

	private Message inShort(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		List<Block> blocks = new ArrayList<>();
		List<Button> ways = new ArrayList<>();
		for (HomeSection section : this.sections) {
			Glance glance = section.glance(speaker);
			blocks.addAll(glance.shown());
			ways.addAll(glance.ways());
		}
		ways.add(help(in));
		blocks.add(new Block.Buttons(ways));
		return new Message(in.get("home.summary"), blocks);
	}

	private static Button help(Texts.In in) {
		return Button.of(in.get("home.help"), Help.NAME + ".show", "");
	}

}
