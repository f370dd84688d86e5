package worthwhile.playground;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a person means by what they type.
 */
sealed interface Typed {

	/**
	 * A command, without the bot's name.
	 */
	record Command(String text) implements Typed {
	}

	/**
	 * Words to the bot.
	 */
	record ToBot(String text) implements Typed {
	}

	/**
	 * Words that the bot does not hear.
	 */
	record ToOthers() implements Typed {
	}

	/**
	 * Reads what was typed.
	 * @param inChannel whether others are there, so that words to the bot have to mention
	 * it
	 */
	static Typed of(String text, boolean inChannel) {
		String stripped = text.strip();
		String[] parts = stripped.split("\\s+", 2);
		if (parts[0].toLowerCase(Locale.ROOT).equals("/worthwhile")) {
			return new Command((parts.length > 1) ? parts[1] : "");
		}
		if (!inChannel) {
			return new ToBot(stripped);
		}
		String unmentioned = Mention.PATTERN.matcher(stripped).replaceAll("").strip();
		return unmentioned.equals(stripped) ? new ToOthers() : new ToBot(unmentioned);
	}

	/**
	 * How the bot is mentioned.
	 */
	final class Mention {

		private static final Pattern PATTERN = Pattern.compile("@worthwhile\\b", Pattern.CASE_INSENSITIVE);

		private Mention() {
		}

	}

}
