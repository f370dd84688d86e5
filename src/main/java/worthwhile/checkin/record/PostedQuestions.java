package worthwhile.checkin.record;

import org.jspecify.annotations.Nullable;

import worthwhile.outbox.PressedMessage;
import worthwhile.people.Member;

/**
 * The seam to the messages in which a check-in is seen that the bot sent by itself.
 */
public interface PostedQuestions {

	/**
	 * Brings a check-in up to date wherever it is seen.
	 * @param pressed the message in which the member pressed something, if they did
	 * @return whether that is one of them, so that its change is on its way
	 */
	boolean refresh(Member member, CheckInKey key, @Nullable PressedMessage pressed);

}
