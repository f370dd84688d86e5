package worthwhile.people.membership;

import worthwhile.identity.WorkspaceId;
import worthwhile.people.Workspace;

/**
 * What the admins of a workspace decide for it.
 */
public interface WorkspaceSettings {

	/**
	 * Keeps what the admins decided, the standing apart.
	 */
	void keep(Workspace workspace);

	/**
	 * Asks nobody in the workspace; nothing happens if that is so already.
	 */
	void pause(WorkspaceId workspace);

	/**
	 * Asks the members of a paused workspace again. Whoever asks them finds the next time
	 * anew, since in a pause each one passes without a question.
	 */
	void resume(WorkspaceId workspace);

}
