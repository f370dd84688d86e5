package worthwhile.sentence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.Date;
import worthwhile.sentence.Meaning.MonthName;
import worthwhile.sentence.Meaning.Outcome;
import worthwhile.sentence.Meaning.Quantity;
import worthwhile.sentence.Meaning.RelativeDay;
import worthwhile.sentence.Meaning.Sign;
import worthwhile.sentence.Meaning.Span;
import worthwhile.sentence.Meaning.Unit;
import worthwhile.sentence.Meaning.Weekday;

/**
 * Finds the day that a sentence names.
 * <p>
 * A weekday by itself is the latest such day before today; beside another day it only
 * says of that day what it is. A date without a year is this year's, if that is not after
 * today or at most 31 days after (and then refused), else last year's.
 */
final class Days {

	private static final int SOON = 31;

	private final Terms terms;

	private final LocalDate today;

	private final LocalDate earliest;

	private final List<LocalDate> days = new ArrayList<>();

	private final List<DayOfWeek> weekdays = new ArrayList<>();

	private @Nullable Term firstNamed;

	Days(Terms terms, LocalDate today, LocalDate earliest) {
		this.terms = terms;
		this.today = today;
		this.earliest = earliest;
	}

	/**
	 * Takes note of the day that is named from a term on.
	 * @return the index of the term behind it, or the same if none is named there
	 */
	int readAt(int start) {
		int next = next(start);
		if (next > start) {
			Term named = this.terms.at(start).with(Sign.FILLER, this.terms.at(next - 1));
			this.firstNamed = (this.firstNamed != null) ? this.firstNamed : named;
			check(named);
		}
		return next;
	}

	private int next(int start) {
		Term first = this.terms.at(start);
		if (first.meaning() instanceof RelativeDay relative) {
			return day(this.today.plusDays(relative.daysOn()), start + 1);
		}
		if (first.meaning() instanceof Date date) {
			return day(dateInFigures(date.figures(), first), start + 1);
		}
		if (first.meaning() instanceof MonthName month) {
			return monthFirst(start, month);
		}
		if (first.isAny(Quantity.class)) {
			return Math.max(Math.max(ago(start, start), shortDate(start)), dayFirst(start));
		}
		return first.is(Sign.BEFORE) ? ago(start, start + 1) : weekday(start);
	}

	private int weekday(int start) {
		boolean named = this.terms.at(start).is(Sign.LAST) || this.terms.at(start).is(Sign.NEXT);
		int at = named ? start + 1 : start;
		if (!(this.terms.at(at).meaning() instanceof Weekday weekday)) {
			return start;
		}
		if (this.terms.at(start).is(Sign.NEXT)) {
			throw new RefusedException(Reason.FUTURE_DAY, this.terms.at(start), this.terms.at(at));
		}
		this.weekdays.add(weekday.day());
		return at + 1;
	}

	/**
	 * 3 days ago, vor 3 Tagen.
	 */
	private int ago(int start, int count) {
		boolean before = count > start;
		boolean complete = before || this.terms.at(count + 2).is(Sign.AGO);
		if (complete && this.terms.at(count).meaning() instanceof Quantity quantity && quantity.isWhole()
				&& this.terms.at(count + 1).meaning() instanceof Span span) {
			return day(this.today.minus((long) quantity.value(), span.unit()), before ? count + 2 : count + 3);
		}
		return start;
	}

	/**
	 * 20.11 without the last point, which is a number unless a unit follows.
	 */
	private int shortDate(int start) {
		Term term = this.terms.at(start);
		String said = this.terms.text(term);
		boolean date = said.length() == 5 && said.charAt(2) == '.' && said.charAt(3) <= '1'
				&& !this.terms.at(start + 1).isAny(Unit.class, Span.class, Outcome.class);
		return date ? day(dateInFigures(said, term), start + 1) : start;
	}

