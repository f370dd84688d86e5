package worthwhile.sentence;

/**
 * A word, number or sign of a text.
 *
 * @param type what it is
 * @param text what it says, words folded
 * @param value the number, the minutes of a clock, else 0
 * @param start where it starts in the text
 * @param end where it ends in the text, exclusive
 * @param glued whether nothing stands between it and the one before
 */
record Token(Type type, String text, double value, int start, int end, boolean glued) {

	enum Type {

		WORD, NUMBER, FRACTION, CLOCK, DATE, SIGN

	}

}
