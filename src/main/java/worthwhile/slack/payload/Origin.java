package worthwhile.slack.payload;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;

/**
 * Where something was said, and how an answer gets there.
 *
 * @param person who said it
 * @param channel the channel; nothing for a direct chat and for the home page
 * @param message the bot's id of the message that was pressed, or from which the form was
 * opened
 * @param ephemeral whether that person alone sees the message
 * @param home whether it was on the home page
 * @param trigger what opens a form, once and within three seconds; empty if nothing does
 * @param responseUrl where answers can be posted for half an hour; empty if nowhere
 */
public record Origin(PersonRef person, @Nullable ChannelRef channel, @Nullable String message, boolean ephemeral,
		boolean home, String trigger, String responseUrl) {

	/**
	 * The direct chat, with nothing to press.
	 */
	public static Origin of(PersonRef person) {
		return in(person, null);
	}

	/**
	 * A channel or the direct chat, with nothing to press.
	 */
	static Origin in(PersonRef person, @Nullable ChannelRef channel) {
		return new Origin(person, channel, null, false, false, "", "");
	}

	/**
	 * Whether the message that was pressed can be changed by way of the press.
	 */
	public boolean isWayBack() {
		return this.message != null && !this.responseUrl.isEmpty();
	}

	static Origin home(PersonRef person, String trigger) {
		return new Origin(person, null, null, false, true, trigger, "");
	}

}
