package worthwhile.outbox;

import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import worthwhile.message.Delivery;
import worthwhile.message.Message;

/**
 * Changes messages by way of the presses in them, past the lane and its limits. Whoever
 * brings a change holds it meanwhile: of one message there is one change on its way, and
 * what is wanted meanwhile follows it.
 */
@Component
public class ChangesByPress {

	private static final Logger logger = LoggerFactory.getLogger(ChangesByPress.class);

	private final JdbcHeldChanges changes;

	private final Composer composer;

	private final PressedMessages messages;

	private final OutboxMetrics metrics;

	ChangesByPress(JdbcHeldChanges changes, Composer composer, PressedMessages messages, OutboxMetrics metrics) {
		this.changes = changes;
		this.composer = composer;
		this.messages = messages;
		this.metrics = metrics;
	}

	/**
	 * Brings a pressed message up to date, if it has to be and nobody else is at it; what
	 * does not arrive this way is left to the lane, at once, and what may still arrive
	 * when the hold is over, or it could come last. Not to be called in a transaction.
	 * @param way shows how the message reads now, by way of the press
	 * @return whether it took the change up; else somebody is at it, or there is none
	 * @throws RuntimeException if the database is out of reach; the lane takes the change
	 * a little later then
	 */
	public boolean bring(PressedMessage pressed, Function<Message, Delivery> way) {
		Optional<QueuedMessage> held = this.changes.hold(pressed);
		boolean taken = held.isPresent();
		while (held.isPresent()) {
			held = after(show(held.get(), way), held.get(), pressed);
		}
		return taken;
	}

	/**
	 * Brings a pressed message up to date that somebody else has been at for a while:
	 * their node may have died, and whoever pressed waits. If it has not, an older state
	 * may come last, so that the change stays queued and follows once more. Not to be
	 * called in a transaction.
	 * @param way shows how the message reads now, by way of the press
	 * @throws RuntimeException if the database is out of reach; the lane takes the change
	 * a little later then
	 */
	public void bringAllTheSame(PressedMessage pressed, Function<Message, Delivery> way) {
		if (!bring(pressed, way)) {
			this.changes.takeOver(pressed).ifPresent((change) -> {
				show(change, way);
				this.messages.refresh(pressed);
			});
		}
	}

	private Optional<QueuedMessage> after(Delivery delivery, QueuedMessage change, PressedMessage pressed) {
		if (delivery instanceof Delivery.Uncertain) {
			return Optional.empty();
		}
		return (delivery instanceof Delivery.Delivered) ? again(change, pressed) : left(change);
	}

	private Delivery show(QueuedMessage change, Function<Message, Delivery> way) {
		try {
			return this.composer.compose(change)
				.map((message) -> counted(way.apply(message), change))
				.orElseGet(() -> new Delivery.Delivered(""));
		}
		catch (RuntimeException ex) {
			// the message of an exception can quote what was sent
			logger.warn("A pressed message of the topic {} is left to its lane: {}", change.topic(),
					ex.getClass().getName());
			return new Delivery.Failed(ex.getClass().getName());
		}
	}

	private Delivery counted(Delivery delivery, QueuedMessage change) {
		if (delivery instanceof Delivery.Delivered) {
			this.metrics.count("sent", change);
		}
		return delivery;
	}

	private Optional<QueuedMessage> again(QueuedMessage shown, PressedMessage pressed) {
		return this.changes.settle(shown) ? Optional.empty() : this.changes.hold(pressed);
	}

	private Optional<QueuedMessage> left(QueuedMessage change) {
		this.changes.release(change);
		return Optional.empty();
	}

}
