package worthwhile.testing;

import java.util.stream.Collectors;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as lines of plain text.
 */
public final class PlainText {

	private PlainText() {
	}

	public static String of(Message message) {
		return message.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
	}

	public static String of(Form form) {
		String fields = form.fields().stream().map(PlainText::of).collect(Collectors.joining("\n"));
		return form.title() + "\n" + fields + "\n[" + form.submit() + "]";
	}

	private static String of(Block block) {
		if (block instanceof Block.Heading heading) {
			return heading.text();
		}
		if (block instanceof Block.Paragraph paragraph) {
			return paragraph.text();
		}
		if (block instanceof Block.Note note) {
			return note.text();
		}
		if (block instanceof Block.Quote quote) {
			return "> " + quote.text();
		}
		if (block instanceof Block.Facts facts) {
			return facts.facts().stream().map(PlainText::of).collect(Collectors.joining("\n"));
		}
		if (block instanceof Block.Buttons buttons) {
			return buttons.buttons().stream().map(Button::label).collect(Collectors.joining("] [", "[", "]"));
		}
		return (block instanceof Block.Chart chart) ? chart.title() + ": " + chart.words() : "---";
	}

	private static String of(Block.Fact fact) {
		return fact.label() + ": " + fact.value() + ((fact.note() != null) ? " (" + fact.note() + ")" : "");
	}

	private static String of(Field field) {
		if (field instanceof Field.Explanation explanation) {
			return explanation.text();
		}
		if (field instanceof Field.Group group) {
			return group.title();
		}
		return FieldValues.label(field) + hint(FieldValues.hint(field)) + ": "
				+ String.join(", ", FieldValues.labels(field));
	}

	private static String hint(String hint) {
		return hint.isEmpty() ? "" : " (" + hint + ")";
	}

}
