package worthwhile.message;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import worthwhile.message.Block.Chart;
import worthwhile.message.Block.ChartKind;
import worthwhile.message.Block.Series;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a platform that shows a few lines, each of a few characters.
 */
class EconomyTests {

	private static final Chart CHART = new Chart("Minutes", ChartKind.BARS, "", List.of("Mon"),
			List.of(new Series("LinkedIn", List.of(1.0))), "words");

	private static final Block.Buttons BUTTONS = Block.Buttons.of(Button.of("Press", "a.b", ""));

	@Test
	void keepsEverythingThatFits() {
		assertThat(shown(30, new Block.Paragraph("text"), new Block.Divider(), CHART, BUTTONS))
			.isEqualTo("text|---|~~|[Press]");
	}

	@Test
	void givesUpDividersBeforePictures() {
		assertThat(shown(16, new Block.Paragraph("text"), new Block.Divider(), CHART, BUTTONS))
			.isEqualTo("text|~~|[Press]");
	}

	@Test
	void shortensNotesBeforeOtherTexts() {
		assertThat(shown(610, new Block.Paragraph("p".repeat(400)), new Block.Note("n".repeat(400))))
			.isEqualTo("p".repeat(400) + "|" + "n".repeat(149) + "…");
	}

	@Test
	void takesNoLongerTextThanThePlatform() {
		assertThat(shown(10_000, new Block.Paragraph("p".repeat(3001)))).isEqualTo("p".repeat(2999) + "…");
	}

	@Test
	void leavesOutWordsFromBelowAndNoButton() {
		assertThat(shown(16, new Block.Paragraph("first"), BUTTONS, new Block.Paragraph("second"), BUTTONS))
			.isEqualTo("[Press]|[Press]");
		assertThat(shown(24, new Block.Paragraph("first"), BUTTONS, new Block.Paragraph("second"), BUTTONS))
			.isEqualTo("first|[Press]|[Press]");
	}

	@Test
	void keepsButtonsThatDoNotFit() {
		assertThat(shown(5, new Block.Paragraph("text"), BUTTONS)).isEqualTo("[Press]");
	}

	@Test
	void keepsMenusAndListsLikeButtons() {
		Button way = Button.of("Skip", "a.b", "");
		assertThat(shown(5, new Block.Paragraph("text"), Block.Buttons.of().menu(way),
				new Block.OneOfMany("Which one?", List.of(way))))
			.isEqualTo("[Skip]|[Skip]");
	}

	private static String shown(int most, Block... blocks) {
		return Economy.least(Message.of("summary", blocks), 3000, new Lines(most));
	}

	private record Lines(int most) implements Economy.Rendering<String> {

		@Override
		public String of(Message message, Economy economy) {
			return message.blocks()
				.stream()
				.map((block) -> block.accept(new Line(economy)))
				.filter((line) -> !line.isEmpty())
				.collect(Collectors.joining("|"));
		}

		@Override
		public boolean fits(String lines) {
			return lines.length() <= this.most;
		}

	}

	private record Line(Economy economy) implements BlockVisitor<String> {

		@Override
		public String heading(Block.Heading heading) {
			return heading.text();
		}

		@Override
		public String paragraph(Block.Paragraph paragraph) {
			return Excerpt.shortened(paragraph.text(), this.economy.text());
		}

		@Override
		public String note(Block.Note note) {
			return Excerpt.shortened(note.text(), this.economy.note());
		}

		@Override
		public String quote(Block.Quote quote) {
			return quote.text();
		}

		@Override
		public String facts(Block.Facts facts) {
			return facts.facts().toString();
		}

		@Override
		public String commands(Block.Commands commands) {
			return commands.commands().toString();
		}

		@Override
		public String buttons(Block.Buttons buttons) {
			return labels(buttons);
		}

		@Override
		public String oneOfMany(Block.OneOfMany oneOfMany) {
			return labels(oneOfMany);
		}

		private static String labels(Block block) {
			return block.ways().stream().map(Button::label).collect(Collectors.joining("][", "[", "]"));
		}

		@Override
		public String chart(Block.Chart chart) {
			return (this.economy.charts() == Economy.Charts.DRAWN) ? "~~" : chart.words();
		}

		@Override
		public String table(Block.Table table) {
			return table.inWords().toString();
		}

		@Override
		public String divider(Block.Divider divider) {
			return this.economy.dividers() ? "---" : "";
		}

	}

}
