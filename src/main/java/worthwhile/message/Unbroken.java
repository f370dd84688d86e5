package worthwhile.message;

import java.util.regex.Pattern;

/**
 * Keeps a figure and its unit, and a day and its month, on one line.
 */
public final class Unbroken {

	private static final String HARD_SPACE = "\u00a0";

	/** The space first: at no other place is anything looked for. */
	private static final Pattern GAP = Pattern.compile(" (?<=[\\d¼½¾]\\.? )(?=(?:h|min)(?!\\p{L})"
			+ "|(?:Jan|Feb|Mar|Mär|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\\p{Ll}*)");

	private Unbroken() {
	}

	/**
	 * The same text, as long as before, with hard spaces where no line may end.
	 */
	public static String of(String text) {
		return GAP.matcher(text).replaceAll(HARD_SPACE);
	}

}
