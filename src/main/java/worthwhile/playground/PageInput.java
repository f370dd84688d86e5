package worthwhile.playground;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import worthwhile.language.Languages;

/**
 * Checks what the page sends.
 */
final class PageInput {

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_NAME = 60;

	private PageInput() {
	}

	/**
	 * A text of at most 20,000 characters, without those that no database can hold.
	 */
	static String text(@Nullable String given) {
		String text = (given != null) ? given.replace("\0", "") : "";
		if (text.length() > LONGEST_TEXT) {
			throw new Unacceptable(HttpStatus.CONTENT_TOO_LARGE, "problem.long");
		}
		return text;
	}

	static String words(@Nullable String given) {
		String words = text(given).strip();
		if (words.isEmpty()) {
			throw new Unacceptable(HttpStatus.BAD_REQUEST, "problem.empty");
		}
		return words;
	}

	static String name(@Nullable String given) {
		String name = text(given).strip();
		if (name.isEmpty() || name.length() > LONGEST_NAME) {
			throw new Unacceptable(HttpStatus.BAD_REQUEST, "problem.name");
		}
		return name;
	}

	static ZoneId zone(@Nullable String given) {
		try {
			return ZoneId.of((given != null) ? given : "");
		}
		catch (DateTimeException ex) {
			throw new Unacceptable(HttpStatus.BAD_REQUEST, "problem.zone");
		}
	}

	static Locale language(@Nullable String given) {
		return Languages.of((given != null) ? given : "").orElse(Languages.USUAL);
	}

}
