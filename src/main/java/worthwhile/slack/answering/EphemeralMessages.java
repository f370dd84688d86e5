package worthwhile.slack.answering;

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
	 * Says something in a channel, or in the chat where the person already reads such a
	 * message; elsewhere it is refused.
	 */
	Delivery say(Message message, Origin origin) {
		boolean there = origin.channel() != null || origin.ephemeral();
		Delivery responded = there ? respond(Bodies.message(message, false), origin)
				: new Delivery.Refused("elsewhere");
		ChannelRef channel = origin.channel();
		return (responded instanceof Delivery.Refused && channel != null) ? post(message, channel, origin) : responded;
	}

	/**
	 * Changes such a message.
	 */
	Delivery change(Message message, Origin origin) {
		return respond(Bodies.change(message), origin);
	}

	private Delivery respond(String json, Origin origin) {
		return origin.responseUrl().isEmpty() ? new Delivery.Refused("no address")
				: whispered(this.api.respond(origin.responseUrl(), json));
	}

	private Delivery post(Message message, ChannelRef channel, Origin origin) {
		Rendered rendered = BlockKit.message(message);
		return whispered(this.calls.call(channel.workspace(),
				(client) -> client.chatPostEphemeral((post) -> post.channel(channel.id())
					.user(origin.person().id())
					.text(rendered.text())
					.blocksAsString(rendered.blocks()))));
	}

	/**
	 * What Slack refuses here is better said elsewhere than tried again.
	 */
	private static <T> Delivery whispered(ApiResult<T> outcome) {
		Delivery delivery = Deliveries.of(outcome, (answer) -> "");
		return (outcome instanceof ApiResult.Refused<T> refused && delivery instanceof Delivery.Failed)
				? new Delivery.Refused(refused.error()) : delivery;
	}

}
