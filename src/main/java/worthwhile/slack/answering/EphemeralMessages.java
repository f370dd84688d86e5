package worthwhile.slack.answering;

import java.util.Optional;
import java.util.function.Function;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;

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
 * Messages that one person alone sees, where others are too; and what is said and changed
 * by the address of a command or press.
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
		return there ? respondAnywhere(message, false, origin) : Optional.empty();
	}

	/**
	 * The same wherever it was pressed or written.
	 * @param everybody whether all who are there see it
	 */
	Optional<Delivery> respondAnywhere(Message message, boolean everybody, Origin origin) {
		return response(message, (rendered) -> Bodies.message(rendered, everybody), origin)
			.flatMap((result) -> unlessRefused(result, ofNew(result)));
	}

	/**
	 * Changes the message that was pressed, whoever sees it.
	 */
	Optional<Delivery> change(Message message, Origin origin) {
		return origin.isWayBack() ? response(message, Bodies::change, origin)
			.flatMap((result) -> unlessRefused(result, Deliveries.of(result, (answer) -> ""))) : Optional.empty();
	}

	private Optional<ApiResult<Integer>> response(Message message, Function<Rendered, String> body, Origin origin) {
		return origin.responseUrl().isEmpty() ? Optional.empty() : Optional
			.of(sent(message, (rendered) -> this.api.respond(origin.responseUrl(), body.apply(rendered))));
	}

	/**
	 * Sends a message; if it is refused, without what is new in Slack.
	 */
	private static <T> ApiResult<T> sent(Message message, Function<Rendered, ApiResult<T>> sending) {
		ApiResult<T> result = sending.apply(BlockKit.message(message));
		return (result instanceof ApiResult.Refused) ? BlockKit.plain(message).map(sending).orElse(result) : result;
	}

	/**
	 * Posts something in the channel.
	 */
	Optional<Delivery> post(Message message, Origin origin) {
		ChannelRef channel = origin.channel();
		return (channel != null) ? post(message, channel, origin) : Optional.empty();
	}

	private Optional<Delivery> post(Message message, ChannelRef channel, Origin origin) {
		ApiResult<ChatPostEphemeralResponse> result = sent(message,
				(rendered) -> this.calls.call(channel.workspace(),
						(client) -> client.chatPostEphemeral((post) -> post.channel(channel.id())
							.user(origin.person().id())
							.text(rendered.text())
							.blocksAsString(rendered.blocks()))));
		return unlessRefused(result, ofNew(result));
	}

	/**
	 * What is new has no id here: what Slack took is done, whether or not it can be read.
	 */
	private static Delivery ofNew(ApiResult<?> result) {
		boolean taken = result instanceof ApiResult.Unknown<?> unknown && unknown.arrived() == ApiResult.Arrived.YES;
		return taken ? new Delivery.Delivered("") : Deliveries.ofNew(result, (answer) -> "");
	}

	/**
	 * What Slack refuses here is better said elsewhere than tried again, unless it
	 * refuses everything now.
	 */
	private static Optional<Delivery> unlessRefused(ApiResult<?> result, Delivery delivery) {
		boolean failed = result instanceof ApiResult.Refused && delivery instanceof Delivery.Failed;
		return failed ? Optional.empty() : WayBack.unlessRefused(delivery);
	}

}
