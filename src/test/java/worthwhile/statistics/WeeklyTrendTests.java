package worthwhile.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import worthwhile.testing.Tries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WeeklyTrendTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

	@Test
	void risesAndFalls() {
		assertThat(trend(10, 12, 11, 14, 15, 17, 16, 19)).isEqualTo(WeeklyTrend.RISING);
		assertThat(trend(19, 16, 17, 15, 14, 11, 12, 10)).isEqualTo(WeeklyTrend.FALLING);
	}

	@Test
	void saysNothingOnSevenWeeks() {
		assertThat(trend(1, 2, 3, 4, 5, 6, 7)).isEqualTo(WeeklyTrend.TOO_FEW);
		assertThat(trend()).isEqualTo(WeeklyTrend.TOO_FEW);
		assertThat(trend(1, 2, 3, 4, 5, 6, 7, 8)).isEqualTo(WeeklyTrend.RISING);
	}

	@Test
	void needsAScoreOfEighteenInEightWeeks() {
		// Kendall 1970: two-sided 0.031 at S = 18, but 0.061 at S = 16
		assertThat(trend(1, 2, 3, 4, 8, 7, 6, 5)).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
		assertThat(trend(2, 1, 4, 3, 5, 8, 7, 6)).isEqualTo(WeeklyTrend.RISING);
		assertThat(trend(3, 2, 1, 4, 5, 8, 7, 6)).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
	}

	@Test
	void allowsAnErrorOfExactlyOneInTwenty() {
		// 14 of the 280 orders of these values have a score this far from zero
		double[] means = { 1, 1, 1, 1, 2, 3, 2, 2 };
		assertThat(Kendall.of(means).pValue()).isEqualTo(0.05);
		assertThat(trend(means)).isEqualTo(WeeklyTrend.RISING);
	}

	@Test
	void seesNoTrendInTheSameEveryWeek() {
		assertThat(trend(30, 30, 30, 30, 30, 30, 30, 30, 30)).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
	}

	@Test
	void seesNoTrendWhenMostWeeksAreTheSame() {
		// surprising by rank, yet most pairs of weeks do not differ at all
		double[] means = new double[20];
		means[17] = 1;
		means[18] = 2;
		means[19] = 3;
		assertThat(Kendall.of(means).pValue()).isLessThan(0.05);
		assertThat(trend(means)).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
	}

	@Test
	void ordersTheWeeksItself() {
		Map<LocalDate, Double> backwards = new LinkedHashMap<>();
		for (int week = 9; week >= 0; week--) {
			backwards.put(MONDAY.plusWeeks(week), 10.0 + week);
		}
		assertThat(WeeklyTrend.of(backwards)).isEqualTo(WeeklyTrend.RISING);
	}

	@Test
	void takesWeeksWithGapsBetween() {
		Map<LocalDate, Double> means = new LinkedHashMap<>();
		int[] weeks = { 0, 1, 4, 5, 6, 11, 12, 20 };
		for (int week : weeks) {
			means.put(MONDAY.plusWeeks(week), 100.0 - week);
		}
		assertThat(WeeklyTrend.of(means)).isEqualTo(WeeklyTrend.FALLING);
	}

	@Test
	void refusesAMeanThatIsNoNumber() {
		assertThatIllegalArgumentException().isThrownBy(() -> trend(1, 2, 3, Double.NaN, 5, 6, 7, 8));
	}

	@Test
	void raisesAFalseAlarmAtMostOnceInTwenty() {
		Random random = new Random(1968);
		int series = 4000;
		for (int weeks : Tries.of(List.of(8, 12, 26), 2)) {
			double[][] noise = new double[series][];
			Arrays.setAll(noise, (i) -> random.doubles(weeks, 5, 60).toArray());
			List<WeeklyTrend> trends = Arrays.stream(noise).map(WeeklyTrendTests::trend).toList();
			long rising = Collections.frequency(trends, WeeklyTrend.RISING);
			long falling = Collections.frequency(trends, WeeklyTrend.FALLING);
			// three standard deviations above 5 %, 2.5 % each way
			assertThat(rising + falling).isBetween(80L, 241L);
			assertThat(rising).isBetween(40L, 130L);
			assertThat(falling).isBetween(40L, 130L);
		}
	}

	@Test
	void raisesNoMoreFalseAlarmsOnRoundedMinutes() {
		Random random = new Random(1970);
		long alarms = 0;
		for (int i = 0; i < 4000; i++) {
			WeeklyTrend trend = trend(random.ints(10, 0, 4).asDoubleStream().toArray());
			alarms += (trend == WeeklyTrend.NO_CLEAR_TREND) ? 0 : 1;
		}
		assertThat(alarms).isBetween(40L, 241L);
	}

	@Test
	void findsASteadyChangeInNoise() {
		Random random = new Random(1945);
		long found = 0;
		for (int i = 0; i < 500; i++) {
			double[] means = new double[12];
			Arrays.setAll(means, (week) -> 60 - 3 * week + 8 * random.nextGaussian());
			found += (trend(means) == WeeklyTrend.FALLING) ? 1 : 0;
		}
		assertThat(found).isGreaterThan(400);
	}

	@Test
	void takesDaysThatAreAlikeForOneAnother() {
		double alike = share(0.6, (days) -> WeeklyTrend.ofDays(days));
		double plain = share(0.6, (days) -> WeeklyTrend.of(means(days)));
		assertThat(plain).isGreaterThan(0.07);
		assertThat(alike).isLessThan(0.065);
	}

	@Test
	void saysTheSameOfDaysAsOfTheirMeans() {
		Map<LocalDate, Double> days = new LinkedHashMap<>();
		for (int day = 0; day < 56; day++) {
			days.put(MONDAY.plusDays(day), (double) (day / 7));
		}
		assertThat(WeeklyTrend.ofDays(days)).isEqualTo(WeeklyTrend.RISING);
		days.keySet().removeIf((day) -> day.isBefore(MONDAY.plusWeeks(1)));
		assertThat(WeeklyTrend.ofDays(days)).isEqualTo(WeeklyTrend.TOO_FEW);
		assertThat(WeeklyTrend.ofDays(Map.of())).isEqualTo(WeeklyTrend.TOO_FEW);
		days.replaceAll((day, minutes) -> 30.0);
		days.put(MONDAY, 30.0);
		assertThat(WeeklyTrend.ofDays(days)).isEqualTo(WeeklyTrend.NO_CLEAR_TREND);
	}

	/**
	 * How often a word is said of 26 weeks that neither rise nor fall.
	 * @param likeness how much a day is like the one before
	 */
	private static double share(double likeness, Function<Map<LocalDate, Double>, WeeklyTrend> rule) {
		Random random = new Random(1998);
		int series = 800;
		long said = 0;
		for (int i = 0; i < series; i++) {
			Map<LocalDate, Double> days = new LinkedHashMap<>();
			double level = random.nextGaussian();
			for (int day = 0; day < 26 * 5; day++) {
				level = likeness * level + Math.sqrt(1 - likeness * likeness) * random.nextGaussian();
				days.put(MONDAY.plusWeeks(day / 5).plusDays(day % 5), 30 + 10 * level);
			}
			said += (rule.apply(days) == WeeklyTrend.NO_CLEAR_TREND) ? 0 : 1;
		}
		return (double) said / series;
	}

	private static Map<LocalDate, Double> means(Map<LocalDate, Double> days) {
		return days.entrySet()
			.stream()
			.collect(Collectors.groupingBy((day) -> day.getKey().with(DayOfWeek.MONDAY),
					Collectors.averagingDouble(Map.Entry::getValue)));
	}

	private static WeeklyTrend trend(double... means) {
		Map<LocalDate, Double> byWeek = new LinkedHashMap<>();
		for (int week = 0; week < means.length; week++) {
			byWeek.put(MONDAY.plusWeeks(week), means[week]);
		}
		return WeeklyTrend.of(byWeek);
	}

}
