package worthwhile.checkin;

/**
 * The names by which others know what the check-in shows and does: the actions of its
 * buttons, and the work that is due.
 */
public final class CheckInNames {

	/** The name of the handler that steers when the question is asked. */
	public static final String STEERING = "today";

	/** Asks about today, or this week, at once; without a value. */
	public static final String ASK_NOW = STEERING + ".now";

	/** Leaves a question without an answer. */
	public static final String SKIP = STEERING + ".skip";

	/** Puts a question off, for an {@code hour} or until {@code tomorrow}. */
	public static final String SNOOZE = STEERING + ".snooze";

	/** Lets a question that was put off wait again. */
	public static final String WAKE = STEERING + ".wake";

	/** Lets a question that was skipped wait again. */
	public static final String REOPEN = STEERING + ".after";

	/** The name of the handler that takes the answer to a question. */
	public static final String ANSWERING = "question";

	/**
	 * Answers a question with so many minutes; the value is its subject, a slash and the
	 * minutes, such as {@code 2026-11-20/30}.
	 */
	public static final String MINUTES = ANSWERING + ".minutes";

	/**
	 * Answers a question with what came of the time; the value is its subject, a slash
	 * and the kind of outcome, if there is any.
	 */
	public static final String OUTCOME = ANSWERING + ".outcome";

	/**
	 * Says whether it was on purpose; the value is a question's subject, a slash and the
	 * name of an intent.
	 */
	public static final String INTENT = ANSWERING + ".intent";

	/**
	 * Says how it felt; the value is a question's subject, a slash and a number from 1
	 * (drained) to 5 (energised).
	 */
	public static final String FEELING = ANSWERING + ".feeling";

	/** Opens the form for an outcome of any day; without a value. */
	public static final String TELL_OUTCOME = "outcome.open";

	/** The kind of due work that asks a member; its subject is the member's id. */
	public static final String ASKING = "ask";

	private CheckInNames() {
	}

}
