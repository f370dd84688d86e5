package worthwhile.team.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A team's vote as it is published: one word for each network, no count and no person. It
 * may be stored as it is.
 *
 * @param networks by the network's key, all that were voted on
 */
public record Consensus(Map<String, Majority> networks) {

	public Consensus {
		networks = Collections.unmodifiableMap(new TreeMap<>(networks));
	}

	/**
	 * Counts the votes when the time is over; later ones never count.
	 * @param networks the keys of the networks that were asked about
	 * @param ballots one for each member who voted
	 * @param minimum how many people have to have voted
	 * @return for each network <em>too few</em> if not enough people voted at all, or if
	 * some of them, whom colleagues could name, left the network out
	 * @throws IllegalArgumentException if somebody voted twice or the minimum is below
	 * {@value MinimumGroup#LOWEST}
	 */
	public static Consensus of(Collection<String> networks, Collection<Ballot> ballots, int minimum) {
		MinimumGroup.check(minimum);
		EachOnce.check(ballots.stream().map(Ballot::member).toList());
		return new Consensus(networks.stream()
			.collect(Collectors.toMap(Function.identity(), (network) -> majority(network, ballots, minimum))));
	}

	private static Majority majority(String network, Collection<Ballot> ballots, int minimum) {
		List<Choice> choices = ballots.stream()
			.map((ballot) -> ballot.choices().get(network))
			.filter(Objects::nonNull)
			.toList();
		return (ballots.size() < minimum) ? Majority.TOO_FEW : Majority.of(choices, ballots.size());
	}

}
