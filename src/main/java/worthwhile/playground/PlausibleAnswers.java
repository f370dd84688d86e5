package worthwhile.playground;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import worthwhile.message.Button;
import worthwhile.people.Member;
import worthwhile.usage.Network;

/**
 * What somebody might answer to the question of a day: mostly reading on their main
 * network, now and then something that came of it, and some days nothing.
 */
final class PlausibleAnswers {

	private static final int[] READING = { 5, 10, 10, 15, 15, 20, 25, 30, 40 };

	private static final int[] POSTING = { 5, 10, 15, 20 };

	private static final List<String> OUTCOMES = List.of("1 contact", "1 contact", "1 lead", "learned something",
			"learned something");

	private final Member member;

	private final RandomGenerator random;

	PlausibleAnswers(Member member, RandomGenerator random) {
		this.member = member;
		this.random = random;
	}

	/**
	 * Whether the question is answered at all.
	 */
	boolean answers() {
		return chance(92);
	}

	/**
	 * Whether it is answered in a sentence.
	 */
	boolean tells() {
		return chance(75);
	}

	/**
	 * A sentence in which no network that the member named is too much.
	 */
	String sentence() {
		Network main = this.member.mainNetwork();
		Stream<String> reading = Stream.of(one(READING) + "m reading on " + main.name());
		Stream<String> others = this.member.networks()
			.stream()
			.skip(1)
			.limit(2)
			.filter((network) -> chance(40))
			.map((network) -> one(READING) + "m reading on " + network.name());
		Stream<String> posting = maybe(35, one(POSTING) + "m posting on " + main.name());
		Stream<String> outcome = maybe(30, OUTCOMES.get(this.random.nextInt(OUTCOMES.size())));
		return "log "
				+ String.join(", ", Stream.of(reading, posting, others, outcome).flatMap((parts) -> parts).toList());
	}

	/**
	 * One of the amounts, sometimes the first, which is none.
	 */
	Button amount(List<Button> amounts) {
		return amounts.get(chance(20) ? 0 : this.random.nextInt(amounts.size()));
	}

	/**
	 * Mostly the first of the outcomes, which is nothing yet.
	 */
	Button outcome(List<Button> outcomes) {
		return outcomes.get(chance(60) ? 0 : this.random.nextInt(Math.min(3, outcomes.size())));
	}

	private Stream<String> maybe(int percent, String part) {
		return chance(percent) ? Stream.of(part) : Stream.empty();
	}

	private int one(int[] minutes) {
		return minutes[this.random.nextInt(minutes.length)];
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
