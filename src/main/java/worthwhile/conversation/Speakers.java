package worthwhile.conversation;

import java.util.Optional;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;

/**
 * The seam that knows how to talk with somebody, member or not.
 */
public interface Speakers {

	/**
	 * A member by what is stored, read once for the transaction in which they are
	 * answered.
	 * @param person who
	 * @param locked whether others are kept from answering or changing them until the
	 * transaction ends
	 * @param lookup what the platform was asked, and said
	 * @return nothing if the person is no member
	 */
	Optional<Speaker> member(PersonRef person, boolean locked, Lookup lookup);

	/**
	 * Who a person is as a member, if they are one.
	 * @param person who
	 * @param locked whether others are kept from answering or changing them until the
	 * transaction ends
	 */
	Optional<MemberId> memberId(PersonRef person, boolean locked);

	/**
	 * Somebody who is no member, by their profile and by what holds for the workspace.
	 * @param person who
	 * @param lookup what the platform was asked, and said
	 */
	Speaker stranger(PersonRef person, Lookup lookup);

	/**
	 * Anybody, outside of a transaction: the chat platform is asked for the profile of
	 * whoever is no member.
	 */
	Speaker speaker(PersonRef person);

}
