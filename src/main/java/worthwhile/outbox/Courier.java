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
import worthwhile.message.Pace;

/**
 * Brings one message to its platform, outside of any transaction.
 */
@Component
class Courier {

	private static final Logger logger = LoggerFactory.getLogger(Courier.class);

	private final Clock clock;

	private final Platforms platforms;

	private final Composer composer;

	private final Receipts receipts;

	private final Spacing spacing;

	Courier(Clock clock, Platforms platforms, Composer composer, Receipts receipts, Spacing spacing) {
		this.clock = clock;
		this.platforms = platforms;
		this.composer = composer;
		this.receipts = receipts;
		this.spacing = spacing;
	}

	/**
	 * Carries a message.
	 * @return what came of it, to be put away
	 */
	Receipt carry(Parcel parcel) {
		if (parcel.orphaned() || this.clock.instant().isAfter(parcel.notAfter())) {
			return this.receipts.lapsed(parcel);
		}
		Instant begun = this.clock.instant();
		Optional<Instant> disturbedUntil = doNotDisturb(parcel);
		if (disturbedUntil.isPresent()) {
			return disturbedUntil.get().isAfter(parcel.notAfter()) ? this.receipts.lapsed(parcel)
					: this.receipts.postponed(parcel, disturbedUntil.get());
		}
		return hand(parcel).map((delivery) -> put(parcel, delivery, begun))
			.orElseGet(() -> this.receipts.dropped(parcel));
	}

	/**
	 * A platform that does not answer this is no reason not to send.
	 */
	private Optional<Instant> doNotDisturb(Parcel parcel) {
		if (!parcel.gentle() || !(parcel.to() instanceof PersonRef person)) {
			return Optional.empty();
		}
		try {
			return (this.platforms.of(parcel).availability(person) instanceof Availability.DoNotDisturb busy)
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
	private Optional<Delivery> hand(Parcel parcel) {
		try {
			return call(parcel);
		}
		catch (RuntimeException ex) {
			// the message of an exception can quote what was sent
			logger.warn("A message of the topic {} failed: {}", parcel.topic(), ex.getClass().getName());
			return Optional.of(new Delivery.Failed(ex.getClass().getSimpleName()));
		}
	}

	private Optional<Delivery> call(Parcel parcel) {
		ChatPlatform platform = this.platforms.of(parcel);
		String message = parcel.message();
		return switch (parcel.operation()) {
			case POST -> this.composer.compose(parcel).map((composed) -> platform.post(parcel.to(), composed));
			case UPDATE -> (message != null)
					? this.composer.compose(parcel).map((composed) -> platform.update(parcel.to(), message, composed))
					: Optional.empty();
			case DELETE -> Optional.ofNullable(message).map((id) -> platform.delete(parcel.to(), id));
		};
	}

	private Receipt put(Parcel parcel, Delivery delivery, Instant begun) {
		Duration pace = keepDistance(parcel);
		if (delivery instanceof Delivery.Delivered delivered) {
			return this.receipts.delivered(parcel, delivered.posted(), pace);
		}
		if (delivery instanceof Delivery.Busy busy) {
			return this.receipts.busy(parcel, busy.retryAfter());
		}
		if (delivery instanceof Delivery.Disconnected) {
			return this.receipts.disconnected(parcel, begun);
		}
		return (delivery instanceof Delivery.Refused) ? this.receipts.refused(parcel, pace)
				: this.receipts.failed(parcel, pace);
	}

	/**
	 * The distance to the next message in the workspace.
	 */
	private Duration keepDistance(Parcel parcel) {
		Pace pace = this.platforms.of(parcel).pace();
		if (parcel.operation() == Parcel.Operation.POST) {
			this.spacing.wrote(parcel.to(), this.clock.instant(), pace.recipient());
		}
		return pace.workspace();
	}

}
