package worthwhile.testing;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Block;
import worthwhile.message.BlockVisitor;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.FieldVisitor;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as lines of plain text.
 */
public final class PlainText {

	private static final BlockVisitor<String> BLOCKS = new Blocks();

	private static final FieldVisitor<String> FIELDS = new Fields();

	private PlainText() {
	}

	public static String of(Message message) {
		return message.blocks().stream().map((block) -> block.accept(BLOCKS)).collect(Collectors.joining("\n"));
	}

	public static String of(Form form) {
		String fields = form.fields().stream().map((field) -> field.accept(FIELDS)).collect(Collectors.joining("\n"));
		return form.title() + "\n" + fields + "\n[" + form.submit() + "]";
	}

	private static final class Blocks implements BlockVisitor<String> {

		@Override
		public String heading(Block.Heading heading) {
			return heading.text();
		}

		@Override
		public String paragraph(Block.Paragraph paragraph) {
			return paragraph.text();
		}

		@Override
		public String note(Block.Note note) {
			return note.text();
		}

		@Override
		public String quote(Block.Quote quote) {
			return "> " + quote.text();
		}

		@Override
		public String facts(Block.Facts facts) {
			return facts.facts().stream().map(Blocks::of).collect(Collectors.joining("\n"));
		}

		private static String of(Block.Fact fact) {
			return fact.label() + ": " + fact.value() + ((fact.note() != null) ? " (" + fact.note() + ")" : "");
		}

		@Override
		public String commands(Block.Commands commands) {
			return commands.commands()
				.stream()
				.map((command) -> String.join(" · ", command.typed()) + " – " + command.what())
				.collect(Collectors.joining("\n"));
		}

		@Override
		public String buttons(Block.Buttons buttons) {
			String row = labels(buttons.buttons());
			return buttons.menu().isEmpty() ? row : (row + " ⋯ " + labels(buttons.menu())).strip();
		}

		@Override
		public String oneOfMany(Block.OneOfMany oneOfMany) {
			return oneOfMany.prompt() + ": " + labels(oneOfMany.ways());
		}

		private static String labels(List<Button> buttons) {
			return buttons.isEmpty() ? ""
					: buttons.stream().map(Button::label).collect(Collectors.joining("] [", "[", "]"));
		}

		@Override
		public String chart(Block.Chart chart) {
			return chart.title() + ": " + chart.words();
		}

		@Override
		public String table(Block.Table table) {
			return table.inWords().stream().map(Block.Paragraph::text).collect(Collectors.joining("\n"));
		}

		@Override
		public String divider(Block.Divider divider) {
			return "---";
		}

	}

	private static final class Fields implements FieldVisitor<String> {

		@Override
		public String explanation(Field.Explanation explanation) {
			return explanation.text();
		}

		@Override
		public String group(Field.Group group) {
			return group.title();
		}

		@Override
		public String fold(Field.Fold fold) {
			return "[" + fold.label() + "]";
		}

		@Override
		public String text(Field.Text text) {
			return input(text);
		}

		@Override
		public String number(Field.Number number) {
			return input(number);
		}

		@Override
		public String choice(Field.Choice choice) {
			return input(choice);
		}

		@Override
		public String choices(Field.Choices choices) {
			return input(choices);
		}

		@Override
		public String time(Field.Time time) {
			return input(time);
		}

		@Override
		public String day(Field.Day day) {
			return input(day);
		}

		private static String input(Field.Input input) {
			return input.label() + hint(input.hint()) + ": " + String.join(", ", FieldValues.of(input).labels());
		}

		private static String hint(@Nullable String hint) {
			return (hint != null && !hint.isEmpty()) ? " (" + hint + ")" : "";
		}

	}

}
