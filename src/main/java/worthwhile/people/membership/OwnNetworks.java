package worthwhile.people.membership;

import worthwhile.identity.WorkspaceId;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.usage.Network;

/**
 * The networks that workspaces add to the known ones.
 */
public interface OwnNetworks {

	/** So that they fit into a form together with the known ones. */
	int MOST = 50;

	/**
	 * All of a workspace's networks, those removed included.
	 */
	WorkspaceNetworks of(WorkspaceId workspace);

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
