package worthwhile.team.disclosure;

import java.util.Arrays;
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

	private final int people;

	/** By how many people a word stands for: which of the words it is. */
	private final int[] shares;

	private final int[] usual;

	/** By what the attacker reads: a bit for each answer that somebody may have given. */
	private final int[] possible = new int[1 << WEEKS + 4];

	private final int[] many = new int[WEEKS];

	private final int[] changed = new int[Change.values().length];

	long worlds;

	EveryWorld(int people) {
		this.people = people;
		this.shares = IntStream.rangeClosed(0, people)
			.map((count) -> Share.of(count, people).isMost() ? 1 : 0)
			.toArray();
		this.usual = IntStream.rangeClosed(0, people)
			.map((many) -> (usual(many) == MinutesBand.of(MANY)) ? 1 : 0)
			.toArray();
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
	 * All sorts of people that some insiders can be.
	 */
	static Stream<int[]> sorts(int insiders) {
		if (insiders == 0) {
			return Stream.of(new int[0]);
		}
		return sorts(insiders - 1)
			.flatMap((others) -> IntStream.range((others.length > 0) ? others[others.length - 1] : 0, SORTS)
				.mapToObj((sort) -> IntStream.concat(IntStream.of(others), IntStream.of(sort)).toArray()));
	}

	/**
	 * Goes through everything that the outsiders can have told.
	 * @param insiders what sort of person each insider is
	 * @return the fewest answers that stay possible for an outsider, of any week
	 */
	int fewestAnswers(int... insiders) {
		Arrays.stream(insiders).forEach((sort) -> add(sort, 1));
		Arrays.fill(this.possible, 0);
		outsiders(this.people - insiders.length, 0, new int[SORTS]);
		Arrays.stream(insiders).forEach((sort) -> add(sort, -1));
		return Arrays.stream(this.possible)
			.filter((answers) -> answers > 0)
			.map(EveryWorld::fewest)
			.min()
			.orElseThrow();
	}

	/**
	 * Outsiders who answered in the same weeks differ in nothing that the attacker knows,
	 * so that it does not matter which of them is of which sort.
	 */
	private void outsiders(int left, int sort, int[] sorts) {
		if (left == 0 || sort == SORTS - 1) {
			sorts[sort] = left;
			add(sort, left);
			read(sorts);
			add(sort, -left);
			sorts[sort] = 0;
			return;
		}
		for (int some = 0; some <= left; some++) {
			sorts[sort] = some;
			add(sort, some);
			outsiders(left - some, sort + 1, sorts);
			add(sort, -some);
		}
		sorts[sort] = 0;
	}

	private void add(int sort, int some) {
		for (int week = 0; week < WEEKS; week++) {
			this.many[week] += (sort >> week & 1) * some;
		}
		this.changed[CHANGES[sort].ordinal()] += some;
	}

	private void read(int[] sorts) {
		this.worlds++;
		int answers = 0;
		for (int sort = 0; sort < SORTS; sort++) {
			answers |= (sorts[sort] > 0) ? ANSWERS[sort] : 0;
		}
		this.possible[words()] |= answers;
	}

	private int words() {
		int words = this.shares[this.changed[Change.LESS.ordinal()]] * 2
				+ this.shares[this.changed[Change.MORE.ordinal()]];
		for (int week = 0; week < WEEKS; week++) {
			words = 2 * words + this.usual[this.many[week]];
		}
		return words;
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
