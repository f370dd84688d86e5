package worthwhile.slack.installation;

import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.PlatformUnavailable;

/**
 * The bot's tokens.
 */
public interface Tokens {

	/**
	 * The bot's token in a workspace, refreshed first if it is about to expire; not to be
	 * called in a transaction, since it may ask Slack.
	 */
	Access access(WorkspaceRef workspace);

	/**
	 * The same while Slack waits for an answer: a token that still works is not refreshed
	 * now.
	 */
	default Access accessAtOnce(WorkspaceRef workspace) {
		return access(workspace);
	}

	/**
	 * The bot's token there as this instance last read it, lately and while it lasts;
	 * asks neither Slack nor the database.
	 */
	default Access lastAccess(WorkspaceRef workspace) {
		return new Access.None();
	}

	/**
	 * Whether the bot has a token there that it can read and that works or can be
	 * refreshed. Does not ask Slack.
	 */
	default boolean isGranted(WorkspaceRef workspace) {
		return access(workspace) instanceof Access.Granted;
	}

	/**
	 * Asks Slack whether the bot is in a workspace still; not to be called in a
	 * transaction.
	 * @return false if Slack says that it was removed, or if what the bot has is not for
	 * that workspace; that Slack does not like a token says nothing
	 * @throws PlatformUnavailable if Slack does not say
	 */
	boolean isInstalled(WorkspaceRef workspace);

	/**
	 * Slack refused the token that {@link #access} returned: it was revoked, or the
	 * workspace is closed. Takes the workspace as uninstalled, unless there is a newer
	 * token.
	 * @param token the token that was refused
	 */
	void revoked(WorkspaceRef workspace, String token);

	/**
	 * Slack says that the token has expired: it is refreshed at the next {@link #access}.
	 */
	void expired(WorkspaceRef workspace, String token);

	/**
	 * Somebody opened the bot. Where Slack does not tell who installed it, whoever is the
	 * first to look is taken for that. Not to be called in a transaction.
	 */
	default void opened(PersonRef person) {
	}

	/**
	 * Something came from a workspace: remembers of which organisation it is part, so
	 * that an installation for the whole organisation is found for it.
	 * @param enterprise the id of the organisation, empty if there is none
	 */
	void seen(WorkspaceRef workspace, String enterprise);

}
