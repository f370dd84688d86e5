package worthwhile.slack.blockkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code limits.json} says of a piece of Block Kit, whatever piece that is.
 */
final class PublishedLimits {

	/** Where a limit is not that of a property of the same name. */
	private static final Map<String, Map<String, List<String>>> PLACES = Map.of("data_table",
			Map.of("columns", List.of("rows[]")), "data_visualization",
			Map.of("segments", List.of("chart.segments"), "series", List.of("chart.series"), "series_name",
					List.of("chart.series[].name"), "data", List.of("chart.series[].data"), "point_label",
					List.of("chart.series[].data[].label"), "categories", List.of("chart.axis_config.categories"),
					"category_label", List.of("chart.axis_config.categories[]"), "axis_label",
					List.of("chart.axis_config.x_label", "chart.axis_config.y_label")));

	/** What has the limits of another piece. */
	private static final Map<String, String> SAME = Map.of("static_select", "select", "multi_static_select", "select",
			"modal", "view", "home", "view");

	private static final List<String> IDS = List.of("action_id", "block_id");

	private static final Set<String> TEXTS = Set.of("plain_text", "mrkdwn");

	private final Map<String, List<Limit>> ofProperties;

	private final Map<String, Limit> ofIds;

	private final Limit ofTexts;

	private PublishedLimits(JsonNode limits) {
		this.ofProperties = limits.properties()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Entry::getKey, (kind) -> limits(kind.getKey(), kind.getValue())));
		this.ofIds = IDS.stream().collect(Collectors.toUnmodifiableMap((id) -> id, (id) -> itself(id, limits)));
		this.ofTexts = itself("text", limits);
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
		List<String> broken = new ArrayList<>();
		for (Limit limit : this.ofProperties.getOrDefault(SAME.getOrDefault(type, type), List.of())) {
			at(piece, limit.place()).forEach((found) -> limit.addBroken(found, broken));
		}
		this.ofIds.forEach((id, limit) -> {
			if (piece.has(id)) {
				limit.addBroken(piece.get(id), broken);
			}
		});
		if (TEXTS.contains(type)) {
			this.ofTexts.addBroken(piece.get("text"), broken);
		}
		return broken;
	}

	private static Limit itself(String what, JsonNode limits) {
		return new Limit(what, List.of(), rules(limits.get(what)));
	}

	private static List<Limit> limits(String kind, JsonNode limits) {
		return limits.properties()
			.stream()
			.filter((limit) -> limit.getValue().isObject())
			.flatMap((limit) -> places(kind, limit.getKey())
				.map((place) -> new Limit(kind + "." + limit.getKey(), place, rules(limit.getValue()))))
			.toList();
	}

	private static Map<String, Integer> rules(JsonNode limit) {
		return limit.properties()
			.stream()
			.filter((rule) -> rule.getValue().isNumber())
			.collect(Collectors.toUnmodifiableMap(Entry::getKey, (rule) -> rule.getValue().asInt()));
	}

	private static Stream<List<String>> places(String kind, String limit) {
		return PLACES.getOrDefault(kind, Map.of())
			.getOrDefault(limit, List.of(limit))
			.stream()
			.map((place) -> List.of(place.split("\\.")));
	}

	private static List<JsonNode> at(JsonNode piece, List<String> place) {
		List<JsonNode> found = List.of(piece);
		for (String step : place) {
			String name = step.replace("[]", "");
			List<JsonNode> next = new ArrayList<>();
			for (JsonNode node : found) {
				JsonNode within = node.path(name);
				if (step.endsWith("[]")) {
					within.forEach(next::add);
				}
				else if (!within.isMissingNode()) {
					next.add(within);
				}
			}
			found = next;
		}
		return found;
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

	/**
	 * What one property may be.
	 *
	 * @param what the property with its piece
	 * @param place the way to it from the piece
	 * @param rules bounds by their names
	 */
	private record Limit(String what, List<String> place, Map<String, Integer> rules) {

		void addBroken(JsonNode found, List<String> broken) {
			JsonNode value = found.isObject() ? found.path("text") : found;
			this.rules.forEach((rule, bound) -> {
				if (!holds(rule, bound, value)) {
					broken.add(this.what + ": " + rule + " " + bound + ", but is " + size(value));
				}
			});
		}

	}

}
