package worthwhile.msteams.sending;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import worthwhile.message.Delivery;
import worthwhile.msteams.connector.ConnectorAnswer;

/**
 * What an answer of Teams' means for the outbox.
 */
final class TeamsDeliveries {

	private static final Duration UNTOLD = Duration.ofSeconds(10);

	/** With these Teams did nothing, and says so. */
	private static final Set<Integer> AGAIN = Set.of(ConnectorAnswer.NOT_SENT, 412, 429);

	/** With these nobody knows what it did. */
	private static final Set<Integer> PASSING = Set.of(ConnectorAnswer.NO_ANSWER, 502, 503, 504);

	private static final int NOT_FOUND = 404;

	private static final Set<String> PERSON_REFUSES = Set.of("ConversationBlockedByUser", "BotDisabledByAdmin",
			"MessageWritesBlocked", "BotNotInConversationRoster");

	private TeamsDeliveries() {
	}

	/**
	 * The delivery of something new, which is there twice if it is sent twice.
	 * @param posted the id of the message, if it is there
	 * @param untold an id for a message of which nobody knows its own
	 */
	static Delivery ofNew(ConnectorAnswer answer, Supplier<String> posted, String untold) {
		if (PASSING.contains(answer.status())) {
			return new Delivery.Uncertain(reason(answer));
		}
		if (answer.status() >= 500) {
			// Teams often delivers what it answers like that
			return new Delivery.Delivered(untold);
		}
		return of(answer, posted);
	}

	/**
	 * The delivery of a change, which does no harm twice.
	 * @param posted the id of the message
	 */
	static Delivery of(ConnectorAnswer answer, Supplier<String> posted) {
		if (answer.ok()) {
			return new Delivery.Delivered(posted.get());
		}
		if (answer.status() == 429) {
			Duration wait = answer.retryAfter();
			return new Delivery.Busy((wait != null) ? wait : UNTOLD);
		}
		if (answer.status() == 401) {
			return new Delivery.Disconnected(reason(answer));
		}
		boolean again = AGAIN.contains(answer.status()) || PASSING.contains(answer.status()) || answer.status() >= 500;
		return again ? new Delivery.Failed(reason(answer)) : refused(answer);
	}

	/**
	 * What is forbidden for a reason that nobody knows may be allowed later, and what is
	 * wrong with a message says nothing of who gets it.
	 */
	private static Delivery refused(ConnectorAnswer answer) {
		boolean gone = answer.status() == NOT_FOUND || PERSON_REFUSES.contains(answer.error());
		return gone ? new Delivery.Refused(reason(answer)) : new Delivery.Failed(reason(answer));
	}

	/**
	 * Whether a chat is not there any more, or not with the bot in it.
	 */
	static boolean isGone(ConnectorAnswer answer) {
		return answer.status() == NOT_FOUND && answer.error().equals("ConversationNotFound");
	}

	private static String reason(ConnectorAnswer answer) {
		return !answer.error().isEmpty() ? answer.error()
				: answer.reason().isEmpty() ? "status " + answer.status() : answer.reason();
	}

}
