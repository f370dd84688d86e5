package worthwhile.sentence;

import java.util.List;
import java.util.stream.IntStream;

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

	/**
	 * The terms from one on until before another.
	 */
	Terms part(int from, int to) {
		return new Terms(this.text, this.terms.subList(from, to));
	}

	int size() {
		return this.terms.size();
	}

	Term at(int index) {
		return (index < this.terms.size()) ? this.terms.get(index) : this.end;
	}

	/**
	 * Whether they say nothing, commas aside.
	 */
	boolean isSilent() {
		return this.terms.stream().allMatch((term) -> term.isEmpty() || term.is(Sign.COMMA));
	}

	/**
	 * Whether a dash separates a term from the one before it.
	 */
	boolean isDashBefore(int index) {
		int from = (index == 0) ? at(index).start() : at(index - 1).end();
		return IntStream.range(from, at(index).start()).anyMatch((i) -> Tokenizer.isDash(this.text.charAt(i)));
	}

	/**
	 * A term as it was written.
	 */
	String text(Term term) {
		return this.text.substring(term.start(), term.end());
	}

}
