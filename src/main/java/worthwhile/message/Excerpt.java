package worthwhile.message;

/**
 * Shortens texts, never in the middle of a character.
 */
public final class Excerpt {

	private static final String ELLIPSIS = "…";

	private Excerpt() {
	}

	/**
	 * The beginning of a text.
	 * @param most how long it may be, in UTF-16 units
	 */
	public static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		boolean insidePair = most > 0 && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
		return text.substring(0, insidePair ? most - 1 : most);
	}

	/**
	 * The text, or its beginning with an ellipsis.
	 * @param most how long it may be, in UTF-16 units, at least 1
	 */
	public static String shortened(String text, int most) {
		return (text.length() <= most) ? text : cut(text, most - 1).stripTrailing() + ELLIPSIS;
	}

	/**
	 * Somebody's words to say them back, or their beginning with an ellipsis.
	 * @param most how many characters that may be, at least 1; however many UTF-16 units
	 * they take
	 */
	public static String quoted(String text, int most) {
		return (text.codePointCount(0, text.length()) <= most) ? text
				: text.substring(0, text.offsetByCodePoints(0, most - 1)) + ELLIPSIS;
	}

}
