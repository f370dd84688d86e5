package worthwhile.sentence;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.Unit;

/**
 * Finds lengths of time, such as 1h30, 1.5 hours or an hour and a half.
 */
final class Times {

	private static final int HOUR = 60;

	private final Terms terms;

	Times(Terms terms) {
		this.terms = terms;
	}

	/**
	 * A length of time.
	 *
	 * @param term what it says
	 * @param next the index of the term behind it
	 */
	record Match(Term term, int next) {
	}

	/**
	 * The length of time that starts at a term, or null if none does.
	 */
	@Nullable Match at(int start) {
		Meaning first = this.terms.at(start).meaning();
		if (first instanceof HourMinute clock) {
			return match(start, start + (isUnit(start + 1, HOUR) ? 2 : 1), clock.minutes(), false);
		}
		return (first instanceof Quantity quantity) ? counted(start, quantity) : null;
	}

	private @Nullable Match counted(int start, Quantity quantity) {
		double value = quantity.value();
		int next = start + 1;
		if (quantity.isWhole() && this.terms.at(next).meaning() instanceof Quantity part
				&& part.notation() == Notation.FRACTION) {
			value += part.value();
			next++;
		}
		else if (isAndAHalf(next)) {
			value += 0.5;
			next += 3;
		}
		if (isUnit(next, 1)) {
			return match(start, next + 1, value, false);
		}
		return isUnit(next, HOUR) ? hours(start, next + 1, value * HOUR) : null;
	}

	private Match hours(int start, int end, double minutes) {
		if (isAndAHalf(end) && !this.terms.at(end + 3).isAny(Unit.class)) {
			return match(start, end + 3, minutes + 30, false);
		}
		int rest = (this.terms.at(end).is(Sign.POINT) && this.terms.at(end).glued()) ? end + 1 : end;
		if (this.terms.at(rest).meaning() instanceof Quantity more && more.isWhole() && more.value() < HOUR) {
			if (isUnit(rest + 1, 1)) {
				return match(start, rest + 2, minutes + more.value(), false);
			}
			if (more.notation() == Notation.DIGITS && isBareMinutes(rest)) {
				return match(start, rest + 1, minutes + more.value(), false);
			}
		}
		return match(start, end, minutes, true);
	}

	/**
	 * Whether a number without a unit behind hours is minutes, as in 1h30 or 1h 30 x, and
	 * not a day of a month or a count of outcomes.
	 */
	private boolean isBareMinutes(int index) {
		Term number = this.terms.at(index);
		if (number.glued()) {
			return true;
		}
		int next = index + 1;
		while (this.terms.at(next).isAny(Activity.class, Named.class) || this.terms.at(next).is(Sign.FILLER)) {
			next++;
		}
		boolean date = this.terms.at(index + 1).is(Sign.POINT) && this.terms.at(index + 2).isAny(MonthName.class);
		boolean twoDigits = number.end() - number.start() == 2;
		return twoDigits && !date && endsClause(this.terms.at(next));
	}

	private static boolean endsClause(Term term) {
		return term.is(Sign.SEPARATOR) || term.is(Sign.COMMA) || term.is(Sign.AND) || term.is(Sign.POINT);
	}

	private boolean isAndAHalf(int index) {
		return this.terms.at(index).is(Sign.AND) && this.terms.at(index + 1).isArticle()
				&& this.terms.at(index + 2).is(new Quantity(0.5, Notation.WORD));
	}

	private boolean isUnit(int index, int minutes) {
		return this.terms.at(index).is(new Unit(minutes));
	}

	private Match match(int start, int next, double minutes, boolean wholeHours) {
		Spent spent = new Spent(Math.round(minutes), wholeHours);
		return new Match(this.terms.at(start).with(spent, this.terms.at(next - 1)), next);
	}

}
