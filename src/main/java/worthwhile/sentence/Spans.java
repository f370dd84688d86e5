package worthwhile.sentence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import worthwhile.sentence.Meaning.DayUnit;
import worthwhile.sentence.Meaning.Quantity;

/**
 * Finds spans of days, such as 3 days, zwei Wochen or a month.
 */
final class Spans {

	private final Terms terms;

	Spans(Terms terms) {
		this.terms = terms;
	}

	/**
	 * A span of days.
	 *
	 * @param count how many of the unit, 0 or more
	 * @param unit days, weeks or months
	 * @param next the index of the term behind it
	 */
	record Match(long count, ChronoUnit unit, int next) {

		LocalDate before(LocalDate day) {
			return day.minus(this.count, this.unit);
		}

		LocalDate after(LocalDate day) {
			return day.plus(this.count, this.unit);
		}

	}

	/**
	 * The span that starts at a term, or null if none does.
	 */
	@Nullable Match at(int start) {
		if (this.terms.at(start).meaning() instanceof Quantity quantity && quantity.isWhole()
				&& this.terms.at(start + 1).meaning() instanceof DayUnit span) {
			return new Match((long) quantity.value(), span.unit(), start + 2);
		}
		return null;
	}

}
