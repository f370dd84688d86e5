package worthwhile.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What people write in one language, by what it means, as its resource {@code words_…}
 * lists it.
 */
final class WordList {

	private final String name;

	private final Properties phrases;

	private final Set<String> asked = new HashSet<>();

	WordList(String name, Properties phrases) {
		this.name = name;
		this.phrases = phrases;
	}

	/**
	 * The words of a language.
	 * @throws IllegalStateException if it has no resource
	 */
	static WordList of(Locale language) {
		String name = "words_" + language.getLanguage() + ".properties";
		Properties phrases = new Properties();
		try (InputStream in = WordList.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("There is no " + name);
			}
			try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
				phrases.load(reader);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new WordList(name, phrases);
	}

	/**
	 * The phrases of a key, none if the language has no words for it.
	 * @throws IllegalStateException if the key is missing
	 */
	List<String> phrases(String key) {
		String listed = this.phrases.getProperty(key);
		if (listed == null) {
			throw new IllegalStateException("%s says nothing of %s".formatted(this.name, key));
		}
		this.asked.add(key);
		return Arrays.stream(listed.split(",")).map(String::strip).filter((phrase) -> !phrase.isEmpty()).toList();
	}

	boolean has(String key) {
		return this.phrases.containsKey(key);
	}

	/**
	 * Sees that nothing is listed in vain.
	 * @throws IllegalStateException if nobody asked for a key
	 */
	void refuseUnknownKeys() {
		Set<String> unknown = new HashSet<>(this.phrases.stringPropertyNames());
		unknown.removeAll(this.asked);
		if (!unknown.isEmpty()) {
			throw new IllegalStateException("%s lists words for %s, which means nothing".formatted(this.name, unknown));
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
