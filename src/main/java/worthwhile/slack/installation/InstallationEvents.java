package worthwhile.slack.installation;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;

import worthwhile.conversation.Conversations;
import worthwhile.conversation.Incoming;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Tells the conversation where the bot was installed and where it was removed.
 */
@SlackPart
class InstallationEvents {

	private final Conversations conversations;

	/**
	 * The conversation speaks through Slack, which needs the tokens, which need this.
	 */
	InstallationEvents(@Lazy Conversations conversations) {
		this.conversations = conversations;
	}

	/**
	 * The bot is in a workspace, perhaps for long.
	 * @param by who installed it, if that is known
	 */
	void installed(String team, @Nullable String by) {
		PersonRef person = (by != null) ? new PersonRef(SlackSettings.PLATFORM, team, by) : null;
		this.conversations.receive(new Incoming.Installed(new WorkspaceRef(SlackSettings.PLATFORM, team), person));
	}

	/**
	 * The bot is not in a workspace any more.
	 */
	void uninstalled(String team) {
		this.conversations.receive(new Incoming.Uninstalled(new WorkspaceRef(SlackSettings.PLATFORM, team)));
	}

}
