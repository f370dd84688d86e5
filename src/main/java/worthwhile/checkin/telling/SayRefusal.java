package worthwhile.checkin.telling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import worthwhile.conversation.Reply;
import worthwhile.message.Button;
import worthwhile.message.Excerpt;
import worthwhile.people.MemberContext;
import worthwhile.sentence.Reading;
import worthwhile.sentence.Reason;

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

	/** What a button that says what was meant begins with behind its handler's name. */
	static final String MEANT = "meant";

	private static final int LONGEST_LABEL = 75;

	private final String example;

	SayRefusal(String example) {
		this.example = example;
	}

	Reply say(Wording wording, Reading.Refused refused) {
		return say(wording, refused, List.of());
	}

	/**
	 * The same with a way to add the network that nobody knows, if there is one.
	 */
	Reply say(Wording wording, Reading.Refused refused, List<Button> adding) {
		String refusal = text(wording, refused);
		if (!adding.isEmpty()) {
			return Reply.say(AskBack.message(refusal, adding));
		}
		String way = (refused.reason() == Reason.UNKNOWN_NETWORK) ? " " + wording.get("network.by-admins") : "";
		return Reply.say(refusal + way + "\n" + wording.get(this.example));
	}

	/**
	 * Asks for the one thing that is open, with a button for each sentence that says it.
	 * @param handler the name of the handler that takes such sentences
	 * @param others what else there is to press
	 */
	static Reply ask(MemberContext context, String handler, Reading.Unsure unsure, List<Button> others) {
		Wording wording = Wording.of(context);
		Stream<Button> meant = unsure.completions()
			.stream()
			.map((completion) -> SaidSentence.button(handler, context.today(), completion.sentence(),
					Excerpt.shortened(completion.sentence(), LONGEST_LABEL), MEANT));
		return Reply.say(AskBack.message(text(wording, unsure.refused()) + "\n" + wording.get("unsure.meant"),
				Stream.concat(meant, others.stream()).toList()));
	}

	private static String text(Wording wording, Reading.Refused refused) {
		String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
		return wording.get("refused." + reason, refused.part());
	}

}
