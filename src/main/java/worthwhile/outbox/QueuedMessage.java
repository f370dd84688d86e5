package worthwhile.outbox;

import java.time.Instant;

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
 * @param attempts how often it has failed
 * @param orphaned whether a node died twice while it was being sent
 */
record QueuedMessage(long id, long lane, int version, Operation operation, Recipient to, String topic, String subject,
		@Nullable String message, Instant notAfter, boolean gentle, int attempts, boolean orphaned) {

	/**
	 * What is done with a message.
	 */
	enum Operation {

		/** It is new. */
		POST,
		/** It changes in place. */
		UPDATE,
		/** It goes. */
		DELETE

	}

}
