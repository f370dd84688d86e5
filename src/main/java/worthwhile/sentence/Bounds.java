package worthwhile.sentence;

import java.time.LocalDate;

/**
 * What a sentence may speak of.
 *
 * @param today the day on which it is said
 * @param earliest the first day it may name
 * @param longest as many minutes as it may add up to, those of a day or of a week
 * @param outcomesOnly whether time spent has no place in it
 */
record Bounds(LocalDate today, LocalDate earliest, int longest, boolean outcomesOnly) {

	/**
	 * The same where it names a day, which has 24 hours whatever it is part of.
	 */
	Bounds ofDay() {
		return new Bounds(this.today, this.earliest, Math.min(this.longest, UsageClause.LONGEST_DAY),
				this.outcomesOnly);
	}

	Reason tooMuch() {
		return (this.longest > UsageClause.LONGEST_DAY) ? Reason.TOO_MUCH_FOR_A_WEEK : Reason.TOO_MUCH_TIME;
	}

	/**
	 * Why a sentence that adds up to nothing is refused.
	 */
	Reason missing() {
		return this.outcomesOnly ? Reason.NO_OUTCOME : Reason.NO_TIME;
	}

}
