package worthwhile.sentence;

import java.util.List;

import worthwhile.sentence.Meaning.Sign;

/**
 * The terms of a text, with an end that can be looked at like a term.
 */
final class Terms {

	private final String text;

	private final List<Term> terms;

	private final Term end;

	Terms(String text, List<Term> terms) {
		this.text = text;
		this.terms = terms;
		this.end = new Term(Sign.SEPARATOR, text.length(), text.length(), false);
	}

	int size() {
		return this.terms.size();
	}

	Term at(int index) {
		return (index < this.terms.size()) ? this.terms.get(index) : this.end;
	}

	/**
	 * A term as it was written.
	 */
	String text(Term term) {
		return this.text.substring(term.start(), term.end());
	}

}
