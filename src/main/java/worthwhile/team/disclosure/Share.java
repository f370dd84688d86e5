package worthwhile.team.disclosure;

/**
 * How many of the people of a publication gave an answer, in words. It is always a share
 * of all of them: whoever told nothing counts as one who did not say so, and no share of
 * a part of them exists. The names are stored.
 */
public enum Share {

	/** Too few told anything: nothing is said. */
	TOO_FEW,
	/** Half of 5 to 12 people, or fewer. */
	AT_MOST_HALF,
	/** More than half of 5 to 12 people. */
	MORE_THAN_HALF,
	/** Fewer than a third of 13 or more people. */
	UNDER_A_THIRD,
	/** From a third to two thirds of 13 or more people: "about half", "at least some". */
	ABOUT_HALF,
	/** More than two thirds of 13 or more people. */
	OVER_TWO_THIRDS;

	/** From how many people on there are thirds. */
	static final int ENOUGH_FOR_THIRDS = 13;

	/**
	 * The words for some of the people. There is no word for nobody and none for
	 * everybody, since each would tell the answer of every single one.
	 * @param count those who gave the answer, 0 to all
	 * @param people all of them, at least {@value MinimumGroup#LOWEST}
	 */
	static Share of(int count, int people) {
		if (people < ENOUGH_FOR_THIRDS) {
			return (2 * count > people) ? MORE_THAN_HALF : AT_MOST_HALF;
		}
		if (3 * count < people) {
			return UNDER_A_THIRD;
		}
		return (3 * count > 2 * people) ? OVER_TWO_THIRDS : ABOUT_HALF;
	}

	/**
	 * How many have to give an answer for the strongest words.
	 */
	static int strongest(int people) {
		return (people < ENOUGH_FOR_THIRDS) ? people / 2 + 1 : 2 * people / 3 + 1;
	}

	/**
	 * Whether it is one of the strongest words: more than half, or over two thirds.
	 */
	public boolean isMost() {
		return this == MORE_THAN_HALF || this == OVER_TWO_THIRDS;
	}

	/**
	 * Whether it may be told as <em>at least some</em>: from a third on, of 13 or more
	 * people. For fewer people nothing can be said between <em>more than half</em> and
	 * silence that would not come close to a count.
	 */
	public boolean isSome() {
		return this == ABOUT_HALF;
	}

}
