package worthwhile.conversation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

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
	 * @param profile what the platform says of them, if it was asked
	 * @return nothing if the person is no member
	 */
	Optional<Speaker> member(PersonRef person, boolean locked, @Nullable Profile profile);

	/**
	 * Somebody who is no member, by their profile and by what holds for the workspace.
	 * @param person who
	 * @param profile what the platform says of them; missing if it could not tell
	 */
	Speaker stranger(PersonRef person, @Nullable Profile profile);

	/**
	 * Anybody, outside of a transaction: the chat platform is asked for the profile of
	 * whoever is no member.
	 */
	Speaker speaker(PersonRef person);

}
