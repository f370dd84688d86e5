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

	private final OutboxMetrics metrics;

	ChangesByPress(JdbcHeldChanges changes, Composer composer, OutboxMetrics metrics) {
		this.changes = changes;
		this.composer = composer;
		this.metrics = metrics;
	}

	/**
	 * Brings a pressed message up to date, if it has to be and nobody else is at it; what
	 * does not arrive this way is left to the lane, at once, and what may still arrive
	 * when the hold is over, or it could come last. Not to be called in a transaction.
	 * @param way shows how the message reads now, by way of the press
	 * @throws RuntimeException if the database is out of reach; the lane takes the change
	 * a little later then
	 */
	public void bring(PressedMessage pressed, Function<Message, Delivery> way) {
		Optional<QueuedMessage> held = this.changes.hold(pressed);
		while (held.isPresent()) {
			held = after(show(held.get(), way), held.get(), pressed);
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
