package worthwhile.slack.api;

/**
 * Why the bot does not start with Slack as it is configured, and what can be done about
 * it.
 */
final class SlackRefused extends RuntimeException {

	private final String action;

	SlackRefused(String description, String action) {
		super(description);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
