package worthwhile.people;

import java.util.List;
import java.util.Optional;

import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;

/**
 * All workspaces.
 */
public interface Workspaces {

	Optional<Workspace> find(WorkspaceId workspace);

	Optional<Workspace> find(WorkspaceRef workspace);

	/**
	 * The workspace, new if it was not known.
	 */
	Workspace enter(WorkspaceRef workspace);

	/**
	 * Every workspace, those included from which the bot was removed.
	 */
	List<Workspace> all();

	/**
	 * Deletes a workspace and its own networks; its members have to be gone already.
	 */
	void delete(WorkspaceId workspace);

}
