package worthwhile.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;

import static org.assertj.core.api.Assertions.assertThat;

class MessageJsonTests {

	@ParameterizedTest
	@MethodSource("blocks")
	void everyBlockIsReadBackAsItWasWritten(Block block) {
		Message message = Message.of("a summary", block);
		assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
	}

	@Test
	void aMessageOfBeforeMenusIsStillRead() {
		assertThat(MessageJson.read("""
				{"summary":"s","blocks":[{"type":"paragraph","text":"t"},
				 {"type":"buttons","buttons":[{"label":"Yes","action":"a.b","value":"","style":"NORMAL"}]}]}"""))
			.isEqualTo(Message.of("s", new Block.Paragraph("t"), Block.Buttons.of(Button.of("Yes", "a.b", ""))));
	}

	@Test
	void noKindOfBlockIsLeftOut() {
		assertThat(blocks().map(Object::getClass).distinct())
			.containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
	}

	@ParameterizedTest
	@MethodSource("fields")
	void everyFieldIsReadBackAsItWasWritten(Field field) {
		Form form = new Form("probe.form", "context", "A form", "Send", List.of(field));
		assertThat(MessageJson.form(MessageJson.tree(form))).isEqualTo(form);
	}

	@Test
	void noKindOfFieldIsLeftOut() {
		assertThat(fields().map(Object::getClass).distinct()).containsExactlyInAnyOrderElementsOf(kinds(Field.class));
	}

	@Test
	void thePageShowsEveryKindOfBlock() {
		assertThat(shownBy("blocks.js", "SHOW")).containsExactlyInAnyOrderElementsOf(
				blocks().map((block) -> type(MessageJson.tree(Message.of("a summary", block)).at("/blocks/0")))
					.distinct()
					.toList());
	}

	@Test
	void thePageShowsEveryKindOfField() {
		assertThat(shownBy("forms.js", "FIELDS")).containsExactlyInAnyOrderElementsOf(fields()
			.map((field) -> type(
					MessageJson.tree(new Form("a.b", "", "A form", "Send", List.of(field))).at("/fields/0")))
			.distinct()
			.toList());
	}

	@Test
	void eachPartSaysItsType() {
		assertThat(MessageJson.tree(Message.text("hello")).at("/blocks/0/type").asString()).isEqualTo("paragraph");
	}

	private static List<Class<?>> kinds(Class<?> type) {
		return type.isSealed()
				? Stream.of(type.getPermittedSubclasses()).flatMap((kind) -> kinds(kind).stream()).toList()
				: List.of(type);
	}

	private static String type(JsonNode part) {
		return part.path("type").asString();
	}

	/**
	 * The names in a table of the page's that says how each kind is shown.
	 */
	private static List<String> shownBy(String file, String table) {
		try {
			String script = new ClassPathResource("/worthwhile/playground/page/" + file)
				.getContentAsString(StandardCharsets.UTF_8);
			String from = script.substring(script.indexOf("const " + table + " = {"));
			return Pattern.compile("^ {2}(\\w+)[:,]", Pattern.MULTILINE)
				.matcher(from.substring(0, from.indexOf("\n};")))
				.results()
				.map((name) -> name.group(1))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<Block> blocks() {
		return Stream.of(new Block.Heading("<b>Heading</b>"), new Block.Paragraph("one\ntwo \"quoted\" \u2028"),
				new Block.Note("🙂 שלום"), new Block.Quote("'; DROP TABLE member"),
				new Block.Facts(
						List.of(new Block.Fact("minutes", "~30", "as before"), new Block.Fact("outcomes", "2", null))),
				Block.Buttons.of(Button.of("Yes", "probe.yes", "1").primary(), Button.of("No", "probe.no", "").danger(),
						Button.of("Perhaps", "probe.perhaps", "x")),
				Block.Buttons.of(Button.of("Yes", "probe.yes", "1")).menu(Button.of("No", "probe.no", "")),
				new Block.OneOfMany("Which?", List.of(Button.of("One", "probe.one", "1"))),
				new Block.Commands(List.of(new Block.Command(List.of("today", "skip"), "answer"))),
				new Block.Paragraph("plain ").thenStrong("strong"),
				new Block.Chart("Minutes", Block.ChartKind.STACKED, "minutes", List.of("1", "2"),
						List.of(new Block.Series("LinkedIn", List.of(1.5, 0.0))), "rising"),
				new Block.Table("Weeks", List.of("Week", "Time"),
						List.of(List.of("5 Jan", "~30"), List.of("12 Jan", ""))),
				new Block.Divider());
	}

	static Stream<Field> fields() {
		List<Field.Option> options = List.of(new Field.Option("a", "A"), new Field.Option("b", "B"));
		return Stream.of(new Field.Explanation("why"), new Field.Group("a group"),
				new Field.Fold("more", "More", List.of(new Field.Group("inside"))),
				new Field.Text("text", "Text", "such as this", "begins", true, true, 3000),
				new Field.Number("number", "Number", null, new BigDecimal("0.50"), BigDecimal.ZERO, BigDecimal.TEN),
				new Field.Number("nothing", "Number", null, null, BigDecimal.ZERO, BigDecimal.TEN),
				new Field.Choice("choice", "Choice", null, options, "a", true),
				new Field.Choices("choices", "Choices", "any", options, Set.of("a", "b"), false),
				new Field.Time("time", "Time", null, LocalTime.of(16, 30), false),
				new Field.Day("day", "Day", null, LocalDate.of(2026, 3, 29), true));
	}

}
