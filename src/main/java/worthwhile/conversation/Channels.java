package worthwhile.conversation;

import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceRef;
import worthwhile.message.Channel;
import worthwhile.message.ChatPlatform;

/**
 * What the chat platforms know of channels.
 */
@Component
public class Channels {

	private final AskPlatform platform;

	Channels(AskPlatform platform) {
		this.platform = platform;
	}

	/**
	 * What a channel is, or nothing if its platform cannot tell now.
	 */
	Optional<Channel> find(ChannelRef channel) {
		return this.platform.about(channel.workspace(), (platform) -> platform.channel(channel));
	}

	/**
	 * How people of a workspace bring the bot into a channel; asks nobody.
	 * @param language the reader's
	 * @return a sentence, empty if the platform is not connected any more
	 */
	public String invitation(WorkspaceRef workspace, Locale language) {
		return this.platform.about(workspace, (ChatPlatform platform) -> platform.invitation(language)).orElse("");
	}

}
