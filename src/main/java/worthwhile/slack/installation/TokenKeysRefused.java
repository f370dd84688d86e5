package worthwhile.slack.installation;

/**
 * Why the keys for Slack's tokens cannot be used.
 */
final class TokenKeysRefused extends RuntimeException {

	TokenKeysRefused(String message) {
		super(message);
	}

}
