package worthwhile.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;

/**
 * A chart as bars of text in a fixed width, one line for each category. What is stacked
 * has one bar, all else one bar for each series.
 */
public final class TextBars {

	private static final int LONGEST_BAR = 16;

	private static final int LONGEST_LABEL = 20;

	private static final int LONGEST_NAME = 150;

	private static final int MOST_LINES = 40;

	private static final String[] QUARTERS = { "", "¼", "½", "¾" };

	private TextBars() {
	}

	/**
	 * Whether there is anything to draw.
	 */
	public static boolean isPossible(Chart chart) {
		return !chart.categories().isEmpty() && !chart.series().isEmpty();
	}

	/**
	 * What the bars show: the chart's title and unit.
	 */
	public static String title(Chart chart) {
		return chart.title() + (chart.unit().isBlank() ? "" : " (" + chart.unit() + ")");
	}

	/**
	 * The bars, at most 40 lines of them.
	 */
	public static String of(Chart chart) {
		List<String> labels = DistinctNames.of(chart.categories(), LONGEST_LABEL);
		if (chart.kind() == ChartKind.STACKED || chart.series().size() == 1) {
			List<Double> sums = IntStream.range(0, labels.size()).mapToObj((place) -> sum(chart, place)).toList();
			return lines(labels, sums, greatest(sums), chart.unknown());
		}
		List<Double> all = chart.series().stream().flatMap((series) -> series.values().stream()).toList();
		return chart.series()
			.stream()
			.map((series) -> name(series) + "\n" + lines(labels, series.values(), greatest(all), chart.unknown()))
			.collect(Collectors.joining("\n"))
			.lines()
			.limit(MOST_LINES)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * How much of what is stacked is whose, which the bars do not show; empty for any
	 * other chart.
	 */
	public static String shares(Chart chart) {
		return (chart.kind() != ChartKind.STACKED || chart.series().size() == 1) ? ""
				: chart.series()
					.stream()
					.map((series) -> name(series) + " " + rounded(sum(series)))
					.collect(Collectors.joining(" · "));
	}

	private static double sum(Series series) {
		return series.values().stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).sum();
	}

	private static String name(Series series) {
		return series.name().isBlank() ? DistinctNames.NAMELESS : Excerpt.shortened(series.name(), LONGEST_NAME);
	}

	private static String lines(List<String> labels, List<Double> values, double greatest, Set<Integer> unknown) {
		int width = labels.stream().mapToInt(TextBars::width).max().orElse(0);
		return IntStream.range(0, Math.min(labels.size(), values.size()))
			.mapToObj((place) -> unknown.contains(place) ? labels.get(place)
					: line(labels.get(place), width, values.get(place), greatest))
			.collect(Collectors.joining("\n"));
	}

	private static String line(String label, int width, double value, double greatest) {
		String bar = "▇".repeat(length(value, greatest));
		return label + " ".repeat(width - width(label)) + " " + bar + (bar.isEmpty() ? "" : " ") + rounded(value);
	}

	private static int length(double value, double greatest) {
		return (value > 0) ? (int) Math.max(1, Math.round(LONGEST_BAR * value / greatest)) : 0;
	}

	/**
	 * In quarters, which need no decimal sign of any language.
	 */
	private static String rounded(double value) {
		long quarters = (value > 0) ? Math.max(1, Math.round(4 * value)) : 0;
		long whole = quarters / 4;
		String rest = QUARTERS[(int) (quarters % 4)];
		return (whole == 0 && !rest.isEmpty()) ? rest : whole + rest;
	}

	private static double sum(Chart chart, int place) {
		return chart.series().stream().map(Series::values).mapToDouble((values) -> value(values, place)).sum();
	}

	private static double value(List<Double> values, int place) {
		return (place < values.size() && Double.isFinite(values.get(place))) ? values.get(place) : 0;
	}

	private static double greatest(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).max().orElse(0);
	}

	private static int width(String label) {
		return label.codePointCount(0, label.length());
	}

}
