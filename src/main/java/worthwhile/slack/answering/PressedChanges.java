package worthwhile.slack.answering;

import java.time.Duration;

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

	/** Longer each time. */
	static final Duration REST = Duration.ofMillis(200);

	/** As many as there is time for before the lane takes a change. */
	private static final int MOST_TRIES = 8;

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
		attempt(1, () -> {
			if (!this.changes.bring(pressed, (message) -> show(message, url))) {
				this.queue.asideAfter(LONG, () -> bringAllTheSame(pressed, url));
			}
		});
	}

	private void bringAllTheSame(PressedMessage pressed, String url) {
		attempt(1, () -> this.changes.bringAllTheSame(pressed, (message) -> show(message, url)));
	}

	/**
	 * A database that had no connection to spare has one in a moment, and the lane would
	 * be seconds later.
	 */
	private void attempt(int number, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.debug("A pressed message is not changed at try {}: {}", number, ex.getClass().getName());
			if (number < MOST_TRIES) {
				this.queue.asideAfter(REST.multipliedBy(number), () -> attempt(number + 1, work));
			}
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
