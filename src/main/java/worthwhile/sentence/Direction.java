package worthwhile.sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

import worthwhile.sentence.Meaning.Sign;

/**
 * Where the days lie that somebody speaks of, which decides what is left open by a
 * weekday or a date without a year.
 */
enum Direction {

	/**
	 * Days of which something is told: a weekday is the latest one before today, or the
	 * one of this week if it is called this one. A date is this year's, if that is not
	 * after today or at most 31 days after, else last year's.
	 */
	PAST {

		@Override
		TemporalAdjuster weekday(DayOfWeek day, Sign beside) {
			return (beside == Sign.THIS) ? day : TemporalAdjusters.previous(day);
		}

		@Override
		int year(int month, int day, LocalDate today) {
			LocalDate soon = today.plusDays(SOON);
			boolean later = soon.getYear() == today.getYear() && compare(month, day, soon) > 0;
			return later ? today.getYear() - 1 : today.getYear();
		}

	},

	/**
	 * Days that are planned: a weekday is the first one after today, or today if it is
	 * called this one; a date is the first one that is not more than 31 days before
	 * today, so that whoever names last week's is not taken for speaking of next year.
	 */
	FUTURE {

		@Override
		TemporalAdjuster weekday(DayOfWeek day, Sign beside) {
			return switch (beside) {
				case LAST -> TemporalAdjusters.previous(day);
				case THIS -> TemporalAdjusters.nextOrSame(day);
				default -> TemporalAdjusters.next(day);
			};
		}

		@Override
		int year(int month, int day, LocalDate today) {
			LocalDate late = today.minusDays(SOON);
			boolean gone = compare(month, day, today) < 0 && SlashedDate.date(late.getYear(), month, day).isEmpty();
			return (gone || compare(month, day, late) < 0) ? late.getYear() + 1 : late.getYear();
		}

	};

	private static final int SOON = 31;

	/**
	 * Finds the weekday that is meant, seen from today.
	 * @param beside the sign before it, such as {@link Sign#LAST}, or {@link Sign#FILLER}
	 */
	abstract TemporalAdjuster weekday(DayOfWeek day, Sign beside);

	/**
	 * The year of a date that is named without one, whether it has such a day or not.
	 */
	abstract int year(int month, int day, LocalDate today);

	private static int compare(int month, int day, LocalDate other) {
		int months = Integer.compare(month, other.getMonthValue());
		return (months != 0) ? months : Integer.compare(day, other.getDayOfMonth());
	}

}
