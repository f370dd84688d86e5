package worthwhile.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How much one day is like the day before, around a steady rise or fall of the weeks: the
 * correlation of days in a row, with the bias of so few taken out (Kendall 1954, "Note on
 * bias in the estimation of autocorrelation") and half a standard error on top, so that
 * it is hardly ever too small.
 */
final class DayLikeness {

	private static final int DAYS_A_WEEK = 5;

	private static final double LARGEST = 0.95;

	private static final double STANDARD_ERRORS = 0.5;

	private final double correlation;

	private DayLikeness(double correlation) {
		this.correlation = correlation;
	}

	/**
	 * That of some days.
	 * @param days what was measured on them
	 * @param slope by how much a day more makes the weeks rise
	 */
	static DayLikeness of(SortedMap<LocalDate, Double> days, double slope) {
		TreeMap<LocalDate, Double> level = new TreeMap<>();
		days.forEach((day, value) -> level.put(day, value - slope * WeeklyTrend.monday(day).toEpochDay()));
		double mean = level.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
		level.replaceAll((day, value) -> value - mean);
		List<LocalDate> followed = level.keySet().stream().filter((day) -> hasNext(level, day)).toList();
		double variance = level.values().stream().mapToDouble((value) -> value * value).average().orElse(0);
		if (followed.isEmpty() || variance == 0) {
			return new DayLikeness(0);
		}
		double together = followed.stream()
			.mapToDouble((day) -> level.getOrDefault(day, 0.0) * level.getOrDefault(day.plusDays(1), 0.0))
			.average()
			.orElse(0) / variance;
		double bias = (1 + 3 * Math.max(0, together)) / level.size();
		double larger = together + bias + STANDARD_ERRORS / Math.sqrt(followed.size());
		return new DayLikeness(Math.max(0, Math.min(LARGEST, larger)));
	}

	/**
	 * Days before and after a weekend are none in a row.
	 */
	private static boolean hasNext(Map<LocalDate, Double> days, LocalDate day) {
		LocalDate next = day.plusDays(1);
		return days.containsKey(next) && WeeklyTrend.monday(next).equals(WeeklyTrend.monday(day));
	}

	/**
	 * How many times the variance of a test on the means of weeks is what it would be if
	 * no day knew of the one before (Bayley and Hammersley 1946; of Kendall's test Hamed
	 * and Rao 1998, Yue and Wang 2004).
	 * @param weeks how many means there are
	 */
	double inflation(int weeks) {
		double next = nextWeek();
		return 1 + IntStream.range(1, weeks)
			.mapToDouble((lag) -> 2 * (1 - (double) lag / weeks) * next
					* Math.pow(this.correlation, DAYS_A_WEEK * (lag - 1.0)))
			.sum();
	}

	/**
	 * The correlation of the means of two weeks in a row, of five days each.
	 */
	private double nextWeek() {
		double sum = IntStream.range(0, DAYS_A_WEEK).mapToDouble((lag) -> Math.pow(this.correlation, lag)).sum();
		double variance = DAYS_A_WEEK + IntStream.range(1, DAYS_A_WEEK)
			.mapToDouble((lag) -> 2 * (DAYS_A_WEEK - lag) * Math.pow(this.correlation, lag))
			.sum();
		return this.correlation * sum * sum / variance;
	}

}
