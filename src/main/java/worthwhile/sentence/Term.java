package worthwhile.sentence;

import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;

/**
 * A part of a text and what it means.
 *
 * @param meaning what it means
 * @param start where it starts in the text
 * @param end where it ends in the text, exclusive
 * @param glued whether nothing stands between it and the one before
 */
record Term(Meaning meaning, int start, int end, boolean glued) {

	boolean is(Meaning other) {
		return this.meaning.equals(other);
	}

	boolean isAny(Class<?>... types) {
		for (Class<?> type : types) {
			if (type.isInstance(this.meaning)) {
				return true;
			}
		}
		return false;
	}

	Term with(Meaning other, Term last) {
		return new Term(other, this.start, last.end, this.glued);
	}

	/**
	 * Whether it says nothing by itself.
	 */
	boolean isEmpty() {
		return is(Sign.FILLER) || is(Sign.NEARLY) || is(Sign.POINT) || isArticle();
	}

	boolean isArticle() {
		return this.meaning instanceof Quantity quantity && quantity.notation() == Notation.ARTICLE;
	}

	/**
	 * Whether it is a number, articles aside.
	 */
	boolean isNumber() {
		return this.meaning instanceof Quantity && !isArticle();
	}

}
