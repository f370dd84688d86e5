package worthwhile.message;

/**
 * Who can be in a channel.
 */
public enum ChannelKind {

	/** People of the workspace, with their guests, and of no other company. */
	INTERNAL,
	/** People of another company too, or soon: an invitation counts. */
	SHARED,
	/** The bot is not, so that it can say nothing to all who are. */
	ABSENT

}
