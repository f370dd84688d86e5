package worthwhile.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import worthwhile.statistics.Kendall;
import worthwhile.statistics.TheilSen;
import worthwhile.statistics.WeeklyTrend;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the minutes of members are said to rise or fall that do neither, and how
 * often those are found that rise by a half: by the rule that is used, and by the others
 * that were looked at. A day has 26 minutes on average, alike on days in a row; four of
 * five are answered, in full or as one of 0, 10, 30, 60 or 120. The table is in
 * {@code docs/figures.md}.
 */
@Tag("bench")
class TrendWordsBench {

	private static final int RUNS = 3000;

	private static final long SEED = 20261126;

	private static final int DAYS_A_WEEK = 5;

	private static final double ANSWERED = 0.8;

	private static final double MOST_FALSE = 0.06;

	private static final int[] WEEKS = { 9, 13, 26, 52 };

	private static final double[] LIKENESS = { 0, 0.2, 0.4, 0.6 };

	private static final int[] HEAPS = { 0, 10, 30, 60, 120 };

	private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

	private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

	@Test
	void nobodyIsToldOfADirectionThatIsNone() {
		for (boolean heaped : new boolean[] { false, true }) {
			for (double likeness : LIKENESS) {
				for (int weeks : WEEKS) {
					assertThat(said(weeks, likeness, heaped, 0)).isLessThanOrEqualTo(MOST_FALSE);
				}
			}
		}
	}

	@Test
	void aRiseOfAHalfIsFound() {
		for (boolean heaped : new boolean[] { false, true }) {
			for (double likeness : LIKENESS) {
				for (int weeks : new int[] { 13, 26 }) {
					said(weeks, likeness, heaped, 0.5);
				}
			}
		}
	}

	/**
	 * How often the rule that is used says a word.
	 */
	private static double said(int weeks, double likeness, boolean heaped, double rise) {
		SplittableRandom random = new SplittableRandom(SEED);
		int[] said = new int[Rule.values().length];
		for (int run = 0; run < RUNS; run++) {
			Map<LocalDate, Double> days = member(weeks, likeness, heaped, rise, random);
			double[] means = means(days);
			double error = Kendall.of(means).pValue();
			for (Rule rule : Rule.values()) {
				said[rule.ordinal()] += rule.says(days, means, error) ? 1 : 0;
			}
		}
		MeasuredFigures.print("trend words over %d weeks, likeness %.1f%s, rise %.1f: %s (%d runs, seed %d)", weeks,
				likeness, heaped ? ", heaped" : "", rise, text(said), RUNS, SEED);
		return (double) said[Rule.USED.ordinal()] / RUNS;
	}

	private static String text(int[] said) {
		return Arrays.stream(Rule.values())
			.map((rule) -> String.format(Locale.ROOT, "%s %.1f %%", rule.name().toLowerCase(Locale.ROOT),
					100.0 * said[rule.ordinal()] / RUNS))
			.collect(Collectors.joining(", "));
	}

	/**
	 * The minutes of a member on answered days.
	 */
	private static Map<LocalDate, Double> member(int weeks, double likeness, boolean heaped, double rise,
			SplittableRandom random) {
		Map<LocalDate, Double> days = new TreeMap<>();
		double level = normal(random);
		for (int day = 0; day < weeks * DAYS_A_WEEK; day++) {
			int week = day / DAYS_A_WEEK;
			level = likeness * level + Math.sqrt(1 - likeness * likeness) * normal(random);
			double spent = 26 * Math.exp(0.8 * level - 0.32) * (1 + rise * week / (weeks - 1));
			if (random.nextDouble() < ANSWERED) {
				days.put(MONDAY.plusWeeks(week).plusDays(day % DAYS_A_WEEK), heaped ? heap(spent) : Math.rint(spent));
			}
		}
		return days;
	}

	/**
	 * The means of the weeks.
	 */
	private static double[] means(Map<LocalDate, Double> days) {
		return days.entrySet()
			.stream()
			.collect(Collectors.groupingBy((day) -> day.getKey().with(DayOfWeek.MONDAY), TreeMap::new,
					Collectors.averagingDouble(Map.Entry::getValue)))
			.values()
			.stream()
			.mapToDouble(Double::doubleValue)
			.toArray();
	}

