package worthwhile.msteams.card;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Field.Option;
import worthwhile.message.Form;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThat;

class AdaptiveCardsTests {

	private static final String TYPED = "<at>Ada</at> **x** _y_ ~z~ `c` [a](https://b.c) <b> & 🙂 \"שלום\"";

	@Test
	void isACardWithAFallback() {
		Card card = AdaptiveCards.message(Message.of("A *summary*.", new Block.Paragraph("b")));
		assertThat(card.summary()).isEqualTo("A *summary*.");
		assertThat((JsonNode) card.content()).isEqualTo(CardRules.read("""
				{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5",
				 "fallbackText":"A \\\\*summary\\\\*.",
				 "body":[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"b"}]}]}"""));
	}

	@Test
	void showsEachBlockInItsPlace() {
		assertThat(body(new Block.Heading("A"), new Block.Paragraph("b ").thenStrong("c"), new Block.Note("d"),
				new Block.Divider(), new Block.Quote("e")))
			.isEqualTo(CardRules.read("""
					[{"type":"TextBlock","text":"A","weight":"bolder","wrap":true,"size":"medium","style":"heading"},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"b "},
					   {"type":"TextRun","text":"c","weight":"bolder"}]},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"d","size":"small","isSubtle":true}]},
					 {"type":"Container","style":"emphasis","items":[{"type":"RichTextBlock","inlines":[
					   {"type":"TextRun","text":"e","italic":true}]}],"separator":true,"spacing":"medium"}]"""));
	}

	@Test
	void startsANewBlockForEachLine() {
		assertThat(body(new Block.Paragraph("a\nb\n\n").thenStrong("c\r\nd"))).isEqualTo(CardRules
			.read("""
					[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a"}]},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"b"}],"spacing":"none"},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"c","weight":"bolder"}]},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"d","weight":"bolder"}],"spacing":"none"}]"""));
	}

	@Test
	void showsFactsInTwoColumns() {
		assertThat(body(new Block.Facts(
				List.of(new Block.Fact("Time", "~5 h", "before: ~4 h"), new Block.Fact("Feeling", "fine", null)))))
			.isEqualTo(CardRules
				.read("""
						[{"type":"ColumnSet","columns":[
						   {"type":"Column","width":"stretch","items":[
						     {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Time"}]}]},
						   {"type":"Column","width":"stretch","items":[
						     {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"~5\u00a0h","weight":"bolder"}]},
						     {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"before: ~4\u00a0h","size":"small","isSubtle":true}],
						      "spacing":"none"}]}]},
						 {"type":"ColumnSet","columns":[
						   {"type":"Column","width":"stretch","items":[
						     {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Feeling"}]}]},
						   {"type":"Column","width":"stretch","items":[
						     {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"fine","weight":"bolder"}]}]}],
						  "spacing":"small"}]"""));
	}

	@Test
	void cutsNoLineOfATableInHalf() {
		List<List<String>> rows = IntStream.range(0, 12)
			.mapToObj((number) -> List.of("week " + number, "x".repeat(480) + number))
			.toList();
		assertThat(body(new Block.Table("t", List.of("a", "b"), rows)).valueStream()
			.map((line) -> line.at("/inlines/0/text").asString()))
			.containsExactlyElementsOf(rows.stream().map((row) -> row.get(0) + ": " + row.get(1)).toList());
	}

	@Test
	void showsWhatCanBeWritten() {
		assertThat(body(new Block.Commands(List.of(new Block.Command(List.of("log", "log 25m"), "tells something")))))
			.isEqualTo(CardRules.read("""
					[{"type":"RichTextBlock","inlines":[
					  {"type":"TextRun","text":"log","fontType":"monospace"},{"type":"TextRun","text":"   "},
					  {"type":"TextRun","text":"log 25m","fontType":"monospace"}]},
					 {"type":"RichTextBlock","spacing":"none","inlines":[
					  {"type":"TextRun","text":"tells something","size":"small","isSubtle":true}]}]"""));
	}

