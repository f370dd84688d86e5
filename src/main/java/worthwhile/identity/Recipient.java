package worthwhile.identity;

/**
 * Where a message can be sent: to a person or to a channel.
 */
public sealed interface Recipient permits PersonRef, ChannelRef {

	/** The workspace that the message stays in. */
	WorkspaceRef workspace();

	/** The platform's id of the person or channel. */
	String id();

}
