package worthwhile.msteams.activity;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, as they see it: without the bot's own name in front.
 *
 * @param words all of it
 * @param command whether it was written as a command, which the words are without its
 * slash
 */
public record WrittenText(String words, boolean command) {

	private static final Pattern TAG = Pattern.compile("<at[^<>]*>([^<]*)</at>");

	private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]+");

	private static final String NAME = "worthwhile";

	/**
	 * Reads what a message says. Another person's name stays, without the marks around
	 * it.
	 */
	public static WrittenText of(Activity activity) {
		String text = activity.written();
		for (String mention : activity.mentions()) {
			text = text.replace(mention, " ");
		}
		text = TAG.matcher(text).replaceAll((tag) -> Matcher.quoteReplacement(tag.group(1)));
		return of(SPACES.matcher(text.replace("&nbsp;", " ")).replaceAll(" ").strip());
	}

	private static WrittenText of(String text) {
		if (!text.startsWith("/")) {
			return new WrittenText(text, false);
		}
		String command = text.substring(1).strip();
		boolean named = command.toLowerCase(Locale.ROOT).matches(NAME + "(?s:\\s.*)?");
		return new WrittenText(named ? command.substring(NAME.length()).strip() : command, true);
	}

}
