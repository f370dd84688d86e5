package worthwhile.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import worthwhile.usage.Network;

/**
 * Networks that are shown as one: each of the most used alone, the rest together.
 */
record NetworkGroup(String name, Set<Network> networks) {

	/**
	 * Groups of all networks, no more than there is room for.
	 * @param networks them, the most used one first
	 */
	static List<NetworkGroup> of(List<Network> networks, int room, String nameOfTheRest) {
		int alone = (networks.size() <= room) ? networks.size() : room - 1;
		List<NetworkGroup> groups = new ArrayList<>();
		networks.stream().limit(alone).forEach((each) -> groups.add(new NetworkGroup(each.name(), Set.of(each))));
		if (alone < networks.size()) {
			groups.add(new NetworkGroup(nameOfTheRest,
					networks.stream().skip(alone).collect(Collectors.toUnmodifiableSet())));
		}
		return groups;
	}

}
