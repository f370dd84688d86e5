package worthwhile.slack.installation;

import java.util.Locale;
import java.util.Optional;

import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Message;

/**
 * Says why the bot cannot speak by itself in a workspace. An answer in the response to a
 * command needs no token, so that people there can be told.
 */
public interface MissingAccess {

	/**
	 * What whoever uses the bot there should know, and what to do about it.
	 * @param workspace where
	 * @param language the reader's
	 * @return the words, or nothing as long as all is well
	 */
	Optional<Message> explain(WorkspaceRef workspace, Locale language);

}
