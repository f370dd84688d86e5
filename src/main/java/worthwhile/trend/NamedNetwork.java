package worthwhile.trend;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import worthwhile.people.Member;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * The network that somebody names: those that the workspace has or had.
 */
final class NamedNetwork {

	private NamedNetwork() {
	}

	/**
	 * @param said a name, a key or what else people call it
	 */
	static Optional<Network> read(Member member, String said) {
		String name = said.strip().toLowerCase(Locale.ROOT);
		List<Network> known = member.workspaceNetworks().ever();
		return known.stream()
			.filter((network) -> network.key().equals(name) || network.name().toLowerCase(Locale.ROOT).equals(name)
					|| KnownNetworks.aliases(network).contains(name))
			.findFirst();
	}

}
