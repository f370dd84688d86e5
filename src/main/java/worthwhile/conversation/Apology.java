package worthwhile.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import worthwhile.identity.PersonRef;
import worthwhile.message.Message;
import worthwhile.message.Texts;

/**
 * What an adapter answers to something said that could not be answered and was not
 * stored.
 */
@Component
public class Apology {

	private static final Logger logger = LoggerFactory.getLogger(Apology.class);

	private final Texts texts = Texts.of(Apology.class);

	private final ReaderLanguage reader;

	public Apology(ReaderLanguage reader) {
		this.reader = reader;
	}

	/**
	 * Logs a failure and says sorry for it; never throws.
	 * @param failure what {@link Conversations#receive(Incoming.Said)} threw
	 * @param person whom it is said to
	 */
	public Message after(RuntimeException failure, PersonRef person) {
		// its message may hold somebody's words
		logger.error("Something said in {} could not be answered: {} at {}", person.workspace().platform(),
				failure.getClass().getName(), place(failure));
		return Message.text(this.texts.get(this.reader.language(person), "apology"));
	}

	private static String place(RuntimeException failure) {
		StackTraceElement[] trace = failure.getStackTrace();
		return (trace.length > 0) ? trace[0].toString() : "an unknown place";
	}

	/**
	 * Whether the database was out of reach, which may be over when the platform delivers
	 * the same again; then there is nothing to be sorry for yet.
	 */
	public static boolean isEarly(RuntimeException failure) {
		return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
				|| failure instanceof TransactionException;
	}

}
