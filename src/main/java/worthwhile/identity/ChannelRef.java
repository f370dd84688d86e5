package worthwhile.identity;

/**
 * A channel as the chat platform names it.
 *
 * @param workspace the workspace that the channel belongs to
 * @param id the platform's id of the channel
 */
public record ChannelRef(WorkspaceRef workspace, String id) implements Recipient {

	public ChannelRef(String platform, String workspace, String channel) {
		this(new WorkspaceRef(platform, workspace), channel);
	}

}
