package worthwhile.conversation;

import worthwhile.identity.PersonRef;

/**
 * The seam that knows how to talk with somebody, member or not.
 */
public interface Speakers {

	Speaker speaker(PersonRef person);

}
