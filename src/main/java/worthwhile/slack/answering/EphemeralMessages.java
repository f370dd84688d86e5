package worthwhile.slack.answering;

import java.util.Optional;

import worthwhile.identity.ChannelRef;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.blockkit.Rendered;
import worthwhile.slack.payload.Origin;
import worthwhile.slack.sending.Calls;
import worthwhile.slack.sending.Deliveries;

/**
 * Messages that one person alone sees, where others are too.
 */
@SlackPart
class EphemeralMessages {

	private final SlackApi api;

	private final Calls calls;

	EphemeralMessages(SlackApi api, Calls calls) {
		this.api = api;
		this.calls = calls;
	}

	/**
	 * Says something in response to a command or a press, where the person already reads
	 * such a message or others are.
	 */
	Optional<Delivery> respond(Message message, Origin origin) {
		boolean there = origin.channel() != null || origin.ephemeral();
		return there ? respond(Bodies.message(message, false), origin) : Optional.empty();
	}

	/**
	 * Changes such a message.
	 */
	Optional<Delivery> change(Message message, Origin origin) {
		return origin.ephemeral() ? respond(Bodies.change(message), origin) : Optional.empty();
	}

	private Optional<Delivery> respond(String json, Origin origin) {
		return origin.responseUrl().isEmpty() ? Optional.empty()
				: unlessRefused(this.api.respond(origin.responseUrl(), json));
	}

	/**
	 * Posts something in the channel.
	 */
	Optional<Delivery> post(Message message, Origin origin) {
		ChannelRef channel = origin.channel();
		return (channel != null) ? post(message, channel, origin) : Optional.empty();
	}

	private Optional<Delivery> post(Message message, ChannelRef channel, Origin origin) {
		Rendered rendered = BlockKit.message(message);
		return unlessRefused(this.calls.call(channel.workspace(),
				(client) -> client.chatPostEphemeral((post) -> post.channel(channel.id())
					.user(origin.person().id())
					.text(rendered.text())
					.blocksAsString(rendered.blocks()))));
	}

	/**
	 * What Slack refuses here is better said elsewhere than tried again, unless it
	 * refuses everything now.
	 */
	private static <T> Optional<Delivery> unlessRefused(ApiResult<T> result) {
		Delivery delivery = Deliveries.of(result, (answer) -> "");
		boolean failed = result instanceof ApiResult.Refused && delivery instanceof Delivery.Failed;
		return failed ? Optional.empty() : WayBack.unlessRefused(delivery);
	}

}
