package worthwhile.checkin.telling;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.message.Message;
import worthwhile.sentence.Reading;

/**
 * Corrects how it felt, as in {@code I meant energised}.
 */
@Component
class CorrectFeeling {

	private final TellSentence sentences;

	CorrectFeeling(TellSentence sentences) {
		this.sentences = sentences;
	}

	Optional<Message> of(Correcting correcting) {
		Reading.Understood right = correcting.said().said() ? feeling(correcting, correcting.said().now()) : null;
		String before = correcting.said().before();
		boolean clear = before == null || feeling(correcting, before) != null;
		return (right == null || !clear) ? Optional.empty()
				: Optional.of(this.sentences.tell(correcting.context(), new SaidSentence(LogSentence.NAME,
						correcting.context().today(), correcting.said().now(), null, right)));
	}

	private static Reading.@Nullable Understood feeling(Correcting correcting, String text) {
		return (correcting.sentence().read(text, correcting.context().today()) instanceof Reading.Understood understood
				&& understood.isFeelingAlone()) ? understood : null;
	}

}
