package worthwhile.people;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The languages that the bot speaks.
 */
final class Languages {

	private Languages() {
	}

	/**
	 * The language in which to talk with somebody.
	 * @param wanted what their profile says, if anything
	 * @param otherwise what to speak if it says nothing
	 * @return German for German, and English for all others
	 */
	static Locale closest(@Nullable Locale wanted, Locale otherwise) {
		if (wanted == null) {
			return otherwise;
		}
		return wanted.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
	}

}
