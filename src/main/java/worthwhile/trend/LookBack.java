package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;

import worthwhile.checkin.Tallies.Noted;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.AnsweredCheckIn;

/**
 * What a member answered over a period and the one before: enough for its trend, and for
 * those of all shorter periods.
 *
 * @param today the member's local day, the last of each period
 * @param answers the answered check-ins that cover a day of them
 * @param noted what came of the time in them, and what was counted beside it
 */
record LookBack(LocalDate today, List<AnsweredCheckIn> answers, Noted noted) {

	/**
	 * The trend of the period or a shorter one.
	 */
	Trend over(Period period) {
		return new Trend(period, figures(period.upTo(this.today)), figures(period.before(this.today)),
				this.noted.signals());
	}

	private Figures figures(DayRange days) {
		return new Figures(days, this.answers, this.noted.outcomes());
	}

}
