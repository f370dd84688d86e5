package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;

import worthwhile.checkin.Tallies.Noted;
import worthwhile.identity.MemberId;
import worthwhile.trend.figures.DayRange;
import worthwhile.trend.figures.Figure;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Returns;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.Signal;

/**
 * What a member answered over a period and the one before: enough for its trend, and for
 * those of all shorter periods.
 *
 * @param member whose
 * @param today the member's local day, the last of each period
 * @param answers the answered check-ins that cover a day of them
 * @param noted what ever came of the time, and what was counted beside it
 */
record LookBack(MemberId member, LocalDate today, List<AnsweredCheckIn> answers, Noted noted) {

	/**
	 * The trend of the period or a shorter one.
	 */
	Trend over(Period period) {
		return new Trend(period, figures(period.upTo(this.today)), figures(period.before(this.today)),
				this.noted.signals(), seed(period));
	}

	/**
	 * What the time returned in the half year that verdicts are made of; the look back
	 * has to be a quarter or longer.
	 */
	Returns halfYear() {
		return halfYearFigures().returns();
	}

	/**
	 * The networks with stated time in that half year, the most used one first.
	 */
	List<Network> networks() {
		return halfYearFigures().networks().stream().map(Figure.OfNetwork::network).toList();
	}

	/**
	 * The vanity counts of that half year, by day.
	 */
	List<Signal> signals() {
		return this.noted.signals().stream().filter((signal) -> halfYearDays().contain(signal.day())).toList();
	}

	/**
	 * Whether something that comes seldom ever came of a network, or may have.
	 */
	boolean everHadRare(Network network) {
		return Returns.rare(this.noted.outcomes())
			.stream()
			.map(Outcome::network)
			.anyMatch((where) -> where == null || where.equals(network));
	}

	/**
	 * What chance begins with: always the same for a member and a period.
	 */
	long seed(Period period) {
		return this.member.value().hashCode() * 31L + period.ordinal();
	}

	/**
	 * The days of that half year: 26 weeks, this one to date.
	 */
	DayRange halfYearDays() {
		return new DayRange(Period.QUARTER.before(this.today).from(), this.today);
	}

	private Figures halfYearFigures() {
		return figures(halfYearDays());
	}

	Figures figures(DayRange days) {
		return new Figures(days, this.answers, this.noted.outcomes());
	}

}
