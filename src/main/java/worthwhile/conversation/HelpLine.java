package worthwhile.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import worthwhile.message.Texts;

/**
 * A line of the help: what to write and what that does.
 *
 * @param group what it is about
 * @param texts where its two texts are
 * @param key their common beginning, such as {@code pause} of {@code pause.usage} and
 * {@code pause.what}
 */
public record HelpLine(HelpGroup group, Texts texts, String key) {

	private static final String USAGE = ".usage";

	private static final String WHAT = ".what";

	/**
	 * The lines of handlers in the order in which they are read: by what they are about,
	 * and then by the names of the handlers.
	 */
	public static List<HelpLine> of(Collection<Handler> handlers) {
		return handlers.stream()
			.sorted(Comparator.comparing(Handler::name))
			.flatMap((handler) -> handler.help().stream())
			.sorted(Comparator.comparing(HelpLine::group))
			.toList();
	}

	/**
	 * What to write, such as {@code trend month}.
	 */
	public String usage(Locale language) {
		return this.texts.get(language, this.key + USAGE);
	}

	/**
	 * What that does, in a few words.
	 */
	public String what(Locale language) {
		return this.texts.get(language, this.key + WHAT);
	}

}
