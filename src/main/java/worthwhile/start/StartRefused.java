package worthwhile.start;

import org.jspecify.annotations.Nullable;

/**
 * Why the bot does not start, and what the person who starts it can do about it. Both are
 * shown to that person in place of a stack trace, so neither repeats a secret.
 */
public final class StartRefused extends RuntimeException {

	private final String action;

	/**
	 * Refuses the start.
	 * @param description what is wrong, in whole sentences
	 * @param action what can be done about it, in whole sentences
	 */
	public StartRefused(String description, String action) {
		this(description, action, null);
	}

	/**
	 * Refuses the start because of a failure.
	 * @param description what is wrong, in whole sentences
	 * @param action what can be done about it, in whole sentences
	 * @param cause the failure, if there was one
	 */
	public StartRefused(String description, String action, @Nullable Throwable cause) {
		super(description, cause);
		this.action = action;
	}

	/**
	 * What can be done about it, in whole sentences.
	 */
	public String action() {
		return this.action;
	}

}
