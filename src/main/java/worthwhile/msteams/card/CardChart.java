package worthwhile.msteams.card;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;
import worthwhile.message.DistinctNames;
import worthwhile.message.TextBars;

/**
 * A chart as Teams draws it. Some phones do not, and show its title alone.
 *
 * @see <a href=
 * "https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards">Charts
 * in Adaptive Cards</a>
 */
final class CardChart {

	private static final int LONGEST_TITLE = 100;

	private static final int LONGEST_NAME = 40;

	private CardChart() {
	}

	/**
	 * Whether Teams can draw it at all.
	 */
	static boolean isPossible(Chart chart) {
		return TextBars.isPossible(chart)
				&& chart.series().stream().allMatch((series) -> isComplete(series, chart.categories().size()));
	}

	private static boolean isComplete(Series series, int points) {
		return series.values().size() == points && series.values().stream().allMatch(Double::isFinite);
	}

	static ObjectNode of(Chart chart) {
		ObjectNode drawn = CardText.object(type(chart));
		drawn.put("title", CardText.shortened(chart.title(), LONGEST_TITLE)).put("showTitle", true);
		if (!chart.unit().isBlank()) {
			drawn.put("yAxisTitle", CardText.shortened(chart.unit(), LONGEST_TITLE));
		}
		drawn.put("colorSet", "categorical");
		if (chart.kind() == ChartKind.STACKED) {
			drawn.put("stacked", true);
		}
		drawn.set("data", data(chart));
		drawn.set("fallback", CardText.title(TextBars.title(chart), LONGEST_TITLE));
		return drawn;
	}

	private static String type(Chart chart) {
		if (chart.kind() == ChartKind.LINE) {
			return "Chart.Line";
		}
		return isPlain(chart) ? "Chart.VerticalBar" : "Chart.VerticalBar.Grouped";
	}

	private static boolean isPlain(Chart chart) {
		return chart.kind() == ChartKind.BARS && chart.series().size() == 1;
	}

	private static ArrayNode data(Chart chart) {
		List<String> categories = DistinctNames.of(chart.categories(), LONGEST_NAME);
		List<String> names = DistinctNames.of(chart.series().stream().map(Series::name).toList(), LONGEST_NAME);
		if (isPlain(chart)) {
			return points(categories, chart.series().get(0).values());
		}
		ArrayNode data = CardText.array();
		for (int place = 0; place < names.size(); place++) {
			ObjectNode series = CardText.object().put("legend", names.get(place));
			series.set("values", points(categories, chart.series().get(place).values()));
			data.add(series);
		}
		return data;
	}

	private static ArrayNode points(List<String> categories, List<Double> values) {
		ArrayNode points = CardText.array();
		for (int place = 0; place < categories.size(); place++) {
			ObjectNode point = CardText.object().put("x", categories.get(place));
			double value = hundredths(values.get(place));
			points.add((value == Math.rint(value)) ? point.put("y", (long) value) : point.put("y", value));
		}
		return points;
	}

	private static double hundredths(double value) {
		return Math.rint(100 * value) / 100;
	}

}
