package worthwhile.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import worthwhile.message.Block;
import worthwhile.message.Texts;
import worthwhile.trend.figures.Answer;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.trend.figures.Answer.LINKEDIN;
import static worthwhile.trend.figures.Answer.X;

class MinutesChartTests {

	private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

	private static final List<AnsweredCheckIn> THREE_YEARS_ON_TEN_NETWORKS = SUNDAY.minusYears(3)
		.datesUntil(SUNDAY.plusDays(1))
		.map(MinutesChartTests::everyNetwork)
		.toList();

	@ParameterizedTest
	@CsvSource({ "WEEK, en, 7", "MONTH, en, 4", "QUARTER, en, 13", "YEAR, en, 13", "WEEK, de, 7", "MONTH, de, 4",
			"QUARTER, de, 13", "YEAR, de, 13" })
	void staysWithinWhatPlatformsDraw(Period period, Locale language, int points) {
		Figures figures = new Figures(period.upTo(SUNDAY), THREE_YEARS_ON_TEN_NETWORKS, List.of());
		Block.Chart chart = chart(period, figures, language);
		assertThat(chart.title()).hasSizeBetween(1, 50);
		assertThat(chart.categories()).hasSize(points).doesNotHaveDuplicates();
		assertThat(chart.series()).hasSize(6).allSatisfy((series) -> {
			assertThat(series.name()).hasSizeBetween(1, 20);
			assertThat(series.values()).hasSize(points).allMatch((value) -> value > 0);
		});
		assertThat(chart.series()).extracting(Block.Series::name).doesNotHaveDuplicates();
	}

	@Test
	void joinsTheSmallerNetworks() {
		Figures figures = new Figures(Period.MONTH.upTo(SUNDAY), THREE_YEARS_ON_TEN_NETWORKS, List.of());
		Block.Chart chart = chart(Period.MONTH, figures, Locale.ENGLISH);
		assertThat(chart.series()).extracting(Block.Series::name)
			.containsExactly("Reddit", "Facebook", "Instagram", "TikTok", "Other", "Not split");
		// 7 days of 10 + 20 + 30 + 40 + 50 + 60 minutes, and of 5
		assertThat(chart.series().get(4).values()).containsOnly(24.5);
		assertThat(chart.series().get(5).values()).containsOnly(0.5);
		assertThat(chart.unit()).isEqualTo("hours");
	}

	@Test
	void drawsRoundedMinutes() {
		Figures figures = Answer.figures(Period.WEEK, "2026-11-18", Answer.day("2026-11-16").stated(LINKEDIN, 23),
				Answer.day("2026-11-18").stated(LINKEDIN, 1).estimated(X, 0));
		Block.Chart chart = chart(Period.WEEK, figures, Locale.ENGLISH);
		assertThat(chart.unit()).isEqualTo("minutes");
		assertThat(chart.categories()).containsExactly("Mon", "Tue (?)", "Wed");
		assertThat(chart.unknown()).containsExactly(1);
		assertThat(chart.series()).containsExactly(new Block.Series("LinkedIn", List.of(25.0, 0.0, 5.0)));
		assertThat(chart.words())
			.isEqualTo("By network: LinkedIn ~25 min. By day: Mon ~25 min; Tue no answer; Wed ~5 min.");
	}

	@Test
	void drawsAWeekAsAWholeIfItWasAnsweredSo() {
		Figures figures = Answer.figures(Period.WEEK, "2026-11-20", Answer.week("2026-11-16").stated(X, 60));
		Block.Chart chart = chart(Period.WEEK, figures, Locale.GERMAN);
		assertThat(chart.categories()).containsExactly("16. Nov.");
		assertThat(chart.series()).containsExactly(new Block.Series("X", List.of(60.0)));
	}

	@Test
	void tellsNamesApartThatAreCutOrTaken() {
		List<Network> own = Stream
			.of("Other", "Not split", "A very long name of one", "A very long name of two", "Nineteen letters 🦣🦣🦣")
			.map(MinutesChartTests::network)
			.toList();
		Answer answer = Answer.day("2026-11-16").estimated(X, 5);
		for (int each = 0; each < own.size(); each++) {
			answer = answer.stated(own.get(each), 100 - each);
		}
		Block.Chart chart = chart(Period.WEEK, Answer.figures(Period.WEEK, "2026-11-16", answer), Locale.ENGLISH);
		assertThat(chart.series()).extracting(Block.Series::name)
			.containsExactly("Other", "Not split", "A very long name of…", "A very long name… 2",
					"Nineteen letters 🦣…", "Not split 2")
			.allMatch((name) -> name.length() <= 20);
	}

	@Test
	void hasNothingToDrawWithoutMinutes() {
		Figures none = Answer.figures(Period.WEEK, "2026-11-18", Answer.day("2026-11-16"));
		assertThat(new MinutesChart(Period.WEEK, none, texts(Locale.ENGLISH), Locale.ENGLISH).isEmpty()).isTrue();
	}

	private static Block.Chart chart(Period period, Figures figures, Locale language) {
		return new MinutesChart(period, figures, texts(language), language).chart();
	}

	private static Texts.In texts(Locale language) {
		return Texts.of(MinutesChart.class).in(language);
	}

	private static Network network(String name) {
		return new Network(Integer.toString(name.hashCode() & 0xffff), name);
	}

	private static AnsweredCheckIn everyNetwork(LocalDate day) {
		Answer answer = Answer.day(day).estimated(X, 5);
		for (int each : IntStream.range(0, 10).toArray()) {
			answer = answer.stated(KnownNetworks.all().get(each), 10 * (each + 1));
		}
		return answer.checkIn();
	}

}
