package worthwhile.checkin.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import worthwhile.usage.Entry;
import worthwhile.usage.Network;

/**
 * Minutes told without a network, shared among the member's networks. With one network it
 * is stated. With several it is an estimate: in the proportion of the minutes that the
 * member stated for each of them in the last 28 days, otherwise all for the main network;
 * whole minutes by the largest remainder.
 *
 * @param networks the member's, the main one first
 * @param stated the minutes stated of late, by network
 */
public record Split(List<Network> networks, Map<Network, Integer> stated) {

	/** How many days of stated minutes count. */
	static final int DAYS = 28;

	public List<Entry> of(int minutes) {
		boolean isStated = this.networks.size() == 1;
		List<Entry> entries = new ArrayList<>();
		shares(minutes).forEach((network, share) -> {
			if (share > 0) {
				entries.add(new Entry(network, share, null, null, null, null, isStated));
			}
		});
		return entries;
	}

	/**
	 * The same where some networks were not used.
	 */
	public Split without(Collection<Network> unused) {
		return new Split(this.networks.stream().filter((network) -> !unused.contains(network)).toList(), this.stated);
	}

	private Map<Network, Integer> shares(int minutes) {
		long total = this.networks.stream().mapToLong(this::weight).sum();
		if (total == 0) {
			return Map.of(this.networks.get(0), minutes);
		}
		Map<Network, Integer> shares = new LinkedHashMap<>();
		this.networks.forEach((network) -> shares.put(network, (int) (minutes * weight(network) / total)));
		int left = minutes - shares.values().stream().mapToInt(Integer::intValue).sum();
		List<Network> byRemainder = this.networks.stream()
			.sorted(Comparator.comparingLong((Network network) -> minutes * weight(network) % total).reversed())
			.toList();
		IntStream.range(0, left).forEach((i) -> shares.merge(byRemainder.get(i), 1, Integer::sum));
		return shares;
	}

	private long weight(Network network) {
		return this.stated.getOrDefault(network, 0);
	}

}
