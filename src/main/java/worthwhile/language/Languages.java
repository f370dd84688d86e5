package worthwhile.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The languages that the bot speaks and understands.
 */
public final class Languages {

	/**
	 * What is spoken with whoever speaks none of them, and where nobody is known.
	 */
	public static final Locale USUAL = Locale.ENGLISH;

	private static final List<Locale> ALL = List.of(USUAL, Locale.GERMAN);

	private Languages() {
	}

	/**
	 * All of them, the usual one first.
	 */
	public static List<Locale> all() {
		return ALL;
	}

	/**
	 * The language of a code of two letters, such as {@code de}.
	 * @return empty if the bot does not speak it
	 */
	public static Optional<Locale> of(String code) {
		return ALL.stream().filter((language) -> language.getLanguage().equals(code)).findFirst();
	}

	/**
	 * The language in which to talk with somebody.
	 * @param wanted what their profile says, if anything
	 * @param otherwise what to speak if it says nothing
	 * @return the wanted one, whatever its country; the usual one where the bot does not
	 * speak that
	 */
	public static Locale closest(@Nullable Locale wanted, Locale otherwise) {
		return (wanted == null) ? otherwise : of(wanted.getLanguage()).orElse(USUAL);
	}

}
