package worthwhile.conversation;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.PersonRef;
import worthwhile.message.Profile;

/**
 * Somebody the bot talks with, as {@link Speakers} know them.
 */
public interface Speaker {

	PersonRef person();

	/**
	 * How to talk with them.
	 */
	Locale language();

	/**
	 * Where their clock hangs.
	 */
	ZoneId zone();

	/**
	 * Whether they are a member.
	 */
	boolean joined();

	/**
	 * What the platform says of them now; missing if nobody asked for it, or if the
	 * platform could not tell.
	 */
	default @Nullable Profile profile() {
		return lookup().profile();
	}

	/**
	 * What the platform said before they are answered.
	 */
	Lookup lookup();

}
