package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import worthwhile.sentence.Token.Type;

/**
 * Cuts a text into tokens, each character looked at a few times at most; dashes between
 * words, space and invisible characters only separate.
 */
final class Tokenizer {

	static final String MINUS = "−";

	private static final String DASHES = "-‐‑–—−";

	private static final Map<Character, Double> VULGAR_FRACTIONS = Map.of('½', 1.0 / 2, '¼', 1.0 / 4, '¾', 3.0 / 4, '⅓',
			1.0 / 3, '⅔', 2.0 / 3);

	private static final String APOSTROPHES = "'’‘";

	private static final double LARGEST_NUMBER = 1e9;

	/** Where the full-width characters begin, in the order of ASCII from the space on. */
	private static final int FULL_WIDTH = 0xff00;

	private final String text;

	private final List<Token> tokens = new ArrayList<>();

	private int at = 0;

	private Tokenizer(String text) {
		this.text = text;
	}

	static List<Token> tokens(String text) {
		Tokenizer tokenizer = new Tokenizer(text);
		while (tokenizer.at < text.length()) {
			tokenizer.next();
		}
		return tokenizer.tokens;
	}

	private void next() {
		char first = this.text.charAt(this.at);
		Double fraction = VULGAR_FRACTIONS.get(first);
		if (isDigit(this.at)) {
			number();
		}
		else if (fraction != null) {
			add(Type.FRACTION, this.at + 1, fraction);
		}
		else if (isLetter(this.at)) {
			word();
		}
		else if (isDash(first)) {
			dash();
		}
		else if (isEmojiCode()) {
			this.at = emojiCodeEnd();
		}
		else if (first != '\n' && isBetweenWords(this.text.codePointAt(this.at))) {
			this.at += Character.charCount(this.text.codePointAt(this.at));
		}
		else {
			add(Type.SIGN, this.at + Character.charCount(this.text.codePointAt(this.at)), 0);
		}
	}

	private void word() {
		int end = this.at;
		while (isLetter(end) || isApostrophe(end) && isLetter(end + 1)) {
			end += Character.charCount(this.text.codePointAt(end));
		}
		add(Type.WORD, end, 0);
	}

	/**
	 * As in didn't, which some keyboards write with a quote.
	 */
	private boolean isApostrophe(int index) {
		return APOSTROPHES.indexOf(charAt(index)) >= 0;
	}

	/**
	 * :tada: or :+1:, as chats write an emoji.
	 */
	private boolean isEmojiCode() {
		int end = emojiCodeEnd();
		String name = (end > 0) ? this.text.substring(this.at + 1, end - 1) : "";
		boolean stands = this.at == 0 || !Character.isLetterOrDigit(charAt(this.at - 1));
		return stands && (name.equals("+1") || name.codePoints().anyMatch(Character::isLetter))
				&& !Character.isLetterOrDigit(charAt(end));
	}

	private int emojiCodeEnd() {
		int end = this.at + 1;
		while (Character.isLetterOrDigit(charAt(end)) || "_+-".indexOf(charAt(end)) >= 0) {
			end++;
		}
		return (charAt(this.at) == ':' && charAt(end) == ':') ? end + 1 : 0;
	}

	/**
	 * Space, what nobody sees, and pictures.
	 */
	private static boolean isBetweenWords(int codePoint) {
		int type = Character.getType(codePoint);
		boolean picture = type == Character.OTHER_SYMBOL || codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
		return picture || separates(codePoint) || codePoint >= 0xfe00 && codePoint <= 0xfe0f;
	}

	private void dash() {
		boolean afterDigit = isDigit(this.at - 1);
		boolean afterLetter = this.at > 0 && Character.isLetter(this.text.codePointBefore(this.at));
		boolean beforeNumber = isDigit(this.at + 1) || isDecimalSign(this.at + 1) && isDigit(this.at + 2);
		if (beforeNumber && !afterLetter) {
			this.tokens.add(new Token(Type.SIGN, afterDigit ? "-" : MINUS, 0, this.at, this.at + 1, isGlued()));
		}
		this.at++;
	}

	private void number() {
		int end = digitsEnd(this.at);
		int date = Math.max(isoDateEnd(end), dottedDateEnd(end));
		if (date > 0) {
			add(Type.DATE, date, 0);
		}
		else if (isSixty(end)) {
			clock(end);
		}
		else if (isSimpleFraction(end)) {
			add(Type.FRACTION, end + 2, (double) digit(this.at) / digit(end + 1));
		}
		else {
			decimal(end);
		}
	}

	/**
	 * 2026-11-20.
	 */
	private int isoDateEnd(int year) {
		int month = digitsEnd(year + 1);
		int day = digitsEnd(month + 1);
		boolean date = year - this.at == 4 && charAt(year) == '-' && isOneOrTwo(year + 1, month) && charAt(month) == '-'
				&& isOneOrTwo(month + 1, day);
		return date ? day : 0;
	}

	/**
	 * 20.11. with or without a year of two or four digits.
	 */
	private int dottedDateEnd(int day) {
		int month = digitsEnd(day + 1);
		if (!isOneOrTwo(this.at, day) || charAt(day) != '.' || !isOneOrTwo(day + 1, month) || charAt(month) != '.') {
			return 0;
		}
		int year = digitsEnd(month + 1);
		boolean withYear = (year - month == 3 || year - month == 5) && !isLetter(year);
		return withYear ? year : month + 1;
	}

