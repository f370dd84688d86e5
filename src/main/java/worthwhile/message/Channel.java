package worthwhile.message;

/**
 * What a chat platform says of a channel.
 *
 * @param kind who can be in it
 * @param name what people call it, such as {@code #marketing}; empty if the bot is not
 * told
 */
public record Channel(ChannelKind kind, String name) {

	/** One that the bot is not in, and is told nothing of. */
	public static final Channel UNKNOWN = new Channel(ChannelKind.ABSENT, "");

}
