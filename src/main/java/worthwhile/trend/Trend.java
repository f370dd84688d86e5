package worthwhile.trend;

import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;

/**
 * A member's own figures over a period, and those of the period before.
 */
record Trend(Period period, Figures now, Figures before) {

	boolean isEmpty() {
		return this.now.isEmpty() && this.before.isEmpty();
	}

}
