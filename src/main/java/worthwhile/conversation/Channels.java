package worthwhile.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

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
	 * What a channel is that something said is about; nothing if its platform cannot tell
	 * now, or if it was said elsewhere by somebody who is not in it.
	 */
	Optional<Channel> find(ChannelRef channel, Incoming.Said said) {
		boolean saidThere = said.channel().filter(channel::equals).isPresent();
		return this.platform
			.about(channel.workspace(),
					(platform) -> (saidThere || platform.isIn(said.person(), channel))
							? Optional.of(platform.channel(channel)) : Optional.<Channel>empty())
			.flatMap(Function.identity());
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
