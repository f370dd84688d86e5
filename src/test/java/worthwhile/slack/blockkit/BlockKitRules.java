package worthwhile.slack.blockkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.slack.api.SlackConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Form;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Slack takes; whatever it would refuse fails the test.
 */
public final class BlockKitRules {

	private static final int MOST_CHARACTERS = 13_200;

	private static final int MOST_BLOCKS_OF_A_MESSAGE = 50;

	private static final int MOST_CHARTS = 2;

	private static final int MOST_SERIES = 6;

	/** Slack has no number for it, and refused a second one of an older kind. */
	private static final int MOST_TABLES = 1;

	private static final int MOST_CHARACTERS_OF_A_TABLE = 10_000;

	/** What the SDK's model of Slack has no class for. */
	private static final Set<String> NEW = Set.of("data_visualization", "data_table");

	private static final int LARGEST_VIEW = 250_000;

	private static final Pattern MARKUP = Pattern.compile("[<>]|&(?!amp;|lt;|gt;)");

	private static final JsonMapper JSON = new JsonMapper();

	private static final PublishedLimits LIMITS = PublishedLimits.read();

	private static final Gson SDK = sdk();

	/** What was found good once: help, forms and questions come a thousand times. */
	private static final Set<Record> GOOD = ConcurrentHashMap.newKeySet();

	/** Blocks in JSON of which the SDK knows everything: many messages share them. */
	private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

	/** In characters; a longer block comes once, and would only take up room. */
	private static final int LONGEST_KNOWN = 2000;

	private BlockKitRules() {
	}

	/**
	 * A message of the bot, in a chat and as the home page.
	 */
	public static void check(Message message) {
		if (!GOOD.contains(message)) {
			Rendered rendered = BlockKit.message(message);
			checkMessage(rendered.text(), rendered.blocks());
			checkView(BlockKit.home(message));
			GOOD.add(message);
		}
	}

	/**
	 * A form of the bot.
	 */
	public static void check(Form form) {
		if (!GOOD.contains(form)) {
			checkView(BlockKit.form(form, "{}", "Cancel"));
			GOOD.add(form);
		}
	}

	/**
	 * A message as it is sent.
	 * @param text its fallback
	 * @param blocks a JSON array
	 */
	public static void checkMessage(String text, String blocks) {
		List<String> broken = new ArrayList<>(brokenInText(text));
		JsonNode array = JSON.readTree(blocks);
		if (array.isEmpty() || array.size() > MOST_BLOCKS_OF_A_MESSAGE) {
			broken.add("a message of " + array.size() + " blocks");
		}
		if (blocks.length() > MOST_CHARACTERS) {
			broken.add("a message of " + blocks.length() + " characters");
		}
		if (array.valueStream().filter((block) -> type(block).equals("data_visualization")).count() > MOST_CHARTS) {
			broken.add("more than two charts");
		}
		if (array.valueStream().filter((block) -> type(block).equals("data_table")).count() > MOST_TABLES) {
			broken.add("more than one table");
		}
		broken.addAll(brokenInBlocks(array));
		assertThat(broken).as(blocks).isEmpty();
	}

	/**
	 * A modal or a home page as it is sent.
	 */
	public static void checkView(String json) {
		JsonNode view = JSON.readTree(json);
		List<String> broken = new ArrayList<>(LIMITS.broken(view, ""));
		if (json.length() > LARGEST_VIEW) {
			broken.add("a view of " + json.length() + " characters");
		}
		if (view.path("blocks").valueStream().anyMatch((block) -> NEW.contains(type(block)))) {
			broken.add("a chart or table outside of a message");
		}
		if (type(view).equals("home")
				&& view.path("blocks").valueStream().anyMatch((block) -> type(block).equals("input"))) {
			broken.add("a field on the home page");
		}
		broken.addAll(brokenInBlocks(view.path("blocks")));
		assertThat(broken).as(json).isEmpty();
	}

