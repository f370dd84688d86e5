package worthwhile.slack.sending;

/**
 * A message that is in Slack.
 *
 * @param channel the channel or direct chat that it is in
 * @param ts its time, unlike that of any other message there
 */
public record Posted(String channel, String ts) {

	/**
	 * Reads what {@link #toString()} wrote.
	 */
	public static Posted of(String id) {
		int colon = id.indexOf(':');
		return new Posted(id.substring(0, Math.max(colon, 0)), id.substring(colon + 1));
	}

	/**
	 * The message's id for the conversation.
	 */
	@Override
	public String toString() {
		return this.channel + ":" + this.ts;
	}

}