	@Test
	void executesPressesAndSubmitsThemOnOlderClients() {
		assertThat(body(Block.Buttons.of(Button.of("~10 min", "question.minutes", "d/10").primary(),
				Button.of("Delete", "x.y", "").danger())))
			.isEqualTo(CardRules.read("""
					[{"type":"ActionSet","actions":[
					  {"type":"Action.Execute","title":"~10 min","verb":"press","style":"positive",
					   "data":{"worthwhile":{"action":"question.minutes","value":"d/10"}},
					   "fallback":{"type":"Action.Submit","title":"~10 min","style":"positive",
					     "data":{"worthwhile":{"action":"question.minutes","value":"d/10"}}}},
					  {"type":"Action.Execute","title":"Delete","verb":"press","style":"destructive",
					   "data":{"worthwhile":{"action":"x.y"}},
					   "fallback":{"type":"Action.Submit","title":"Delete","style":"destructive",
					     "data":{"worthwhile":{"action":"x.y"}}}}]}]"""));
	}

	@Test
	void asksForADialogWhereAFormOpens() {
		Message message = Message.of("s", Block.Buttons.of(Button.of("More…", "question.more", "d/").forForm()));
		JsonNode action = AdaptiveCards.message(message).content().at("/body/0/actions/0");
		assertThat(action).isEqualTo(CardRules.read("""
				{"type":"Action.Submit","title":"More…",
				 "data":{"worthwhile":{"action":"question.more","value":"d/"},"msteams":{"type":"task/fetch"}}}"""));
	}

	@Test
	void marksTheOneThatIsSeenAlready() {
		assertThat(body(Block.Buttons.of(Button.of("Month", "trend.open", "m").chosen())).at("/0/actions/0/title")
			.asString()).isEqualTo("✓ Month");
	}

	@Test
	void putsWhatFewPeopleWantIntoTheMenuOfTheRow() {
		JsonNode actions = body(Block.Buttons.of(Button.of("None", "question.minutes", "d/0"))
			.menu(Button.of("Skip today", "skip.day", "d/"))).at("/0/actions");
		assertThat(actions.at("/0").has("mode")).isFalse();
		assertThat(actions.at("/1/mode").asString()).isEqualTo("secondary");
		assertThat(actions.at("/1/fallback/mode").asString()).isEqualTo("secondary");
	}

	@Test
	void showsSixButtonsInARowAtTheMost() {
		List<Button> buttons = IntStream.range(0, 24).mapToObj((number) -> Button.of("b", "a.b", "" + number)).toList();
		assertThat(body(new Block.Buttons(buttons)).at("/0/actions").valueStream())
			.extracting((action) -> action.has("mode"))
			.containsExactlyElementsOf(IntStream.range(0, 24).mapToObj((number) -> number >= 6).toList());
	}

	@Test
	void beginsAnotherRowWhereAPhoneIsTooNarrow() {
		assertThat(rows(new Block.Buttons(buttons("None", "~10 min", "~30 min", "~1 h", "Same as last time (~1½ h)"),
				buttons("Skip today", "Snooze"))))
			.containsExactly(List.of("None", "~10 min", "~30 min", "~1 h"),
					List.of("Same as last time (~1½ h)", "Skip today", "Snooze"));
	}

	@Test
	void leavesNoButtonAloneInARowWithoutNeed() {
		assertThat(rows(new Block.Buttons(
				buttons("Noch nichts", "Etwas gelernt", "Kontakt", "Interessent", "Kunde", "Anderes…"), List.of())))
			.containsExactly(List.of("Noch nichts", "Etwas gelernt"), List.of("Kontakt", "Interessent"),
					List.of("Kunde", "Anderes…"));
	}

	@Test
	void showsAButtonThatIsTooLongForAPhoneByItself() {
		String words = "b".repeat(75);
		assertThat(rows(new Block.Buttons(buttons("Yes", words, "No"), List.of()))).containsExactly(List.of("Yes"),
				List.of(words), List.of("No"));
	}

