package worthwhile.message;

import java.time.Duration;
import java.util.List;

/**
 * What became of a message that was handed to a chat platform, whether new, changed or
 * deleted.
 */
public sealed interface Delivery {

	/**
	 * Does what a visitor has for this end.
	 */
	<R> R accept(DeliveryVisitor<R> visitor);

	/**
	 * The platform took it.
	 *
	 * @param posted the platform's id of the message
	 */
	record Delivered(String posted) implements Delivery {

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.delivered(this);
		}

	}

	/**
	 * The platform wants to be left alone for a while, with calls of this kind in the
	 * whole workspace; that is no attempt of the message's.
	 *
	 * @param retryAfter for how long from now; the outbox waits at least a second, and at
	 * most an hour
	 * @param alone whether it is this call alone that waits, and nothing else
	 */
	record Busy(Duration retryAfter, boolean alone) implements Delivery {

		public Busy(Duration retryAfter) {
			this(retryAfter, false);
		}

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.busy(this);
		}

	}

	/**
	 * The bot may say nothing in the whole workspace for now: the message waits, and
	 * tries again every quarter of an hour, or at once when the bot is installed again.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Disconnected(String reason) implements Delivery {

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.disconnected(this);
		}

	}

	/**
	 * It did not work this time, or it does no harm twice; it is tried again, eight times
	 * in all, and each time later.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Failed(String reason) implements Delivery {

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.failed(this);
		}

	}

	/**
	 * Nobody knows whether a new message is there: the platform may have taken it. It is
	 * looked for, and posted once more at most unless it is known not to be there.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Uncertain(String reason) implements Delivery {

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.uncertain(this);
		}

	}

	/**
	 * What was to be deleted is several things, each of which is to be deleted by itself.
	 *
	 * @param parts the platform's ids of them
	 */
	record Split(List<String> parts) implements Delivery {

		public Split {
			parts = List.copyOf(parts);
		}

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.split(this);
		}

	}

	/**
	 * It will never work: a new message not for this recipient, a change or a deletion
	 * not for this message. A refused new message means that its recipient is gone, as
	 * {@code RecipientRefused} tells everybody.
	 *
	 * @param reason the platform's word for it, without anything personal
	 */
	record Refused(String reason) implements Delivery {

		@Override
		public <R> R accept(DeliveryVisitor<R> visitor) {
			return visitor.refused(this);
		}

	}

}
