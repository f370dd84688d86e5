package worthwhile.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * What came of a message.
 *
 * @param sent whether the platform took it
 * @param rest how long its lane rests then
 * @param topic tells the topic
 * @param rows puts the message away at an instant
 */
record SendResult(QueuedMessage queued, boolean sent, Duration rest, Consumer<QueuedMessage> topic,
		Consumer<Instant> rows) {

	/**
	 * What is of no interest to the topic.
	 */
	SendResult(QueuedMessage queued, boolean sent, Duration rest, Consumer<Instant> rows) {
		this(queued, sent, rest, (untold) -> {
		}, rows);
	}

	/**
	 * Whether the lane may go on with a new message, as it does most of the time.
	 */
	boolean newMayFollow() {
		return this.queued.operation() == QueuedMessage.Operation.POST && this.rest.isZero();
	}

	void tell() {
		this.topic.accept(this.queued);
	}

}
