package worthwhile.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import worthwhile.calendar.Away;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.sentence.DaySpan;

/**
 * Asks which days are meant, where words leave it open.
 *
 * @param texts in the reader's language
 */
record WhichDay(Texts.In texts) {

	/**
	 * The question, with a button for each answer.
	 * @param said how days are named in the question
	 * @param label how they are named on a button
	 * @param action of the buttons, whose value is then the first day and the last
	 */
	Message ask(DaySpan.Unsure unsure, Function<Away, String> said, Function<Away, String> label, String action) {
		String reason = unsure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
		String text = this.texts.get("which." + reason, unsure.part(), said.apply(unsure.meant().get(0)));
		List<Button> buttons = unsure.meant()
			.stream()
			.map((days) -> Button.of(label.apply(days), action, value(days)))
			.toList();
		return Message.of(text, new Block.Paragraph(text), new Block.Buttons(buttons));
	}

	private static String value(Away days) {
		return days.from().equals(days.to()) ? days.to().toString() : days.from() + " to " + days.to();
	}

}
