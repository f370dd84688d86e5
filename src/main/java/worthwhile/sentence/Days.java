package worthwhile.sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Date;
import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Kind;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.RelativeDay;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Unit;
import worthwhile.sentence.Meaning.Weekday;

/**
 * Finds days, such as yesterday, last Friday, 20.11. or Nov 20, 2026.
 */
final class Days {

	private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}");

	/** In a sentence 1.5 is a number, and 20.11 a date. */
	private static final Pattern FULL_SHORT_DATE = Pattern.compile("\\d\\d\\.[01]\\d");

	/** As many years as may lie between two 29ths of February. */
	private static final int LEAP_YEARS = 8;

	private final Terms terms;

	private final Spans spans;

	private final Direction direction;

	private final LocalDate today;

	private final LocalDate earliest;

	private final LocalDate latest;

	/**
	 * Days seen from today.
	 * @param earliest the first that may be meant where a date can be read in two ways
	 * @param latest the last one
	 */
	Days(Terms terms, Direction direction, LocalDate today, LocalDate earliest, LocalDate latest) {
		this.terms = terms;
		this.spans = new Spans(terms);
		this.direction = direction;
		this.today = today;
		this.earliest = earliest;
		this.latest = latest;
	}

	/**
	 * A day that is named.
	 *
	 * @param day the day
	 * @param exact whether it can be no other, as a weekday can beside a date
	 * @param next the index of the term behind it
	 */
	record Match(LocalDate day, boolean exact, int next) {
	}

	/**
	 * The day that is named from a term on, or null if none is.
	 */
	@Nullable Match at(int start) {
		Term first = this.terms.at(start);
		if (first.meaning() instanceof RelativeDay relative) {
			return new Match(this.today.plusDays(relative.daysOn()), true, start + 1);
		}
		if (first.meaning() instanceof Date date) {
			return new Match(inFigures(date.figures(), start), true, start + 1);
		}
		if (first.meaning() instanceof MonthName month) {
			return monthFirst(start, month);
		}
		if (first.isAny(Quantity.class)) {
			return countFirst(start);
		}
		return first.is(Sign.BEFORE) ? before(start) : weekday(start);
	}

	private @Nullable Match weekday(int start) {
		Sign beside = (this.terms.at(start).meaning() instanceof Sign sign
				&& (sign == Sign.LAST || sign == Sign.THIS || sign == Sign.NEXT)) ? sign : Sign.FILLER;
		int at = (beside == Sign.FILLER) ? start : start + 1;
		if (!(this.terms.at(at).meaning() instanceof Weekday weekday)) {
			return null;
		}
		if (beside == Sign.NEXT && this.direction == Direction.PAST) {
			throw new RefusedException(Reason.FUTURE_DAY, this.terms.at(start), this.terms.at(at));
		}
		return new Match(this.today.with(this.direction.weekday(weekday.day(), beside)), false, at + 1);
	}

	private @Nullable Match countFirst(int start) {
		Match ago = ago(start);
		Match date = (ago == null) ? dayFirst(start) : ago;
		Match slashed = (date == null) ? slashed(start) : date;
		return (slashed == null) ? shortDate(start) : slashed;
	}

	/**
	 * 11/24, 24/11/2026, 24-11-26 or 2026/11/24.
	 */
	private @Nullable Match slashed(int start) {
		SlashedDate date = SlashedDate.at(this.terms, start);
		if (date == null) {
			return null;
		}
		List<LocalDate> readings = date.readings(this.direction, this.today);
		List<LocalDate> possible = readings.stream()
			.filter((day) -> !day.isBefore(this.earliest) && !day.isAfter(this.latest))
			.toList();
		Term said = this.terms.at(start).with(Sign.FILLER, this.terms.at(date.next() - 1));
		if (possible.size() > 1) {
			throw new RefusedException(Reason.TWO_DATES, said, said)
				.unless(possible.stream().map((day) -> Replacement.of(said, day.toString())).toList());
		}
		return Stream.concat(possible.stream(), readings.stream())
			.findFirst()
			.map((day) -> new Match(day, true, date.next()))
			.orElse(null);
	}

	/**
	 * 3 days ago.
	 */
	private @Nullable Match ago(int start) {
		Spans.Match span = this.spans.at(start);
		return (span != null && this.terms.at(span.next()).is(Sign.AGO))
				? new Match(span.before(this.today), true, span.next() + 1) : null;
	}

	/**
	 * Vor 3 Tagen.
	 */
	private @Nullable Match before(int start) {
		Spans.Match span = this.spans.at(start + 1);
		return (span != null) ? new Match(span.before(this.today), true, span.next()) : null;
	}

	/**
	 * 20.11 without the last point, which is a number if a unit follows.
	 */
	private @Nullable Match shortDate(int start) {
		String said = this.terms.text(this.terms.at(start));
		Pattern pattern = (this.direction == Direction.PAST) ? FULL_SHORT_DATE : SHORT_DATE;
		boolean date = pattern.matcher(said).matches()
				&& !this.terms.at(start + 1).isAny(Unit.class, DayUnit.class, Kind.class);
		return date ? new Match(inFigures(said, start), true, start + 1) : null;
	}

	/**
	 * 20 November, 20. Nov. 2026, 20th of November.
	 */
	private @Nullable Match dayFirst(int start) {
		int at = start + 1;
		if (this.terms.at(at).is(Sign.POINT) || this.terms.at(at).is(Sign.ORDINAL)) {
			at++;
		}
		if (this.terms.at(at).is(Sign.FILLER)) {
			at++;
		}
		boolean dated = this.terms.at(start).isNumber() && this.terms.at(at).isAny(MonthName.class);
		return dated ? dated(start, start, at, at + 1, Sign.POINT) : null;
	}

	/**
	 * Nov 20, November 20th, Nov. 20, 2026.
	 */
	private @Nullable Match monthFirst(int start, MonthName month) {
		int at = this.terms.at(start + 1).is(Sign.POINT) ? start + 2 : start + 1;
		if (!this.terms.at(at).isNumber() || this.terms.at(at + 1).isAny(Unit.class)) {
			return null;
		}
		int end = this.terms.at(at + 1).is(Sign.ORDINAL) ? at + 2 : at + 1;
		return dated(start, at, start, end, Sign.COMMA);
	}

	/**
	 * A day of a month, and the year if one stands behind it.
	 */
	private Match dated(int start, int dayAt, int monthAt, int end, Sign beforeYear) {
		int yearAt = this.terms.at(end).is(beforeYear) ? end + 1 : end;
		int month = ((MonthName) this.terms.at(monthAt).meaning()).month().getValue();
		Quantity number = (Quantity) this.terms.at(dayAt).meaning();
		int day = number.isWhole() ? (int) number.value() : 0;
		if (isYear(yearAt)) {
			int year = (int) ((Quantity) this.terms.at(yearAt).meaning()).value();
			return new Match(existing(year, month, day, start, yearAt), true, yearAt + 1);
		}
		return new Match(next(month, day, start, end - 1), true, end);
	}

	private boolean isYear(int index) {
		Term term = this.terms.at(index);
		return term.meaning() instanceof Quantity quantity && term.end() - term.start() == 4 && quantity.value() >= 1900
				&& quantity.value() < 3000 && !this.terms.at(index + 1).isAny(Unit.class);
	}

	private LocalDate inFigures(String figures, int at) {
		if (figures.contains("-")) {
			String[] parts = figures.split("-");
			return existing(number(parts[0]), number(parts[1]), number(parts[2]), at, at);
		}
		String[] parts = figures.split("\\.");
		int month = number(parts[1]);
		int day = number(parts[0]);
		return (parts.length < 3) ? next(month, day, at, at) : existing(year(parts[2]), month, day, at, at);
	}

	private static int year(String digits) {
		return (digits.length() == 2) ? 2000 + number(digits) : number(digits);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	/**
	 * A day of no said year; where that year lacks it, the next that has it may be meant.
	 */
	private LocalDate next(int month, int day, int from, int to) {
		int year = this.direction.year(month, day, this.today);
		return SlashedDate.date(year, month, day).orElseThrow(() -> {
			Term said = this.terms.at(from).with(Sign.FILLER, this.terms.at(to));
			return new RefusedException(Reason.NO_SUCH_DAY, said, said)
				.unless(IntStream.rangeClosed(year + 1, year + LEAP_YEARS)
					.mapToObj((later) -> SlashedDate.date(later, month, day))
					.flatMap(Optional::stream)
					.limit(1)
					.map((date) -> Replacement.of(said, date.toString()))
					.toList());
		});
	}

	private LocalDate existing(int year, int month, int day, int from, int to) {
		return SlashedDate.date(year, month, day)
			.orElseThrow(() -> new RefusedException(Reason.NO_SUCH_DAY, this.terms.at(from), this.terms.at(to)));
	}

}
