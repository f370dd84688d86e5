package worthwhile.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one word that weekly means allow: a Theil–Sen slope says which way, and only if
 * Kendall's test finds it with an error of at most 5 %, two-sided.
 */
public enum WeeklyTrend {

	/** The means rise. */
	RISING,

	/** The means fall. */
	FALLING,

	/** Enough weeks, but chance alone could look like this. */
	NO_CLEAR_TREND,

	/** Fewer than {@value #FEWEST_WEEKS} weeks: no trend word may be used. */
	TOO_FEW;

	/** From how many weeks on a trend is looked for. */
	public static final int FEWEST_WEEKS = 8;

	private static final double ALPHA = 0.05;

	/**
	 * Finds the word for the given weeks; weeks without a mean are left out by the
	 * caller, and so is a week that is not over.
	 * @param meansByWeek the mean of each week under any day that stands for it, the same
	 * weekday for all
	 * @return the word
	 * @throws IllegalArgumentException if there are enough weeks and a mean is not finite
	 */
	public static WeeklyTrend of(Map<LocalDate, Double> meansByWeek) {
		if (meansByWeek.size() < FEWEST_WEEKS) {
			return TOO_FEW;
		}
		TreeMap<LocalDate, Double> inOrder = new TreeMap<>(meansByWeek);
		double[] days = inOrder.keySet().stream().mapToDouble(LocalDate::toEpochDay).toArray();
		double[] means = inOrder.values().stream().mapToDouble(Double::doubleValue).toArray();
		return (Kendall.of(means).pValue() <= ALPHA) ? ofSlope(TheilSen.slope(days, means)) : NO_CLEAR_TREND;
	}

	private static WeeklyTrend ofSlope(double slope) {
		return switch ((int) Math.signum(slope)) {
			case 1 -> RISING;
			case -1 -> FALLING;
			default -> NO_CLEAR_TREND;
		};
	}

}
