package worthwhile.checkin.telling;

import java.util.Locale;
import java.util.stream.Collectors;

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
		return say(wording, refused, wording.get(this.example));
	}

	/**
	 * Asks for the one thing that is open.
	 */
	static Reply ask(Wording wording, Reading.Unsure unsure) {
		String meant = unsure.completions()
			.stream()
			.map((completion) -> wording.get("unsure.completion", completion.sentence()))
			.collect(Collectors.joining("\n"));
		return say(wording, unsure.refused(), wording.get("unsure.meant") + "\n" + meant);
	}

	private static Reply say(Wording wording, Reading.Refused refused, String more) {
		String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return Reply.say(wording.get("refused." + reason, refused.part()) + "\n" + more);
	}

}
