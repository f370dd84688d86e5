package worthwhile.conversation;

import java.util.Optional;

import worthwhile.identity.PersonRef;

/**
 * The seam that knows how to talk with somebody, member or not.
 */
public interface Speakers {

	/**
	 * How to talk with a member, by what is stored. It is called in the transaction in
	 * which they are answered, and keeps others from answering them meanwhile.
	 * @return nothing if the person is no member
	 */
	Optional<Speaker> member(PersonRef person);

	/**
	 * How to talk with a person. It can ask the chat platform, so it is called before a
	 * transaction.
	 * @param person who
	 * @param profile whether the profile is wanted of a member too; of anybody else the
	 * platform is always asked
	 */
	Speaker speaker(PersonRef person, boolean profile);

}