	@ParameterizedTest
	@CsvSource({ "4E+1, en, 40", "40.00, de, 40", "0.50, en, 0.5", "'0.50', de, '0,5'", "0.00, de, 0" })
	void writesNumbersAsPeopleDo(BigDecimal hours, Locale language, String written) {
		Form form = new Form("a.b", "c", "Title", "Save",
				List.of(new Field.Number("hours", "Hours", null, hours, BigDecimal.ZERO, BigDecimal.TEN)));
		CardRules.check(form);
		assertThat(AdaptiveCards.form(form, "m", language).content().findValuesAsString("value")).contains(written);
	}

	private static List<Button> buttons(String... labels) {
		return Stream.of(labels).map((label) -> Button.of(label, "a.b", label)).toList();
	}

	private static List<List<String>> rows(Block.Buttons buttons) {
		return body(buttons).valueStream()
			.map((row) -> row.path("actions").valueStream().map((action) -> action.path("title").asString()).toList())
			.toList();
	}

	@Test
	void letsOneOfManyBeChosenFromAList() {
		assertThat(body(
				new Block.OneOfMany("Which day?",
						List.of(Button.of("Thu, 26 Nov", "delete.ask", "a"), Button.of("All", "delete.all", ""))),
				Block.Buttons.of(Button.of("Back", "x.y", ""))))
			.isEqualTo(CardRules.read("""
					[{"type":"Input.ChoiceSet","id":"choice1","label":"Which day?","style":"compact","choices":[
					   {"title":"Thu, 26 Nov","value":"delete.ask a"},{"title":"All","value":"delete.all "}],
					  "isRequired":true,"errorMessage":"Which day?"},
					 {"type":"ActionSet","actions":[
					   {"type":"Action.Execute","title":"OK","verb":"press","data":{"worthwhile":{"choice":"choice1"}},
					    "fallback":{"type":"Action.Submit","title":"OK","data":{"worthwhile":{"choice":"choice1"}}}}]},
					 {"type":"ActionSet","actions":[
					   {"type":"Action.Execute","title":"Back","verb":"press","data":{"worthwhile":{"action":"x.y"}},
					    "associatedInputs":"none",
					    "fallback":{"type":"Action.Submit","title":"Back","data":{"worthwhile":{"action":"x.y"}},
					     "associatedInputs":"none"}}]}]"""));
	}

	@Test
	void requiresNoChoiceWhereThereAreTwoLists() {
		Block list = new Block.OneOfMany("Which?", List.of(Button.of("A", "a.b", "")));
		JsonNode body = body(list, list);
		assertThat(body.at("/0/id").asString()).isEqualTo("choice1");
		assertThat(body.at("/2/id").asString()).isEqualTo("choice2");
		assertThat(body.toString()).doesNotContain("isRequired");
	}

	@Test
	void drawsALine() {
		assertThat(body(chart(ChartKind.LINE))).isEqualTo(CardRules
			.read("""
					[{"type":"Chart.Line","title":"Time per week","showTitle":true,"yAxisTitle":"hours","colorSet":"categorical",
					  "data":[{"legend":"LinkedIn","values":[{"x":"5 Jan","y":2.25},{"x":"12 Jan","y":4}]},
					          {"legend":"X","values":[{"x":"5 Jan","y":0},{"x":"12 Jan","y":1}]}],
					  "fallback":{"type":"TextBlock","text":"Time per week (hours)","weight":"bolder","wrap":true}},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"It grew.","size":"small","isSubtle":true}]}]"""));
	}

	@Test
	void drawsBarsSideBySideOrOnTopOfEachOther() {
		assertThat(body(chart(ChartKind.BARS)).at("/0/type").asString()).isEqualTo("Chart.VerticalBar.Grouped");
		assertThat(body(chart(ChartKind.BARS)).at("/0").has("stacked")).isFalse();
		assertThat(body(chart(ChartKind.STACKED)).at("/0/type").asString()).isEqualTo("Chart.VerticalBar.Grouped");
		assertThat(body(chart(ChartKind.STACKED)).at("/0/stacked").asBoolean()).isTrue();
	}

