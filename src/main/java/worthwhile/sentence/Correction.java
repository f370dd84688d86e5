package worthwhile.sentence;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something that takes the place of what was told before, such as {@code no, 20 not 30},
 * in any language of the bot.
 *
 * @param said whether it says by itself that something is corrected, as {@code make that}
 * does
 * @param pointing whether it points back, as {@code that was} does, which may say nothing
 * @param apart whether a mark stands behind its first words, as in {@code no, monday}
 * @param now what is right, as it was written
 * @param before what was wrong, if it says so
 */
public record Correction(boolean said, boolean pointing, boolean apart, String now, @Nullable String before) {

	/** Nobody corrects something in so many words. */
	private static final int LONGEST = 100;

	private static final Set<Part> LEADING = EnumSet.of(Part.SAID, Part.POINTING, Part.BESIDE);

	private static final String BETWEEN = ".,;:!?…";

	/**
	 * What a word does in a correction.
	 */
	enum Part {

		/** Says that something is corrected, before what is right. */
		SAID,
		/** Points at what was told. */
		POINTING,
		/** Says nothing before what is right. */
		BESIDE,
		/** Says that something is corrected, behind what is right. */
		BEHIND,
		/** Stands before what was wrong. */
		NOT

	}

	/**
	 * Reads a text as a correction; empty if nothing in it says or points at one.
	 */
	public static Optional<Correction> of(String text) {
		String plain = Tokenizer.plain(Normalizer.normalize(text, Normalizer.Form.NFC));
		return (plain.length() > LONGEST) ? Optional.empty() : new Reader(plain).read();
	}

	/**
	 * Reads one text.
	 */
	private static final class Reader {

		private final String text;

		private final List<Token> tokens;

		private final Set<Part> parts = EnumSet.noneOf(Part.class);

		Reader(String text) {
			this.text = text;
			this.tokens = Tokenizer.tokens(text);
		}

		Optional<Correction> read() {
			int from = behindLeading();
			int wrong = from + 1;
			while (wrong < this.tokens.size() && phraseEnd(wrong, EnumSet.of(Part.NOT)) == wrong) {
				wrong++;
			}
			int behind = (wrong < this.tokens.size()) ? phraseEnd(wrong, EnumSet.of(Part.NOT)) : wrong;
			int to = beforeTrailing(from, Math.min(wrong, this.tokens.size()));
			String before = (behind < this.tokens.size()) ? part(behind, this.tokens.size()) : null;
			boolean said = before != null || this.parts.contains(Part.SAID) || this.parts.contains(Part.BEHIND);
			boolean pointing = this.parts.contains(Part.POINTING);
			return (to > from && (said || pointing))
					? Optional.of(new Correction(said, pointing, isApart(), part(from, to), before)) : Optional.empty();
		}

		private boolean isApart() {
			int behind = phraseEnd(0, LEADING);
			return behind > 0 && behind < this.tokens.size() && isMark(behind);
		}

		private int behindLeading() {
			int at = 0;
			int next = next(at);
			while (next > at) {
				at = next;
				next = next(at);
			}
			return at;
		}

		/**
		 * A mark before a number can belong to it, as in .5h or -5m.
		 */
		private int next(int at) {
			if (at >= this.tokens.size()) {
				return at;
			}
			boolean number = at + 1 < this.tokens.size() && this.tokens.get(at + 1).glued();
			return (isMark(at) && !number) ? at + 1 : phraseEnd(at, LEADING);
		}

		private int beforeTrailing(int from, int end) {
			int to = end;
			while (to > from && (isBetween(to - 1) || isAnd(to - 1))) {
				to--;
			}
			for (int at = Math.max(from + 1, to - Vocabulary.WORDS.longest()); at < to; at++) {
				if (phraseEnd(at, EnumSet.of(Part.BEHIND)) == to) {
					this.parts.add(Part.BEHIND);
					return at;
				}
			}
			return to;
		}

		/**
		 * The index behind the longest phrase of some kinds, or the same if there is
		 * none.
		 */
		private int phraseEnd(int start, Set<Part> wanted) {
			for (int end = Math.min(this.tokens.size(), start + Vocabulary.WORDS.longest()); end > start; end--) {
				Part part = Vocabulary.WORDS.correctionOf(this.tokens.subList(start, end));
				if (part != null && wanted.contains(part)) {
					if (LEADING.contains(part)) {
						this.parts.add(part);
					}
					return end;
				}
			}
			return start;
		}

		private boolean isMark(int index) {
			return isBetween(index) || this.tokens.get(index).text().equals(Tokenizer.MINUS);
		}

		private boolean isBetween(int index) {
			Token token = this.tokens.get(index);
			return token.type() == Token.Type.SIGN && BETWEEN.contains(token.text());
		}

		private boolean isAnd(int index) {
			return Vocabulary.WORDS.of(this.tokens.get(index).text()) == Meaning.Sign.AND;
		}

		private String part(int from, int to) {
			return this.text.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end()).strip();
		}

	}

}