	private static double heap(double minutes) {
		return Arrays.stream(HEAPS)
			.boxed()
			.min((one, other) -> Double.compare(Math.abs(one - minutes), Math.abs(other - minutes)))
			.orElseThrow();
	}

	private static double normal(SplittableRandom random) {
		return NORMAL.inverseCumulativeProbability(random.nextDouble(1e-12, 1));
	}

	/**
	 * What was looked at.
	 */
	private enum Rule {

		/** The one that is used. */
		USED {

			@Override
			boolean says(Map<LocalDate, Double> days, double[] means, double error) {
				WeeklyTrend word = WeeklyTrend.ofDays(days);
				return word == WeeklyTrend.RISING || word == WeeklyTrend.FALLING;
			}

		},

		/** Kendall's test as if no week knew of the one before. */
		PLAIN {

			@Override
			boolean says(Map<LocalDate, Double> days, double[] means, double error) {
				return error <= ERROR;
			}

		},

		/**
		 * Its variance corrected for the likeness of weeks in a row around the slope (Yue
		 * and Wang 2004), with the bias of so few taken out.
		 */
		VARIANCE {

			@Override
			boolean says(Map<LocalDate, Double> days, double[] means, double error) {
				return corrected(error, inflation(likeness(means), means.length)) <= ERROR;
			}

		},

		/** The same in ranks, where the likeness is significant (Hamed and Rao 1998). */
		RANKS {

			@Override
			boolean says(Map<LocalDate, Double> days, double[] means, double error) {
				return corrected(error, inflationOfRanks(ranks(straightened(means)))) <= ERROR;
			}

		},

		/** The plain test of the means of two weeks. */
		TWO_WEEKS {

			@Override
			boolean says(Map<LocalDate, Double> days, double[] means, double error) {
				int first = means.length % 2;
				double[] pairs = IntStream.range(0, means.length / 2)
					.mapToDouble((pair) -> (means[first + 2 * pair] + means[first + 2 * pair + 1]) / 2)
					.toArray();
				return Kendall.of(pairs).pValue() <= ERROR;
			}

		};

		private static final double ERROR = 0.05;

		private static final double MOST_LIKE = 0.9;

		private static final double SIGNIFICANT = 1.96;

		abstract boolean says(Map<LocalDate, Double> days, double[] means, double error);

		/**
		 * The error of a test whose variance is so many times what it takes it for.
		 */
		private static double corrected(double error, double inflation) {
			return (inflation <= 1 || error >= 1) ? error : 2
					* NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(error / 2) / Math.sqrt(inflation));
		}

		private static double inflation(double likeness, int weeks) {
			return 1 + IntStream.range(1, weeks)
				.mapToDouble((lag) -> 2 * (1 - (double) lag / weeks) * Math.pow(likeness, lag))
				.sum();
		}

		private static double likeness(double[] values) {
			int weeks = values.length;
			double measured = likeness(straightened(values), 1);
			return Math.max(0, Math.min(MOST_LIKE, (weeks * measured + 2) / (weeks - 4)));
		}

		private static double likeness(double[] values, int lag) {
			double mean = Arrays.stream(values).average().orElseThrow();
			double together = IntStream.range(lag, values.length)
				.mapToDouble((at) -> (values[at] - mean) * (values[at - lag] - mean))
				.sum();
			double all = Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum();
			return (all == 0) ? 0 : together / all;
		}

		private static double inflationOfRanks(double[] ranks) {
			double weeks = ranks.length;
			double sum = IntStream.range(1, ranks.length - 2)
				.filter((lag) -> Math.abs(likeness(ranks, lag)) > SIGNIFICANT / Math.sqrt(weeks))
				.mapToDouble((lag) -> (weeks - lag) * (weeks - lag - 1) * (weeks - lag - 2) * likeness(ranks, lag))
				.sum();
			return 1 + 2 * sum / (weeks * (weeks - 1) * (weeks - 2));
		}

		private static double[] straightened(double[] values) {
			double[] weeks = IntStream.range(0, values.length).asDoubleStream().toArray();
			double slope = TheilSen.slope(weeks, values);
			return IntStream.range(0, values.length).mapToDouble((at) -> values[at] - slope * at).toArray();
		}

		private static double[] ranks(double[] values) {
			return Arrays.stream(values)
				.map((value) -> Arrays.stream(values).filter((other) -> other < value).count())
				.toArray();
		}

	}

}
