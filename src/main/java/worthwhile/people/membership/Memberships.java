package worthwhile.people.membership;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;

/**
 * What becomes of a member by what they decide. Whoever asks them finds the next time
 * anew.
 */
public interface Memberships {

	/**
	 * Makes somebody a member, or keeps the settings of somebody who is one already, and
	 * asks them from now on. Of two at once one makes the member, and the other changes
	 * it.
	 * @param workspace where they join
	 * @param person who joins
	 * @param settings what they chose
	 * @return the member as they are then
	 */
	Member join(WorkspaceId workspace, PersonRef person, MemberSettings settings);

	/**
	 * Keeps a member's settings, the standing apart.
	 */
	void change(Member changed);

	/**
	 * Asks a member again who was paused, had stopped, could not be reached or was gone.
	 * @return the member as they are then
	 */
	Member resume(MemberId member);

}
