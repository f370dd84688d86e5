package worthwhile.sentence;

import java.util.List;

import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;

/**
 * Refuses words that nobody knows, and tells where a network's name would have been.
 */
final class UnknownWords {

	private static final int LONGEST_NAME = 3;

	private final String text;

	private final Lexicon lexicon;

	UnknownWords(String text, Lexicon lexicon) {
		this.text = text;
		this.lexicon = lexicon;
	}

	void refuse(Clause clause) {
		List<Term> terms = clause.terms();
		int from = 0;
		while (from < terms.size() && !terms.get(from).is(Sign.UNKNOWN)) {
			from++;
		}
		if (from == terms.size()) {
			return;
		}
		int to = from;
		while (to + 1 < terms.size() && terms.get(to + 1).is(Sign.UNKNOWN)) {
			to++;
		}
		boolean alone = clause.where((term) -> term.is(Sign.UNKNOWN)).size() == to - from + 1;
		boolean name = alone && to - from < LONGEST_NAME && isNameExpected(clause, from) && isWord(terms.get(from));
		RefusedException refused = new RefusedException(name ? Reason.UNKNOWN_NETWORK : Reason.NOT_UNDERSTOOD,
				chunkStart(terms.get(from)), chunkEnd(terms.get(to)));
		throw name ? refused.unless(nearest(refused)) : refused;
	}

	private List<Replacement> nearest(RefusedException unknown) {
		String said = this.text.substring(unknown.start(), unknown.end());
		return this.lexicon.nearestNetworks(said)
			.stream()
			.map((network) -> new Replacement(unknown.start(), unknown.end(), network.name()))
			.toList();
	}

	private static boolean isNameExpected(Clause clause, int index) {
		boolean behindPreposition = index > 0 && clause.terms().get(index - 1).is(Sign.FILLER);
		return !clause.has(Named.class) && (clause.has(Kind.class) ? behindPreposition : clause.has(Spent.class));
	}

	private boolean isWord(Term term) {
		return Character.isLetter(this.text.codePointAt(term.start()));
	}

	// A sign alone says little: what stands around it without a space belongs to it
	private int chunkStart(Term term) {
		int start = term.start();
		while (!isWord(term) && start > 0 && !Tokenizer.separates(this.text.codePointBefore(start))) {
			start -= Character.charCount(this.text.codePointBefore(start));
		}
		return start;
	}

	private int chunkEnd(Term term) {
		int end = term.end();
		while (!isWord(term) && end < this.text.length() && !Tokenizer.separates(this.text.codePointAt(end))) {
			end += Character.charCount(this.text.codePointAt(end));
		}
		return end;
	}

}
