package worthwhile.conversation;

import worthwhile.identity.PersonRef;

/**
 * The seam that knows how to talk with somebody, member or not.
 */
public interface Speakers {

	/**
	 * How to talk with a person. It can ask the chat platform, so it is called before a
	 * transaction.
	 * @param person who
	 * @param profile whether the profile is wanted of a member too; of anybody else the
	 * platform is always asked
	 */
	Speaker speaker(PersonRef person, boolean profile);

}
