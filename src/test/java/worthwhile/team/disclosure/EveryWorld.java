package worthwhile.team.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attack on minutes and on less or more by going through every world: a small team
 * that is the same for four weeks, each week published, the last one with a comparison,
 * and people who only ever have few minutes or many.
 */
final class EveryWorld {

	private static final int WEEKS = 4;

	private static final double FEW = 10;

	private static final double MANY = 90;

	/** A person's weeks as bits: many minutes or few. */
	private static final int SORTS = 1 << WEEKS;

	private static final Change[] CHANGES = IntStream.range(0, SORTS)
		.mapToObj((sort) -> Change.of(minutes(sort, WEEKS - 1),
				IntStream.range(0, WEEKS - 1).mapToDouble((week) -> minutes(sort, week)).toArray()))
		.toArray(Change[]::new);

	private static final int[] ANSWERS = IntStream.range(0, SORTS).map(EveryWorld::answers).toArray();

	/** In these bits it is counted how many people say something, up to fifteen. */
	private static final int BITS = 4;

	/**
	 * What an attacker reads of one person: many minutes in each week, and less and more.
	 */
	private static final int[] COUNTS = IntStream.range(0, SORTS).map(EveryWorld::counts).toArray();

	private final int people;

	/** By how many people a word stands for: which of the words it is. */
	private final int[] shares;

	private final int[] usual;

	/**
	 * What is counted of the outsiders, each with a bit for each answer that one of them
	 * may have given.
	 */
	private final int[][] outsiders;

	private long outsideWorlds;

	long worlds;

	/**
	 * Goes through everything that the outsiders can have told.
	 */
	EveryWorld(int people) {
		this.people = people;
		this.shares = IntStream.rangeClosed(0, people)
			.map((count) -> Share.of(count, people).isMost() ? 1 : 0)
			.toArray();
		this.usual = IntStream.rangeClosed(0, people)
			.map((many) -> (usual(many) == MinutesBand.of(MANY)) ? 1 : 0)
			.toArray();
		Map<Integer, Integer> found = new HashMap<>();
		outsiders(people - Insiders.withstood(people), 0, 0, 0, found);
		this.outsiders = found.entrySet()
			.stream()
			.map((entry) -> new int[] { entry.getKey(), entry.getValue() })
			.toArray(int[][]::new);
	}

	private MinutesBand usual(int many) {
		return MinutesBand.usual(IntStream.range(0, this.people)
			.mapToObj((index) -> MinutesBand.of((index < many) ? MANY : FEW))
			.toList());
	}

	private static double minutes(int sort, int week) {
		return ((sort >> week & 1) > 0) ? MANY : FEW;
	}

	/**
	 * All sorts of people that the insiders can be.
	 */
	Stream<int[]> insiders() {
		return sorts(Insiders.withstood(this.people));
	}

	private static Stream<int[]> sorts(int insiders) {
		if (insiders == 0) {
			return Stream.of(new int[0]);
		}
		return sorts(insiders - 1)
			.flatMap((others) -> IntStream.range((others.length > 0) ? others[others.length - 1] : 0, SORTS)
				.mapToObj((sort) -> IntStream.concat(IntStream.of(others), IntStream.of(sort)).toArray()));
	}

	/**
	 * Outsiders who answered in the same weeks differ in nothing that the attacker knows,
	 * so that it does not matter which of them is of which sort.
	 */
	private void outsiders(int left, int sort, int counts, int answers, Map<Integer, Integer> found) {
		if (left == 0) {
			this.outsideWorlds++;
			found.merge(counts, answers, (one, other) -> one | other);
			return;
		}
		for (int each = sort; each < SORTS; each++) {
			outsiders(left - 1, each, counts + COUNTS[each], answers | ANSWERS[each], found);
		}
	}

	/**
	 * Goes through all worlds of some insiders.
	 * @param insiders what sort of person each insider is
	 * @return the fewest answers that stay possible for an outsider, of any week
	 */
	int fewestAnswers(int... insiders) {
		int known = IntStream.of(insiders).map((sort) -> COUNTS[sort]).sum();
		int[] possible = new int[1 << WEEKS + 2];
		for (int[] each : this.outsiders) {
			possible[words(known + each[0])] |= each[1];
		}
		this.worlds += this.outsideWorlds;
		return Arrays.stream(possible).filter((answers) -> answers > 0).map(EveryWorld::fewest).min().orElseThrow();
	}

	private int words(int counts) {
		int words = this.shares[count(counts, WEEKS)] * 2 + this.shares[count(counts, WEEKS + 1)];
		for (int week = 0; week < WEEKS; week++) {
			words = 2 * words + this.usual[count(counts, week)];
		}
		return words;
	}

	private static int count(int counts, int which) {
		return counts >> BITS * which & (1 << BITS) - 1;
	}

	private static int counts(int sort) {
		int counts = 0;
		for (int week = 0; week < WEEKS; week++) {
			counts += (sort >> week & 1) << BITS * week;
		}
		return switch (CHANGES[sort]) {
			case LESS -> counts + (1 << BITS * WEEKS);
			case MORE -> counts + (1 << BITS * (WEEKS + 1));
			case SAME, UNKNOWN -> counts;
		};
	}

	/**
	 * Two bits for few and many in each week, and then one each for less, same and more.
	 */
	private static int answers(int sort) {
		int answers = 1 << 2 * WEEKS + CHANGES[sort].ordinal();
		for (int week = 0; week < WEEKS; week++) {
			answers |= 1 << 2 * week + (sort >> week & 1);
		}
		return answers;
	}

	private static int fewest(int answers) {
		int fewest = Integer.bitCount(answers >> 2 * WEEKS);
		for (int week = 0; week < WEEKS; week++) {
			fewest = Math.min(fewest, Integer.bitCount(answers >> 2 * week & 3));
		}
		return fewest;
	}

}
