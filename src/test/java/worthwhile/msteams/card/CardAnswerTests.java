package worthwhile.msteams.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import worthwhile.message.Field;
import worthwhile.message.Field.Option;
import worthwhile.message.Form;

import static org.assertj.core.api.Assertions.assertThat;

class CardAnswerTests {

	private static final Form FORM = new Form("away.add", "about", "Away", "Save", List.of(
			new Field.Day("day", "Day", null, LocalDate.of(2026, 12, 24), true),
			new Field.Time("time", "Time", null, LocalTime.of(9, 30), true),
			new Field.Number("number", "Number", null, new BigDecimal("1.5"), BigDecimal.ZERO, BigDecimal.TEN),
			new Field.Choice("one", "One", null, List.of(new Option("a", "A"), new Option("b", "B")), null, false),
			new Field.Choices("several", "Several", null,
					List.of(new Option("a,b", "A"), new Option("50%", "B"), new Option("c d+", "C")),
					Set.of("a,b", "50%", "c d+"), false),
			new Field.Text("text", "Text", null, "–", false, true, 100)));

	@Test
	void readsAPress() {
		assertThat(answer("{\"worthwhile\":{\"action\":\"question.minutes\",\"value\":\"d/10\"}}"))
			.contains(new CardAnswer.Pressed("question.minutes", "d/10"));
		assertThat(answer("{\"worthwhile\":{\"action\":\"help.show\"},\"msteams\":{\"type\":\"task/fetch\"}}"))
			.contains(new CardAnswer.Pressed("help.show", ""));
	}

	@Test
	void readsAChoiceAsAPress() {
		assertThat(answer("{\"worthwhile\":{\"choice\":\"choice1\"},\"choice1\":\"delete.ask 2026-11-26 x\"}"))
			.contains(new CardAnswer.Pressed("delete.ask", "2026-11-26 x"));
		assertThat(answer("{\"worthwhile\":{\"choice\":\"choice1\"},\"choice1\":\"help.show\"}"))
			.contains(new CardAnswer.Pressed("help.show", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "\"worthwhile\"", "1", "{\"worthwhile\":null}",
			"{\"worthwhile\":\"x\"}", "{\"worthwhile\":{}}", "{\"worthwhile\":{\"action\":1}}",
			"{\"worthwhile\":{\"form\":[\"x\"]}}", "{\"worthwhile\":{\"choice\":\"choice1\"}}",
			"{\"worthwhile\":{\"choice\":\"choice1\"},\"choice1\":\"\"}",
			"{\"worthwhile\":{\"choice\":\"choice1\"},\"choice1\":{\"x\":1}}", "{\"action\":\"question.minutes\"}" })
	void findsNothingInWhatCameFromNoCardOfTheBots(String data) {
		assertThat(answer(data)).isEmpty();
	}

	@Test
	void readsAFormThatNobodyTouched() {
		CardAnswer.Filled filled = CardRules.untouched(AdaptiveCards.dialog(FORM, "m", Locale.ENGLISH).content());
		assertThat(filled.form()).isEqualTo("away.add");
		assertThat(filled.context()).isEqualTo("about");
		assertThat(filled.memory()).isEqualTo("m");
		assertThat(filled.values()).isEqualTo(Map.of("day", List.of("2026-12-24"), "time", List.of("09:30"), "number",
				List.of("1.5"), "one", List.of(), "several", List.of("a,b", "50%", "c d+"), "text", List.of("–")));
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-24, 2026-12-24", "24.12.2026, 2026-12-24", "4.2.2027, 2027-02-04", "12/24/2026, 2026-12-24",
			"24/12/2026, 2026-12-24", "05/05/2026, 2026-05-05", "2026-12-24T00:00:00.000Z, 2026-12-24" })
	void readsADayHoweverAClientWritesIt(String written, String day) {
		assertThat(value("day", "\"" + written + "\"")).containsExactly(day);
	}

	@ParameterizedTest
	@ValueSource(strings = { "11/12/2026", "31.02.2026", "30/02/2026", "24.12", "0.1.2026", "12-24-2026", "24.12/2026",
			"tomorrow", "1e9" })
	void leavesWhatIsNoOneDayToWhoeverChecksIt(String written) {
		assertThat(value("day", "\"" + written + "\"")).containsExactly(written);
	}

