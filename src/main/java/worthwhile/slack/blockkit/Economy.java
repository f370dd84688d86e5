package worthwhile.slack.blockkit;

import java.util.List;

/**
 * What a message gives up to stay within Slack's limits.
 *
 * @param dividers whether there are dividers
 * @param charts the most that a chart may be
 * @param note how long a note may be, in characters
 * @param text how long any other text may be, in characters
 */
record Economy(boolean dividers, Charts charts, int note, int text) {

	/**
	 * Everything, and then less and less: first dividers go, then charts become bars of
	 * text, then words; then notes are shortened, and then all texts. Buttons stay.
	 */
	static final List<Economy> STEPS = List.of(new Economy(true, Charts.DRAWN, Literal.LONGEST, Literal.LONGEST),
			new Economy(false, Charts.DRAWN, Literal.LONGEST, Literal.LONGEST),
			new Economy(false, Charts.BARS, Literal.LONGEST, Literal.LONGEST),
			new Economy(false, Charts.WORDS, Literal.LONGEST, Literal.LONGEST),
			new Economy(false, Charts.WORDS, 300, Literal.LONGEST), new Economy(false, Charts.WORDS, 150, 1000),
			new Economy(false, Charts.WORDS, 150, 500), new Economy(false, Charts.WORDS, 100, 200),
			new Economy(false, Charts.WORDS, 50, 100), new Economy(false, Charts.WORDS, 25, 50));

	/**
	 * How much of a chart is shown.
	 */
	enum Charts {

		/** A picture by Slack, with words. */
		DRAWN,
		/** Bars of text, with words. */
		BARS,
		/** Words alone. */
		WORDS

	}

}