	/**
	 * 1/2, 1/3, 2/3, 1/4, 3/4.
	 */
	private boolean isSimpleFraction(int slash) {
		return slash - this.at == 1 && charAt(slash) == '/' && digitsEnd(slash + 1) == slash + 2 && digit(this.at) > 0
				&& digit(this.at) < digit(slash + 1) && digit(slash + 1) <= 4;
	}

	/**
	 * 1:30, and 1:30:00 with seconds, as trackers write it.
	 */
	private void clock(int hoursEnd) {
		double minutes = 60 * integer(this.at, hoursEnd) + integer(hoursEnd + 1, hoursEnd + 3);
		int end = hoursEnd + 3;
		if (isSixty(end)) {
			minutes += integer(end + 1, end + 3) / 60;
			end += 3;
		}
		add(Type.CLOCK, end, minutes);
	}

	private boolean isSixty(int colon) {
		return charAt(colon) == ':' && digitsEnd(colon + 1) == colon + 3 && digit(colon + 1) < 6;
	}

	private void decimal(int wholeEnd) {
		double value = integer(this.at, wholeEnd);
		int end = wholeEnd;
		int groups = 0;
		if (isGrouped(wholeEnd)) {
			while (isThousands(end) && charAt(end) == charAt(wholeEnd)) {
				value = value * 1000 + integer(end + 1, end + 4);
				end += 4;
				groups++;
			}
		}
		boolean decimals = isDecimalSign(end) && isDigit(end + 1);
		if (decimals && (groups == 0 || charAt(end) != charAt(wholeEnd))) {
			int known = Math.min(digitsEnd(end + 1), end + 7);
			value += integer(end + 1, known) / Math.pow(10, known - end - 1);
			end = digitsEnd(end + 1);
			groups = 0;
		}
		add((groups == 1) ? Type.THREE_DIGITS : Type.NUMBER, end, Math.min(value, LARGEST_NUMBER));
	}

	// Three digits behind a comma or point are thousands in one language and decimals in
	// another
	private boolean isGrouped(int wholeEnd) {
		return wholeEnd - this.at <= 3 && digit(this.at) > 0 && isThousands(wholeEnd);
	}

	private boolean isThousands(int sign) {
		return isDecimalSign(sign) && digitsEnd(sign + 1) == sign + 4;
	}

	private void add(Type type, int end, double value) {
		String said = this.text.substring(this.at, end);
		this.tokens.add(new Token(type, (type == Type.WORD) ? folded(said) : said, value, this.at, end, isGlued()));
		this.at = end;
	}

	private boolean isGlued() {
		return !this.tokens.isEmpty() && this.tokens.get(this.tokens.size() - 1).end() == this.at;
	}

	/**
	 * The same text, as long, in the characters of an ordinary keyboard where others look
	 * like those: full width, and the i of Turkish ones.
	 */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text);
		for (int i = 0; i < plain.length(); i++) {
			plain.setCharAt(i, plain(plain.charAt(i)));
		}
		return plain.toString();
	}

	private static char plain(char letter) {
		return switch (letter) {
			case 'İ' -> 'I';
			case 'ı' -> 'i';
			default ->
				(letter > FULL_WIDTH && letter < FULL_WIDTH + 0x5f) ? (char) (letter - FULL_WIDTH + ' ') : letter;
		};
	}

	// So that a word is the same with and without a keyboard that has umlauts
	private static String folded(String word) {
		return word.toLowerCase(Locale.ROOT)
			.replace("ä", "ae")
			.replace("ö", "oe")
			.replace("ü", "ue")
			.replace("ß", "ss")
			.replace("'", "")
			.replace("’", "")
			.replace("‘", "");
	}

	private double integer(int start, int end) {
		double value = 0;
		for (int i = start; i < end; i++) {
			value = Math.min(value * 10 + digit(i), LARGEST_NUMBER);
		}
		return value;
	}

	private int digitsEnd(int start) {
		int end = start;
		while (isDigit(end)) {
			end++;
		}
		return end;
	}

	private boolean isOneOrTwo(int start, int end) {
		return end - start == 1 || end - start == 2;
	}

	private boolean isDecimalSign(int index) {
		return charAt(index) == '.' || charAt(index) == ',';
	}

	private boolean isDigit(int index) {
		return Character.isDigit(charAt(index));
	}

	private int digit(int index) {
		return Character.digit(charAt(index), 10);
	}

	private boolean isLetter(int index) {
		return index < this.text.length() && Character.isLetter(this.text.codePointAt(index));
	}

	private char charAt(int index) {
		return (index >= 0 && index < this.text.length()) ? this.text.charAt(index) : '\0';
	}

	static boolean isDash(char sign) {
		return DASHES.indexOf(sign) >= 0;
	}

	static boolean separates(int codePoint) {
		int type = Character.getType(codePoint);
		return Character.isSpaceChar(codePoint) || type == Character.CONTROL || type == Character.FORMAT;
	}

}
