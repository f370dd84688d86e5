package worthwhile.slack.answering;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import worthwhile.conversation.ReplyQueue;
import worthwhile.message.Delivery;
import worthwhile.message.Message;
import worthwhile.outbox.ChangesByPress;
import worthwhile.outbox.PressedMessage;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.blockkit.BlockKit;
import worthwhile.slack.payload.SlackRequest;
import worthwhile.slack.sending.Deliveries;

/**
 * Changes messages that the outbox posted by the {@code response_url} of the presses in
 * them, which needs no token and is not limited as {@code chat.update} is.
 */
@SlackPart
class PressedChanges {

	private static final Logger logger = LoggerFactory.getLogger(PressedChanges.class);

	private final ChangesByPress changes;

	private final SlackApi api;

	private final ReplyQueue queue;

	PressedChanges(ChangesByPress changes, SlackApi api, ReplyQueue queue) {
		this.changes = changes;
		this.api = api;
		this.queue = queue;
	}

	/**
	 * Sees to the message soon in which somebody pressed something, when that is stored.
	 */
	void bring(SlackRequest request) {
		String url = request.origin().responseUrl();
		request.said()
			.pressed()
			.filter(PressedMessage::byPress)
			.ifPresent((pressed) -> this.queue.aside(() -> bring(pressed, url)));
	}

	private void bring(PressedMessage pressed, String url) {
		try {
			this.changes.bring(pressed, (message) -> show(message, url));
		}
		catch (RuntimeException ex) {
			logger.debug("A pressed message is left to its lane: {}", ex.getClass().getName());
		}
	}

	/**
	 * What Slack did not answer in time it may still do; what it refuses is left to the
	 * message's lane, which says it more plainly.
	 */
	private Delivery show(Message message, String url) {
		return Deliveries.ofNew(this.api.respond(url, Bodies.change(BlockKit.message(message))), (status) -> "");
	}

}
