package worthwhile.checkin.record;

import worthwhile.people.MemberContext;

/**
 * The seam to the messages in which a check-in is seen that the bot sent by itself.
 */
public interface PostedQuestions {

	/**
	 * Brings a check-in up to date wherever it is seen.
	 * @return whether the message in which the member pressed something is one of them,
	 * so that its change is on its way
	 */
	boolean refresh(MemberContext context, CheckIn checkIn);

	/**
	 * Brings a check-in up to date of which nobody knows how often it is seen.
	 * @return whether the message in which the member pressed something is one of them
	 */
	boolean refresh(MemberContext context, CheckInKey key);

}
