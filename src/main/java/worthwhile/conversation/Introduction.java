package worthwhile.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Profile;
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
	Message message(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		return new Message(in.get("introduction.summary"),
				withJoining(speaker, in, new Block.Heading(in.get("introduction.heading")),
						new Block.Paragraph(in.get("introduction.what")), new Block.Note(in.get("introduction.who"))));
	}

	/**
	 * Says that something is for members only.
	 */
	Message membersOnly(Speaker speaker) {
		Texts.In in = this.texts.in(speaker.language());
		String sentence = in.get("introduction.members-only");
		return new Message(sentence, withJoining(speaker, in, new Block.Paragraph(sentence)));
	}

	private static List<Block> withJoining(Speaker speaker, Texts.In in, Block... blocks) {
		return Stream.concat(Arrays.stream(blocks), Stream.of(joining(speaker, in))).toList();
	}

	/**
	 * How to join, or who may.
	 */
	static Block joining(Speaker speaker, Texts.In in) {
		Profile profile = speaker.profile();
		boolean mayJoin = profile == null || profile.standing() == Profile.Standing.REGULAR;
		return mayJoin ? Block.Buttons.of(Button.of(in.get("introduction.join"), "join.open", "").primary().forForm())
				: new Block.Note(in.get("introduction.guest"));
	}

}
