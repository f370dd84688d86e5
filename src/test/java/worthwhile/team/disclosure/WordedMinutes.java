package worthwhile.team.disclosure;

/**
 * What one publication says of minutes and of less or more, counted so that it is quick
 * to see how far another world is from saying the same. That it counts as the rules do is
 * checked with every publication, and with other worlds that it finds.
 */
final class WordedMinutes {

	private final SimulatedPublication publication;

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

	private int off;

	WordedMinutes(SimulatedPublication publication) {
		this.publication = publication;
		int people = publication.people().size();
		this.middle = (people - 1) / 2;
		this.less = counts(publication.snapshot().less(), people);
		this.more = counts(publication.snapshot().more(), people);
		this.bands = new MinutesBand[people];
		this.changes = new Change[people];
		for (int i = 0; i < people; i++) {
			add(i);
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
		return this.publication.people().get(index);
	}

	int[] weeks(int index) {
		return this.publication.weeks().get(index);
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
	 * @param told what, see {@link SimulatedPerson#told}
	 * @return by how much more it is off now
	 */
	int look(int index, int[] told) {
		int latest = told[told.length - 1];
		if (latest < person(index).minutes.length && (told[0] > last() || latest < from() - Change.WEEKS_BEFORE)) {
			return 0;
		}
		int before = this.off;
		this.inBand[this.bands[index].ordinal()]--;
		this.changed[this.changes[index].ordinal()]--;
		add(index);
		this.off = distance();
		return this.off - before;
	}

	private void add(int index) {
		this.bands[index] = MinutesBand.of(person(index).minutes(weeks(index)));
		this.changes[index] = person(index).change(from(), last(), weeks(index));
		this.inBand[this.bands[index].ordinal()]++;
		this.changed[this.changes[index].ordinal()]++;
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

}