	private static List<String> brokenInText(String text) {
		List<String> broken = new ArrayList<>();
		if (text.isBlank() || text.length() > 3000) {
			broken.add("a fallback of " + text.length() + " characters");
		}
		if (MARKUP.matcher(text).find()) {
			broken.add("markup in the fallback");
		}
		return broken;
	}

	private static List<String> brokenInBlocks(JsonNode blocks) {
		List<String> broken = new ArrayList<>();
		List<Piece> pieces = pieces(blocks, "").toList();
		pieces.forEach((piece) -> broken.addAll(broken(piece)));
		blocks.forEach((block) -> broken.addAll(unknown(block)));
		broken.addAll(repeated(pieces, "block_id"));
		broken.addAll(repeated(pieces, "action_id"));
		return broken;
	}

	private static List<String> broken(Piece piece) {
		List<String> broken = new ArrayList<>(LIMITS.broken(piece.node(), piece.kind()));
		JsonNode node = piece.node();
		switch (node.path("type").asString(piece.kind())) {
			case "mrkdwn" -> broken.add("markup");
			case "plain_text" -> {
				if (node.path("emoji").asBoolean(true) || node.path("text").asString("").isBlank()) {
					broken.add("a text that is blank or in which :this: is an emoji");
				}
			}
			case "text" -> {
				if (node.path("text").asString("").isEmpty()) {
					broken.add("empty rich text");
				}
			}
			case "actions" -> {
				if (node.path("elements").isEmpty()) {
					broken.add("no buttons");
				}
			}
			case "button", "option" -> {
				if (node.has("value") && node.path("value").asString("").isEmpty()) {
					broken.add("an empty value");
				}
			}
			case "static_select", "multi_static_select", "checkboxes" -> broken.addAll(brokenInOptions(node));
			case "number_input" -> broken.addAll(brokenInNumber(node));
			case "plain_text_input" -> {
				if (node.path("initial_value").asString("").length() > node.path("max_length").asInt(3000)) {
					broken.add("a beginning that is too long");
				}
			}
			case "input" -> {
				if (!node.path("block_id").equals(node.at("/element/action_id"))) {
					broken.add("a field of two names");
				}
			}
			case "raw_text" -> {
				if (node.path("text").asString("").isEmpty()) {
					broken.add("an empty cell");
				}
			}
			case "data_table" -> broken.addAll(brokenInTable(node));
			case "data_visualization" -> broken.addAll(brokenInChart(node.path("chart")));
			default -> {
			}
		}
		if (hasHalfOfACharacter(node)) {
			broken.add("half of a character");
		}
		return broken;
	}

	private static List<String> brokenInOptions(JsonNode element) {
		List<String> broken = new ArrayList<>();
		List<JsonNode> options = element.path("options").valueStream().toList();
		if (options.isEmpty()) {
			broken.add("no options");
		}
		if (options.stream().map((option) -> option.path("value")).distinct().count() < options.size()) {
			broken.add("two options of one value");
		}
		if (element.has("initial_option") && !options.contains(element.get("initial_option"))) {
			broken.add("a beginning that is no option");
		}
		JsonNode initial = element.path("initial_options");
		if (initial.isArray() && (initial.isEmpty() || !initial.valueStream().allMatch(options::contains))) {
			broken.add("a beginning that is empty or no options");
		}
		return broken;
	}

	private static List<String> brokenInNumber(JsonNode element) {
		double min = Double.parseDouble(element.path("min_value").asString());
		double max = Double.parseDouble(element.path("max_value").asString());
		double initial = Double.parseDouble(element.path("initial_value").asString(String.valueOf(min)));
		return (min <= initial && initial <= max) ? List.of() : List.of("a beginning out of bounds");
	}

