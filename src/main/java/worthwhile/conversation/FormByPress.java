package worthwhile.conversation;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * Offers a form to somebody who asked for it in words, where the platform opens forms
 * only upon a press: the button says the words again, as a command.
 */
@Component
public class FormByPress {

	/** The name that its button's action begins with. */
	static final String NAME = "form";

	static final String ACTION = NAME + ".open";

	/** What a button can carry; a command with a form is a few words. */
	private static final int LONGEST = 2000;

	private final Texts texts = Texts.of(FormByPress.class);

	private final ReaderLanguage reader;

	FormByPress(ReaderLanguage reader) {
		this.reader = reader;
	}

	/**
	 * The message with the button.
	 * @param said what the form was the answer to
	 */
	public Message offer(Incoming.Said said) {
		Texts.In in = this.texts.in(this.reader.language(said.person()));
		String sentence = in.get("form.by-press");
		return Message.of(sentence, new Block.Paragraph(sentence),
				Block.Buttons.of(Button.of(in.get("form.open"), ACTION, words(said)).primary().forForm()));
	}

	private static String words(Incoming.Said said) {
		String words = "";
		if (said instanceof Incoming.Words plain) {
			words = plain.text();
		}
		else if (said instanceof Incoming.Command command) {
			words = command.text();
		}
		return Excerpt.cut(words, LONGEST);
	}

}
