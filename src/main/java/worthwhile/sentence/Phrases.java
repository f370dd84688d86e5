package worthwhile.sentence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import worthwhile.sentence.Meaning.Date;
import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Unit;

/**
 * Makes times of numbers and units, and feelings of their words, and takes the days out.
 */
final class Phrases {

	private static final Set<Sign> NEEDING_MORE = EnumSet.of(Sign.MINUS, Sign.ORDINAL, Sign.AGO, Sign.BEFORE, Sign.LAST,
			Sign.THIS, Sign.NEXT, Sign.UNTIL, Sign.O_CLOCK, Sign.SOME, Sign.SECONDS);

	private final Terms terms;

	private final OneDay day;

	private final Times times;

	private final Feelings feelings;

	private final List<Term> said = new ArrayList<>();

	private Phrases(Terms terms, OneDay day) {
		this.terms = terms;
		this.day = day;
		this.times = new Times(terms);
		this.feelings = new Feelings(terms);
	}

	/**
	 * The terms that are left for the clauses; the days are told to {@code day}.
	 */
	static List<Term> of(Terms terms, OneDay day) {
		Phrases phrases = new Phrases(terms, day);
		int at = 0;
		while (at < terms.size()) {
			at = phrases.readAt(at);
		}
		return phrases.said;
	}

	private int readAt(int start) {
		int afterDay = this.day.readAt(start);
		if (afterDay > start) {
			return afterDay;
		}
		refuseNegative(start);
		Feelings.Match feeling = this.feelings.at(start);
		if (feeling != null) {
			this.said.add(feeling.term());
			return feeling.next();
		}
		Term term = this.terms.at(start);
		Times.Match time = this.times.at(start);
		if (time != null) {
			this.said.add(time.term());
			return time.next();
		}
		this.said.add(isCounted(term, start + 1) ? term.with(Sign.FILLER, term) : complete(term));
		return start + 1;
	}

	/**
	 * Whether a number says how many posts, or the like, and not how long.
	 */
	private boolean isCounted(Term term, int next) {
		return term.isNumber() && Vocabulary.WORDS.isCounted(this.terms.text(this.terms.at(next)));
	}

	/**
	 * What only matters beside others may say nothing.
	 */
	private static Term complete(Term term) {
		if (term.is(Sign.BESIDE_TIME) || term.is(Sign.A_WHILE) || term.is(Sign.TIMES)) {
			return term.with(Sign.FILLER, term);
		}
		return isComplete(term) ? term : term.with(Sign.UNKNOWN, term);
	}

	private void refuseNegative(int start) {
		if (!this.terms.at(start).is(Sign.MINUS)) {
			return;
		}
		Term number = this.terms.at(start + 1);
		Times.Match time = this.times.at(start + 1);
		if (time != null || number.isAny(Quantity.class, HourMinute.class, Date.class)) {
			throw new RefusedException(Reason.NEGATIVE, this.terms.at(start), (time != null) ? time.term() : number);
		}
	}

	/**
	 * Whether a term makes sense without those beside it.
	 */
	private static boolean isComplete(Term term) {
		boolean needsMore = term.meaning() instanceof Sign sign && NEEDING_MORE.contains(sign);
		return !needsMore && !term.isAny(Unit.class, DayUnit.class, MonthName.class);
	}

}
