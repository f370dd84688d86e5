package worthwhile.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The one word that weekly means allow: a Theil–Sen slope says which way, and only if
 * Kendall's test finds it with an error of at most 5 %, two-sided, its variance corrected
 * for days that are alike.
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

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	/**
	 * Finds the word for the means of the weeks of some days; days of a week that is not
	 * over are left out by the caller. That days in a row are alike is taken into
	 * account: their weeks go up and down together by chance.
	 * @param valuesByDay what was measured on each day
	 * @return the word
	 * @throws IllegalArgumentException if there are enough weeks and a value is not
	 * finite
	 */
	public static WeeklyTrend ofDays(Map<LocalDate, Double> valuesByDay) {
		TreeMap<LocalDate, Double> days = new TreeMap<>(valuesByDay);
		TreeMap<LocalDate, Double> means = days.entrySet()
			.stream()
			.collect(Collectors.groupingBy((day) -> monday(day.getKey()), TreeMap::new,
					Collectors.averagingDouble(Map.Entry::getValue)));
		return (means.size() < FEWEST_WEEKS) ? TOO_FEW
				: of(means, (slope) -> DayLikeness.of(days, slope).inflation(means.size()));
	}

	/**
	 * The word for means of weeks that know nothing of each other.
	 * @param meansByWeek the mean of each week under any day that stands for it, the same
	 * weekday for all
	 */
	static WeeklyTrend of(Map<LocalDate, Double> meansByWeek) {
		return (meansByWeek.size() < FEWEST_WEEKS) ? TOO_FEW : of(new TreeMap<>(meansByWeek), (slope) -> 1);
	}

	private static WeeklyTrend of(TreeMap<LocalDate, Double> inOrder, DoubleUnaryOperator inflation) {
		double[] days = inOrder.keySet().stream().mapToDouble(LocalDate::toEpochDay).toArray();
		double[] means = inOrder.values().stream().mapToDouble(Double::doubleValue).toArray();
		double slope = TheilSen.slope(days, means);
		double error = corrected(Kendall.of(means).pValue(), inflation.applyAsDouble(slope));
		return (error <= ALPHA) ? ofSlope(slope) : NO_CLEAR_TREND;
	}

	/**
	 * The error of a test whose variance is some times what it takes it for.
	 */
	private static double corrected(double error, double inflation) {
		return (inflation <= 1 || error >= 1) ? error
				: 2 * NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(error / 2) / Math.sqrt(inflation));
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	private static WeeklyTrend ofSlope(double slope) {
		return switch ((int) Math.signum(slope)) {
			case 1 -> RISING;
			case -1 -> FALLING;
			default -> NO_CLEAR_TREND;
		};
	}

}
