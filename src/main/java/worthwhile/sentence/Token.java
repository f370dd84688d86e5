package worthwhile.sentence;

/**
 * A word, number or sign of a text.
 *
 * @param type what it is
 * @param text what it says, words folded
 * @param value the number, the minutes of a clock or of a length of time, else 0
 * @param start where it starts in the text
 * @param end where it ends in the text, exclusive
 * @param glued whether nothing stands between it and the one before
 */
record Token(Type type, String text, double value, int start, int end, boolean glued) {

	enum Type {

		WORD, NUMBER,
		/** A number with one mark and three digits behind it. */
		THREE_DIGITS, FRACTION,
		/** Hours, minutes and perhaps seconds behind colons. */
		CLOCK, DATE, SIGN

	}

}
