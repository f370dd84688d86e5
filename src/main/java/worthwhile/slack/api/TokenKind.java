package worthwhile.slack.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of tokens that Slack hands out, told apart by how they begin.
 */
enum TokenKind {

	BOT("a bot's token", "xoxb-", "xoxe.xoxb-"),

	APP("an app-level token", "xapp-"),

	USER("a person's token", "xoxp-", "xoxe.xoxp-"),

	REFRESH("a token that only renews others", "xoxe-"),

	OTHER("a token of another kind", "xox");

	private final String words;

	private final List<String> prefixes;

	TokenKind(String words, String... prefixes) {
		this.words = words;
		this.prefixes = List.of(prefixes);
	}

	/**
	 * The kind of a token, or nothing if it does not look like one of Slack's.
	 */
	static Optional<TokenKind> of(String token) {
		return Arrays.stream(values()).filter((kind) -> kind.prefixes.stream().anyMatch(token::startsWith)).findFirst();
	}

	String words() {
		return this.words;
	}

}
