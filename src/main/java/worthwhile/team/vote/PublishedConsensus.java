package worthwhile.team.vote;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import worthwhile.team.disclosure.Consensus;
import worthwhile.team.disclosure.Majority;
import worthwhile.usage.Network;

/**
 * What a vote came to, as it was published; it never changes.
 *
 * @param names of the networks, as they were called then, in the order in which they are
 * shown
 * @param majorities one for each of them
 */
record PublishedConsensus(List<String> names, List<Majority> majorities) {

	PublishedConsensus {
		names = List.copyOf(names);
		majorities = List.copyOf(majorities);
	}

	static PublishedConsensus of(Vote vote, Consensus consensus) {
		return new PublishedConsensus(vote.names(),
				vote.networks().stream().map(Network::key).map(consensus.networks()::get).toList());
	}

	/**
	 * Whether nothing at all is said.
	 */
	boolean isTooFew() {
		return this.majorities.stream().allMatch(Majority.TOO_FEW::equals);
	}

	/**
	 * The networks with what is said of each.
	 */
	List<Map.Entry<String, Majority>> lines() {
		return IntStream.range(0, this.names.size())
			.mapToObj((index) -> Map.entry(this.names.get(index), this.majorities.get(index)))
			.toList();
	}

}
