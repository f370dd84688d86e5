package worthwhile.playground;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person means by what they type.
 *
 * @param kind for whom it is
 * @param text what is left of it without the bot's name
 */
record Typed(Kind kind, String text) {

	private static final Pattern MENTION = Pattern.compile("@worthwhile\\b", Pattern.CASE_INSENSITIVE);

	/**
	 * Reads what was typed.
	 * @param inChannel whether others are there, so that words to the bot have to mention
	 * it
	 */
	static Typed of(String typed, boolean inChannel) {
		String text = typed.strip();
		String[] parts = text.split("\\s+", 2);
		if (parts[0].toLowerCase(Locale.ROOT).equals("/worthwhile")) {
			return new Typed(Kind.COMMAND, (parts.length > 1) ? parts[1] : "");
		}
		if (!inChannel) {
			return new Typed(Kind.TO_BOT, text);
		}
		String unmentioned = MENTION.matcher(text).replaceAll("").strip();
		return new Typed(unmentioned.equals(text) ? Kind.TO_OTHERS : Kind.TO_BOT, unmentioned);
	}

	/**
	 * For whom something is.
	 */
	enum Kind {

		/** A command. */
		COMMAND,
		/** Words to the bot. */
		TO_BOT,
		/** Words that the bot does not hear. */
		TO_OTHERS

	}

}
