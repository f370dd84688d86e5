package worthwhile.people.membership;

import worthwhile.identity.MemberId;
import worthwhile.people.Member;

/**
 * What becomes of a member by what they decide. Whoever asks them finds the next time
 * anew.
 */
public interface Memberships {

	/**
	 * Makes somebody a member, or keeps the settings of somebody who is one already, and
	 * asks them from now on. Of two at once one makes the member, and the other changes
	 * it.
	 * @param wanted the member with the settings that they chose
	 * @return the member as they are then
	 */
	Member join(Member wanted);

	/**
	 * Keeps a member's settings, the standing apart.
	 */
	void change(Member changed);

	/**
	 * Keeps a member's settings, and what of the profile they decided by hand.
	 */
	void change(Member changed, ByHand byHand);

	/**
	 * Asks a member again who was paused, had stopped, could not be reached or was gone.
	 * @return the member as they are then
	 */
	Member resume(MemberId member);

	/**
	 * What of the profile the member decided by hand.
	 */
	ByHand byHand(MemberId member);

	/**
	 * What of the profile a member decided by hand.
	 */
	record ByHand(boolean zone, boolean language) {
	}

}
