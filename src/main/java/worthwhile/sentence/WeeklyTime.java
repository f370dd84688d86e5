package worthwhile.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.HourMinute;
import worthwhile.sentence.Meaning.Notation;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Spent;

/**
 * Finds times that are meant for each week, such as 60m or 1h a week.
 */
final class WeeklyTime {

	private static final int WEEK = 7 * 24 * 60;

	private static final int HOUR = 60;

	private static final int WORKING_DAYS = 5;

	private static final int DAYS = 7;

	private static final int MONTHS = 12;

	private static final int WEEKS = 52;

	private final Terms terms;

	private final Times times;

	WeeklyTime(Terms terms) {
		this.terms = terms;
		this.times = new Times(terms);
	}

	/**
	 * A time for each week.
	 *
	 * @param minutes 0 to 10,080
	 * @param next the index of the term behind it
	 */
	record Match(int minutes, int next) {
	}

	/**
	 * The time that starts at a term, or null if none does.
	 * @throws RefusedException if it can be meant in several ways, or is not one of a
	 * week
	 */
	@Nullable Match at(int start) {
		refuseNegative(start);
		Times.Match time = this.times.at(start);
		if (time == null) {
			refuseBareNumber(start);
			return null;
		}
		int minutes = minutes(start, time);
		refuseOtherSpan(time, minutes);
		return new Match(minutes, behindWeek(time.next()));
	}

	/**
	 * The same of a time with which the terms end; in somebody's own words before that a
	 * time is none of a week.
	 */
	@Nullable Match atEnd(int start, int end) {
		try {
			Times.Match time = this.times.at(start);
			return (time != null && isEnd(time.next(), end)) ? at(start) : null;
		}
		catch (RefusedException ex) {
			int behind = IntStream.range(start, end)
				.filter((index) -> this.terms.at(index).start() >= ex.end())
				.findFirst()
				.orElse(end);
			if (isEnd(behind, end)) {
				throw ex;
			}
			return null;
		}
	}

	private boolean isEnd(int index, int end) {
		return IntStream.range(index, end).mapToObj(this.terms::at).allMatch((term) -> term.isEmpty() || isSpan(term));
	}

	private static boolean isSpan(Term term) {
		return term.is(Sign.EACH_WEEK) || term.is(Sign.EACH_DAY) || term.is(Sign.EACH_MONTH);
	}

	private int behindWeek(int index) {
		return this.terms.at(index).is(Sign.EACH_WEEK) ? index + 1 : index;
	}

	private void refuseNegative(int start) {
		Term number = this.terms.at(start + 1);
		if (this.terms.at(start).is(Sign.MINUS) && number.isAny(Quantity.class, HourMinute.class)) {
			Times.Match time = this.times.at(start + 1);
			throw new RefusedException(Reason.NEGATIVE, this.terms.at(start), (time != null) ? time.term() : number);
		}
	}

	/**
	 * A number is minutes or hours if nothing else follows that it could count.
	 */
	private void refuseBareNumber(int start) {
		Term term = this.terms.at(start);
		Term behind = this.terms.at(start + 1);
		boolean alone = start + 1 >= this.terms.size() || isSpan(behind) || behind.is(Sign.COMMA);
		if (term.isNumber() && alone && term.meaning() instanceof Quantity number) {
			boolean thousands = number.notation() == Notation.THREE_DIGITS;
			throw new RefusedException(thousands ? Reason.TWO_READINGS : Reason.NO_UNIT, term, term)
				.unless(units(term, number));
		}
	}

	private static List<Replacement> units(Term term, Quantity number) {
		List<Replacement> units = new ArrayList<>();
		if (number.isWhole() && number.value() <= WEEK) {
			units.add(Replacement.of(term, number.figures() + "m"));
		}
		long hours = Math.round(number.decimal() * HOUR);
		if (hours <= WEEK) {
			units.add(Replacement.of(term, (hours % HOUR == 0) ? hours / HOUR + "h" : hours + "m"));
		}
		return units;
	}

	private int minutes(int start, Times.Match time) {
		Term term = time.term();
		List<Long> readings = ((Spent) term.meaning()).readings();
		List<Long> possible = readings.stream().filter((minutes) -> minutes <= WEEK).toList();
		if (possible.isEmpty()) {
			throw new RefusedException(Reason.TOO_MUCH_FOR_A_WEEK, term, term);
		}
		boolean thousands = this.terms.at(start).meaning() instanceof Quantity number
				&& number.notation() == Notation.THREE_DIGITS;
		if (readings.size() > 1 || thousands) {
			throw new RefusedException(Reason.TWO_READINGS, term, term)
				.unless(possible.stream().map((minutes) -> Replacement.of(term, minutes + "m")).toList());
		}
		return possible.get(0).intValue();
	}

	private void refuseOtherSpan(Times.Match time, int minutes) {
		Term behind = this.terms.at(time.next());
		Term whole = time.term().with(Sign.UNKNOWN, behind);
		if (behind.is(Sign.EACH_DAY)) {
			throw notAWeek(whole, WORKING_DAYS * minutes, DAYS * minutes);
		}
		if (behind.is(Sign.EACH_MONTH)) {
			throw notAWeek(whole, Math.round((float) minutes * MONTHS / WEEKS));
		}
	}

	private static RefusedException notAWeek(Term whole, int... minutes) {
		return new RefusedException(Reason.NOT_A_WEEK, whole, whole).unless(IntStream.of(minutes)
			.filter((each) -> each <= WEEK)
			.mapToObj((each) -> Replacement.of(whole, each + "m"))
			.toList());
	}

}
