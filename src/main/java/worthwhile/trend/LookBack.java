package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;

import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Outcome;

/**
 * What a member answered over a period and the one before: enough for its trend, and for
 * those of all shorter periods.
 *
 * @param today the member's local day, the last of each period
 * @param answers the answered check-ins that cover a day of them
 * @param outcomes what came of the time in them
 */
record LookBack(LocalDate today, List<AnsweredCheckIn> answers, List<Outcome> outcomes) {

	/**
	 * The trend of the period or a shorter one.
	 */
	Trend over(Period period) {
		return new Trend(period, figures(period.upTo(this.today)), figures(period.before(this.today)));
	}

	private Figures figures(DayRange days) {
		return new Figures(days, this.answers, this.outcomes);
	}

}
