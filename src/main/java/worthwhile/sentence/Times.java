package worthwhile.sentence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Activity;
import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.Kind;
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

	/** In a minute. */
	private static final int SECONDS = 60;

	/** From here on 8:15 is a time of day rather than a length of time. */
	private static final int MORNING = 6 * HOUR;

	/** A number without a unit that is less can be hours as well. */
	private static final int LEAST_MINUTES = 5;

	/** Up to here somebody may have spent hours, where a number says no unit. */
	private static final int MOST_HOURS = 8;

	private static final int NOON = 12 * HOUR;

	private static final int MIDNIGHT = 24 * HOUR;

	/** Two decimals of an hour that look like minutes, unless they are quarters of it. */
	private static final Pattern LIKE_MINUTES = Pattern.compile("(\\d*)[.,]((?!00|25|50)[0-5][05])");

	/** A time of day with a point, as it is written in German. */
	private static final Pattern POINTED_CLOCK = Pattern.compile("(\\d{1,2})\\.([0-5]\\d)");

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
		refuseAWhile(start);
		refuseHours(start);
		refuseHourOfDay(start);
		Match from = withMore(withSeconds(single(start)));
		if (from == null) {
			refuseRangeOfNumbers(start);
			return null;
		}
		int next = behindUntil(start, from.next());
		Match to = (next > 0) ? single(next) : null;
		boolean clock = this.terms.at(start).isAny(HourMinute.class);
		if (to != null) {
			throw (clock && this.terms.at(next).isAny(HourMinute.class)) ? timesOfDay(start, from, to)
					: range(start, from.minutes(), to);
		}
		if (clock) {
			refuseTimeOfDay(from);
		}
		return from;
	}

	/**
	 * 20-30 min, or 20-30 without a unit.
	 */
	private void refuseRangeOfNumbers(int start) {
		Term number = this.terms.at(start);
		int next = number.isNumber() ? behindUntil(start, start + 1) : 0;
		Match to = (next > 0) ? single(next) : null;
		if (next > 0 && to == null) {
			refuseRangeWithoutUnit(start, next);
		}
		if (to != null && this.terms.at(to.next() - 1).meaning() instanceof Unit unit) {
			throw range(start, Math.round(((Quantity) number.meaning()).decimal() * unit.minutes()), to);
		}
	}

	private void refuseRangeWithoutUnit(int start, int next) {
		long least = wholeNumber(this.terms.at(start));
		long most = wholeNumber(this.terms.at(next));
		boolean more = start > 0 && this.terms.at(start - 1).is(Sign.UNTIL) || this.terms.at(next + 1).is(Sign.UNTIL);
		if (more || least <= 0 || least >= most || most > MIDNIGHT
				|| all().anyMatch((term) -> term.isAny(Kind.class))) {
			return;
		}
		Term whole = this.terms.at(start).with(Sign.UNTIL, this.terms.at(next));
		boolean hours = least < LEAST_MINUTES && most <= MOST_HOURS;
		int unit = hours ? HOUR : 1;
		throw new RefusedException(Reason.RANGE, whole, whole)
			.unless(minutes(fromFirst(start, whole), (least + most) * unit / 2, least * unit, most * unit));
	}

	/**
	 * A number in figures, 0 if it is none.
	 */
	private static long wholeNumber(Term term) {
		boolean whole = term.meaning() instanceof Quantity number && number.notation() == Notation.DIGITS
				&& number.isWhole();
		return whole ? Math.round(((Quantity) term.meaning()).value()) : 0;
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
	 * For a bit, of a network, where no number says how long.
	 */
	private void refuseAWhile(int start) {
		Term some = this.terms.at(start);
		if (some.is(Sign.A_WHILE) && all().anyMatch((term) -> term.isAny(Named.class))
				&& all().noneMatch((term) -> term.isNumber() || term.isAny(HourMinute.class, Spent.class))) {
			throw new RefusedException(Reason.NO_NUMBER, some, some).unless(minutes(some, 5, 15, 30));
		}
	}

	private Stream<Term> all() {
		return IntStream.range(0, this.terms.size()).mapToObj(this.terms::at);
	}

	/**
	 * From 9 to 9:40, 9am-10am: how long that is can be told.
	 */
	private void refuseHours(int start) {
		Hour from = hour(start);
		int behind = (from != null) ? behindUntil(start, from.next()) : 0;
		Hour to = (behind > 0) ? hour(behind) : null;
		if (from == null || to == null || !from.certain() && !to.certain()
				|| this.terms.at(to.next()).isAny(Unit.class)) {
			return;
		}
		long between = to.minutes() - from.minutes();
		boolean round = between <= 0 && between > -NOON;
		Term whole = this.terms.at(start).with(Sign.UNTIL, this.terms.at(to.next() - 1));
		RefusedException refused = new RefusedException(Reason.TIME_OF_DAY, whole, whole);
		throw (between > 0 || round)
				? refused.unless(minutes(fromFirst(start, whole), round ? between + NOON : between)) : refused;
	}

	/**
	 * A time of day, certain if nothing else can be meant.
	 */
	private @Nullable Hour hour(int index) {
		Term hour = this.terms.at(index);
		long minutes = minutesOfDay(hour);
		if (minutes > MIDNIGHT) {
			return null;
		}
		Term behind = this.terms.at(index + 1);
		String word = this.terms.text(behind).toLowerCase(Locale.ROOT);
		boolean named = behind.is(Sign.O_CLOCK) || word.equals("am") && behind.glued();
		boolean afternoon = named && word.startsWith("p") && minutes < NOON;
		Hour read = new Hour(afternoon ? minutes + NOON : minutes, named || hour.isAny(HourMinute.class),
				named ? index + 2 : index + 1);
		return named ? withMinutesBehind(hour, read) : read;
	}

	/**
	 * Those that a figure says, 9.40 as well, more than a day has if it says none.
	 */
	private long minutesOfDay(Term hour) {
		if (hour.meaning() instanceof HourMinute clock) {
			return Math.round(clock.minutes());
		}
		Matcher points = POINTED_CLOCK.matcher(this.terms.text(hour));
		if (hour.isNumber() && points.matches()) {
			return Long.parseLong(points.group(1)) * HOUR + Long.parseLong(points.group(2));
		}
		boolean whole = hour.meaning() instanceof Quantity number && number.notation() == Notation.DIGITS
				&& number.isWhole();
		return whole ? Math.round(((Quantity) hour.meaning()).value() * HOUR) : MIDNIGHT + 1;
	}

	/**
	 * 9 Uhr 40.
	 */
	private Hour withMinutesBehind(Term hour, Hour read) {
		Term behind = this.terms.at(read.next());
		boolean whole = hour.isNumber() && read.minutes() % HOUR == 0;
		return (whole && behind.meaning() instanceof Quantity minutes && minutes.notation() == Notation.DIGITS
				&& minutes.isWhole() && minutes.value() < HOUR && !this.terms.at(read.next() + 1).isAny(Unit.class))
						? new Hour(read.minutes() + Math.round(minutes.value()), true, read.next() + 1) : read;
	}

	/**
	 * A time of day.
	 *
	 * @param minutes since midnight
	 * @param next the index of the term behind it
	 */
	private record Hour(long minutes, boolean certain, int next) {

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
	 * @param first the index of the first number
	 */
	private int behindUntil(int first, int index) {
		Term term = this.terms.at(index);
		if (term.is(Sign.UNTIL) || Vocabulary.WORDS.isBetweenNumbers(this.terms.text(term))
				|| term.is(Sign.AND) && Vocabulary.WORDS.isBeforeBoth(before(first))) {
			return index + 1;
		}
		return this.terms.isDashBefore(index) ? index : 0;
	}

	/**
	 * The word before a term, empty if there is none.
	 */
	private String before(int index) {
		return (index > 0) ? this.terms.text(this.terms.at(index - 1)) : "";
	}

	/**
	 * From the one to the other with the word before the first: one length of time takes
	 * the place of all of it.
	 */
	private Term fromFirst(int start, Term whole) {
		return Vocabulary.WORDS.isBeforeNumbers(before(start)) ? this.terms.at(start - 1).with(Sign.UNTIL, whole)
				: whole;
	}

	private RefusedException range(int start, long least, Match to) {
		long most = to.minutes();
		Term whole = this.terms.at(start).with(Sign.UNTIL, to.term());
		RefusedException refused = new RefusedException(Reason.RANGE, whole, whole);
		return (least < most) ? refused.unless(minutes(fromFirst(start, whole), (least + most) / 2, least, most))
				: refused;
	}

	private RefusedException timesOfDay(int start, Match from, Match to) {
		Term whole = from.term().with(Sign.UNTIL, to.term());
		RefusedException refused = new RefusedException(Reason.TIME_OF_DAY, whole, whole);
		long between = to.minutes() - from.minutes();
		return (between > 0) ? refused.unless(minutes(fromFirst(start, whole), between)) : refused;
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
		if (first instanceof Unit unit && unit.minutes() == HOUR && isAndAHalf(start + 1)) {
			return match(start, start + 4, new Spent(HOUR + HOUR / 2, false));
		}
		return (first == Sign.COMMA || first == Sign.POINT) ? partOfAnHour(start) : null;
	}

	/**
	 * 1 h 5 min 30 s.
	 */
	private @Nullable Match withSeconds(@Nullable Match time) {
		if (time == null || !(this.terms.at(time.next()).meaning() instanceof Quantity seconds) || !seconds.isWhole()
				|| seconds.value() >= SECONDS || !this.terms.at(time.next() + 1).is(Sign.SECONDS)) {
			return time;
		}
		Spent whole = ((Spent) time.term().meaning()).plus(Math.round(seconds.value() / SECONDS));
		return new Match(time.term().with(whole, this.terms.at(time.next() + 1)), time.next() + 2);
	}

	/**
	 * 20m+15m; with space around it the sign is between two clauses.
	 */
	private @Nullable Match withMore(@Nullable Match time) {
		Match sum = time;
		Match more = (sum != null) ? gluedMore(sum.next()) : null;
		while (sum != null && more != null) {
			Spent whole = ((Spent) sum.term().meaning()).plus(more.minutes());
			sum = new Match(sum.term().with(whole, more.term()), more.next());
			more = gluedMore(sum.next());
		}
		return sum;
	}

	private @Nullable Match gluedMore(int plus) {
		boolean glued = this.terms.at(plus).glued() && this.terms.at(plus + 1).glued();
		return (glued && isPlus(plus)) ? withSeconds(single(plus + 1)) : null;
	}

	private boolean isPlus(int index) {
		return this.terms.text(this.terms.at(index)).equals("+");
	}

	/**
	 * 2x20min, 20+15 min.
	 */
	private @Nullable Match severalTimes(int start, Quantity number) {
		boolean times = isTimes(this.terms.at(start + 1));
		boolean counted = number.isWhole() && (times || isPlus(start + 1));
		Match each = counted ? single(start + 2) : null;
		if (each == null) {
			return null;
		}
		if (times) {
			return match(start, each.next(), new Spent(Math.round(number.value()) * each.minutes(), false));
		}
		return (this.terms.at(each.next() - 1).meaning() instanceof Unit unit) ? match(start, each.next(),
				new Spent(Math.round(number.value()) * unit.minutes() + each.minutes(), false)) : null;
	}

	private boolean isTimes(Term term) {
		String sign = this.terms.text(term);
		return term.is(Sign.TIMES) || term.is(Sign.FILLER) && sign.length() == 1 && "xX×*".contains(sign);
	}

	/**
	 * Less than a minute counts as one.
	 */
	private static Spent seconds(double seconds) {
		return new Spent((seconds > 0) ? Math.max(1, Math.round(seconds / SECONDS)) : 0, false);
	}

	private @Nullable Match counted(int start, Quantity quantity) {
		Match several = severalTimes(start, quantity);
		if (several != null) {
			return several;
		}
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
		while (this.terms.at(next).is(Sign.BESIDE_TIME)) {
			next++;
		}
		if (isUnit(next, 1)) {
			return match(start, next + 1, new Spent(Math.round(quantity.value() + more), false));
		}
		if (this.terms.at(next).is(Sign.SECONDS)) {
			return match(start, next + 1, seconds(quantity.value() + more));
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
		if (mark.glued() && this.terms.at(at - 1).is(Sign.POINT)) {
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
		int digits = number.end() - number.start();
		boolean minutes = digits == 2 || digits == 1 && next > index + 1;
		return minutes && !date && endsClause(this.terms.at(next));
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
