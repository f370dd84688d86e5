package worthwhile.people.membership;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Speaker;
import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Somebody who is no member.
 *
 * @param person who
 * @param language what to talk in
 * @param zone where their clock hangs
 * @param profile what the platform says of them; missing if it could not tell
 */
record Stranger(PersonRef person, Locale language, ZoneId zone, @Nullable Profile profile) implements Speaker {

	@Override
	public boolean joined() {
		return false;
	}

}
