package worthwhile.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import worthwhile.statistics.Interval;
import worthwhile.trend.figures.NetworkReturn;
import worthwhile.trend.figures.TimeReturn;
import worthwhile.trend.figures.TimeReturn.Week;
import worthwhile.trend.verdict.Finding;
import worthwhile.trend.verdict.Verdict;
import worthwhile.trend.verdict.VerdictRule;
import worthwhile.usage.KnownNetworks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often intervals and verdicts are right for members whose return is known, since
 * they are made up: a day has 0, 10, 30 or 60 minutes, 26 on average, alike on days in a
 * row; what comes is Poisson, four days later on average. The table is in
 * {@code docs/verdict.md}.
 */
@Tag("bench")
class VerdictBench {

	private static final int RUNS = 2000;

	private static final long SEED = 20261126;

	private static final int DAYS_A_WEEK = 5;

	private static final int WEEKS_BEFORE = 8;

	private static final double DELAY_IN_DAYS = 4;

	private static final int[] MINUTES = { 0, 10, 30, 30, 60 };

	private static final double[] LIKENESS = { 0, 0.6 };

	@Test
	void intervalsHaveTheTruthInThem() {
		for (Mix mix : new Mix[] { Mix.LEARNED_AND_CONTACTS, Mix.WITH_LEADS }) {
			for (double likeness : LIKENESS) {
				assertThat(coverage(mix, likeness, 13)).isGreaterThanOrEqualTo(0.88);
				assertThat(coverage(mix, likeness, 52)).isGreaterThanOrEqualTo(0.92);
			}
		}
	}

	private static double coverage(Mix mix, double likeness, int weeks) {
		double least = 1;
		for (double truth : new double[] { 0.25, 1, 4 }) {
			SplittableRandom random = new SplittableRandom(SEED);
			long inside = IntStream.range(0, RUNS).filter((run) -> {
				Interval interval = member(mix, truth, weeks, likeness, random).interval(run).orElseThrow();
				return interval.low() <= truth && truth <= interval.high();
			}).count();
			MeasuredFigures.print("interval of %s, %d weeks, likeness %.1f, return %.2f: %.1f %% (%d runs, seed %d)",
					mix, weeks, likeness, truth, 100.0 * inside / RUNS, RUNS, SEED);
			least = Math.min(least, (double) inside / RUNS);
		}
		return least;
	}

	@Test
	void verdictsAfterSixtyDaysAreRight() {
		for (Mix mix : Mix.values()) {
			for (double likeness : LIKENESS) {
				Map<Verdict, Double> quarter = verdicts(mix, 0.25, likeness, false);
				Map<Verdict, Double> even = verdicts(mix, 1, likeness, false);
				Map<Verdict, Double> fourfold = verdicts(mix, 4, likeness, false);
				if (mix != Mix.WITH_RARE_CLIENTS) {
					assertThat(share(even, Verdict.KEEP) + share(even, Verdict.PAUSE)).isLessThanOrEqualTo(0.05);
					assertThat(share(fourfold, Verdict.KEEP)).isGreaterThanOrEqualTo(0.8);
					assertThat(share(quarter, Verdict.PAUSE)).isGreaterThanOrEqualTo((likeness == 0) ? 0.8 : 0.78);
				}
				else {
					assertThat(share(verdicts(mix, 1, likeness, true), Verdict.PAUSE)).isZero();
				}
			}
		}
	}

