package worthwhile.conversation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody wrote, without what only surrounds it: formatting marks, quotes, bullets,
 * emoji and punctuation around it, and space of every kind but one. Lines stay.
 */
final class BareWords {

	private static final int FULL_WIDTH = 0xFEE0;

	/** Where the letters of other alphabets begin. */
	private static final char LATIN = '\u0250';

	private static final Pattern LINES = Pattern.compile("\\R");

	/** A quotation or a point of a list; a dash before a number is none. */
	private static final Pattern BEFORE_A_LINE = Pattern.compile("^(?:[>•·▪◦‣]+|[-–—*+](?= )){1,20} *");

	/** Of a point of a list. */
	private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,2}[.)]\\s+(?=\\D)");

	private static final Pattern QUOTES = Pattern.compile("[`“”„‟«»‹›\"]+");

	/** Not those within a word, and not the tilde that makes a number a rough one. */
	private static final Pattern MARKS = Pattern
		.compile("(?<![\\p{L}\\p{N}*_~])(?:[*_]+|~+(?!\\d))(?=[^\\s*_~])|(?<=[^\\s*_~])[*_~]+(?![\\p{L}\\p{N}*_~])");

	private static final Pattern SINGLE_QUOTES = Pattern.compile("^[‘’‚']([^‘’‚']*)[‘’']$");

	/** With the name that most people call it by. */
	private static final Pattern ADDRESS = Pattern
		.compile("<?https?://(?:[\\w-]{1,40}\\.){0,4}?([\\w-]{1,40})\\.[a-z]{2,10}(?![\\w.-])(?:[/?#:][^\\s>|]*+)?>?");

	private static final Pattern SPACES = Pattern.compile(" {2,}");

	// each repetition takes a part of the stack: none is without an end
	private static final String EMOJI = "(?::[a-z0-9_+'-]*[a-z+-][a-z0-9_+'-]*:|" + WrittenWord.PICTURE + ")";

	/** A point behind a number can be that of a date. */
	private static final Pattern AFTER = Pattern.compile("(?:\\s|" + EMOJI + "|[!?…,;:]|(?<!\\d)\\.){1,200}$");

	/** A point or comma before a number can be that of a fraction. */
	private static final Pattern BEFORE = Pattern.compile("^(?:\\s|" + EMOJI + "|[¡¿!…;:/]|[.,?](?!\\d)){1,200}");

	private static final Pattern QUESTION = Pattern.compile("^[\\s?¿!]*\\?[\\s?!]*$");

	private BareWords() {
	}

	static String of(String text) {
		return isBare(text) ? text : bared(text);
	}

	/**
	 * Whether it is made of words and numbers alone, as most texts are, with a space,
	 * comma or point between them: nothing would be taken away.
	 */
	private static boolean isBare(String text) {
		int last = text.length() - 1;
		return last >= 0 && isWord(text.charAt(0)) && isWord(text.charAt(last))
				&& IntStream.range(1, last).allMatch((at) -> isWord(text.charAt(at)) || isBetween(text, at));
	}

	private static boolean isWord(char sign) {
		return sign < LATIN && Character.isLetterOrDigit(sign);
	}

	private static boolean isBetween(String text, int at) {
		char sign = text.charAt(at);
		return sign == ',' || sign == '.' || sign == ' ' && text.charAt(at - 1) != ' ';
	}

	private static String bared(String text) {
		List<String> lines = LINES.splitAsStream(text).filter((line) -> !line.isBlank()).toList();
		boolean numbered = lines.size() > 1 && lines.stream().allMatch((line) -> NUMBER.matcher(line).find());
		return lines.stream()
			.map((line) -> line(numbered ? without(NUMBER, line) : line))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private static String line(String written) {
		String line = plain(written).strip();
		if (QUESTION.matcher(line).matches()) {
			return "?";
		}
		line = ADDRESS.matcher(line).replaceAll("$1");
		line = without(BEFORE_A_LINE, line);
		line = without(QUOTES, line);
		line = without(MARKS, line);
		line = without(AFTER, without(BEFORE, line));
		Matcher quoted = SINGLE_QUOTES.matcher(line);
		return SPACES.matcher(quoted.matches() ? quoted.group(1) : line).replaceAll(" ").strip();
	}

	private static String without(Pattern pattern, String line) {
		return pattern.matcher(line).replaceAll("");
	}

	/**
	 * With one kind of space, with letters of one width, and without what is invisible.
	 */
	private static String plain(String line) {
		StringBuilder plain = new StringBuilder(line.length());
		line.codePoints().forEach((character) -> {
			if (Character.isSpaceChar(character) || Character.isWhitespace(character) || character == '\u200B') {
				plain.append(' ');
			}
			else if (character >= '！' && character <= '～') {
				plain.append((char) (character - FULL_WIDTH));
			}
			else if (!isInvisible(character)) {
				plain.appendCodePoint(character);
			}
		});
		return plain.toString();
	}

	/**
	 * Joiners are seen by what they join.
	 */
	private static boolean isInvisible(int character) {
		int type = Character.getType(character);
		boolean joiner = character == '\u200C' || character == '\u200D';
		return type == Character.CONTROL || type == Character.FORMAT && !joiner;
	}

}
