package worthwhile.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text. An emoji is one too, whether it is drawn or named between colons.
 *
 * @param word in lower case, umlauts as their two letters
 * @param start where it starts in the text
 * @param end where it ends in the text, exclusive
 */
record WrittenWord(String word, int start, int end) {

	/** With the shade of its skin, and with what it is joined to. */
	static final String PICTURE = "\\p{So}[\\p{Sk}\\p{Mn}\\p{Me}]*(?:\u200D\\p{So}[\\p{Sk}\\p{Mn}\\p{Me}]*){0,9}";

	private static final Pattern WORD = Pattern
		.compile(":[a-z0-9_+'-]*[a-z+-][a-z0-9_+'-]*:|[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+){0,9}|^\\?$|"
				+ PICTURE);

	private static final Pattern SHADE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]");

	static List<WrittenWord> of(String text) {
		return WORD.matcher(text)
			.results()
			.map((match) -> new WrittenWord(folded(match.group()), match.start(), match.end()))
			.toList();
	}

	// So that a word is the same with and without a keyboard that has umlauts
	private static String folded(String word) {
		return SHADE.matcher(word.toLowerCase(Locale.ROOT))
			.replaceAll("")
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss")
			.replace('’', '\'');
	}

	boolean isPicture() {
		return !Character.isLetterOrDigit(this.word.codePointAt(0));
	}

}
