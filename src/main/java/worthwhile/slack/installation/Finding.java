package worthwhile.slack.installation;

import java.time.Duration;

/**
 * What Slack says of a token.
 */
sealed interface Finding {

	/**
	 * It is good.
	 */
	record Alive(Bot bot) implements Finding {
	}

	/**
	 * It will never be good again.
	 *
	 * @param error Slack's word for it
	 */
	record Dead(String error) implements Finding {
	}

	/**
	 * Its time is over; that says nothing about the installation.
	 */
	record Expired() implements Finding {
	}

	/**
	 * Slack could not be asked, or did not want to say.
	 *
	 * @param reason why
	 * @param rest how long to wait at least before the next try
	 */
	record Unclear(String reason, Duration rest) implements Finding {
	}

}