	private static Map<Verdict, Double> verdicts(Mix mix, double truth, double likeness, boolean rare) {
		SplittableRandom random = new SplittableRandom(SEED);
		Map<Verdict, Double> shares = new EnumMap<>(Verdict.class);
		for (int run = 0; run < RUNS; run++) {
			TimeReturn time = member(mix, truth, 12, likeness, random);
			Finding finding = new VerdictRule(1, run)
				.of(new NetworkReturn(KnownNetworks.all().get(0), 60, time, time, List.of(), List.of()), rare);
			shares.merge(finding.verdict(), 1.0 / RUNS, Double::sum);
		}
		MeasuredFigures.print(
				"verdict of %s, 60 days, likeness %.1f, return %.2f%s: keep %.1f %%, trim %.1f %%, pause %.1f %%, "
						+ "too early %.1f %% (%d runs, seed %d)",
				mix, likeness, truth, rare ? ", perhaps there for a client" : ", not there for a client",
				100 * share(shares, Verdict.KEEP), 100 * share(shares, Verdict.TRIM),
				100 * share(shares, Verdict.PAUSE), 100 * share(shares, Verdict.TOO_EARLY), RUNS, SEED);
		return shares;
	}

	private static double share(Map<Verdict, Double> shares, Verdict verdict) {
		return shares.getOrDefault(verdict, 0.0);
	}

	@Test
	void theIntervalOfAYearTakesNoTime() {
		TimeReturn year = member(Mix.WITH_LEADS, 1, 52, 0, new SplittableRandom(SEED));
		double seconds = MeasuredFigures.median(101, () -> MeasuredFigures.seconds(() -> year.interval(1)));
		MeasuredFigures.print("interval of a year: %.1f ms (median of 101; wanted: below 50)", 1000 * seconds);
		assertThat(seconds).isLessThan(0.05);
	}

	/**
	 * Some weeks of a member, who was there before them too, so that what was begun then
	 * comes now.
	 */
	private static TimeReturn member(Mix mix, double truth, int weeks, double likeness, SplittableRandom random) {
		double[] hours = new double[weeks];
		List<List<Double>> worths = IntStream.range(0, weeks)
			.<List<Double>>mapToObj((week) -> new ArrayList<>())
			.toList();
		double level = normal(random);
		for (int day = -WEEKS_BEFORE * DAYS_A_WEEK; day < weeks * DAYS_A_WEEK; day++) {
			level = likeness * level + Math.sqrt(1 - likeness * likeness) * normal(random);
			double spent = MINUTES[(int) (NormalDistribution.of(0, 1).cumulativeProbability(level) * MINUTES.length)]
					/ 60.0;
			if (day >= 0) {
				hours[day / DAYS_A_WEEK] += spent;
			}
			for (double[] kind : mix.worthsAndShares) {
				int came = poisson(truth * spent * kind[1] / kind[0], random);
				for (int each = 0; each < came; each++) {
					int on = day + (int) (-DELAY_IN_DAYS * Math.log(1 - random.nextDouble()));
					if (on >= 0 && on < weeks * DAYS_A_WEEK && kind[0] <= TimeReturn.RARE_ABOVE) {
						worths.get(on / DAYS_A_WEEK).add(kind[0]);
					}
				}
			}
		}
		return new TimeReturn(
				IntStream.range(0, weeks).mapToObj((week) -> new Week(hours[week], worths.get(week), true)).toList());
	}

	private static double normal(SplittableRandom random) {
		return NormalDistribution.of(0, 1).inverseCumulativeProbability(random.nextDouble(1e-12, 1));
	}

	private static int poisson(double mean, SplittableRandom random) {
		return (mean == 0) ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(random.nextDouble());
	}

	/**
	 * What comes of the time: the worth of each kind in hours, and its share of all
	 * worth.
	 */
	private enum Mix {

		LEARNED_AND_CONTACTS(new double[][] { { 0.5, 0.5 }, { 1, 0.5 } }),

		WITH_LEADS(new double[][] { { 0.5, 0.3 }, { 1, 0.3 }, { 4, 0.4 } }),

		/** They are not in the return, so it seems to be a quarter of what it is. */
		WITH_RARE_CLIENTS(new double[][] { { 0.5, 0.125 }, { 1, 0.125 }, { 40, 0.75 } });

		private final double[][] worthsAndShares;

		Mix(double[][] worthsAndShares) {
			this.worthsAndShares = worthsAndShares;
		}

	}

}
