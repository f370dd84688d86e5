package worthwhile.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import worthwhile.identity.Recipient;

/**
 * A message on its way.
 *
 * @param id its row in the queue
 * @param lane the lane that it goes in
 * @param version which of several wishes for it was taken up
 * @param message the platform's id of the message that is changed or deleted, if there is
 * one
 * @param queuedAt when it was queued, or the message that it takes back
 * @param attempts how often it has failed
 * @param orphaned whether a node died twice while it was being sent
 * @param doubt whether it may be there already
 */
record QueuedMessage(long id, long lane, int version, Operation operation, Recipient to, String topic, String subject,
		@Nullable String message, Instant notAfter, boolean gentle, Instant queuedAt, int attempts, boolean orphaned,
		Doubt doubt) {

	/**
	 * By what the platform finds it if nobody knows whether it was posted. What takes
	 * such a message back names it by its key.
	 */
	String key() {
		return (this.operation == Operation.DELETE) ? Objects.requireNonNull(this.message) : KEY + this.id;
	}

	/**
	 * The same when it is known not to be there.
	 */
	QueuedMessage notThere() {
		return new QueuedMessage(this.id, this.lane, this.version, this.operation, this.to, this.topic, this.subject,
				this.message, this.notAfter, this.gentle, this.queuedAt, this.attempts, this.orphaned, Doubt.NONE);
	}

	/**
	 * The same when the message that it takes back was found.
	 */
	QueuedMessage named(String found) {
		return new QueuedMessage(this.id, this.lane, this.version, this.operation, this.to, this.topic, this.subject,
				found, this.notAfter, this.gentle, this.queuedAt, this.attempts, this.orphaned, Doubt.NONE);
	}

	/** What all keys begin with; SQL makes them too. */
	static final String KEY = "push-";

	/**
	 * Whether a message may be there already.
	 */
	enum Doubt {

		/** It is not there, or it is known to be. */
		NONE,
		/** It may be there once. */
		ONCE,
		/** It may be there twice: it was posted again without knowing. */
		TWICE;

		Doubt more() {
			return (this == NONE) ? ONCE : TWICE;
		}

	}

	/**
	 * What is done with a message.
	 */
	enum Operation {

		/** It is new. */
		POST,
		/** It changes in place. */
		UPDATE,
		/** It goes. */
		DELETE;

		/**
		 * What it is called in the database.
		 */
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