	private static List<String> brokenInChart(JsonNode chart) {
		List<String> broken = new ArrayList<>();
		List<JsonNode> categories = chart.at("/axis_config/categories").valueStream().toList();
		List<JsonNode> series = chart.path("series").valueStream().toList();
		if (!Set.of("line", "bar", "area").contains(type(chart))) {
			broken.add("an unknown kind of chart");
		}
		if (series.size() > MOST_SERIES
				|| series.stream().map((one) -> one.get("name")).distinct().count() < series.size()) {
			broken.add("too many series, or two of one name");
		}
		if (categories.stream().distinct().count() < categories.size()) {
			broken.add("two categories of one name");
		}
		for (JsonNode one : series) {
			if (!one.path("data").valueStream().map((point) -> point.get("label")).toList().equals(categories)) {
				broken.add("other points than categories");
			}
			if (!one.path("data").valueStream().allMatch((point) -> point.path("value").isNumber())) {
				broken.add("a value that is no number");
			}
		}
		return broken;
	}

	private static List<String> brokenInTable(JsonNode table) {
		List<String> broken = new ArrayList<>();
		List<JsonNode> rows = table.path("rows").valueStream().toList();
		if (rows.stream().map(JsonNode::size).distinct().count() != 1) {
			broken.add("rows of different lengths");
		}
		if (table.path("caption").asString("").isBlank()) {
			broken.add("a table without a caption");
		}
		int characters = rows.stream()
			.flatMap(JsonNode::valueStream)
			.mapToInt((cell) -> cell.path("text").asString("").length())
			.sum();
		if (characters > MOST_CHARACTERS_OF_A_TABLE) {
			broken.add("a table of " + characters + " characters");
		}
		return broken;
	}

	private static boolean hasHalfOfACharacter(JsonNode node) {
		return node.valueStream()
			.filter(JsonNode::isString)
			.anyMatch((text) -> text.asString()
				.codePoints()
				.anyMatch((character) -> Character.getType(character) == Character.SURROGATE));
	}

	/**
	 * Properties that the SDK's model of Slack does not know; it has none of charts and
	 * tables.
	 */
	private static List<String> unknown(JsonNode block) {
		if (NEW.contains(type(block))) {
			return List.of();
		}
		String json = block.toString();
		if (KNOWN.contains(json)) {
			return List.of();
		}
		try {
			SDK.fromJson(json, LayoutBlock.class);
			if (json.length() <= LONGEST_KNOWN) {
				KNOWN.add(json);
			}
			return List.of();
		}
		catch (JsonParseException ex) {
			return List.of(String.valueOf(ex.getMessage()));
		}
	}

	private static List<String> repeated(List<Piece> pieces, String id) {
		Set<String> seen = new HashSet<>();
		return pieces.stream()
			.map(Piece::node)
			.filter((node) -> node.has(id))
			.map((node) -> node.get(id).asString())
			.filter((value) -> !seen.add(value))
			.map((value) -> "twice the " + id + " " + value)
			.collect(Collectors.toList());
	}

	private static Stream<Piece> pieces(JsonNode node, String kind) {
		if (node.isArray()) {
			return node.valueStream().flatMap((item) -> pieces(item, kind));
		}
		Stream<Piece> within = node.properties()
			.stream()
			.flatMap((property) -> pieces(property.getValue(), kind(property.getKey())));
		return node.isObject() ? Stream.concat(Stream.of(new Piece(node, kind)), within) : Stream.empty();
	}

	private static String kind(String property) {
		return switch (property) {
			case "options", "initial_options", "initial_option" -> "option";
			case "confirm" -> "confirmation";
			default -> "";
		};
	}

	private static String type(JsonNode node) {
		return node.path("type").asString("");
	}

	private static Gson sdk() {
		SlackConfig config = new SlackConfig();
		config.setLibraryMaintainerMode(true);
		config.setFailOnUnknownProperties(true);
		return GsonFactory.createSnakeCase(config);
	}

	private record Piece(JsonNode node, String kind) {
	}

}
