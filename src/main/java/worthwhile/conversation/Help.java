package worthwhile.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
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
	 * Says that words were not understood, and what there is instead.
	 */
	Message notUnderstood(String words, Speaker speaker) {
		return instead(this.texts.get(speaker.language(), "help.words", quote(words)), speaker);
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
		return lines(language, Handler::membersOnly).limit(MOST_USUAL)
			.map(Handler.HelpLine::usage)
			.collect(Collectors.joining(" · "));
	}

	private Message instead(String sentence, Speaker speaker) {
		return new Message(sentence, blocks(new Block.Paragraph(sentence), speaker));
	}

	private List<Block> blocks(Block first, Speaker speaker) {
		List<Block> blocks = new ArrayList<>(List.of(first));
		String lines = lines(speaker.language(), (handler) -> true).map((line) -> line.usage() + " – " + line.what())
			.collect(Collectors.joining("\n"));
		if (!lines.isEmpty()) {
			blocks.add(new Block.Paragraph(lines));
		}
		blocks.add(new Block.Note(this.texts.get(speaker.language(), "help.how")));
		if (!speaker.joined()) {
			blocks.add(Introduction.joinButton(this.texts.in(speaker.language())));
		}
		return blocks;
	}

	private Stream<Handler.HelpLine> lines(Locale language, Predicate<Handler> which) {
		return this.handlers.all()
			.stream()
			.filter(which)
			.sorted(Comparator.comparingInt(Handler::helpOrder))
			.flatMap((handler) -> handler.help(language).stream());
	}

	private static String quote(String words) {
		String line = words.strip().replaceAll("\\s+", " ");
		return Excerpt.quoted(line, LONGEST_QUOTE);
	}

}
