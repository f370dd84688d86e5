package worthwhile.slack.blockkit;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;
import worthwhile.message.DistinctNames;

/**
 * A chart as Slack draws it. Slack does not stack bars: {@link ChartKind#STACKED} shows
 * the bars of one category side by side.
 *
 * @see <a href=
 * "https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block">Data
 * visualization block</a>
 */
final class DrawnChart {

	private static final int LONGEST_TITLE = 50;

	private static final int LONGEST_NAME = 20;

	private static final int MOST_POINTS = 20;

	private static final int MOST_SERIES = 6;

	private DrawnChart() {
	}

	/**
	 * Whether Slack can draw it at all.
	 */
	static boolean isPossible(Chart chart) {
		return within(chart.categories(), MOST_POINTS) && within(chart.series(), MOST_SERIES)
				&& chart.series().stream().allMatch((series) -> isComplete(series, chart.categories().size()));
	}

	private static boolean within(List<?> list, int most) {
		return !list.isEmpty() && list.size() <= most;
	}

	private static boolean isComplete(Series series, int points) {
		return series.values().size() == points && series.values().stream().allMatch(Double::isFinite);
	}

	static ObjectNode of(Chart chart) {
		List<String> categories = DistinctNames.of(chart.categories(), LONGEST_NAME);
		List<String> names = DistinctNames.of(chart.series().stream().map(Series::name).toList(), LONGEST_NAME);
		ArrayNode series = Literal.array();
		for (int place = 0; place < names.size(); place++) {
			series.add(series(names.get(place), categories, chart.series().get(place).values()));
		}
		ObjectNode drawn = Literal.object((chart.kind() == ChartKind.LINE) ? "line" : "bar");
		drawn.set("series", series);
		drawn.set("axis_config", axes(categories, chart.unit()));
		ObjectNode block = Literal.object("data_visualization");
		block.put("title", Literal.shortened(chart.title(), LONGEST_TITLE));
		block.set("chart", drawn);
		return block;
	}

	private static ObjectNode series(String name, List<String> categories, List<Double> values) {
		ArrayNode data = Literal.array();
		for (int place = 0; place < categories.size(); place++) {
			ObjectNode point = Literal.object().put("label", categories.get(place));
			double value = values.get(place);
			data.add((value == Math.rint(value)) ? point.put("value", (long) value) : point.put("value", value));
		}
		ObjectNode series = Literal.object().put("name", name);
		series.set("data", data);
		return series;
	}

	private static ObjectNode axes(List<String> categories, String unit) {
		ArrayNode labels = Literal.array();
		categories.forEach(labels::add);
		ObjectNode axes = Literal.object();
		axes.set("categories", labels);
		if (!unit.isBlank()) {
			axes.put("y_label", Literal.shortened(unit, LONGEST_TITLE));
		}
		return axes;
	}

}
