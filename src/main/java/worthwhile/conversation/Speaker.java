package worthwhile.conversation;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.MemberId;
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
	 * Which member they are; missing if they are none.
	 */
	@Nullable MemberId memberId();

	/**
	 * Whether they are a member.
	 */
	default boolean joined() {
		return memberId() != null;
	}

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
