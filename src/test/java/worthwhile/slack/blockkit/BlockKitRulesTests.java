package worthwhile.slack.blockkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BlockKitRulesTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("whatSlackRefuses")
	void refuseWhatSlackRefuses(String complaint, String block) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> BlockKitRules.checkMessage("hello", "[" + block + "]"))
			.withMessageContaining(complaint);
	}

	@ParameterizedTest
	@MethodSource("examples")
	void takeTheExamplesOfCharts(Path example) throws IOException {
		BlockKitRules.checkMessage("hello", "[" + Files.readString(example) + "]");
	}

	@ParameterizedTest
	@MethodSource("fallbacks")
	void refuseFallbacksThatSlackWouldRead(String text) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> BlockKitRules.checkMessage(text, "[{\"type\":\"divider\"}]"));
	}

	static Stream<Arguments> whatSlackRefuses() {
		String long76 = "x".repeat(76);
		return Stream.of(arguments("header.text", header(plain("x".repeat(151)))),
				arguments("section.text", section(plain("x".repeat(3001)))),
				arguments("markup", section("{\"type\":\"mrkdwn\",\"text\":\"*x*\"}")),
				arguments("blank", section("{\"type\":\"plain_text\",\"text\":\"x\"}")),
				arguments("text: min_length", section(plain(""))),
				arguments("button.text", actions(button(plain(long76), "a", "v"))),
				arguments("button.value", actions(button(plain("x"), "a", "v".repeat(2001)))),
				arguments("action_id", actions(button(plain("x"), "a".repeat(256), "v"))),
				arguments("an empty value", actions(button(plain("x"), "a", ""))),
				arguments("twice the action_id",
						actions(button(plain("x"), "a", "v") + "," + button(plain("x"), "a", "w"))),
				arguments("actions.elements",
						actions(Stream.iterate(0, (i) -> i + 1)
							.limit(26)
							.map((i) -> button(plain("x"), "a" + i, "v"))
							.reduce((a, b) -> a + "," + b)
							.orElseThrow())),
				arguments("no buttons", actions("")), arguments("option.text", input(select(option(long76, "v")))),
				arguments("option.value", input(select(option("x", "v".repeat(151))))),
				arguments("two options of one value", input(select(option("x", "v") + "," + option("y", "v")))),
				arguments("no options", input(select(""))),
				arguments("a beginning that is no option",
						input(select(option("x", "v")).replace("\"action_id\"",
								"\"initial_option\":" + option("y", "w") + ",\"action_id\""))),
				arguments("a field of two names",
						input(select(option("x", "v"))).replace("\"block_id\":\"a\"", "\"block_id\":\"b\"")),
				arguments("unknown", section(plain("x")).replace("\"text\":{", "\"unknown\":1,\"text\":{")),
				arguments("half of a character", section(plain("x\ud83e"))),
				arguments("other points than categories", chart("A", "B", "x")),
				arguments("data_visualization.point_label", chart("A".repeat(21), "A".repeat(21), "x")),
				arguments("data_visualization.series_name", chart("A", "A", "x".repeat(21))),
				arguments("data_table.rows: min_items", table("[" + cell("x") + "]")),
				arguments("data_table.columns: max_items",
						table("[" + cell("x") + ("," + cell("x")).repeat(20) + "],[" + cell("x")
								+ ("," + cell("x")).repeat(20) + "]")),
				arguments("data_table.page_size: max",
						table("[" + cell("x") + "],[" + cell("y") + "]").replace("\"page_size\":1",
								"\"page_size\":101")),
				arguments("rows of different lengths",
						table("[" + cell("x") + "],[" + cell("y") + "," + cell("z") + "]")),
				arguments("an empty cell", table("[" + cell("x") + "],[" + cell("") + "]")),
				arguments("a table without a caption",
						table("[" + cell("x") + "],[" + cell("y") + "]").replace("\"caption\":\"c\"",
								"\"caption\":\"\"")),
				arguments("a table of 10001 characters",
						table("[" + cell("x") + "],[" + cell("y".repeat(10_000)) + "]")),
				arguments("more than one table",
						table("[" + cell("x") + "],[" + cell("y") + "]") + ","
								+ table("[" + cell("x") + "],[" + cell("y") + "]")),
				arguments("more than two charts",
						String.join(",", chart("A", "A", "x"), chart("A", "A", "x"), chart("A", "A", "x"))),
				arguments("51 blocks", "{\"type\":\"divider\"}" + ",{\"type\":\"divider\"}".repeat(50)),
				arguments("characters",
						section(plain("x".repeat(2900))) + ("," + section(plain("x".repeat(2900)))).repeat(4)));
	}

	static Stream<Path> examples() throws IOException {
		return Files.list(Path.of("src/test/resources/slack/data_visualization"))
			.filter((example) -> !example.endsWith("data_visualization_pie.json"));
	}

	static Stream<String> fallbacks() {
		return Stream.of("", "<!channel>", "R&D", "x".repeat(3001));
	}

	private static String plain(String text) {
		return "{\"type\":\"plain_text\",\"emoji\":false,\"text\":\"" + text + "\"}";
	}

	private static String header(String text) {
		return "{\"type\":\"header\",\"text\":" + text + "}";
	}

	private static String section(String text) {
		return "{\"type\":\"section\",\"text\":" + text + "}";
	}

	private static String actions(String buttons) {
		return "{\"type\":\"actions\",\"elements\":[" + buttons + "]}";
	}

	private static String button(String text, String action, String value) {
		return "{\"type\":\"button\",\"text\":%s,\"action_id\":\"%s\",\"value\":\"%s\"}".formatted(text, action, value);
	}

	private static String input(String element) {
		return "{\"type\":\"input\",\"block_id\":\"a\",\"label\":%s,\"element\":%s}".formatted(plain("x"), element);
	}

	private static String select(String options) {
		return "{\"type\":\"static_select\",\"action_id\":\"a\",\"options\":[" + options + "]}";
	}

	private static String option(String text, String value) {
		return "{\"text\":%s,\"value\":\"%s\"}".formatted(plain(text), value);
	}

	private static String table(String rows) {
		return "{\"type\":\"data_table\",\"caption\":\"c\",\"page_size\":1,\"rows\":[" + rows + "]}";
	}

	private static String cell(String text) {
		return "{\"type\":\"raw_text\",\"text\":\"" + text + "\"}";
	}

	private static String chart(String category, String label, String name) {
		return """
				{"type":"data_visualization","title":"t","chart":{"type":"bar",
				"series":[{"name":"%s","data":[{"label":"%s","value":1}]}],"axis_config":{"categories":["%s"]}}}"""
			.formatted(name, label, category);
	}

}
