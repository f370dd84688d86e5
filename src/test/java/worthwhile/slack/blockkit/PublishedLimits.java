package worthwhile.slack.blockkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code limits.json} says of a piece of Block Kit, whatever piece that is.
 */
final class PublishedLimits {

	/** Where a limit is not that of a property of the same name. */
	private static final Map<String, Map<String, List<String>>> PLACES = Map.of("data_visualization",
			Map.of("segments", List.of("chart.segments"), "series", List.of("chart.series"), "series_name",
					List.of("chart.series[].name"), "data", List.of("chart.series[].data"), "point_label",
					List.of("chart.series[].data[].label"), "categories", List.of("chart.axis_config.categories"),
					"category_label", List.of("chart.axis_config.categories[]"), "axis_label",
					List.of("chart.axis_config.x_label", "chart.axis_config.y_label")));

	/** What has the limits of another piece. */
	private static final Map<String, String> SAME = Map.of("static_select", "select", "multi_static_select", "select",
			"modal", "view", "home", "view");

	private static final Set<String> TEXTS = Set.of("plain_text", "mrkdwn");

	private final JsonNode limits;

	private PublishedLimits(JsonNode limits) {
		this.limits = limits;
	}

	static PublishedLimits read() {
		try (InputStream json = PublishedLimits.class.getResourceAsStream("/slack/limits.json")) {
			return new PublishedLimits(new JsonMapper().readTree(Objects.requireNonNull(json)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is beyond its limit in one piece, not in the pieces within.
	 * @param kind what it is, if it has no type of its own
	 */
	List<String> broken(JsonNode piece, String kind) {
		String type = piece.path("type").asString(kind);
		Stream<String> own = broken(SAME.getOrDefault(type, type), piece);
		Stream<String> ids = Stream.of("action_id", "block_id")
			.filter(piece::has)
			.flatMap((id) -> broken(id, piece.get(id), this.limits.get(id)));
		Stream<String> text = TEXTS.contains(type) ? broken("text", piece.get("text"), this.limits.get("text"))
				: Stream.empty();
		return Stream.of(own, ids, text).flatMap((all) -> all).toList();
	}

	private Stream<String> broken(String kind, JsonNode piece) {
		return this.limits.path(kind)
			.properties()
			.stream()
			.filter((limit) -> limit.getValue().isObject())
			.flatMap((limit) -> places(kind, limit.getKey()).stream()
				.flatMap((place) -> at(piece, place))
				.flatMap((found) -> broken(kind + "." + limit.getKey(), found, limit.getValue())));
	}

	private static List<String> places(String kind, String limit) {
		return PLACES.getOrDefault(kind, Map.of()).getOrDefault(limit, List.of(limit));
	}

	private static Stream<JsonNode> at(JsonNode piece, String place) {
		Stream<JsonNode> found = Stream.of(piece);
		for (String step : place.split("\\.")) {
			String name = step.replace("[]", "");
			found = found.map((node) -> node.path(name)).filter((node) -> !node.isMissingNode());
			if (step.endsWith("[]")) {
				found = found.flatMap(JsonNode::valueStream);
			}
		}
		return found;
	}

	private static Stream<String> broken(String what, JsonNode found, JsonNode limit) {
		JsonNode value = found.isObject() ? found.path("text") : found;
		return limit.properties()
			.stream()
			.filter((rule) -> !holds(rule.getKey(), rule.getValue().asInt(), value))
			.map((rule) -> what + ": " + rule.getKey() + " " + rule.getValue() + ", but is " + size(value));
	}

	private static boolean holds(String rule, int bound, JsonNode value) {
		return switch (rule) {
			case "max_length" -> value.asString().length() <= bound;
			case "min_length" -> value.asString().length() >= bound;
			case "max_items" -> value.size() <= bound;
			case "min_items" -> value.size() >= bound;
			case "item_max_length" ->
				value.valueStream().allMatch((item) -> item.path("text").asString("").length() <= bound);
			case "max" -> value.asInt() <= bound;
			case "min" -> value.asInt() >= bound;
			case "exclusive_min" -> value.asDouble() > bound;
			default -> throw new IllegalStateException("There is a new kind of limit: " + rule);
		};
	}

	private static Object size(JsonNode value) {
		return value.isArray() ? value.size() : value.isNumber() ? value : value.asString().length();
	}

}
