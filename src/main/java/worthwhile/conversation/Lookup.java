package worthwhile.conversation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Channel;
import worthwhile.message.Profile;

/**
 * What the chat platform was asked before an answer, and said.
 *
 * @param asked whether it was asked for the profile
 * @param profile of the person; missing if nobody asked for it, or if the platform could
 * not tell
 * @param channel in which it was said, or that is meant; missing likewise, and if
 * somebody means one from elsewhere in which they are not
 */
public record Lookup(boolean asked, @Nullable Profile profile, @Nullable Channel channel) {

	/** Nothing was asked. */
	public static final Lookup NOTHING = new Lookup(false, null, null);

	/**
	 * The same with what the platform says of the person, if it could tell.
	 */
	public Lookup with(@Nullable Profile profile) {
		return new Lookup(true, profile, this.channel);
	}

	/**
	 * Where something is said, or that is meant.
	 */
	static Lookup in(@Nullable Channel channel) {
		return new Lookup(false, null, channel);
	}

	/**
	 * The profile, for an answer that turns out to depend on it; nothing if the platform
	 * could not tell.
	 * @throws ProfileWanted if nobody asked for it: the answer begins anew once it is
	 * there, and what it stored so far is taken back
	 */
	public Optional<Profile> wanted() {
		if (!this.asked) {
			throw new ProfileWanted();
		}
		return Optional.ofNullable(this.profile);
	}

}
