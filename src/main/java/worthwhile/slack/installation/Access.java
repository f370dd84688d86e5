package worthwhile.slack.installation;

/**
 * Whether the bot may speak in a workspace.
 */
public sealed interface Access {

	/**
	 * It may.
	 *
	 * @param token the bot's token there; belongs in no log
	 */
	record Granted(String token) implements Access {

		@Override
		public String toString() {
			return "Granted";
		}

	}

	/**
	 * It is not installed there, or was removed, or its token was revoked.
	 */
	record None() implements Access {
	}

	/**
	 * It has a token there that it cannot read, since the key for it is not configured
	 * any more.
	 */
	record Locked() implements Access {
	}

}
