package worthwhile.trend.figures;

import java.time.LocalDate;

/**
 * How far a member looks back: some ISO weeks, this one to date included. The previous
 * period is as many weeks earlier and ends on the same weekday, so that both have the
 * same days.
 */
public enum Period {

	/** This week. */
	WEEK(1),
	/** Four weeks. */
	MONTH(4),
	/** Thirteen weeks. */
	QUARTER(13),
	/** Fifty-two weeks. */
	YEAR(52);

	private final int weeks;

	Period(int weeks) {
		this.weeks = weeks;
	}

	/**
	 * The days of the period.
	 * @param today the member's local day, the last of the period
	 */
	public DayRange upTo(LocalDate today) {
		return new DayRange(DayRange.mondayOf(today).minusWeeks(this.weeks - 1L), today);
	}

	/**
	 * The days of the previous period.
	 * @param today the member's local day
	 */
	public DayRange before(LocalDate today) {
		return upTo(today.minusWeeks(this.weeks));
	}

}
