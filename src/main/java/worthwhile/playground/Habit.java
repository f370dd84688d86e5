package worthwhile.playground;

/**
 * How somebody mostly uses social media, and tells of it.
 */
enum Habit {

	/** Some reading, a post now and then, told in a sentence. */
	EVEN(75, 100, 35, 55, 3),
	/** Two taps and no more words than that. */
	TAPPING(5, 100, 10, 55, 4),
	/** Much reading by itself, and little to show for it. */
	SCROLLING(35, 220, 5, 10, 2),
	/** Writes on purpose, and something comes of it. */
	POSTING(50, 100, 85, 90, 4),
	/** Hardly ever there. */
	SELDOM(30, 40, 10, 70, 3);

	private final int telling;

	private final int pace;

	private final int posting;

	private final int onPurpose;

	private final int feeling;

	Habit(int telling, int pace, int posting, int onPurpose, int feeling) {
		this.telling = telling;
		this.pace = pace;
		this.posting = posting;
		this.onPurpose = onPurpose;
		this.feeling = feeling;
	}

	/**
	 * On how many of a hundred days they tell it in a sentence.
	 */
	int telling() {
		return this.telling;
	}

	/**
	 * How much time they spend, in percent of what is usual.
	 */
	int pace() {
		return this.pace;
	}

	/**
	 * On how many of a hundred days they post something.
	 */
	int posting() {
		return this.posting;
	}

	/**
	 * How many times of a hundred it was on purpose.
	 */
	int onPurpose() {
		return this.onPurpose;
	}

	/**
	 * How it mostly feels, from 1 (drained) to 5 (energised).
	 */
	int feeling() {
		return this.feeling;
	}

}
