package worthwhile.checkin.telling;

import java.util.Locale;

import worthwhile.conversation.Reply;
import worthwhile.sentence.Reading;

/**
 * Says back what of a sentence was not understood, with an example of one that would be.
 */
enum SayRefusal {

	/** Of a day. */
	LOG("example.log"),
	/** Of outcomes alone. */
	OUTCOME("example.outcome"),
	/** Of a day to change. */
	EDIT("example.edit"),
	/** Of a day to delete. */
	DELETE("example.delete");

	private final String example;

	SayRefusal(String example) {
		this.example = example;
	}

	Reply say(Wording wording, Reading.Refused refused) {
		String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return Reply.say(wording.get("refused." + reason, refused.part()) + "\n" + wording.get(this.example));
	}

}
