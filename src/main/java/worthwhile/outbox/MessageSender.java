package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.message.Availability;
import worthwhile.message.ChatPlatform;
import worthwhile.message.Delivery;
import worthwhile.message.DeliveryVisitor;
import worthwhile.message.Pace;
import worthwhile.outbox.QueuedMessage.Doubt;
import worthwhile.outbox.QueuedMessage.Operation;

/**
 * Brings one message to its platform, outside of any transaction.
 */
@Component
class MessageSender {

	private static final Logger logger = LoggerFactory.getLogger(MessageSender.class);

	private final Clock clock;

	private final Platforms platforms;

	private final Composer composer;

	private final RecordSendResult results;

	private final RecipientPacing pacing;

	MessageSender(Clock clock, Platforms platforms, Composer composer, RecordSendResult results,
			RecipientPacing pacing) {
		this.clock = clock;
		this.platforms = platforms;
		this.composer = composer;
		this.results = results;
		this.pacing = pacing;
	}

	/**
	 * Carries a message.
	 * @return what came of it, to be put away
	 */
	SendResult send(QueuedMessage queued) {
		return (queued.doubt() == Doubt.NONE) ? sendKnown(queued) : sendDoubtful(queued);
	}

	private SendResult sendDoubtful(QueuedMessage queued) {
		Delivery found = find(queued);
		if (found instanceof Delivery.Delivered there) {
			return found(queued, there.posted());
		}
		boolean takesBack = queued.operation() == Operation.DELETE;
		if (found instanceof Delivery.Failed) {
			return takesBack ? this.results.dropped(queued) : sendKnown(queued.notThere());
		}
		boolean repeats = !takesBack && queued.doubt() == Doubt.ONCE;
		return (repeats || isLate(queued)) ? sendKnown(queued) : this.results.uncertain(queued, pace(queued));
	}

	/**
	 * One that was posted may be out of date by now; one that was withdrawn can go.
	 */
	private SendResult found(QueuedMessage queued, String message) {
		return (queued.operation() == Operation.DELETE) ? sendKnown(queued.named(message))
				: this.results.found(queued, message, keepDistance(queued, this.clock.instant()));
	}

	private boolean isLate(QueuedMessage queued) {
		return queued.orphaned() || this.clock.instant().isAfter(queued.notAfter());
	}

	private SendResult sendKnown(QueuedMessage queued) {
		if (isLate(queued)) {
			return this.results.lapsed(queued);
		}
		Instant begun = this.clock.instant();
		Optional<Instant> disturbedUntil = doNotDisturb(queued);
		if (disturbedUntil.isPresent()) {
			return disturbedUntil.get().isAfter(queued.notAfter()) ? this.results.lapsed(queued)
					: this.results.postponed(queued, disturbedUntil.get());
		}
		return hand(queued).map((delivery) -> put(queued, delivery, begun))
			.orElseGet(() -> this.results.dropped(queued));
	}

	/**
	 * What may be there already is looked for before it is posted again.
	 */
	private Delivery find(QueuedMessage queued) {
		try {
			return this.platforms.of(queued).find(queued.to(), queued.key(), queued.queuedAt());
		}
		catch (RuntimeException ex) {
			logger.warn("A message of the topic {} was not found: {}", queued.topic(), ex.getClass().getName());
			return new Delivery.Uncertain(ex.getClass().getSimpleName());
		}
	}

	/**
	 * A platform that does not answer this is no reason not to send.
	 */
	private Optional<Instant> doNotDisturb(QueuedMessage queued) {
		if (!queued.gentle() || !(queued.to() instanceof PersonRef person)) {
			return Optional.empty();
		}
		try {
			return (this.platforms.of(queued).availability(person) instanceof Availability.DoNotDisturb busy)
					? Optional.of(busy.until()).filter(this.clock.instant()::isBefore) : Optional.empty();
		}
		catch (RuntimeException ex) {
			logger.warn("Availability unknown: {}", ex.getClass().getName());
			return Optional.empty();
		}
	}

	/**
	 * The platform's answer, or nothing if there is nothing to do.
	 */
	private Optional<Delivery> hand(QueuedMessage queued) {
		try {
			return call(queued);
		}
		catch (RuntimeException ex) {
			// the message of an exception can quote what was sent
			logger.warn("A message of the topic {} failed: {}", queued.topic(), ex.getClass().getName());
			return Optional.of(new Delivery.Failed(ex.getClass().getSimpleName()));
		}
	}

	private Optional<Delivery> call(QueuedMessage queued) {
		ChatPlatform platform = this.platforms.of(queued);
		String message = queued.message();
		return switch (queued.operation()) {
			case POST ->
				this.composer.compose(queued).map((composed) -> platform.post(queued.to(), composed, queued.key()));
			case UPDATE -> (message != null)
					? this.composer.compose(queued).map((composed) -> platform.update(queued.to(), message, composed))
					: Optional.empty();
			case DELETE -> Optional.ofNullable(message).map((id) -> platform.delete(queued.to(), id));
		};
	}

	private SendResult put(QueuedMessage queued, Delivery delivery, Instant begun) {
		return delivery.accept(new Recording(queued, begun, keepDistance(queued, begun)));
	}

	/**
	 * What is left of the distance to the next of its kind in the workspace.
	 */
	private Duration keepDistance(QueuedMessage queued, Instant begun) {
		Instant now = this.clock.instant();
		if (queued.operation() == Operation.POST) {
			this.pacing.wrote(queued.to(), now, this.platforms.of(queued).pace().recipient());
		}
		Duration left = pace(queued).minus(Duration.between(begun, now));
		return left.isNegative() ? Duration.ZERO : left;
	}

	private Duration pace(QueuedMessage queued) {
		Pace pace = this.platforms.of(queued).pace();
		return (queued.operation() == Operation.POST) ? pace.post() : pace.change();
	}

	/**
	 * Has the end recorded to which a message came.
	 */
	private final class Recording implements DeliveryVisitor<SendResult> {

		private final QueuedMessage queued;

		private final Instant begun;

		private final Duration pace;

		Recording(QueuedMessage queued, Instant begun, Duration pace) {
			this.queued = queued;
			this.begun = begun;
			this.pace = pace;
		}

		@Override
		public SendResult delivered(Delivery.Delivered delivered) {
			return MessageSender.this.results.delivered(this.queued, delivered.posted(), this.pace);
		}

		@Override
		public SendResult busy(Delivery.Busy busy) {
			return busy.alone() ? MessageSender.this.results.busyAlone(this.queued, busy.retryAfter(), this.pace)
					: MessageSender.this.results.busy(this.queued, busy.retryAfter());
		}

		@Override
		public SendResult disconnected(Delivery.Disconnected disconnected) {
			return MessageSender.this.results.disconnected(this.queued, this.begun);
		}

		@Override
		public SendResult failed(Delivery.Failed failed) {
			return MessageSender.this.results.failed(this.queued, this.pace);
		}

		/**
		 * What changes or goes does no harm twice.
		 */
		@Override
		public SendResult uncertain(Delivery.Uncertain uncertain) {
			return (this.queued.operation() == Operation.POST)
					? MessageSender.this.results.uncertain(this.queued, this.pace)
					: MessageSender.this.results.failed(this.queued, this.pace);
		}

		@Override
		public SendResult split(Delivery.Split split) {
			return MessageSender.this.results.split(this.queued, split.parts(), this.pace);
		}

		@Override
		public SendResult refused(Delivery.Refused refused) {
			return MessageSender.this.results.refused(this.queued, this.pace);
		}

	}

}
