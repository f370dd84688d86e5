package worthwhile.conversation;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Channel;
import worthwhile.message.Profile;

/**
 * What the chat platform was asked before an answer, and said.
 *
 * @param profile of the person; missing if nobody asked for it, or if the platform could
 * not tell
 * @param channel in which it was said, or that is meant; missing likewise, and if
 * somebody means one from elsewhere in which they are not
 */
public record Lookup(@Nullable Profile profile, @Nullable Channel channel) {

	/** Nothing was asked. */
	public static final Lookup NOTHING = new Lookup(null, null);

	/**
	 * The same with a profile.
	 */
	Lookup with(@Nullable Profile profile) {
		return new Lookup(profile, this.channel);
	}

}
