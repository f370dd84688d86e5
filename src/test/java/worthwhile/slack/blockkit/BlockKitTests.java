package worthwhile.slack.blockkit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Block;
import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Table;
import worthwhile.message.Block.Series;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Field.Option;
import worthwhile.message.Form;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BlockKitTests {

	private static final Table TABLE = new Table("Week by week", List.of("Week", "Time", "Outcomes"),
			List.of(List.of("5 Jan", "Mon ~25 min", ""), List.of("12 Jan", "Tue ~10 min", "Wed 1 lead")));

	private static final JsonMapper JSON = new JsonMapper();

	private static final String TYPED = "<@U1> <!channel> *x* _y_ ~z~ `c` <b> & &amp; :smile: 🙂 \"שלום\" https://example.org";

	@Test
	void showsEachBlockInItsPlace() {
		JsonNode blocks = blocks(new Block.Heading("A"), new Block.Paragraph("b\nc"), new Block.Note("d"),
				new Block.Divider());
		assertThat(blocks).isEqualTo(JSON.readTree("""
				[{"type":"header","text":{"type":"plain_text","text":"A","emoji":false}},
				 {"type":"section","text":{"type":"plain_text","text":"b\\nc","emoji":false}},
				 {"type":"context","elements":[{"type":"plain_text","text":"d","emoji":false}]},
				 {"type":"divider"}]"""));
	}

	@Test
	void quotesAPersonsOwnWords() {
		assertThat(blocks(new Block.Quote("my words"))).isEqualTo(JSON.readTree("""
				[{"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[
				  {"type":"text","text":"my words"}]}]}]"""));
	}

	@Test
	void showsFactsAsAListInWhichTheFiguresStandOut() {
		Block facts = new Block.Facts(
				List.of(new Block.Fact("Time", "~5 h", "before: ~4 h"), new Block.Fact("Feeling", "fine", null)));
		assertThat(blocks(facts)).isEqualTo(JSON.readTree("""
				[{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[
				  {"type":"rich_text_section","elements":[
				    {"type":"text","text":"Time: "},{"type":"text","text":"~5\u00a0h","style":{"bold":true}},
				    {"type":"text","text":" – before: ~4\u00a0h"}]},
				  {"type":"rich_text_section","elements":[
				    {"type":"text","text":"Feeling: "},{"type":"text","text":"fine","style":{"bold":true}}]}],
				  "style":"bullet"}]}]"""));
	}

	@Test
	void givesButtonsTheirStyleAndEachItsOwnId() {
		JsonNode blocks = blocks(
				Block.Buttons.of(Button.of("~10 min", "question.minutes", "d/10").primary(),
						Button.of("~30 min", "question.minutes", "d/30"), Button.of("Delete", "x.y", "").danger()),
				Block.Buttons.of(Button.of("~1 h", "question.minutes", "d/60")));
		assertThat(blocks).isEqualTo(JSON.readTree("""
				[{"type":"actions","elements":[
				  {"type":"button","text":{"type":"plain_text","text":"~10 min","emoji":false},
				   "action_id":"question.minutes","value":"d/10","style":"primary"},
				  {"type":"button","text":{"type":"plain_text","text":"~30 min","emoji":false},
				   "action_id":"question.minutes#2","value":"d/30"},
				  {"type":"button","text":{"type":"plain_text","text":"Delete","emoji":false},
				   "action_id":"x.y","style":"danger"}]},
				 {"type":"actions","elements":[
				  {"type":"button","text":{"type":"plain_text","text":"~1 h","emoji":false},
				   "action_id":"question.minutes#3","value":"d/60"}]}]"""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "question.minutes", "question.minutes#2", "question.minutes#25" })
	void findsTheActionOfAButtonAgain(String id) {
		assertThat(BlockKit.button(id, "d/30")).isEqualTo(new Pressed("question.minutes", "d/30"));
	}

	@Test
	void putsWhatFewPeopleWantInAMenuAtTheEndOfTheRow() {
		JsonNode blocks = blocks(Block.Buttons.of(Button.of("None", "question.minutes", "d/0"))
			.menu(Button.of("Skip today", "skip.day", "d/"), Button.of("Snooze 1 h", "snooze.day", "d/ hour")));
		assertThat(blocks).isEqualTo(JSON.readTree(
				"""
						[{"type":"actions","elements":[
						  {"type":"button","text":{"type":"plain_text","text":"None","emoji":false},
						   "action_id":"question.minutes","value":"d/0"},
						  {"type":"overflow","action_id":"menu","options":[
						    {"text":{"type":"plain_text","text":"Skip today","emoji":false},"value":"skip.day d/"},
						    {"text":{"type":"plain_text","text":"Snooze 1 h","emoji":false},"value":"snooze.day d/ hour"}]}]}]"""));
		assertThat(BlockKit.option("snooze.day d/ hour")).isEqualTo(new Pressed("snooze.day", "d/ hour"));
	}

	@Test
	void letsOneOfManyBeChosenFromAList() {
		JsonNode blocks = blocks(new Block.OneOfMany("Which day?",
				List.of(Button.of("Thu, 26 Nov", "delete.ask", "a"), Button.of("Wed, 25 Nov", "delete.ask", ""))));
		assertThat(blocks).isEqualTo(JSON.readTree("""
				[{"type":"actions","elements":[{"type":"static_select","action_id":"list","options":[
				    {"text":{"type":"plain_text","text":"Thu, 26 Nov","emoji":false},"value":"delete.ask a"},
				    {"text":{"type":"plain_text","text":"Wed, 25 Nov","emoji":false},"value":"delete.ask "}],
				  "placeholder":{"type":"plain_text","text":"Which day?","emoji":false}}]}]"""));
		assertThat(BlockKit.option("delete.ask ")).isEqualTo(new Pressed("delete.ask", ""));
	}

	@Test
	void makesAButtonOfWhatIsTooLongForAList() {
		Button tooLong = Button.of("Skip", "skip.day", "v".repeat(142));
		Button fits = Button.of("Snooze", "snooze.day", "d");
		assertThat(blocks(Block.Buttons.of().menu(tooLong, fits)).at("/0/elements")).extracting(this::type)
			.containsExactly("button", "overflow");
		assertThat(blocks(new Block.OneOfMany("Which?", List.of(tooLong, fits))).at("/0/elements"))
			.extracting(this::type)
			.containsExactly("button", "button");
		assertThat(blocks(Block.Buttons.of().menu(Button.of("Skip", "skip.day", "v".repeat(141)))).at("/0/elements"))
			.extracting(this::type)
			.containsExactly("overflow");
	}

	private String type(JsonNode element) {
		return element.path("type").asString();
	}

	@Test
	void showsInBoldWhatStandsOut() {
		Block paragraph = new Block.Paragraph("~30 min today. ").thenStrong("What came of it?");
		assertThat(blocks(paragraph)).isEqualTo(JSON.readTree("""
				[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
				  {"type":"text","text":"~30\u00a0min today. "},
				  {"type":"text","text":"What came of it?","style":{"bold":true}}]}]}]"""));
		assertThat(blocks(Block.Paragraph.strong("x".repeat(3001))).at("/0/elements/0/elements/0/text").asString())
			.hasSize(3000)
			.endsWith("x…");
	}

	@Test
	void setsWhatIsTypedApartFromWhatItDoes() {
		Block commands = new Block.Commands(List.of(new Block.Command(List.of("today", "skip"), "answer now, or not")));
		assertThat(blocks(commands)).isEqualTo(JSON.readTree("""
				[{"type":"rich_text","elements":[{"type":"rich_text_list","elements":[
				  {"type":"rich_text_section","elements":[
				    {"type":"text","text":"today","style":{"code":true}},{"type":"text","text":" "},
				    {"type":"text","text":"skip","style":{"code":true}},{"type":"text","text":" "},
				    {"type":"text","text":"answer now, or not"}]}],"style":"bullet"}]}]"""));
	}

	@ParameterizedTest
	@EnumSource(ChartKind.class)
	void drawsAChartWithTheSameInWords(ChartKind kind) {
		JsonNode blocks = blocks(chart(kind));
		assertThat(blocks).hasSize(1);
		assertThat(blocks.get(0)).isEqualTo(JSON.readTree("""
				{"type":"data_visualization","title":"Time per week","chart":{"type":"%s","series":[
				  {"name":"LinkedIn","data":[{"label":"5 Jan","value":2.25},{"label":"12 Jan","value":4}]},
				  {"name":"X","data":[{"label":"5 Jan","value":0},{"label":"12 Jan","value":1}]}],
				  "axis_config":{"categories":["5 Jan","12 Jan"],"y_label":"hours"}}}"""
			.formatted((kind == ChartKind.LINE) ? "line" : "bar")));
		assertThat(BlockKit.message(Message.of("Your week", chart(kind), chart(kind))).text())
			.isEqualTo("Your week\nIt grew.\nIt grew.");
	}

	@Test
	void marksWhatIsChosenWithoutInviting() {
		JsonNode buttons = blocks(Block.Buttons.of(Button.of("Week", "trend.period", "week"),
				Button.of("Month", "trend.period", "month").chosen()))
			.at("/0/elements");
		assertThat(buttons.valueStream().map((button) -> button.at("/text/text").asString())).containsExactly("Week",
				"✓ Month");
		assertThat(buttons.valueStream()).noneMatch((button) -> button.has("style"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "line", "bar" })
	void drawsChartsLikeTheExamples(String type) throws IOException {
		JsonNode example = JSON.readTree(Files
			.readString(Path.of("src/test/resources/slack/data_visualization/data_visualization_" + type + ".json")));
		JsonNode drawn = blocks(chart(type.equals("line") ? ChartKind.LINE : ChartKind.BARS)).get(0);
		assertThat(shape(example, "")).containsAll(shape(drawn, ""));
		assertThat(shape(drawn, "")).containsAll(
				shape(example, "").stream().filter((place) -> !place.matches("/block_id|.*/x_label")).toList());
	}

	@Test
	void shortensNamesInAChartAndKeepsThemApart() {
		String name = "A network with a very long name";
		Chart chart = new Chart("t", ChartKind.BARS, "", List.of("a", "a"),
				List.of(new Series(name, List.of(1.0, 2.0)), new Series(name, List.of(3.0, 4.0))), "words");
		JsonNode drawn = blocks(chart).at("/0/chart");
		assertThat(drawn.at("/axis_config/categories")).isEqualTo(JSON.readTree("[\"a\",\"a 2\"]"));
		assertThat(drawn.at("/series/0/name").asString()).isEqualTo("A network with a ve…");
		assertThat(drawn.at("/series/1/name").asString()).isEqualTo("A network with a… 2");
	}

	@Test
	void drawsTwoChartsAtTheMost() {
		Chart chart = chart(ChartKind.LINE);
		assertThat(blocks(chart, chart, chart).valueStream().map((block) -> block.path("type").asString()))
			.containsExactly("data_visualization", "data_visualization", "rich_text");
	}

	@Test
	void drawsATableWithAllOfItsRowsOnOnePage() {
		JsonNode blocks = blocks(TABLE);
		assertThat(blocks).hasSize(1);
		assertThat(blocks.get(0)).isEqualTo(JSON.readTree(
				"""
						{"type":"data_table","caption":"Week by week","page_size":2,"rows":[
						  [{"type":"raw_text","text":"Week"},{"type":"raw_text","text":"Time"},{"type":"raw_text","text":"Outcomes"}],
						  [{"type":"raw_text","text":"5\u00a0Jan"},{"type":"raw_text","text":"Mon ~25\u00a0min"},{"type":"raw_text","text":"–"}],
						  [{"type":"raw_text","text":"12\u00a0Jan"},{"type":"raw_text","text":"Tue ~10\u00a0min"},{"type":"raw_text","text":"Wed 1 lead"}]]}"""));
	}

	@Test
	void drawsOneTableAtTheMost() {
		assertThat(types(List.of(TABLE, TABLE))).containsExactly("data_table", "section");
	}

	@Test
	void saysATableInLinesOutsideOfMessages() {
		JsonNode blocks = JSON.readTree(BlockKit.home(Message.of("s", TABLE))).path("blocks");
		assertThat(blocks.at("/0/text/text").asString())
			.isEqualTo("5\u00a0Jan: Mon ~25\u00a0min\n12\u00a0Jan: Tue ~10\u00a0min, Wed 1 lead");
		assertThat(BlockKit.plain(Message.of("s", TABLE)).orElseThrow().blocks()).isEqualTo(blocks.toString());
	}

	@Test
	void cutsNoLineOfATableInHalf() {
		List<List<String>> rows = IntStream.range(0, 12)
			.mapToObj((number) -> List.of("week " + number, "x".repeat(480) + number))
			.toList();
		JsonNode blocks = JSON.readTree(BlockKit.home(Message.of("s", new Table("t", List.of("a", "b"), rows))))
			.path("blocks");
		assertThat(blocks.valueStream().flatMap((block) -> block.at("/text/text").asString().lines()))
			.containsExactlyElementsOf(rows.stream().map((row) -> row.get(0) + ": " + row.get(1)).toList());
	}

	@ParameterizedTest
	@MethodSource("tables")
	void drawsTablesThatSlackTakes(int columns, int rows, int cell, boolean drawn) {
		List<String> row = IntStream.range(0, columns).mapToObj((column) -> "x".repeat(cell)).toList();
		Table table = new Table("t", row, IntStream.range(0, rows).mapToObj((number) -> row).toList());
		assertThat(types(List.of(table)).contains("data_table")).isEqualTo(drawn);
	}

	static Stream<Arguments> tables() {
		return Stream.of(arguments(1, 1, 1, true), arguments(20, 1, 1, true), arguments(21, 1, 1, false),
				arguments(1, 100, 1, true), arguments(1, 101, 1, false), arguments(2, 0, 1, false),
				arguments(2, 1, 2500, true), arguments(2, 1, 2501, false));
	}

	@Test
	void drawsNoTableWithARowThatIsTooShort() {
		assertThat(types(List.of(new Table("t", List.of("a", "b"), List.of(List.of("c")))))).containsExactly("section");
	}

	@Test
	void saysWhatIsNewInSlackPlainly() {
		Message message = Message.of("s", new Block.Paragraph("p"), TABLE, chart(ChartKind.STACKED));
		Rendered plain = BlockKit.plain(message).orElseThrow();
		BlockKitRules.checkMessage(plain.text(), plain.blocks());
		assertThat(plain.text()).isEqualTo(BlockKit.message(message).text());
		assertThat(JSON.readTree(plain.blocks()).valueStream().map((block) -> block.path("type").asString()))
			.containsExactly("section", "section", "rich_text");
		assertThat(BlockKit.plain(Message.of("s", chart(ChartKind.LINE)))).isPresent();
		assertThat(BlockKit.plain(Message.of("s", new Block.Paragraph("p"), new Block.Divider()))).isEmpty();
	}

	@Test
	void drawsBarsOfTextOnTheHomePage() {
		JsonNode block = JSON.readTree(BlockKit.home(Message.of("s", chart(ChartKind.STACKED)))).at("/blocks/0");
		assertThat(block.at("/elements/0/elements/0/text").asString()).isEqualTo("Time per week (hours)");
		assertThat(block.at("/elements/1/type").asString()).isEqualTo("rich_text_preformatted");
		assertThat(block.at("/elements/1/elements/0/text").asString()).isEqualTo("""
				5 Jan  ▇▇▇▇▇▇▇ 2¼
				12 Jan ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 5""");
		assertThat(block.at("/elements/2/elements/0/text").asString()).isEqualTo("LinkedIn 6¼ · X 1");
	}

	@Test
	void writesNoNumberInBarsOfTextWhereNobodyKnowsOne() {
		Chart chart = new Chart("Time", ChartKind.STACKED, "h", List.of("5 Jan (?)", "12 Jan", "19 Jan"),
				List.of(new Series("LinkedIn", List.of(0.0, 4.0, 0.0))), "words", Set.of(0));
		JsonNode block = JSON.readTree(BlockKit.home(Message.of("s", chart))).at("/blocks/0");
		assertThat(block.at("/elements/1/elements/0/text").asString()).isEqualTo("""
				5 Jan (?)
				12 Jan    ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 4
				19 Jan    0""");
	}

	@Test
	void drawsABarForEachSeriesThatIsNotStacked() {
		JsonNode block = JSON.readTree(BlockKit.home(Message.of("s", chart(ChartKind.LINE)))).at("/blocks/0");
		assertThat(block.at("/elements/1/elements/0/text").asString()).isEqualTo("""
				LinkedIn
				5 Jan  ▇▇▇▇▇▇▇▇▇ 2¼
				12 Jan ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 4
				X
				5 Jan  0
				12 Jan ▇▇▇▇ 1""");
	}

	@ParameterizedTest
	@MethodSource("undrawable")
	void saysInWordsWhatCannotBeDrawn(List<String> categories, List<Series> series) {
		Chart chart = new Chart("Time", ChartKind.LINE, "h", categories, series, "Nothing yet.");
		assertThat(blocks(chart).at("/0/text/text").asString()).isEqualTo("Time: Nothing yet.");
	}

	static Stream<Arguments> undrawable() {
		return Stream.of(arguments(List.of(), List.of()), arguments(List.of("a"), List.of()),
				arguments(List.of(), List.of(new Series("x", List.of()))));
	}

	@ParameterizedTest
	@MethodSource("charts")
	void drawsWithTextWhatSlackCannotDraw(int categories, int series, List<Double> values, String expected) {
		Chart chart = new Chart("Time", ChartKind.STACKED, "", names(categories),
				IntStream.range(0, series).mapToObj((number) -> new Series("s" + number, values)).toList(), "words");
		assertThat(blocks(chart).at("/0/type").asString()).isEqualTo(expected);
	}

	static Stream<Arguments> charts() {
		List<Double> ones = Collections.nCopies(20, 1.0);
		List<Double> more = Collections.nCopies(21, 1.0);
		return Stream.of(arguments(20, 6, ones, "data_visualization"), arguments(21, 1, more, "rich_text"),
				arguments(20, 7, ones, "rich_text"), arguments(20, 1, more, "rich_text"),
				arguments(1, 1, List.of(Double.NaN), "rich_text"), arguments(2, 1, List.of(1.0), "rich_text"));
	}

	@Test
	void roundsToQuartersAndShowsTheSmallestBar() {
		Chart chart = new Chart("Time", ChartKind.LINE, "", List.of("a", "b", "c", "d", "e", "f"),
				List.of(new Series("s", List.of(0.0, 0.01, 0.5, 10.74, 100.0, 1000.0))), "words");
		JsonNode block = JSON.readTree(BlockKit.home(Message.of("s", chart))).at("/blocks/0");
		assertThat(block.at("/elements/0/elements/0/text").asString()).isEqualTo("Time");
		assertThat(block.at("/elements/1/elements/0/text").asString()).isEqualTo("""
				a 0
				b ▇ ¼
				c ▇ ½
				d ▇ 10¾
				e ▇▇ 100
				f ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1000""");
	}

	@Test
	void takesWhatIsMissingInAStackForNothing() {
		Chart chart = new Chart("Time", ChartKind.STACKED, "", List.of("a", "b"),
				List.of(new Series("s", List.of(1.0)), new Series("t", List.of(Double.NaN, 1.0))), "words");
		assertThat(blocks(chart).at("/0/elements/1/elements/0/text").asString())
			.isEqualTo("a ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1\nb ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1");
	}

	@Test
	void leavesAllTextAsItWasTyped() {
		JsonNode blocks = blocks(new Block.Heading(TYPED), new Block.Paragraph(TYPED), new Block.Note(TYPED),
				new Block.Quote(TYPED), new Block.Facts(List.of(new Block.Fact(TYPED, TYPED, TYPED))));
		assertThat(blocks.at("/0/text/text").asString()).isEqualTo(TYPED);
		assertThat(blocks.at("/1/text/text").asString()).isEqualTo(TYPED);
		assertThat(blocks.at("/2/elements/0/text").asString()).isEqualTo(TYPED);
		assertThat(blocks.at("/3/elements/0/elements/0/text").asString()).isEqualTo(TYPED);
		assertThat(blocks.at("/4/elements/0/elements/0/elements/1/text").asString()).isEqualTo(TYPED);
		assertThat(blocks.toString()).doesNotContain("mrkdwn", "\"emoji\":true");
	}

	@Test
	void escapesTheFallbackSoThatItMentionsNobody() {
		assertThat(BlockKit.message(Message.text("<!channel> <@U1> R&D")).text())
			.isEqualTo("&lt;!channel&gt; &lt;@U1&gt; R&amp;D");
		assertThat(BlockKit.message(Message.text("&".repeat(3000))).text()).hasSizeLessThanOrEqualTo(3000)
			.endsWith("&amp;…");
	}

	@Test
	void saysTheSummaryWhereThereIsNothingElse() {
		assertThat(blocks(new Block.Heading(" "), new Block.Paragraph(""), new Block.Note("\n"), new Block.Quote(""),
				new Block.Facts(List.of()), new Block.Buttons(List.of()))
			.toString()).isEqualTo(
					"[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"summary\",\"emoji\":false}}]");
		assertThat(JSON.readTree(BlockKit.home(Message.of("summary"))).at("/blocks/0/text/text").asString())
			.isEqualTo("summary");
	}

	@Test
	void cutsNoCharacterInHalf() {
		String emoji = "🙂".repeat(2000);
		String shown = blocks(new Block.Paragraph(emoji)).at("/0/text/text").asString();
		assertThat(shown).hasSizeLessThanOrEqualTo(3000).endsWith("🙂…");
		assertThat(blocks(new Block.Paragraph("x" + emoji)).at("/0/text/text").asString()).endsWith("🙂…");
	}

	@Test
	void cutsNothingThatFits() {
		assertThat(blocks(new Block.Paragraph("x".repeat(3000))).at("/0/text/text").asString()).hasSize(3000);
		assertThat(blocks(new Block.Paragraph("x".repeat(3001))).at("/0/text/text").asString()).hasSize(3000)
			.endsWith("x…");
		assertThat(blocks(new Block.Heading("x".repeat(150))).at("/0/text/text").asString()).doesNotContain("…");
	}

	@Test
	void standsInForATextThatIsMissing() {
		JsonNode blocks = blocks(new Block.Facts(List.of(new Block.Fact("", " ", " "))),
				Block.Buttons.of(Button.of(" ", "a.b", "")));
		assertThat(blocks.at("/0/elements/0/elements/0/elements")).hasSize(2);
		assertThat(blocks.at("/0/elements/0/elements/0/elements/1/text").asString()).isEqualTo("–");
		assertThat(blocks.at("/1/elements/0/text/text").asString()).isEqualTo("–");
	}

	@Test
	void putsAtMost25ButtonsInARow() {
		List<Button> buttons = IntStream.range(0, 26).mapToObj((number) -> Button.of("b", "a.b", "")).toList();
		assertThat(blocks(new Block.Buttons(buttons))).extracting((row) -> row.path("elements").size())
			.containsExactly(25, 1);
		assertThat(blocks(new Block.Buttons(buttons.subList(0, 25)))).hasSize(1);
	}

	@Test
	void leavesOutFromBelowWhatIsNoButtonIfNothingElseHelps() {
		List<Block> blocks = new ArrayList<>(paragraphs(60));
		blocks.add(Block.Buttons.of(Button.of("b", "a.b", "")));
		JsonNode shown = blocks(blocks.toArray(Block[]::new));
		assertThat(shown).hasSize(50);
		assertThat(shown.at("/48/text/text").asString()).isEqualTo("p48");
		assertThat(shown.at("/49/type").asString()).isEqualTo("actions");
	}

	@Test
	void givesUpDividersFirst() {
		List<Block> blocks = new ArrayList<>(IntStream.range(0, 25)
			.<Block>mapToObj((number) -> new Block.Paragraph("p" + number))
			.flatMap((paragraph) -> Stream.of(paragraph, new Block.Divider()))
			.toList());
		blocks.add(chart(ChartKind.LINE));
		assertThat(types(blocks)).doesNotContain("divider").contains("data_visualization").hasSize(26);
	}

	@Test
	void givesUpPicturesNext() {
		List<Block> blocks = new ArrayList<>(Collections.nCopies(4, new Block.Paragraph("p".repeat(2300))));
		List<Double> ones = Collections.nCopies(20, 1.0);
		blocks.add(new Chart("Time", ChartKind.STACKED, "", names(20),
				IntStream.range(0, 6).mapToObj((number) -> new Series("s" + number, ones)).toList(), "words"));
		assertThat(types(blocks)).containsExactly("section", "section", "section", "section", "rich_text");
	}

	@Test
	void givesUpBarsForWordsThen() {
		List<Block> blocks = List.of(new Block.Paragraph("x".repeat(2950)), new Block.Paragraph("x".repeat(2950)),
				new Block.Paragraph("x".repeat(2950)), new Block.Paragraph("x".repeat(2350)), chart(ChartKind.LINE),
				new Block.Note("n".repeat(140)));
		assertThat(types(blocks)).containsExactly("section", "section", "section", "section", "section", "context");
	}

	@Test
	void shortensNotesBeforeAnythingElseIsShortened() {
		List<Block> blocks = new ArrayList<>();
		IntStream.range(0, 4).forEach((number) -> {
			blocks.add(new Block.Paragraph("p".repeat(2000)));
			blocks.add(new Block.Note("n".repeat(2000)));
		});
		JsonNode shown = blocks(blocks.toArray(Block[]::new));
		assertThat(shown.at("/0/text/text").asString()).isEqualTo("p".repeat(2000));
		assertThat(shown.at("/1/elements/0/text").asString()).isEqualTo("n".repeat(299) + "…");
	}

	@Test
	void shortensAllTextsInTheEndAndKeepsAllButtons() {
		List<Block> blocks = new ArrayList<>();
		IntStream.range(0, 22).forEach((number) -> {
			blocks.add(new Block.Paragraph("p".repeat(3000)));
			blocks.add(Block.Buttons.of(Button.of("press", "a.b", "v".repeat(200))));
		});
		JsonNode shown = blocks(blocks.toArray(Block[]::new));
		assertThat(shown.at("/0/text/text").asString()).startsWith("ppp").endsWith("…");
		assertThat(types(blocks)).filteredOn("actions"::equals).hasSize(22);
	}

	@Test
	void makesAModalOfAForm() {
		Form form = new Form("settings.change", "here", "Settings", "Save", List.of());
		assertThat(JSON.readTree(BlockKit.form(form, "{\"x\":1}", "Cancel"))).isEqualTo(JSON.readTree("""
				{"type":"modal","callback_id":"settings.change","private_metadata":"{\\"x\\":1}",
				 "title":{"type":"plain_text","text":"Settings","emoji":false},
				 "submit":{"type":"plain_text","text":"Save","emoji":false},
				 "close":{"type":"plain_text","text":"Cancel","emoji":false},"blocks":[]}"""));
	}

	@Test
	void asksForWords() {
		assertThat(field(new Field.Text("note", "A note", "for yourself", "as <b>", false, true, 5000)))
			.isEqualTo(JSON.readTree("""
					{"type":"input","block_id":"note","label":{"type":"plain_text","text":"A note","emoji":false},
					 "element":{"type":"plain_text_input","multiline":true,"max_length":3000,"initial_value":"as <b>",
					  "action_id":"note"},
					 "hint":{"type":"plain_text","text":"for yourself","emoji":false},"optional":true}"""));
	}

	@Test
	void asksForANumber() {
		assertThat(field(number(new BigDecimal("0.50")))).isEqualTo(JSON.readTree("""
				{"type":"input","block_id":"hours","label":{"type":"plain_text","text":"Hours","emoji":false},
				 "element":{"type":"number_input","is_decimal_allowed":true,"min_value":"0","max_value":"2000",
				  "initial_value":"0.5","action_id":"hours"},"optional":true}"""));
		assertThat(field(number(null)).at("/element").has("initial_value")).isFalse();
		assertThat(field(number(new BigDecimal("2001"))).at("/element/max_value").asString()).isEqualTo("2001");
	}

	@Test
	void asksForAChoice() {
		assertThat(field(new Field.Choice("main", "Main", null, options(2), "v1", true))).isEqualTo(JSON.readTree("""
				{"type":"input","block_id":"main","label":{"type":"plain_text","text":"Main","emoji":false},
				 "element":{"type":"static_select","options":[
				   {"text":{"type":"plain_text","text":"o0","emoji":false},"value":"v0"},
				   {"text":{"type":"plain_text","text":"o1","emoji":false},"value":"v1"}],
				  "initial_option":{"text":{"type":"plain_text","text":"o1","emoji":false},"value":"v1"},
				  "action_id":"main"},"optional":false}"""));
	}

	@Test
	void letsAChoiceBeTakenBackUnlessItIsRequired() {
		JsonNode choice = field(new Field.Choice("main", "Main", null, options(2), null, false));
		assertThat(choice.at("/element/options/0/value").asString()).isEqualTo(BlockKit.NOTHING);
		assertThat(choice.at("/element/initial_option/value").asString()).isEqualTo(BlockKit.NOTHING);
		assertThat(choice.at("/optional").asBoolean(true)).isFalse();
		JsonNode full = field(new Field.Choice("main", "Main", null, options(100), null, false));
		assertThat(full.at("/element/options")).hasSize(100);
		assertThat(full.at("/element").has("initial_option")).isFalse();
		assertThat(full.at("/optional").asBoolean()).isTrue();
	}

	@Test
	void asksForSeveralWithBoxesOrFromAList() {
		JsonNode boxes = field(new Field.Choices("days", "Days", null, options(10), Set.of("v3", "v1", "gone"), true));
		assertThat(boxes.at("/element/type").asString()).isEqualTo("checkboxes");
		assertThat(boxes.at("/optional").asBoolean(true)).isFalse();
		assertThat(boxes.at("/element/initial_options").valueStream().map((one) -> one.path("value").asString()))
			.containsExactly("v1", "v3");
		JsonNode list = field(new Field.Choices("days", "Days", null, options(11), Set.of(), false));
		assertThat(list.at("/element/type").asString()).isEqualTo("multi_static_select");
		assertThat(list.at("/element").has("initial_options")).isFalse();
	}

	@Test
	void asksForATimeAndADay() {
		JsonNode time = field(new Field.Time("time", "Time", null, LocalTime.of(7, 5), true));
		assertThat(time.at("/element"))
			.isEqualTo(JSON.readTree("{\"type\":\"timepicker\",\"initial_time\":\"07:05\",\"action_id\":\"time\"}"));
		assertThat(time.at("/optional").asBoolean(true)).isFalse();
		JsonNode day = field(new Field.Day("day", "Day", null, LocalDate.of(2026, 3, 29), false));
		assertThat(day.at("/element")).isEqualTo(
				JSON.readTree("{\"type\":\"datepicker\",\"initial_date\":\"2026-03-29\",\"action_id\":\"day\"}"));
		assertThat(field(new Field.Day("day", "Day", null, null, false)).at("/element").has("initial_date")).isFalse();
	}

	@Test
	void asksNothingWhereThereIsNothingToChooseFrom() {
		assertThat(field(new Field.Choice("main", "Main", null, List.of(), null, true)).path("type").asString())
			.isEqualTo("section");
		assertThat(field(new Field.Choices("days", "Days", null, List.of(), Set.of(), false)).path("type").asString())
			.isEqualTo("section");
	}

	@Test
	void beginsEmptyAndWithoutAHintWhereThereIsNone() {
		JsonNode text = field(new Field.Text("note", "A note", " ", " ", true, false, 10));
		assertThat(text.has("hint")).isFalse();
		assertThat(text.at("/element").has("initial_value")).isFalse();
		assertThat(field(new Field.Time("time", "Time", null, null, false)).at("/element").has("initial_time"))
			.isFalse();
	}

	@Test
	void explainsBetweenTheFields() {
		assertThat(field(new Field.Group("LinkedIn")).path("type").asString()).isEqualTo("header");
		assertThat(field(new Field.Explanation("why")).at("/text/text").asString()).isEqualTo("why");
	}

	@Test
	void opensMoreByButtonsInOneRow() {
		Field inside = new Field.Text("note", "A note", null, "", false, true, 10);
		Form form = new Form("a.b", "", "t", "s",
				List.of(new Field.Fold("one", "More about one", List.of(inside)),
						new Field.Fold("two", "More about two", List.of(number(null))), new Field.Explanation("why"),
						new Field.Fold("three", "More", List.of(new Field.Day("day", "Day", null, null, false)))));
		BlockKitRules.check(form);
		JsonNode blocks = JSON.readTree(BlockKit.form(form, "", "c")).path("blocks");
		assertThat(blocks.at("/0")).isEqualTo(JSON.readTree(
				"""
						{"type":"actions","block_id":"fold.one","elements":[
						 {"type":"button","action_id":"fold.one","text":{"type":"plain_text","text":"More about one","emoji":false}},
						 {"type":"button","action_id":"fold.two","text":{"type":"plain_text","text":"More about two","emoji":false}}]}"""));
		assertThat(blocks.valueStream().map((block) -> block.path("type").asString())).containsExactly("actions",
				"section", "actions");
		assertThat(BlockKit.fold("fold.two")).contains("two");
		assertThat(BlockKit.fold("probe.press")).isEmpty();
		JsonNode grown = JSON.readTree(BlockKit.form(form.grown("one", Map.of()), "", "c")).path("blocks");
		assertThat(grown.at("/0/block_id").asString()).isEqualTo("note");
		assertThat(grown.at("/1/block_id").asString()).isEqualTo("fold.two");
	}

	@Test
	void keepsEveryFieldOfALongForm() {
		List<Field> fields = new ArrayList<>(List.of(new Field.Explanation("why")));
		IntStream.range(0, 50).forEach((number) -> {
			fields.add(new Field.Group("g" + number));
			fields.add(new Field.Day("d" + number, "Day", null, null, false));
		});
		JsonNode view = JSON.readTree(BlockKit.form(new Form("a.b", "", "t", "s", fields), "", "c"));
		assertThat(view.path("blocks")).hasSize(100);
		assertThat(view.path("blocks").valueStream().filter((block) -> block.path("type").asString().equals("input")))
			.hasSize(50);
	}

	private static JsonNode blocks(Block... blocks) {
		Message message = new Message("summary", List.of(blocks));
		BlockKitRules.check(message);
		return JSON.readTree(BlockKit.message(message).blocks());
	}

	private static List<String> types(List<Block> blocks) {
		return blocks(blocks.toArray(Block[]::new)).valueStream()
			.map((block) -> block.path("type").asString())
			.toList();
	}

	private static JsonNode field(Field field) {
		Form form = new Form("a.b", "", "Title", "Save", List.of(field));
		BlockKitRules.check(form);
		return JSON.readTree(BlockKit.form(form, "", "Cancel")).at("/blocks/0");
	}

	private static Field number(@Nullable BigDecimal value) {
		return new Field.Number("hours", "Hours", null, value, BigDecimal.ZERO, new BigDecimal("2000"));
	}

	private static List<Option> options(int count) {
		return IntStream.range(0, count).mapToObj((number) -> new Option("v" + number, "o" + number)).toList();
	}

	private static List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((number) -> "c" + number).toList();
	}

	private static List<Block> paragraphs(int count) {
		return IntStream.range(0, count).<Block>mapToObj((number) -> new Block.Paragraph("p" + number)).toList();
	}

	private static Chart chart(ChartKind kind) {
		return new Chart("Time per week", kind, "hours", List.of("5 Jan", "12 Jan"),
				List.of(new Series("LinkedIn", List.of(2.25, 4.0)), new Series("X", List.of(0.0, 1.0))), "It grew.");
	}

	private static Stream<String> places(JsonNode node, String place) {
		Stream<String> within = node.isArray() ? node.valueStream().flatMap((item) -> places(item, place + "[]"))
				: node.properties()
					.stream()
					.flatMap((property) -> places(property.getValue(), place + "/" + property.getKey()));
		return Stream.concat(Stream.of(place), within);
	}

	private static List<String> shape(JsonNode node, String place) {
		return places(node, place).distinct().sorted().toList();
	}

}
