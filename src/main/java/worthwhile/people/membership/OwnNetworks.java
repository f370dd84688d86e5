package worthwhile.people.membership;

import java.util.List;

import worthwhile.identity.WorkspaceId;
import worthwhile.usage.Network;

/**
 * The networks that workspaces add to the known ones.
 */
public interface OwnNetworks {

	/** So that they fit into a form together with the known ones. */
	int MOST = 50;

	/**
	 * The known networks, then the workspace's own by name.
	 */
	List<Network> all(WorkspaceId workspace);

	/**
	 * The workspace's own networks, by name.
	 */
	List<Network> own(WorkspaceId workspace);

	/**
	 * Adds a network, or one again that was removed.
	 */
	void add(WorkspaceId workspace, Network network);

	/**
	 * Removes a network from those that can be chosen. It stays with a member who has no
	 * other, and old entries keep it.
	 */
	void remove(WorkspaceId workspace, String key);

}
