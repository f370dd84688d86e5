package worthwhile.people;

import java.util.List;
import java.util.stream.Stream;

import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * The networks that a workspace has beside the known ones, each list by name.
 *
 * @param own those that it added
 * @param removed those of them that it removed again, and that cannot be chosen any more
 */
public record WorkspaceNetworks(List<Network> own, List<Network> removed) {

	public WorkspaceNetworks {
		own = List.copyOf(own);
		removed = List.copyOf(removed);
	}

	/**
	 * The known networks, then the workspace's own.
	 */
	public List<Network> all() {
		return Stream.concat(KnownNetworks.all().stream(), this.own.stream()).toList();
	}

	/**
	 * All networks that an entry can speak of: {@link #all}, then those removed.
	 */
	public List<Network> ever() {
		return Stream.concat(all().stream(), this.removed.stream()).toList();
	}

}
