package worthwhile.conversation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Knows nobody without the platform.
 */
@FunctionalInterface
interface Strangers extends Speakers {

	@Override
	default Optional<Speaker> member(PersonRef person, boolean locked, @Nullable Profile profile) {
		return Optional.empty();
	}

	@Override
	default Speaker stranger(PersonRef person, @Nullable Profile profile) {
		return speaker(person);
	}

	/**
	 * Somebody of whom no more is known than this.
	 */
	record Known(PersonRef person, Locale language, boolean joined) implements Speaker {

		@Override
		public ZoneId zone() {
			return ZoneOffset.UTC;
		}

		@Override
		public @Nullable Profile profile() {
			return null;
		}

	}

}
