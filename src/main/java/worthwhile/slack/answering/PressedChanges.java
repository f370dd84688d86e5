package worthwhile.slack.answering;

import java.time.Duration;
import java.util.function.BooleanSupplier;

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

	/**
	 * Whoever is at the change of a message for as long as that may be dead. Half of the
	 * time in which people wait for an answer is left then.
	 */
	static final Duration LONG = Duration.ofMillis(1500);

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
		if (!attempt(() -> this.changes.bring(pressed, (message) -> show(message, url)))) {
			this.queue.asideAfter(LONG, () -> attempt(() -> {
				this.changes.bringAllTheSame(pressed, (message) -> show(message, url));
				return true;
			}));
		}
	}

	private static boolean attempt(BooleanSupplier work) {
		try {
			return work.getAsBoolean();
		}
		catch (RuntimeException ex) {
			logger.debug("A pressed message is left to its lane: {}", ex.getClass().getName());
			return false;
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
