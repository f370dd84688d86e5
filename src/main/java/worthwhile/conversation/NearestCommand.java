package worthwhile.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Asks whether somebody meant the command whose words are nearest to theirs: a letter too
 * many, too few or wrong, or two that changed places.
 */
@Component
class NearestCommand {

	/** A word with fewer letters is near to too many others. */
	private static final int SHORTEST = 3;

	/** A word with so many letters may have two mistakes. */
	private static final int LONG = 7;

	/** What is longer tells something, and begins with whichever word. */
	private static final int MOST_WORDS = 12;

	private static final int FEW_WORDS = 4;

	private static final int LONGEST_LABEL = 75;

	private static final int MOST_MISTAKES = 2;

	/** Looks no further: somebody may have written a word of thousands of letters. */
	private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(MOST_MISTAKES);

	private final CommandWords commands;

	private final Handlers handlers;

	private final Texts texts = Texts.of(NearestCommand.class);

	NearestCommand(CommandWords commands, Handlers handlers) {
		this.commands = commands;
		this.handlers = handlers;
	}

	/**
	 * The question, with one button that says the command.
	 */
	Optional<Message> question(String text, Speaker speaker) {
		return nearest(text, speaker).map((command) -> {
			Texts.In in = this.texts.in(speaker.language());
			String sentence = in.get("nearest", Excerpt.shortened(command, LONGEST_LABEL));
			return Message.of(sentence, new Block.Paragraph(sentence), Block.Buttons
				.of(Button.of(Excerpt.shortened(command, LONGEST_LABEL), FormByPress.ACTION, command).primary()));
		});
	}

	private Optional<String> nearest(String text, Speaker speaker) {
		List<WrittenWord> all = WrittenWord.of(text);
		List<WrittenWord> words = all.subList(this.commands.skip(all, 0), all.size());
		if (words.size() > MOST_WORDS) {
			return Optional.empty();
		}
		return this.commands.written()
			.entrySet()
			.stream()
			.filter((phrase) -> phrase.getKey().size() <= words.size())
			.map((phrase) -> new Near(phrase.getValue(), phrase.getKey(), words))
			.filter(Near::isNear)
			.sorted(Comparator.comparingInt(Near::mistakes).thenComparing(Near::phrase))
			.flatMap((near) -> near.commands(text))
			.filter((command) -> mayUse(command, speaker))
			.findFirst();
	}

	private boolean mayUse(String written, Speaker speaker) {
		return this.commands.find(written)
			.filter((command) -> speaker.joined() || this.handlers.taking(command.split(" ", 2)[0])
				.map((handler) -> !handler.membersOnly())
				.orElse(true))
			.isPresent();
	}

	/**
	 * A phrase and what somebody wrote that is perhaps meant as it.
	 *
	 * @param phrase as it is written
	 * @param right its words
	 * @param said the words that somebody wrote, as many at least
	 */
	private record Near(String phrase, List<String> right, List<WrittenWord> said) {

		int mistakes() {
			return IntStream.range(0, this.right.size()).map(this::mistakesAt).sum();
		}

		private int mistakesAt(int at) {
			int mistakes = DISTANCE.apply(this.right.get(at), this.said.get(at).word());
			return (mistakes >= 0) ? mistakes : MOST_MISTAKES + 1;
		}

		boolean isNear() {
			int letters = this.right.stream().mapToInt(String::length).sum();
			boolean two = letters >= LONG && this.right.size() == 1;
			return letters >= SHORTEST && mistakes() <= (two ? MOST_MISTAKES : 1);
		}

		/**
		 * With all that follows, and where the phrase was written rightly in a few words,
		 * without.
		 */
		Stream<String> commands(String text) {
			String rest = text.substring(this.said.get(this.right.size() - 1).end()).strip();
			boolean few = mistakes() == 0 && this.said.size() <= FEW_WORDS;
			return Stream.concat(Stream.of((this.phrase + " " + rest).strip()),
					few ? Stream.of(this.phrase) : Stream.empty());
		}

	}

}
