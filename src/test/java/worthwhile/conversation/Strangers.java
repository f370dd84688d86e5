package worthwhile.conversation;

import java.util.Optional;

import worthwhile.identity.PersonRef;

/**
 * Knows nobody without the platform.
 */
@FunctionalInterface
interface Strangers extends Speakers {

	@Override
	default Optional<Speaker> member(PersonRef person) {
		return Optional.empty();
	}

}
