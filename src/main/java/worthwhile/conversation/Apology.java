package worthwhile.conversation;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import worthwhile.identity.PersonRef;
import worthwhile.log.FailureLog;
import worthwhile.message.Message;
import worthwhile.message.Texts;
import worthwhile.storage.CommitInDoubt;

/**
 * What an adapter answers to something said that could not be answered and was not
 * stored, or of which nobody knows whether it was.
 */
@Component
public class Apology {

	private final Texts texts = Texts.of(Apology.class);

	private final ReaderLanguage reader;

	private final FailureLog failures;

	public Apology(ReaderLanguage reader, FailureLog failures) {
		this.reader = reader;
		this.failures = failures;
	}

	/**
	 * Logs a failure and says sorry for it; never throws, and does not ask a database
	 * that is out of reach for the language.
	 * @param failure what {@link Conversations#receive(Incoming.Said)} threw
	 * @param person whom it is said to
	 */
	public Message after(RuntimeException failure, PersonRef person) {
		return after(failure, person, isInDoubt(failure));
	}

	/**
	 * The same after several tries.
	 * @param inDoubt whether one of them may have stored it
	 */
	public Message after(RuntimeException failure, PersonRef person, boolean inDoubt) {
		this.failures.say("Something said in %s could not be answered".formatted(person.workspace().platform()),
				failure);
		return Message
			.text(this.texts.get(isEarly(failure) ? this.reader.lastLanguage(person) : this.reader.language(person),
					inDoubt ? "apology.doubt" : "apology"));
	}

	/**
	 * Whether it may be stored nevertheless.
	 */
	public static boolean isInDoubt(RuntimeException failure) {
		return failure instanceof CommitInDoubt;
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
