package worthwhile.settings;

import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.checkin.NamedNetworks;
import worthwhile.people.Member;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.people.membership.OwnNetworks;
import worthwhile.usage.Network;

/**
 * Adds networks by the names that people use in sentences.
 */
@Component
class AddNamedNetworks implements NamedNetworks {

	private final OwnNetworks networks;

	AddNamedNetworks(OwnNetworks networks) {
		this.networks = networks;
	}

	@Override
	public Optional<Network> meant(Member member, String name) {
		WorkspaceNetworks networks = member.workspaceNetworks();
		boolean room = networks.own().size() < OwnNetworks.MOST;
		return (room && NewNetwork.spelled(name, networks.all()) instanceof NewNetwork.Accepted accepted)
				? Optional.of(accepted.network()) : Optional.empty();
	}

	@Override
	public WorkspaceNetworks add(Member member, Network network) {
		this.networks.add(member.workspace(), network);
		return this.networks.of(member.workspace());
	}

}
