package worthwhile.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * What there is to say to the bot, told by the handlers themselves.
 */
@Component
class Help {

	/** The name that its button's action begins with. */
	static final String NAME = "help";

	static final Set<String> COMMANDS = Set.of("help", "hilfe", "?");

	private static final int LONGEST_QUOTE = 40;

	private static final int MOST_USUAL = 5;

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

	/**
	 * What members write most, in one line.
	 */
	String usages(Locale language) {
		return HelpLine.of(this.handlers.all().stream().filter(Handler::membersOnly).toList())
			.stream()
			.limit(MOST_USUAL)
			.map((line) -> line.usage(language))
			.collect(Collectors.joining(" · "));
	}

	private Message instead(String sentence, Speaker speaker) {
		return new Message(sentence, blocks(new Block.Paragraph(sentence), speaker));
	}

	private List<Block> blocks(Block first, Speaker speaker) {
		List<Block> blocks = new ArrayList<>(List.of(first));
		Locale language = speaker.language();
		String lines = HelpLine.of(this.handlers.all())
			.stream()
			.map((line) -> line.usage(language) + " – " + line.what(language))
			.collect(Collectors.joining("\n"));
		if (!lines.isEmpty()) {
			blocks.add(new Block.Paragraph(lines));
		}
		blocks.add(new Block.Note(this.texts.get(speaker.language(), "help.how")));
		if (!speaker.joined()) {
			blocks.add(Introduction.joining(speaker, this.texts.in(speaker.language())));
		}
		return blocks;
	}

	private static String quote(String words) {
		String line = words.strip().replaceAll("\\s+", " ");
		return Excerpt.quoted(line, LONGEST_QUOTE);
	}

}