	@Test
	void drawsTheBarsOfOneSeriesPlainly() {
		Chart chart = new Chart("Time", ChartKind.BARS, "", List.of("a", "b"),
				List.of(new Series("x", List.of(1.0, 10.0 / 3))), "words");
		assertThat(body(chart).at("/0")).isEqualTo(CardRules.read("""
				{"type":"Chart.VerticalBar","title":"Time","showTitle":true,"colorSet":"categorical",
				 "data":[{"x":"a","y":1},{"x":"b","y":3.33}],
				 "fallback":{"type":"TextBlock","text":"Time","weight":"bolder","wrap":true}}"""));
	}

	@ParameterizedTest
	@EnumSource
	void saysEveryChartInWords(ChartKind kind) {
		assertThat(body(chart(kind)).at("/1/inlines/0/text").asString()).isEqualTo("It grew.");
	}

	@Test
	void drawsWithTextWhatCannotBeDrawn() {
		Chart holey = new Chart("Time", ChartKind.STACKED, "h", List.of("a", "bc"),
				List.of(new Series("x", List.of(1.0))), "words");
		assertThat(body(holey).findValuesAsString("text")).containsExactly("Time (h)",
				"a\u00a0\u00a0▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇\u00a01", "bc\u00a00", "words");
		Chart empty = new Chart("Time", ChartKind.LINE, "h", List.of(), List.of(), "Nothing yet.");
		assertThat(body(empty).findValuesAsString("text")).containsExactly("Time: Nothing yet.");
	}