	/**
	 * 20 November, 20. November 2026, 20th of November.
	 */
	private int dayFirst(int start) {
		int at = start + 1;
		if (this.terms.at(at).is(Sign.POINT) || this.terms.at(at).is(Sign.ORDINAL)) {
			at++;
		}
		if (this.terms.at(at).is(Sign.FILLER)) {
			at++;
		}
		if (this.terms.at(start).isNumber() && this.terms.at(at).meaning() instanceof MonthName month) {
			int next = isYear(at + 1) ? at + 2 : at + 1;
			return day(date(start, month, at + 1, this.terms.at(start), this.terms.at(next - 1)), next);
		}
		return start;
	}

	/**
	 * Nov 20, November 20th, Nov 20, 2026.
	 */
	private int monthFirst(int start, MonthName month) {
		int at = this.terms.at(start + 1).is(Sign.POINT) ? start + 2 : start + 1;
		if (!this.terms.at(at).isNumber() || this.terms.at(at + 1).isAny(Unit.class)) {
			return start;
		}
		int end = at + 1;
		if (this.terms.at(end).is(Sign.ORDINAL)) {
			end++;
		}
		int year = this.terms.at(end).is(Sign.COMMA) ? end + 1 : end;
		int next = isYear(year) ? year + 1 : end;
		return day(date(at, month, year, this.terms.at(start), this.terms.at(next - 1)), next);
	}

	private boolean isYear(int index) {
		Term term = this.terms.at(index);
		return term.meaning() instanceof Quantity quantity && term.end() - term.start() == 4 && quantity.value() >= 1900
				&& quantity.value() < 3000 && !this.terms.at(index + 1).isAny(Unit.class);
	}

	private LocalDate date(int dayAt, MonthName month, int yearAt, Term from, Term to) {
		Quantity day = (Quantity) this.terms.at(dayAt).meaning();
		int number = day.isWhole() ? (int) day.value() : 0;
		if (isYear(yearAt)) {
			int year = (int) ((Quantity) this.terms.at(yearAt).meaning()).value();
			return existing(year, month.month().getValue(), number, from, to);
		}
		return latest(month.month().getValue(), number, from, to);
	}

	private LocalDate dateInFigures(String figures, Term term) {
		if (figures.contains("-")) {
			String[] parts = figures.split("-");
			return existing(number(parts[0]), number(parts[1]), number(parts[2]), term, term);
		}
		String[] parts = figures.split("\\.");
		if (parts.length < 3) {
			return latest(number(parts[1]), number(parts[0]), term, term);
		}
		int year = (parts[2].length() == 2) ? 2000 + number(parts[2]) : number(parts[2]);
		return existing(year, number(parts[1]), number(parts[0]), term, term);
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private LocalDate latest(int month, int day, Term from, Term to) {
		LocalDate date = existing(this.today.getYear(), month, day, from, to);
		return date.isAfter(this.today.plusDays(SOON)) ? existing(date.getYear() - 1, month, day, from, to) : date;
	}

	private static LocalDate existing(int year, int month, int day, Term from, Term to) {
		try {
			return LocalDate.of(year, month, day);
		}
		catch (DateTimeException ex) {
			throw new RefusedException(Reason.NO_SUCH_DAY, from, to);
		}
	}

	private int day(LocalDate day, int next) {
		this.days.add(day);
		return next;
	}

	private void check(Term named) {
		LocalDate day = day();
		if (this.days.stream().anyMatch((other) -> !other.equals(day))
				|| this.weekdays.stream().anyMatch((other) -> other != day.getDayOfWeek())) {
			throw new RefusedException(Reason.TWO_DAYS, named, named);
		}
		if (day.isAfter(this.today)) {
			throw new RefusedException(Reason.FUTURE_DAY, named, named);
		}
		if (day.isBefore(this.earliest)) {
			throw new RefusedException(Reason.TOO_LONG_AGO, named, named);
		}
	}

	/**
	 * The day that is named, today if none is.
	 */
	LocalDate day() {
		if (!this.days.isEmpty()) {
			return this.days.get(0);
		}
		return this.weekdays.isEmpty() ? this.today : this.today.with(TemporalAdjusters.previous(this.weekdays.get(0)));
	}

	/**
	 * The first words that name it, or null if none do.
	 */
	@Nullable Term firstNamed() {
		return this.firstNamed;
	}

}
