package worthwhile.conversation;

/**
 * What a part of the home page is about, in the order in which people need it.
 */
public enum HomePlace {

	/** What keeps the bot from asking. */
	WARNING,
	/** The question and its answer. */
	ANSWER,
	/** What came of the answers. */
	REFLECT,
	/** What can be set. */
	SETTINGS,
	/** What is stored. */
	DATA;

	/**
	 * Whether it stays as it is from day to day, and belongs below what changes.
	 */
	boolean isLasting() {
		return compareTo(SETTINGS) >= 0;
	}

}
