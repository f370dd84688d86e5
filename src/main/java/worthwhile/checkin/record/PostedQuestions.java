package worthwhile.checkin.record;

import worthwhile.people.Member;

/**
 * The seam to the messages in which a check-in is seen that the bot sent by itself.
 */
public interface PostedQuestions {

	/**
	 * Brings a check-in up to date wherever it is seen.
	 */
	void refresh(Member member, CheckInKey key);

}
