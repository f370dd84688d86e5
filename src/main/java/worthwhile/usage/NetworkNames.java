package worthwhile.usage;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Networks by their keys, those included that a workspace has no more.
 *
 * @param networks by key
 */
public record NetworkNames(Map<String, Network> networks) {

	public static NetworkNames of(Collection<Network> networks) {
		return new NetworkNames(
				networks.stream().collect(Collectors.toMap(Network::key, Function.identity(), (one, other) -> one)));
	}

	public Network of(String key) {
		Network network = this.networks.get(key);
		return (network != null) ? network : new Network(key, key);
	}

}
