package worthwhile.sentence;

/**
 * Other words for a part of a text, which say what the part left open.
 *
 * @param start where the part starts in the text
 * @param end where it ends, exclusive
 * @param words what takes its place
 */
record Replacement(int start, int end, String words) {

	private static final String COMMA = ", ";

	static Replacement of(Term term, String words) {
		return new Replacement(term.start(), term.end(), words);
	}

	/**
	 * Puts a comma before a term.
	 */
	static Replacement comma(Term before) {
		return new Replacement(before.start(), before.start(), COMMA);
	}

	String in(String text) {
		String before = text.substring(0, this.start);
		return (this.words.equals(COMMA) ? before.stripTrailing() : before) + this.words + (isGlued(text) ? " " : "")
				+ text.substring(this.end);
	}

	/**
	 * Whether a word stands right behind a number, such as in 25ish: it is no part of it.
	 */
	private boolean isGlued(String text) {
		return this.start < this.end && this.end < text.length() && Character.isDigit(text.charAt(this.end - 1))
				&& Character.isLetter(text.charAt(this.end));
	}

	/**
	 * Whether the part stands by itself, and is not cut out of a word or of figures.
	 */
	boolean fits(String text) {
		return isEdge(text, this.start - 1) && (isGlued(text) || isEdge(text, this.end));
	}

	private boolean isEdge(String text, int index) {
		if (index < 0 || index >= text.length()) {
			return true;
		}
		char beside = text.charAt(index);
		boolean inserted = this.start == this.end && index == this.end;
		return inserted || !Character.isLetterOrDigit(beside) && beside != '/' && !Tokenizer.isDash(beside);
	}

}
