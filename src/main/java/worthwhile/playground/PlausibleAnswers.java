package worthwhile.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import worthwhile.people.Member;
import worthwhile.people.Network;

/**
 * What somebody might answer to the question of a day: mostly reading on their main
 * network, now and then something that came of it, and some days nothing.
 */
final class PlausibleAnswers {

	private static final int[] READING = { 5, 10, 10, 15, 15, 20, 25, 30, 40 };

	private static final int[] POSTING = { 5, 10, 15, 20 };

	private static final List<String> OUTCOMES = List.of("1 contact", "1 contact", "1 lead", "learned something",
			"learned something", "learned something");

	private final Member member;

	private final RandomGenerator random;

	PlausibleAnswers(Member member, RandomGenerator random) {
		this.member = member;
		this.random = random;
	}

	/**
	 * The next day's sentence; nothing if the day stays unanswered.
	 */
	Optional<String> next() {
		if (chance(8)) {
			return Optional.empty();
		}
		List<String> parts = new ArrayList<>(
				this.member.networks().stream().limit(3).map(this::use).flatMap(List::stream).toList());
		if (parts.isEmpty()) {
			parts.add("0m " + this.member.mainNetwork().name());
		}
		else if (chance(30)) {
			parts.add(OUTCOMES.get(this.random.nextInt(OUTCOMES.size())));
		}
		return Optional.of(parts.stream().collect(Collectors.joining(", ", "log ", "")));
	}

	private List<String> use(Network network) {
		boolean main = network.equals(this.member.mainNetwork());
		List<String> parts = new ArrayList<>();
		if (chance(main ? 90 : 40)) {
			parts.add(one(READING) + "m reading on " + network.name());
		}
		if (chance(main ? 35 : 15)) {
			parts.add(one(POSTING) + "m posting on " + network.name());
		}
		return parts;
	}

	private int one(int[] minutes) {
		return minutes[this.random.nextInt(minutes.length)];
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