	@ParameterizedTest
	@CsvSource({ "09:30, 09:30", "9:30, 09:30", "09:30:00, 09:30", "9:30 AM, 09:30", "12:05 am, 00:05",
			"12:05 p.m., 12:05", "11:59PM, 23:59", "25:00, 25:00", "9 o'clock, 9 o'clock" })
	void readsATimeHoweverAClientWritesIt(String written, String time) {
		assertThat(value("time", "\"" + written + "\"")).containsExactly(time);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"1,5\" | 1,5", "1.5 | 1.5", "\"0,5\" | 0,5", "\"1.500\" | 1.500",
			"\"1e-99999999\" | 1e-99999999", "2 | 2", "-3 | -3", "true | true" })
	void leavesNumbersAsTheyWereWritten(String sent, String value) {
		assertThat(value("number", sent)).containsExactly(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e-99999999", "1e999999999" })
	void neverWritesOutANumberWithAnExponent(String sent) {
		JsonNode exact = JsonMapper.builder()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.build()
			.readTree("{\"worthwhile\":{\"form\":\"a.b\"},\"number\":" + sent + "}");
		assertThat(((CardAnswer.Filled) CardAnswer.of(exact).orElseThrow()).values().get("number"))
			.allSatisfy((value) -> assertThat(value).hasSizeLessThan(20).contains("E"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\" \"", "null", "[]", "{\"a\":1}" })
	void findsNothingInAFieldThatIsEmpty(String sent) {
		for (String field : List.of("day", "time", "number", "one", "several", "text")) {
			assertThat(value(field, sent)).as(field).isEmpty();
		}
	}

	@Test
	void hasAFieldOfTheFormWithNothingWhereAClientLeavesItOut() {
		JsonNode data = AdaptiveCards.dialog(FORM, "", Locale.ENGLISH).content().at("/actions/0/data");
		assertThat(((CardAnswer.Filled) CardAnswer.of(data).orElseThrow()).values().keySet())
			.containsExactlyInAnyOrder("day", "time", "number", "one", "several", "text");
	}

	@Test
	void hasNothingOfAFieldThatIsMissing() {
		CardAnswer.Filled filled = (CardAnswer.Filled) answer("{\"worthwhile\":{\"form\":\"a.b\"}}").orElseThrow();
		assertThat(filled.values()).isEmpty();
		assertThat(filled.context()).isEmpty();
	}

	@Test
	void readsSeveralValues() {
		assertThat(value("several", "\"c%20d%2B,a%2Cb\"")).containsExactly("c d+", "a,b");
		assertThat(value("several", "[\"50%25\",\"a%2Cb\"]")).containsExactly("50%", "a,b");
		assertThat(value("several", "\"c+d,,\"")).containsExactly("c+d");
		assertThat(value("several", "\"50%\"")).containsExactly("50%");
	}

	@Test
	void showsAFormAgainWithWhatWasWrittenAndWhatIsWrong() {
		JsonNode sent = data("number", "\"1.500\"");
		CardAnswer.Filled filled = (CardAnswer.Filled) CardAnswer.of(sent).orElseThrow();
		Card again = AdaptiveCards.again(filled, Map.of("number", "Please write a number from 0 to 10.")).orElseThrow();
		CardRules.check(again);
		assertThat(again.summary()).isEqualTo("Please write a number from 0 to 10.");
		List<JsonNode> body = again.content().path("body").valueStream().toList();
		int place = body.stream().map((element) -> element.path("id").asString("")).toList().indexOf("number");
		assertThat(body.get(place).path("value").asString()).isEqualTo("1.500");
		assertThat(body.get(place + 1).at("/inlines/0/text").asString())
			.isEqualTo("Please write a number from 0 to 10.");
		assertThat(body.get(place + 1).at("/inlines/0/color").asString()).isEqualTo("attention");
		assertThat(CardRules.untouched(again.content()).shown()).isEqualTo(filled.shown());
	}

	@Test
	void saysFirstWhatIsWrongWithNoInputOfTheForm() {
		CardAnswer.Filled filled = CardRules.untouched(AdaptiveCards.form(FORM, "", Locale.ENGLISH).content());
		JsonNode first = AdaptiveCards.again(filled, Map.of("other", "That day is gone."))
			.orElseThrow()
			.content()
			.at("/body/0/inlines/0/text");
		assertThat(first.asString()).isEqualTo("That day is gone.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "eNqrBgABCgCG", "!!!", "AAAA" })
	void showsNothingAgainOfWhatItDidNotPack(String shown) {
		assertThat(AdaptiveCards.again(new CardAnswer.Filled("a.b", "", "", Map.of(), shown), Map.of())).isEmpty();
	}

	private static List<String> value(String field, String sent) {
		return ((CardAnswer.Filled) CardAnswer.of(data(field, sent)).orElseThrow()).values()
			.getOrDefault(field, List.of());
	}

	private static JsonNode data(String field, String sent) {
		var data = AdaptiveCards.dialog(FORM, "", Locale.ENGLISH).content().at("/actions/0/data").deepCopy().asObject();
		data.set(field, CardRules.read(sent));
		return data;
	}

	private static Optional<CardAnswer> answer(String data) {
		return CardAnswer.of(CardRules.read(data));
	}

}
