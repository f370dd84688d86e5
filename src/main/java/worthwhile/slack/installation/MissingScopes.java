package worthwhile.slack.installation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import worthwhile.message.Texts;

/**
 * The scopes that the bot needs and was not granted, and what does not work without them.
 *
 * @param names as Slack calls them
 */
record MissingScopes(List<String> names) {

	private static final Texts TEXTS = Texts.of(MissingScopes.class);

	MissingScopes {
		names = List.copyOf(names);
	}

	/**
	 * Those that are not among the granted ones; none if Slack does not say what it
	 * granted.
	 */
	static MissingScopes among(Collection<String> granted) {
		return new MissingScopes(granted.isEmpty() ? List.of()
				: Scopes.NEEDED.stream().filter((scope) -> !granted.contains(scope)).toList());
	}

	/**
	 * The same for scopes as Slack writes them, separated by commas.
	 */
	static MissingScopes of(@Nullable String granted) {
		return among(StringUtils.commaDelimitedListToSet(granted));
	}

	boolean isEmpty() {
		return this.names.isEmpty();
	}

	/**
	 * A line for each with what does not work.
	 */
	List<String> consequences(Locale language) {
		Texts.In in = TEXTS.in(language);
		return this.names.stream().map((name) -> name + ": " + in.get("scope." + name.replace(':', '-'))).toList();
	}

	/**
	 * The names for the log.
	 */
	@Override
	public String toString() {
		return String.join(", ", this.names);
	}

}
