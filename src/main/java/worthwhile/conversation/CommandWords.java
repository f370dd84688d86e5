package worthwhile.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

/**
 * Finds the command that a text is: by the words that handlers have for it, by what its
 * buttons and headings call it, and by how people ask for it, with a please or without.
 */
@Component
class CommandWords {

	/**
	 * What ends a word that is followed by more; before a number it could belong to that.
	 */
	private static final Pattern GLUED = Pattern.compile("^(?::|[,;.!?…–—-]+(?=\\s|$)){1,20}");

	private final Handlers handlers;

	private final PhraseBook phrases = PhraseBook.of("commands");

	private final PhraseBook around = PhraseBook.of("around");

	CommandWords(Handlers handlers) {
		this.handlers = handlers;
		handlers.commands().forEach((command) -> this.phrases.prefer(command, command));
		Help.COMMANDS.forEach((command) -> this.phrases.prefer(command, command));
	}

	/**
	 * The command with what follows it, in the words that its handler takes.
	 * @param text bare of what only surrounds it
	 */
	Optional<String> find(String text) {
		List<WrittenWord> words = WrittenWord.of(text);
		int first = skip(words, 0);
		return IntStream.rangeClosed(0, first)
			.filter((start) -> start < words.size())
			.boxed()
			.flatMap((start) -> at(text, words, start).stream())
			.findFirst();
	}

	private Optional<String> at(String text, List<WrittenWord> words, int start) {
		return this.phrases.allAt(words, start)
			.flatMap((match) -> command(match.meaning(), rest(text, words, match.next())).stream())
			.filter(this.handlers::take)
			.findFirst();
	}

	/**
	 * What says already what follows is followed by nothing.
	 */
	private static Optional<String> command(String meaning, String rest) {
		boolean whole = meaning.indexOf('.') >= 0;
		if (rest.isEmpty()) {
			return Optional.of(meaning.replace('.', ' '));
		}
		return whole ? Optional.empty() : Optional.of(meaning + " " + rest);
	}

	/**
	 * What follows, unless it is mere courtesy.
	 */
	private String rest(String text, List<WrittenWord> words, int next) {
		int last = words.size();
		while (last > next && this.around.at(words, last - 1).isPresent()) {
			last--;
		}
		if (last == next) {
			return "";
		}
		boolean whole = last == words.size();
		int end = whole ? text.length() : words.get(last - 1).end();
		return GLUED.matcher(text.substring(words.get(next - 1).end(), end)).replaceFirst("").strip();
	}

	/**
	 * The index of the first word that is no mere courtesy.
	 */
	int skip(List<WrittenWord> words, int from) {
		return this.around.at(words, from).map((match) -> skip(words, match.next())).orElse(from);
	}

	/**
	 * All that a command may be written as, by its words.
	 */
	Map<List<String>, String> written() {
		return this.phrases.written();
	}

}
