package worthwhile.slack.installation;

import java.time.Duration;

/**
 * What Slack says of a token.
 */
sealed interface TokenStatus {

	/**
	 * It is good.
	 */
	record Alive(TokenIdentity bot) implements TokenStatus {
	}

	/**
	 * It is not good, and will hardly be again.
	 *
	 * @param error Slack's word for it
	 */
	record Dead(String error) implements TokenStatus {

		/**
		 * Whether that is since the bot was removed; it can also be that Slack does not
		 * take a token from this address.
		 */
		boolean isRemoval() {
			return this.error.equals("account_inactive") || this.error.equals("token_revoked");
		}

	}

	/**
	 * Its time is over; that says nothing about the installation.
	 */
	record Expired() implements TokenStatus {
	}

	/**
	 * Slack could not be asked, or did not want to say.
	 *
	 * @param reason why
	 * @param rest how long to wait at least before the next try
	 */
	record Unclear(String reason, Duration rest) implements TokenStatus {
	}

}
