package worthwhile.people.membership;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Lookup;
import worthwhile.conversation.Speaker;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;

/**
 * Somebody who is no member.
 *
 * @param person who
 * @param language what to talk in
 * @param zone where their clock hangs
 * @param lookup what the platform was asked, and said
 */
record Stranger(PersonRef person, Locale language, ZoneId zone, Lookup lookup) implements Speaker {

	@Override
	public @Nullable MemberId memberId() {
		return null;
	}

}
