package worthwhile.intention;

/**
 * The names by which others know what members can do about their intentions.
 */
public final class IntentionNames {

	/** The name of the handler. */
	static final String KEEPING = "intend";

	/** Shows all intentions, with a way to change each; without a value. */
	public static final String OPEN = KEEPING + ".open";

	/**
	 * Opens the form of one network; the value is its key, and {@link #HERE} behind it if
	 * the message in which it is pressed shows all.
	 */
	static final String FORM = KEEPING + ".form";

	/** Says a sentence that may have been meant, which is the value. */
	static final String MEANT = KEEPING + ".meant";

	static final String HERE = " here";

	private IntentionNames() {
	}

}
