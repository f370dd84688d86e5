package worthwhile.conversation;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;

/**
 * Knows nobody without the platform.
 */
@FunctionalInterface
interface Strangers extends Speakers {

	@Override
	default Optional<Speaker> member(PersonRef person, boolean locked, Lookup lookup) {
		return Optional.empty();
	}

	@Override
	default Optional<MemberId> memberId(PersonRef person, boolean locked) {
		return Optional.empty();
	}

	@Override
	default Speaker stranger(PersonRef person, Lookup lookup) {
		return speaker(person);
	}

	/**
	 * Somebody of whom no more is known than this.
	 */
	record Known(PersonRef person, Locale language, boolean joined) implements Speaker {

		@Override
		public @Nullable MemberId memberId() {
			return null;
		}

		@Override
		public ZoneId zone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Lookup lookup() {
			return Lookup.NOTHING;
		}

	}

}
