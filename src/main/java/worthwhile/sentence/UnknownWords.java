package worthwhile.sentence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import worthwhile.sentence.Meaning.Felt;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;

/**
 * Refuses words that nobody knows, and tells where a network's name would have been.
 */
final class UnknownWords {

	private static final int LONGEST_NAME = 3;

	private static final Set<Sign> OF_FEELINGS = EnumSet.of(Sign.FEELS, Sign.NOT, Sign.VERY, Sign.SLIGHTLY);

	private final String text;

	private final Lexicon lexicon;

	UnknownWords(String text, Lexicon lexicon) {
		this.text = text;
		this.lexicon = lexicon;
	}

	void refuse(Clause clause) {
		List<Term> terms = clause.terms();
		boolean felt = clause.has(Felt.class);
		int from = 0;
		while (from < terms.size() && !isUnknown(terms.get(from), felt)) {
			from++;
		}
		if (from == terms.size()) {
			return;
		}
		int to = from;
		while (to + 1 < terms.size() && isUnknown(terms.get(to + 1), felt)) {
			to++;
		}
		List<Term> unknown = terms.subList(from, to + 1);
		boolean alone = clause.where((term) -> isUnknown(term, felt)).size() == unknown.size()
				&& unknown.stream().allMatch((term) -> term.is(Sign.UNKNOWN));
		boolean name = alone && to - from < LONGEST_NAME && isNameExpected(clause, from) && isWord(terms.get(from));
		boolean feeling = unknown.stream().anyMatch((term) -> term.is(Sign.FEELS) || felt && term.is(Sign.NOT));
		Reason reason = feeling ? Reason.NO_FEELING : Reason.NOT_UNDERSTOOD;
		RefusedException refused = new RefusedException(name ? Reason.UNKNOWN_NETWORK : reason,
				chunkStart(terms.get(from)), chunkEnd(terms.get(to)));
		throw name ? refused.unless(nearest(refused)) : refused;
	}

	/**
	 * What belongs to a feeling is unknown without one.
	 */
	private static boolean isUnknown(Term term, boolean felt) {
		return term.is(Sign.UNKNOWN) || OF_FEELINGS.stream().anyMatch(term::is)
				|| term.is(Sign.AROUND_FEELING) && !felt;
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
