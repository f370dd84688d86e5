package worthwhile.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import worthwhile.language.Languages;

/**
 * What people write in the languages of the bot, by what it stands for.
 */
final class PhraseBook {

	private final Map<List<String>, String> meanings = new HashMap<>();

	private final Map<List<String>, String> written = new HashMap<>();

	/** The most words of a phrase that begins with a word. */
	private final Map<String, Integer> longest = new HashMap<>();

	/**
	 * The phrases of the resources of a name, one for each language.
	 * @throws IllegalStateException if one of them is missing, or if a phrase stands for
	 * two things
	 */
	static PhraseBook of(String name) {
		PhraseBook book = new PhraseBook();
		for (Locale language : Languages.all()) {
			Properties listed = listed(name + "_" + language.getLanguage() + ".properties");
			listed.stringPropertyNames()
				.forEach((meaning) -> Arrays.stream(listed.getProperty(meaning).split(","))
					.map(String::strip)
					.filter((phrase) -> !phrase.isEmpty())
					.forEach((phrase) -> book.add(phrase, meaning)));
		}
		return book;
	}

	private static Properties listed(String resource) {
		Properties listed = new Properties();
		try (InputStream in = PhraseBook.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("There is no " + resource);
			}
			listed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return listed;
	}

	private void add(String phrase, String meaning) {
		String other = this.meanings.get(words(phrase));
		if (other != null && !other.equals(meaning)) {
			throw new IllegalStateException("'%s' stands for %s and for %s".formatted(phrase, other, meaning));
		}
		prefer(phrase, meaning);
	}

	/**
	 * Lets a phrase stand for something, whatever it stood for.
	 */
	void prefer(String phrase, String meaning) {
		List<String> words = words(phrase);
		this.meanings.put(words, meaning);
		this.written.put(words, phrase);
		words.stream().findFirst().ifPresent((first) -> this.longest.merge(first, words.size(), Math::max));
	}

	private static List<String> words(String phrase) {
		return WrittenWord.of(phrase).stream().map(WrittenWord::word).toList();
	}

	/**
	 * The longest phrase that begins with a word.
	 * @param from the index of the word
	 */
	Optional<Match> at(List<WrittenWord> words, int from) {
		return allAt(words, from).findFirst();
	}

	/**
	 * All phrases that begin with a word, the longest first.
	 */
	Stream<Match> allAt(List<WrittenWord> words, int from) {
		int longest = (from < words.size()) ? this.longest.getOrDefault(words.get(from).word(), 0) : 0;
		return IntStream.iterate(Math.min(words.size(), from + longest), (to) -> to > from, (to) -> to - 1)
			.boxed()
			.flatMap((to) -> Optional.ofNullable(this.meanings.get(phrase(words, from, to)))
				.map((meaning) -> new Match(meaning, to))
				.stream());
	}

	private static List<String> phrase(List<WrittenWord> words, int from, int to) {
		return words.subList(from, to).stream().map(WrittenWord::word).toList();
	}

	/**
	 * All phrases as they are written, by their words.
	 */
	Map<List<String>, String> written() {
		return this.written;
	}

	/**
	 * A phrase that was found.
	 *
	 * @param meaning what it stands for
	 * @param next the index of the word behind it
	 */
	record Match(String meaning, int next) {

	}

}
