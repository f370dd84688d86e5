package worthwhile.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Profile;
import worthwhile.message.Texts;

/**
 * What there is to say to the bot, told by the handlers themselves.
 */
@Component
class Help {

	/** The name that its button's action begins with. */
	static final String NAME = "help";

	static final Set<String> COMMANDS = Set.of("help", "hilfe", "?");

	/** What people want, in the order in which they need it. */
	private static final List<String> SECTIONS = List.of("answer", "reflect", "when", "data", "admin");

	private static final int LONGEST_QUOTE = 40;

	private final Texts texts = Texts.of(Help.class);

	private final Handlers handlers;

	Help(Handlers handlers) {
		this.handlers = handlers;
	}

	/**
	 * Everything there is.
	 */
	Message message(Speaker speaker) {
		String summary = this.texts.get(speaker.language(), "help.summary");
		return new Message(summary, blocks(new Block.Heading(summary), speaker));
	}

	/**
	 * Whether somebody who writes so much behind the word for help still asks for it.
	 */
	static boolean takes(String rest) {
		return rest.codePoints().noneMatch(Character::isDigit);
	}

	/**
	 * Says that words were not understood, and offers to say what would be.
	 */
	Message notUnderstood(String words, Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		String sentence = in.get("help.words", quote(words));
		return Message.of(sentence, new Block.Paragraph(sentence),
				Block.Buttons.of(Button.of(in.get("home.help"), NAME + ".show", "")));
	}

	/**
	 * Says that changed messages are not read again, and how to change what was told.
	 */
	Message reworded(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		String sentence = in.get("help.reworded");
		return Message.of(sentence, new Block.Paragraph(sentence),
				Block.Buttons.of(Button.of(in.get("help.reworded.edit"), FormByPress.ACTION, "edit")));
	}

	/**
	 * Says that a button or form leads nowhere any more, and what there is instead.
	 */
	Message leadsNowhere(Speaker speaker) {
		return instead(this.texts.get(speaker.language(), "help.press"), speaker);
	}

	private Message instead(String sentence, Speaker speaker) {
		return new Message(sentence, blocks(new Block.Paragraph(sentence), speaker));
	}

	private List<Block> blocks(Block first, Speaker speaker) {
		List<Block> blocks = new ArrayList<>(List.of(first));
		List<HelpLine> lines = HelpLine.of(this.handlers.all());
		SECTIONS.stream()
			.filter((section) -> !section.equals(HelpGroup.ADMIN.section()) || isAdmin(speaker))
			.forEach((section) -> blocks.addAll(section(section, lines, speaker.language())));
		blocks.add(new Block.Note(this.texts.get(speaker.language(), "help.how")));
		if (!speaker.joined()) {
			blocks.add(Introduction.joining(speaker, this.texts.in(speaker.language())));
		}
		return blocks;
	}

	private List<Block> section(String section, List<HelpLine> lines, Locale language) {
		List<Block.Command> commands = lines.stream()
			.filter((line) -> line.group().section().equals(section))
			.map((line) -> new Block.Command(List.of(line.usage(language).split(" · ")), line.what(language)))
			.toList();
		return commands.isEmpty() ? List.of()
				: List.of(Block.Paragraph.strong(this.texts.get(language, "help.section." + section)),
						new Block.Commands(commands));
	}

	private static boolean isAdmin(Speaker speaker) {
		Profile profile = speaker.profile();
		return profile != null && profile.admin();
	}

	/**
	 * Whether somebody asks for what there is: it depends on who they are.
	 */
	static boolean isWanted(Incoming.Said said) {
		return (said instanceof Incoming.Command command && COMMANDS.contains(command.word()))
				|| (said instanceof Incoming.Press press && press.action().startsWith(NAME + "."));
	}

	private static String quote(String words) {
		String line = words.strip().replaceAll("\\s+", " ");
		return Excerpt.quoted(line, LONGEST_QUOTE);
	}

}
