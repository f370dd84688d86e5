package worthwhile.trend.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import worthwhile.testing.Tries;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.OutsideHours;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds whatever somebody answers.
 */
class FiguresPropertyTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

	private static final DayRange YEAR = Period.YEAR.upTo(TODAY);

	static LongStream seeds() {
		return LongStream.range(0, Tries.of(200, 60));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void daysWithoutAnAnswerChangeNothing(long seed) {
		List<AnsweredCheckIn> answers = answers(new Random(seed), Period.QUARTER.upTo(TODAY));
		Figures few = new Figures(Period.QUARTER.upTo(TODAY), answers, List.of());
		Figures withEmptyWeeks = new Figures(YEAR, answers, List.of());
		assertThat(described(withEmptyWeeks)).isEqualTo(described(few));
		assertThat(withEmptyWeeks.direction()).isEqualTo(few.direction());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void estimatedEntriesChangeNoFigureOfNetworkOrIntent(long seed) {
		List<AnsweredCheckIn> answers = answers(new Random(seed), YEAR);
		Figures all = new Figures(YEAR, answers, List.of());
		Figures stated = new Figures(YEAR, answers.stream().map((each) -> only(each, Entry::stated)).toList(),
				List.of());
		assertThat(all.networks()).isEqualTo(stated.networks());
		assertThat(all.purpose()).isEqualTo(stated.purpose());
		assertThat(all.split()).isEqualTo(stated.split());
		assertThat(all.outside()).isEqualTo(stated.outside());
		assertThat(all.total().minutes()).isEqualTo(stated.total().minutes() + all.notSplit().minutes());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void sumsAgree(long seed) {
		Figures figures = new Figures(YEAR, answers(new Random(seed), YEAR), List.of());
		int total = figures.total().minutes();
		int stated = figures.networks().stream().mapToInt((each) -> each.sum().minutes()).sum();
		assertThat(stated + figures.notSplit().minutes()).isEqualTo(total);
		assertThat(sum(figures.byWeeks(1))).isEqualTo(total);
		assertThat(sum(figures.byWeeks(4))).isEqualTo(total);
		assertThat(sum(figures.byDay())).isEqualTo(figures.answeredDay().minutes());
		assertThat(figures.purpose().onPurpose()).isBetween(0.0, (double) figures.purpose().minutes());
		assertThat(figures.split().reading() + figures.split().contributing()).isLessThanOrEqualTo(stated);
		assertThat(figures.outside().outside()).isLessThanOrEqualTo(figures.outside().answers());
	}

	private static int sum(List<Point> points) {
		return points.stream().mapToInt(Point::minutes).sum();
	}

	private static List<Object> described(Figures figures) {
		return List.of(figures.total(), figures.answeredDay(), figures.answeredWeek(), figures.networks(),
				figures.notSplit(), figures.purpose(), figures.split(), figures.outside(), figures.feeling(),
				figures.displaced(), figures.weeks());
	}

	private static AnsweredCheckIn only(AnsweredCheckIn answer, Predicate<Entry> which) {
		return new AnsweredCheckIn(answer.day(), answer.span(), answer.entries().stream().filter(which).toList(),
				answer.feeling(), null, answer.instead());
	}

	private static List<AnsweredCheckIn> answers(Random random, DayRange days) {
		List<AnsweredCheckIn> answers = new ArrayList<>();
		double diligence = random.nextDouble();
		days.from().datesUntil(days.to().plusDays(1)).forEach((day) -> {
			if (random.nextDouble() < diligence) {
				answers.add(answer(random, day, Span.DAY));
			}
			if (day.equals(DayRange.mondayOf(day)) && random.nextInt(4) == 0) {
				answers.add(answer(random, day, Span.WEEK));
			}
		});
		return answers;
	}

	private static AnsweredCheckIn answer(Random random, LocalDate day, Span span) {
		int networks = random.nextInt(4);
		int first = random.nextInt(KnownNetworks.all().size() - networks);
		List<Entry> entries = IntStream.range(first, first + networks).mapToObj((each) -> entry(random, each)).toList();
		return new AnsweredCheckIn(day, span, entries, random.nextBoolean() ? 1 + random.nextInt(5) : null, null,
				perhaps(random, Instead.values()));
	}

	private static Entry entry(Random random, int network) {
		int reading = random.nextInt(90);
		int contributing = random.nextInt(30);
		boolean split = random.nextBoolean();
		return new Entry(KnownNetworks.all().get(network), reading + contributing, split ? reading : null,
				split ? contributing : null, perhaps(random, Intent.values()), perhaps(random, OutsideHours.values()),
				random.nextBoolean());
	}

	private static <T> @Nullable T perhaps(Random random, T[] values) {
		return random.nextBoolean() ? values[random.nextInt(values.length)] : null;
	}

}
