package worthwhile.checkin;

import java.util.Optional;

import worthwhile.people.Member;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.usage.Network;

/**
 * The seam by which a network that somebody names, and that nobody knows, becomes one of
 * a workspace.
 */
public interface NamedNetworks {

	/**
	 * The network that a member may mean.
	 * @param name what they call it
	 * @return nothing if the workspace can have none of that name, or no more
	 */
	Optional<Network> meant(Member member, String name);

	/**
	 * Adds it to those of the member's workspace.
	 * @return all that the workspace has then
	 */
	WorkspaceNetworks add(Member member, Network network);

}
