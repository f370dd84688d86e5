package worthwhile.conversation;

import java.util.Locale;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * What somebody hears who has not joined.
 */
@Component
class Introduction {

	private final Texts texts = Texts.of(Introduction.class);

	/**
	 * What the bot is, and how to join.
	 */
	Message message(Locale language) {
		Texts.In in = this.texts.in(language);
		return Message.of(in.get("introduction.summary"), new Block.Heading(in.get("introduction.heading")),
				new Block.Paragraph(in.get("introduction.what")), new Block.Note(in.get("introduction.who")),
				joinButton(in));
	}

	/**
	 * Says that something is for members only.
	 */
	Message membersOnly(Locale language) {
		Texts.In in = this.texts.in(language);
		String sentence = in.get("introduction.members-only");
		return Message.of(sentence, new Block.Paragraph(sentence), joinButton(in));
	}

	static Block joinButton(Texts.In in) {
		return Block.Buttons.of(Button.of(in.get("introduction.join"), "join.open", "").primary());
	}

}
