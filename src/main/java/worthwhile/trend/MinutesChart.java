package worthwhile.trend;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;
import worthwhile.message.DistinctNames;
import worthwhile.message.Texts;
import worthwhile.trend.figures.Figure.OfNetwork;
import worthwhile.trend.figures.Figures;
import worthwhile.trend.figures.Period;
import worthwhile.trend.figures.Point;
import worthwhile.usage.Network;
import worthwhile.usage.RoughMinutes;

/**
 * Draws the minutes of a period, network upon network: a week by days, a year by four
 * weeks, all else by weeks.
 */
final class MinutesChart {

	private static final int MOST_SERIES = 6;

	private static final int LONGEST_NAME = 20;

	private static final int HOURS_FROM = 240;

	private final Figures figures;

	private final Step step;

	private final List<Point> points;

	private final Texts.In texts;

	private final Locale language;

	MinutesChart(Period period, Figures figures, Texts.In texts, Locale language) {
		this(figures, Step.of(period, figures), Step.of(period, figures).points(figures), texts, language);
	}

	private MinutesChart(Figures figures, Step step, List<Point> points, Texts.In texts, Locale language) {
		this.figures = figures;
		this.step = step;
		this.points = points;
		this.texts = texts;
		this.language = language;
	}

	/**
	 * The same from the first answer on: nothing is missing where nobody was asked yet.
	 */
	MinutesChart fromFirstAnswer() {
		return new MinutesChart(this.figures, this.step,
				this.points.stream().dropWhile((point) -> !point.isAnswered()).toList(), this.texts, this.language);
	}

	boolean isEmpty() {
		return minutes().allMatch((minutes) -> minutes == 0);
	}

	/**
	 * Whether some points are marked because nothing was answered there.
	 */
	boolean hasGaps() {
		return !this.points.stream().allMatch(Point::isAnswered);
	}

	Chart chart() {
		return chart(this.texts.get("chart." + this.step));
	}

	Chart chart(String title) {
		boolean hours = minutes().max().orElse(0) >= HOURS_FROM;
		return new Chart(title, ChartKind.STACKED, this.texts.get(hours ? "unit.hours" : "unit.minutes"),
				this.points.stream().map(this::category).toList(), series(hours), words(), unanswered());
	}

	private Set<Integer> unanswered() {
		return IntStream.range(0, this.points.size())
			.filter((place) -> !this.points.get(place).isAnswered())
			.boxed()
			.collect(Collectors.toSet());
	}

	private IntStream minutes() {
		return this.points.stream().mapToInt(Point::minutes);
	}

	private List<Series> series(boolean hours) {
		List<String> names = new ArrayList<>();
		List<ToIntFunction<Point>> minutes = new ArrayList<>();
		for (NetworkGroup group : groups()) {
			names.add(group.name());
			minutes.add((point) -> minutes(point, group));
		}
		if (this.figures.notSplit().minutes() > 0) {
			names.add(this.texts.get("networks.notSplit"));
			minutes.add(Point::notSplit);
		}
		List<String> distinct = DistinctNames.of(names, LONGEST_NAME);
		return IntStream.range(0, names.size())
			.mapToObj((place) -> series(distinct.get(place), hours, minutes.get(place)))
			.toList();
	}

	private Series series(String name, boolean hours, ToIntFunction<Point> minutes) {
		return new Series(name,
				this.points.stream()
					.mapToInt(minutes)
					.mapToObj((each) -> hours ? hours(each) : minutes(each))
					.toList());
	}

	private static int minutes(Point point, NetworkGroup group) {
		return group.networks().stream().mapToInt((network) -> point.stated().getOrDefault(network, 0)).sum();
	}

	/**
	 * The networks as they are drawn, with room left for what is not split.
	 */
	private List<NetworkGroup> groups() {
		int room = MOST_SERIES - ((this.figures.notSplit().minutes() > 0) ? 1 : 0);
		List<Network> networks = this.figures.networks().stream().map(OfNetwork::network).toList();
		return NetworkGroup.of(networks, room, this.texts.get("networks.rest"));
	}

	private static double minutes(int minutes) {
		return (minutes == 0) ? 0 : 5.0 * Math.max(1, Math.round(minutes / 5.0));
	}

	private static double hours(int minutes) {
		return (minutes == 0) ? 0 : Math.max(1, Math.round(minutes / 15.0)) / 4.0;
	}

	private String category(Point point) {
		return point.isAnswered() ? label(point) : this.texts.get("chart.gap", label(point));
	}

	private String label(Point point) {
		return DateTimeFormatter.ofPattern(this.texts.get("chart.label." + this.step), this.language)
			.format(point.from());
	}

	private String words() {
		String networks = Stream.concat(groups().stream().map(this::words), notSplitInWords())
			.collect(Collectors.joining(", "));
		String course = this.points.stream().map(this::words).collect(Collectors.joining("; "));
		return this.texts.get("chart.words." + this.step, networks, course);
	}

	private String words(NetworkGroup group) {
		return group.name() + " " + new RoughMinutes(this.figures.of(group.networks()).minutes()).text();
	}

	private Stream<String> notSplitInWords() {
		int minutes = this.figures.notSplit().minutes();
		return (minutes == 0) ? Stream.empty()
				: Stream.of(this.texts.get("networks.notSplit") + " " + new RoughMinutes(minutes).text());
	}

	private String words(Point point) {
		String minutes = point.isAnswered() ? new RoughMinutes(point.minutes()).text()
				: this.texts.get("chart.unanswered");
		return label(point) + " " + minutes;
	}

	/**
	 * What one point stands for.
	 */
	private enum Step {

		DAY, WEEK, FOUR_WEEKS;

		static Step of(Period period, Figures figures) {
			return switch (period) {
				case WEEK -> figures.isDaily() ? DAY : WEEK;
				case MONTH, QUARTER -> WEEK;
				case YEAR -> FOUR_WEEKS;
			};
		}

		List<Point> points(Figures figures) {
			return switch (this) {
				case DAY -> figures.byDay();
				case WEEK -> figures.byWeeks(1);
				case FOUR_WEEKS -> figures.byWeeks(4);
			};
		}

	}

}
