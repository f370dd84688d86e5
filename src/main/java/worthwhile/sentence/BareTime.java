package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;

/**
 * Writes out what people leave out where nothing but a length of time belongs: the
 * minutes behind a number, and the comma between two times, as in 25 reading 10 posting.
 */
final class BareTime {

	private static final String MINUTES = " min";

	private final Terms terms;

	private final Times times;

	private final List<Replacement> additions = new ArrayList<>();

	/** Whether people say what they did before they say for how long. */
	private final boolean activityFirst;

	private boolean told;

	private BareTime(Terms terms) {
		this.terms = terms;
		this.times = new Times(terms);
		this.activityFirst = terms.at(0).isAny(Activity.class);
	}

	/**
	 * The text with all that was left out.
	 * @throws RefusedException if it names a time of day, or from so long to so long
	 */
	static String complete(String text, Lexicon lexicon) {
		BareTime time = new BareTime(new Terms(text, lexicon.terms(Tokenizer.tokens(text))));
		int at = 0;
		while (at < time.terms.size()) {
			at = time.readAt(at);
		}
		String complete = text;
		for (int i = time.additions.size() - 1; i >= 0; i--) {
			complete = time.additions.get(i).in(complete);
		}
		return complete;
	}

	private int readAt(int start) {
		Term term = this.terms.at(start);
		Times.Match time = this.times.at(start);
		if (time != null) {
			tell(term);
			return time.next();
		}
		if (term.meaning() instanceof Quantity number && term.isNumber() && number.isWhole() && !isRange(start)) {
			tell(term);
			this.additions.add(new Replacement(term.end(), term.end(), MINUTES));
		}
		else if (this.activityFirst && term.isAny(Activity.class)) {
			cut(term);
		}
		else if (term.is(Sign.SEPARATOR) || term.is(Sign.COMMA) || term.is(Sign.AND)) {
			this.told = false;
		}
		return start + 1;
	}

	private void tell(Term time) {
		if (!this.activityFirst) {
			cut(time);
		}
		this.told = true;
	}

	private void cut(Term before) {
		if (this.told) {
			this.additions.add(Replacement.comma(before));
			this.told = false;
		}
	}

	/**
	 * 20-30: the second number has the unit of both.
	 */
	private boolean isRange(int first) {
		Term next = this.terms.at(first + 1);
		return next.is(Sign.UNTIL) || Vocabulary.WORDS.isBetweenNumbers(this.terms.text(next))
				|| this.terms.isDashBefore(first + 1) && next.isNumber();
	}

}
