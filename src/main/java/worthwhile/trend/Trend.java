package worthwhile.trend;

import java.util.List;

import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.Signal;

/**
 * A member's own figures over a period, and those of the period before.
 *
 * @param signals vanity counts of both, which are no part of any figure
 * @param seed what chance begins with
 */
record Trend(Period period, Figures now, Figures before, List<Signal> signals, long seed) {

	/**
	 * A trend of nobody's own chance.
	 */
	Trend(Period period, Figures now, Figures before, List<Signal> signals) {
		this(period, now, before, signals, 0);
	}

	/**
	 * A trend without vanity counts.
	 */
	Trend(Period period, Figures now, Figures before) {
		this(period, now, before, List.of());
	}

	boolean isEmpty() {
		return this.now.isEmpty() && this.before.isEmpty();
	}

}