	@Test
	void leavesAllRunningTextAsItWasTyped() {
		JsonNode body = body(new Block.Paragraph(TYPED), new Block.Note(TYPED), new Block.Quote(TYPED),
				new Block.Facts(List.of(new Block.Fact(TYPED, TYPED, TYPED))),
				new Block.Commands(List.of(new Block.Command(List.of(TYPED), TYPED))));
		assertThat(body.findValuesAsString("text")).filteredOn((text) -> !text.equals(" "))
			.hasSize(8)
			.containsOnly(TYPED);
		assertThat(body.toString()).doesNotContain("TextBlock\",\"text", "msteams");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "**x** _y_ `z` | \\*\\*x\\*\\* \\_y\\_ \\`z\\`", "[a](https://b.c) | \\[a\\](https://b.c)",
					"<at>Ada</at> R&D | \\<at\\>Ada\\</at\\> R\\&D", "# one | \\# one", "1. one | 1\\. one",
					"12) x | 12\\) x", "- one | \\- one", "+ one | \\+ one", "a - b. c | a - b. c", "a\\b | a\\\\b",
					"5 Jan | 5 Jan" })
	void escapesWhatIsMarkdownInAHeading(String typed, String escaped) {
		assertThat(body(new Block.Heading(typed)).at("/0/text").asString()).isEqualTo(escaped);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{{DATE(2026-11-26T00:00:00Z)}}", "{{TIME(2026-11-26T00:00:00Z)}}" })
	void letsNoClientPutADateIntoSomebodysWords(String typed) {
		JsonNode body = body(new Block.Heading(typed), new Block.Paragraph(typed),
				Block.Buttons.of(Button.of(typed, "a.b", "")));
		assertThat(body.toString()).doesNotContain("{{").contains("{\u2060{");
	}

	@Test
	void saysTheSummaryWhereThereIsNothingElse() {
		assertThat(body(new Block.Heading(" "), new Block.Paragraph(""), new Block.Note("\n"), new Block.Quote(""),
				new Block.Facts(List.of()), new Block.Buttons(List.of()), new Block.OneOfMany("x", List.of()),
				new Block.Commands(List.of()), new Block.Divider())
			.findValuesAsString("text")).containsExactly("s");
	}

	@Test
	void standsInForATextThatIsMissing() {
		JsonNode body = body(new Block.Facts(List.of(new Block.Fact("", " ", " "))),
				Block.Buttons.of(Button.of(" ", "a.b", "")));
		assertThat(body.findValuesAsString("text")).containsExactly("–", "–");
		assertThat(body.at("/1/actions/0/title").asString()).isEqualTo("–");
	}

	@Test
	void cutsNoCharacterInHalf() {
		assertThat(text(new Block.Paragraph("x" + "🙂".repeat(2000)))).hasSizeLessThanOrEqualTo(3000).endsWith("🙂…");
	}

	@Test
	void givesUpWhatOldClientsNeedFirst() {
		List<Block> blocks = full(23_000);
		blocks.add(Block.Buttons.of(Button.of("b", "a.b", "v".repeat(1000))));
		JsonNode body = body(blocks.toArray(Block[]::new));
		assertThat(body.at("/0/inlines/0/text").asString()).hasSize(2900);
		assertThat(body.get(body.size() - 1).at("/actions/0/type").asString()).isEqualTo("Action.Submit");
	}

	@Test
	void givesUpPicturesThenNotesThenTexts() {
		List<Block> blocks = full(24_500);
		blocks.add(chart(ChartKind.LINE));
		assertThat(body(blocks.toArray(Block[]::new)).toString()).doesNotContain("Chart.")
			.contains("Time per week: It grew.");
		blocks.set(8, new Block.Note("n".repeat(1500)));
		JsonNode noted = body(blocks.toArray(Block[]::new));
		assertThat(noted.toString()).contains("n".repeat(299) + "…");
		assertThat(noted.at("/0/inlines/0/text").asString()).hasSize(2900);
		blocks.addAll(full(24_500));
		assertThat(body(blocks.toArray(Block[]::new)).at("/0/inlines/0/text").asString()).hasSize(1000).endsWith("…");
	}

	@Test
	void keepsAllButtonsWhateverElseGoes() {
		List<Block> blocks = full(90_000);
		for (int number = 0; number < 40; number++) {
			blocks.addAll(full(3_000));
			blocks.add(Block.Buttons.of(Button.of("b", "a.b", number + "v".repeat(200))));
		}
		CardRules.check(new Message("s", blocks));
	}

	@Test
	void leadsToAPage() {
		Card card = AdaptiveCards.link(Message.text("Here it is."), "Download",
				URI.create("https://bot.example.com/export/x?y=1"));
		CardRules.check(card);
		assertThat(card.content().path("actions")).isEqualTo(CardRules.read("""
				[{"type":"Action.OpenUrl","title":"Download","url":"https://bot.example.com/export/x?y=1"}]"""));
	}

	@Test
	void showsEachFieldAsAnInputWithALabel() {
		Form form = new Form("a.b", "about", "Title", "Save",
				List.of(new Field.Explanation("Read *this*."), new Field.Group("Time"),
						new Field.Text("name", "Name", "Yours", "Ada", true, false, 40),
						new Field.Text("note", "Note", null, "", false, true, 2000),
						new Field.Number("hours", "Hours", null, new BigDecimal("0.5"), BigDecimal.ZERO,
								new BigDecimal("24")),
						new Field.Choice("kind", "Kind", null, List.of(new Option("a", "A")), null, false),
						new Field.Choice("must", "Must", null, List.of(new Option("a", "A")), null, true),
						new Field.Choices("days", "Days", null,
								List.of(new Option("1", "Mon"), new Option("2", "Tue"), new Option("3", "Wed")),
								Set.of("3", "1"), false),
						new Field.Time("time", "Time", null, null, true),
						new Field.Day("day", "Day", null, null, false)));
		assertThat(AdaptiveCards.dialog(form, "m", Locale.GERMAN).content().path("body")).isEqualTo(CardRules
			.read("""
					[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Read *this*."}]},
					 {"type":"TextBlock","text":"Time","weight":"bolder","wrap":true,"size":"medium","style":"heading","separator":true},
					 {"type":"Input.Text","id":"name","label":"Name","isRequired":true,"errorMessage":"Bitte füll das aus.",
					  "maxLength":40,"value":"Ada"},
					 {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Yours","size":"small","isSubtle":true}],"spacing":"none"},
					 {"type":"Input.Text","id":"note","label":"Note","maxLength":2000,"isMultiline":true},
					 {"type":"Input.Text","id":"hours","label":"Hours","maxLength":30,
					  "regex":"^\\\\s*[+-]?\\\\d{0,9}([.,]\\\\d{0,9})?\\\\s*$",
					  "errorMessage":"Bitte schreib eine Zahl von 0 bis 24.","value":"0,5"},
					 {"type":"Input.ChoiceSet","id":"kind","label":"Kind","style":"compact",
					  "choices":[{"title":"–","value":"–"},{"title":"A","value":"a"}],"value":"–"},
					 {"type":"Input.ChoiceSet","id":"must","label":"Must","isRequired":true,"errorMessage":"Bitte füll das aus.",
					  "style":"compact","choices":[{"title":"A","value":"a"}]},
					 {"type":"Input.ChoiceSet","id":"days","label":"Days","isMultiSelect":true,"style":"expanded","wrap":true,
					  "choices":[{"title":"Mon","value":"1"},{"title":"Tue","value":"2"},{"title":"Wed","value":"3"}],"value":"1,3"},
					 {"type":"Input.Time","id":"time","label":"Time","isRequired":true,"errorMessage":"Bitte füll das aus."},
					 {"type":"Input.Date","id":"day","label":"Day"}]"""));
	}

	@Test
	void opensInAFormWhatIsFoldedThere() {
		Form form = new Form("a.b", "about", "Title", "Save",
				List.of(text("seen"), fold("more", "day"), fold("else", "date"), text("last")));
		JsonNode card = AdaptiveCards.dialog(form, "m", Locale.ENGLISH).content();
		CardRules.check(form);
		assertThat(card.path("body")).hasSize(3);
		assertThat(card.at("/body/1/actions").findValuesAsString("title")).containsExactly("Show more", "Show else");
		JsonNode own = card.at("/body/1/actions/0/data/worthwhile");
		assertThat(own.path("kinds")).isEqualTo(CardRules.read("{\"seen\":\"words\",\"last\":\"words\"}"));
		ObjectNode sent = (ObjectNode) card.at("/body/1/actions/0/data").deepCopy();
		CardAnswer.Unfolded asked = (CardAnswer.Unfolded) CardAnswer.of(sent.put("seen", "so far")).orElseThrow();
		assertThat(asked.fold()).isEqualTo("more");
		assertThat(asked.values()).isEqualTo(Map.of("seen", List.of("so far"), "last", List.of()));
		JsonNode grown = AdaptiveCards.dialog(form.grown(asked.fold(), asked.values()), "m", Locale.ENGLISH).content();
		assertThat(grown.at("/body/0/value").asString()).isEqualTo("so far");
		assertThat(grown.at("/body/1/id").asString()).isEqualTo("day");
		assertThat(grown.at("/body/2/actions").findValuesAsString("title")).containsExactly("Show else");
	}

	@Test
	void showsAllOfAFormAtOnceIfThereIsNoRoomForWhatOpensIt() {
		List<Field> fields = IntStream.range(0, 30)
			.mapToObj((number) -> fold("more" + number, "day" + number))
			.toList();
		Form form = new Form("a.b", "about ".repeat(300), "Title", "Save", fields);
		CardRules.check(form);
		JsonNode body = AdaptiveCards.form(form, "m", Locale.ENGLISH).content().path("body");
		assertThat(body.findValuesAsString("id")).hasSize(30).contains("day0", "day29");
	}

	private static Field text(String name) {
		return new Field.Text(name, name, null, "", false, false, 100);
	}

	private static Field fold(String name, String folded) {
		return new Field.Fold(name, "Show " + name, List.of(new Field.Day(folded, "Day", null, null, false)));
	}

	@Test
	void sendsADialogWithItsOwnData() {
		Form form = new Form("a.b", "about", "Title", "Save", List.of(new Field.Day("day", "Day", null, null, false)));
		JsonNode actions = AdaptiveCards.dialog(form, "m", Locale.ENGLISH).content().path("actions");
		assertThat(actions).hasSize(1);
		assertThat(actions.at("/0/type").asString()).isEqualTo("Action.Submit");
		assertThat(actions.at("/0/title").asString()).isEqualTo("Save");
		JsonNode own = actions.at("/0/data/worthwhile");
		assertThat(own.path("form").asString()).isEqualTo("a.b");
		assertThat(own.path("context").asString()).isEqualTo("about");
		assertThat(own.path("memory").asString()).isEqualTo("m");
		assertThat(own.path("kinds")).isEqualTo(CardRules.read("{\"day\":\"day\"}"));
	}

	@Test
	void showsAFormInTheChatWithItsTitle() {
		Form form = new Form("a.b", "", "Title", "Save", List.of(new Field.Day("day", "Day", null, null, false)));
		JsonNode card = AdaptiveCards.form(form, "", Locale.ENGLISH).content();
		assertThat(card.at("/body/0/text").asString()).isEqualTo("Title");
		assertThat(card.at("/actions/0/type").asString()).isEqualTo("Action.Execute");
		assertThat(card.at("/actions/0/fallback/type").asString()).isEqualTo("Action.Submit");
	}

	@Test
	void listsWhatCouldBeReadAsMarkdownBesideABox() {
		assertThat(style(List.of(new Option("a", "Plain")))).isEqualTo("expanded");
		assertThat(style(List.of(new Option("a", "**Bold**")))).isEqualTo("compact");
		assertThat(style(IntStream.range(0, 11).mapToObj((number) -> new Option("" + number, "x" + number)).toList()))
			.isEqualTo("compact");
	}

	private static String style(List<Option> options) {
		Form form = new Form("a.b", "", "t", "s", List.of(new Field.Choices("c", "C", null, options, Set.of(), false)));
		return AdaptiveCards.dialog(form, "", Locale.ENGLISH).content().at("/body/0/style").asString();
	}

	@ParameterizedTest
	@CsvSource({ "40, 10, true, true, true", "50, 200, false, true, true", "110, 10, false, false, true",
			"170, 10, false, false, false" })
	void givesUpHintsThenChecksThenExplanationsOfAForm(int fields, int hint, boolean hinted, boolean checked,
			boolean explained) {
		Form form = new Form("a.b", "", "t", "s", fields(fields, "h".repeat(hint)));
		CardRules.check(form);
		String card = AdaptiveCards.dialog(form, "", Locale.ENGLISH).content().toString();
		assertThat(card.contains("hhh")).isEqualTo(hinted);
		assertThat(card.contains("regex")).isEqualTo(checked);
		assertThat(card.contains("Explained")).isEqualTo(explained);
		assertThat(card).contains("A title");
	}

	private static List<Field> fields(int count, String hint) {
		return Stream
			.concat(Stream.of(new Field.Explanation("Explained " + "e".repeat(2000)), new Field.Group("A title")),
					IntStream.range(0, count)
						.<Field>mapToObj((number) -> new Field.Number("field-" + number, "Label " + "l".repeat(60),
								hint, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.TEN)))
			.toList();
	}

	/**
	 * Paragraphs that take about so many bytes.
	 */
	private static List<Block> full(int bytes) {
		List<Block> blocks = new ArrayList<>(Collections.nCopies(bytes / 2970, new Block.Paragraph("x".repeat(2900))));
		blocks.add(new Block.Paragraph("x".repeat(Math.max(1, bytes % 2970 - 70))));
		return blocks;
	}

	private static Chart chart(ChartKind kind) {
		return new Chart("Time per week", kind, "hours", List.of("5 Jan", "12 Jan"),
				List.of(new Series("LinkedIn", List.of(2.25, 4.0)), new Series("X", List.of(0.0, 1.0))), "It grew.");
	}

	private static String text(Block block) {
		return body(block).at("/0/inlines/0/text").asString();
	}

	private static JsonNode body(Block... blocks) {
		Message message = Message.of("s", blocks);
		CardRules.check(message);
		return CardRules.read(AdaptiveCards.message(message).content().path("body").toString());
	}

}
