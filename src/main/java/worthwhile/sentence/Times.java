package worthwhile.sentence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Named;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;
import worthwhile.sentence.Meaning.Unit;

/**
 * Finds lengths of time, such as 1h30, 1.5 hours or an hour and a half.
 */
final class Times {

	private static final int HOUR = 60;

	/** From here on 8:15 is a time of day rather than a length of time. */
	private static final int MORNING = 6 * HOUR;

	private static final int NOON = 12 * HOUR;

	private static final int MIDNIGHT = 24 * HOUR;

	/** Two decimals of an hour that look like minutes, unless they are quarters of it. */
	private static final Pattern LIKE_MINUTES = Pattern.compile("(\\d*)[.,]((?!00|25|50)[0-5][05])");

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

		long minutes() {
			return ((Spent) this.term.meaning()).minutes();
		}

	}

	/**
	 * The length of time that starts at a term, or null if none does.
	 * @throws RefusedException if it is a time of day, or from so long to so long
	 */
	@Nullable Match at(int start) {
		refuseSome(start);
		refuseHourOfDay(start);
		Match from = single(start);
		if (from == null) {
			refuseRangeOfNumbers(start);
			return null;
		}
		int next = behindUntil(from.next());
		Match to = (next > 0) ? single(next) : null;
		boolean clock = this.terms.at(start).isAny(HourMinute.class);
		if (to != null) {
			throw (clock && this.terms.at(next).isAny(HourMinute.class)) ? timesOfDay(from, to)
					: range(from.term(), from.minutes(), to);
		}
		if (clock) {
			refuseTimeOfDay(from);
		}
		return from;
	}

	/**
	 * 20-30 min.
	 */
	private void refuseRangeOfNumbers(int start) {
		Term number = this.terms.at(start);
		int next = number.isNumber() ? behindUntil(start + 1) : 0;
		Match to = (next > 0) ? single(next) : null;
		if (to != null && this.terms.at(to.next() - 1).meaning() instanceof Unit unit) {
			throw range(number, Math.round(((Quantity) number.meaning()).decimal() * unit.minutes()), to);
		}
	}

	/**
	 * A few minutes.
	 */
	private void refuseSome(int start) {
		Term some = this.terms.at(start);
		if (some.is(Sign.SOME) && this.terms.at(start + 1).meaning() instanceof Unit unit) {
			Term whole = some.with(Sign.SOME, this.terms.at(start + 1));
			throw new RefusedException(Reason.NO_NUMBER, whole, whole)
				.unless((unit.minutes() == HOUR) ? minutes(whole, 2 * HOUR, 3 * HOUR) : minutes(whole, 5, 10, 15));
		}
	}

	/**
	 * 9 o'clock, 14:30 Uhr.
	 */
	private void refuseHourOfDay(int start) {
		Term hour = this.terms.at(start);
		Term behind = this.terms.at(start + 1);
		if ((hour.isNumber() || hour.isAny(HourMinute.class)) && behind.is(Sign.O_CLOCK)) {
			throw new RefusedException(Reason.TIME_OF_DAY, hour, behind);
		}
	}

	/**
	 * The index behind a sign or word that stands between two numbers, 0 if none does.
	 */
	private int behindUntil(int index) {
		Term term = this.terms.at(index);
		if (term.is(Sign.UNTIL) || Vocabulary.WORDS.isBetweenNumbers(this.terms.text(term))) {
			return index + 1;
		}
		return this.terms.isDashBefore(index) ? index : 0;
	}

	private static RefusedException range(Term from, long least, Match to) {
		long most = to.minutes();
		Term whole = from.with(Sign.UNTIL, to.term());
		RefusedException refused = new RefusedException(Reason.RANGE, whole, whole);
		return (least < most) ? refused.unless(minutes(whole, (least + most) / 2, least, most)) : refused;
	}

	private static RefusedException timesOfDay(Match from, Match to) {
		Term whole = from.term().with(Sign.UNTIL, to.term());
		RefusedException refused = new RefusedException(Reason.TIME_OF_DAY, whole, whole);
		long between = to.minutes() - from.minutes();
		return (between > 0) ? refused.unless(minutes(whole, between)) : refused;
	}

	private void refuseTimeOfDay(Match clock) {
		Term last = this.terms.at(clock.next() - 1);
		boolean length = last.isAny(Unit.class) && last.end() - last.start() > 1;
		if (!length && clock.minutes() >= MORNING && clock.minutes() < MIDNIGHT) {
			RefusedException refused = new RefusedException(Reason.TIME_OF_DAY, clock.term(), clock.term());
			throw (clock.minutes() < NOON) ? refused.unless(minutes(clock.term(), clock.minutes())) : refused;
		}
	}

	private static List<Replacement> minutes(Term term, long... minutes) {
		return LongStream.of(minutes).mapToObj((one) -> Replacement.of(term, one + "m")).toList();
	}

	private @Nullable Match single(int start) {
		Meaning first = this.terms.at(start).meaning();
		if (first instanceof HourMinute clock) {
			int next = start + (isUnit(start + 1, HOUR) ? 2 : 1);
			return match(start, next, new Spent(Math.round(clock.minutes()), false));
		}
		if (first instanceof Quantity quantity) {
			return counted(start, quantity);
		}
		return (first == Sign.COMMA || first == Sign.POINT) ? partOfAnHour(start) : null;
	}

	private @Nullable Match counted(int start, Quantity quantity) {
		double more = 0;
		int next = start + 1;
		if (quantity.isWhole() && this.terms.at(next).meaning() instanceof Quantity part
				&& part.notation() == Notation.FRACTION) {
			more = part.value();
			next++;
		}
		else if (isAndAHalf(next)) {
			more = 0.5;
			next += 3;
		}
		if (isUnit(next, 1)) {
			return match(start, next + 1, new Spent(Math.round(quantity.value() + more), false));
		}
		return isUnit(next, HOUR) ? hours(start, next + 1, hours(start, quantity, more)) : null;
	}

	/**
	 * Hours in minutes; 1.30 and 1.125 can be read in two ways.
	 */
	private Spent hours(int start, Quantity quantity, double more) {
		long decimal = Math.round((quantity.decimal() + more) * HOUR);
		return (quantity.notation() == Notation.THREE_DIGITS)
				? new Spent(List.of(decimal, Math.round(quantity.value() * HOUR)), true)
				: hours(this.terms.text(this.terms.at(start)), decimal);
	}

	private static Spent hours(String figures, long decimal) {
		Matcher like = LIKE_MINUTES.matcher(figures);
		if (!like.matches()) {
			return new Spent(decimal, true);
		}
		long hours = like.group(1).isEmpty() ? 0 : Long.parseLong(like.group(1));
		return new Spent(List.of(hours * HOUR + Long.parseLong(like.group(2)), decimal), true);
	}

	/**
	 * .5h, or ,5h where a clause begins; behind words a comma with a space on the wrong
	 * side looks the same.
	 */
	private @Nullable Match partOfAnHour(int at) {
		Term mark = this.terms.at(at);
		Term number = this.terms.at(at + 1);
		if (!isUnit(at + 2, HOUR) || !number.glued() || !(number.meaning() instanceof Quantity quantity)
				|| quantity.notation() != Notation.DIGITS || !quantity.isWhole() || isGluedToWords(at)
				|| this.terms.at(at + 3).isNumber()) {
			return null;
		}
		int digits = number.end() - number.start();
		if (mark.is(Sign.COMMA) && at > 0 && !this.terms.at(at - 1).isEmpty() && !endsClause(this.terms.at(at - 1))) {
			Term unit = this.terms.at(at + 2);
			Term whole = mark.with(Sign.COMMA, unit);
			String after = this.terms.text(number.with(Sign.COMMA, unit));
			throw new RefusedException(Reason.TWO_READINGS, whole, whole)
				.unless(List.of(Replacement.of(whole, "0." + after), Replacement.of(whole, ", " + after)));
		}
		long minutes = Math.round(quantity.value() / Math.pow(10, digits) * HOUR);
		return match(at, at + 3, hours(this.terms.text(mark.with(Sign.POINT, number)), minutes));
	}

	/**
	 * Whether a word stands right before it, quotes and the like aside.
	 */
	private boolean isGluedToWords(int index) {
		int at = index;
		while (at > 0 && this.terms.at(at).glued() && !endsClause(this.terms.at(at - 1))) {
			at--;
			if (Character.isLetterOrDigit(this.terms.text(this.terms.at(at)).codePointAt(0))) {
				return true;
			}
		}
		return false;
	}

	private Match hours(int start, int end, Spent hours) {
		if (isAndAHalf(end) && !this.terms.at(end + 3).isAny(Unit.class)) {
			return match(start, end + 3, hours.plus(HOUR / 2));
		}
		int rest = (this.terms.at(end).is(Sign.POINT) && this.terms.at(end).glued()) ? end + 1 : end;
		if (this.terms.at(rest).meaning() instanceof Quantity more && more.isWhole() && more.value() < HOUR) {
			if (isUnit(rest + 1, 1)) {
				return match(start, rest + 2, hours.plus((long) more.value()));
			}
			if (more.notation() == Notation.DIGITS && isBareMinutes(rest)) {
				return match(start, rest + 1, hours.plus((long) more.value()));
			}
		}
		return match(start, end, hours);
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
		boolean date = this.terms.at(index + 1).is(Sign.POINT) && this.terms.at(index + 2).isAny(MonthName.class)
				|| SlashedDate.at(this.terms, index) != null;
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

	private Match match(int start, int next, Spent spent) {
		return new Match(this.terms.at(start).with(spent, this.terms.at(next - 1)), next);
	}

}
