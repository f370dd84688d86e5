package worthwhile.team.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * What one publication says of minutes and of less or more, counted so that it is quick
 * to see how far another world is from saying the same. That it counts as the rules do is
 * checked with every publication, and with other worlds that it finds.
 */
final class WordedMinutes {

	private final SimulatedPublication publication;

	private final SimulatedPerson[] people;

	private final int[][] weeks;

	/** For each person what of all that they told counts as before. */
	private final int[][] before;

	/** The same, a bit for each, and of the weeks that are published. */
	private final int[] beforeBits;

	private final int[] weeksBits;

	private final OptionalDouble[] usual;

	private final double[] minutes;

	private final MinutesBand[] bands;

	private final Change[] changes;

	private final int[] inBand = new int[MinutesBand.values().length];

	private final int[] changed = new int[Change.values().length];

	private final int middle;

	private final int[] less;

	private final int[] more;

	private final MinutesBand[] toldBands;

	private final Change[] toldChanges;

	private final boolean[] otherBand;

	private final boolean[] otherChange;

	private final Deque<Seen> seen = new ArrayDeque<>();

	private int off;

	WordedMinutes(SimulatedPublication publication) {
		this.publication = publication;
		int people = publication.people().size();
		this.people = publication.people().toArray(SimulatedPerson[]::new);
		this.weeks = publication.weeks().toArray(int[][]::new);
		this.before = new int[people][];
		this.beforeBits = new int[people];
		this.weeksBits = new int[people];
		this.usual = new OptionalDouble[people];
		this.minutes = new double[people];
		this.middle = (people - 1) / 2;
		this.less = counts(publication.snapshot().less(), people);
		this.more = counts(publication.snapshot().more(), people);
		this.bands = new MinutesBand[people];
		this.changes = new Change[people];
		for (int i = 0; i < people; i++) {
			this.before[i] = this.people[i].toldBefore(from(), last());
			this.beforeBits[i] = bits(this.before[i]);
			this.weeksBits[i] = bits(this.weeks[i]);
			this.usual[i] = Change.usual(before(i));
			see(i, this.weeksBits[i]);
			count(i, 1);
		}
		this.toldBands = this.bands.clone();
		this.toldChanges = this.changes.clone();
		this.otherBand = new boolean[people];
		this.otherChange = new boolean[people];
		this.off = distance();
		if (this.off > 0) {
			throw new IllegalStateException("The words are not those that were published");
		}
	}

	/**
	 * The fewest and the most people for a word.
	 */
	private static int[] counts(Share share, int people) {
		int[] counts = { people, 0 };
		for (int count = 0; count <= people; count++) {
			if (share == Share.TOO_FEW || Share.of(count, people) == share) {
				counts[0] = Math.min(counts[0], count);
				counts[1] = Math.max(counts[1], count);
			}
		}
		return counts;
	}

	/**
	 * A bit for each number.
	 */
	static int bits(int... numbers) {
		int bits = 0;
		for (int each : numbers) {
			bits |= 1 << each;
		}
		return bits;
	}

	int people() {
		return this.bands.length;
	}

	int from() {
		return this.publication.from();
	}

	int last() {
		return this.publication.last();
	}

	SimulatedPerson person(int index) {
		return this.people[index];
	}

	int[] weeks(int index) {
		return this.weeks[index];
	}

	/**
	 * Whether another band is possible for somebody, and another one of less, as usual
	 * and more if these are told at all.
	 */
	boolean isOpen(int index) {
		return this.otherBand[index] && (this.otherChange[index] || !isCompared(index));
	}

	/**
	 * Takes in that the present world is possible.
	 */
	void open(int index) {
		this.otherBand[index] |= this.bands[index] != this.toldBands[index];
		this.otherChange[index] |= this.changes[index] != this.toldChanges[index];
	}

	boolean isOtherwise(int index) {
		return (!this.otherBand[index] && this.bands[index] != this.toldBands[index])
				|| (!this.otherChange[index] && isCompared(index) && this.changes[index] != this.toldChanges[index]);
	}

	int attacked(int index) {
		return isCompared(index) ? 2 : 1;
	}

	private boolean isCompared(int index) {
		return this.publication.snapshot().less() != Share.TOO_FEW && this.toldChanges[index] != Change.UNKNOWN;
	}

	String toString(int index) {
		return (this.otherBand[index] ? "change" : "band") + " of " + index + " in " + from() + ".." + last() + ", "
				+ people() + " people, " + this.toldBands[index] + " " + this.toldChanges[index] + ", "
				+ this.publication.snapshot();
	}

	/**
	 * How many people would have to tell something else before it says what it said.
	 */
	int off() {
		return this.off;
	}

	/**
	 * Takes in that somebody told something else.
	 * @param told a bit for each thing that they told, see {@link SimulatedPerson#told}
	 * @return by how much more it is off now
	 */
	int look(int index, int told) {
		if (isAbout(index, told)) {
			int before = this.off;
			this.seen.push(new Seen(this.minutes[index], this.bands[index], this.usual[index], this.changes[index]));
			count(index, -1);
			see(index, told);
			count(index, 1);
			this.off = distance();
			return this.off - before;
		}
		return 0;
	}

	/**
	 * Takes back what was looked at last.
	 * @return by how much more it is off now
	 */
	int back(int index, int told) {
		if (isAbout(index, told)) {
			int before = this.off;
			count(index, -1);
			Seen seen = this.seen.pop();
			this.minutes[index] = seen.minutes();
			this.bands[index] = seen.band();
			this.usual[index] = seen.usual();
			this.changes[index] = seen.change();
			count(index, 1);
			this.off = distance();
			return this.off - before;
		}
		return 0;
	}

	private boolean isAbout(int index, int told) {
		return ((this.beforeBits[index] | this.weeksBits[index]) & told) != 0;
	}

	private void see(int index, int told) {
		if ((this.weeksBits[index] & told) != 0) {
			this.minutes[index] = this.people[index].minutes(this.weeks[index]);
			this.bands[index] = MinutesBand.of(this.minutes[index]);
		}
		if ((this.beforeBits[index] & told) != 0) {
			this.usual[index] = Change.usual(before(index));
		}
		this.changes[index] = Change.from(this.usual[index], this.minutes[index]);
	}

	private void count(int index, int more) {
		this.inBand[this.bands[index].ordinal()] += more;
		this.changed[this.changes[index].ordinal()] += more;
	}

	private double[] before(int index) {
		int[] known = this.before[index];
		double[] before = new double[known.length];
		for (int i = 0; i < before.length; i++) {
			before[i] = this.people[index].told(known[i]);
		}
		return before;
	}

	private int distance() {
		int below = 0;
		int usual = this.publication.snapshot().minutes().ordinal();
		for (int band = 0; band < usual; band++) {
			below += this.inBand[band];
		}
		int upTo = below + this.inBand[usual];
		return Math.max(0, below - this.middle) + Math.max(0, this.middle + 1 - upTo)
				+ distance(this.changed[Change.LESS.ordinal()], this.less)
				+ distance(this.changed[Change.MORE.ordinal()], this.more);
	}

	private static int distance(int count, int[] counts) {
		return Math.max(0, counts[0] - count) + Math.max(0, count - counts[1]);
	}

	/**
	 * What one person told, as the rules see it.
	 */
	private record Seen(double minutes, MinutesBand band, OptionalDouble usual, Change change) {
	}

}
