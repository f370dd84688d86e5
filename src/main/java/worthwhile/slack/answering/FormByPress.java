package worthwhile.slack.answering;

import worthwhile.conversation.Incoming;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.slack.payload.Origin;

/**
 * Offers a form to somebody who asked for it in words: Slack opens forms only upon a
 * command or a press. Pressing the button gives the words as a command.
 */
public final class FormByPress {

	public static final String ACTION = "slack.form";

	/** What a button can carry; a command with a form is a few words. */
	private static final int LONGEST = 2000;

	private FormByPress() {
	}

	/**
	 * Whether a form cannot be opened for this.
	 */
	static boolean isNeeded(Origin origin) {
		return origin.trigger().isEmpty();
	}

	static Message of(Incoming.Said said, Texts.In in) {
		String sentence = in.get("form.by-press");
		return Message.of(sentence, new Block.Paragraph(sentence),
				Block.Buttons.of(Button.of(in.get("form.open"), ACTION, words(said)).primary()));
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
