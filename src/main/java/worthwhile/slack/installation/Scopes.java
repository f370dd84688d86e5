package worthwhile.slack.installation;

import java.util.List;

/**
 * The scopes that the bot needs in Slack, and no more.
 */
public final class Scopes {

	/** As the app's manifest lists them. */
	public static final List<String> NEEDED = List.of("app_mentions:read", "channels:read", "chat:write", "commands",
			"dnd:read", "files:write", "groups:read", "im:history", "im:write", "users:read");

	private Scopes() {
	}

}
