package worthwhile.conversation;

/**
 * What a line of the help is about, in the order in which people need it.
 */
public enum HelpGroup {

	/** How to take part. */
	JOIN,
	/** How to answer. */
	ANSWER,
	/** What came of the answers. */
	REFLECT,
	/** What can be set. */
	SETTINGS,
	/** How to be asked less, no more, or again. */
	PAUSES,
	/** How to get, delete and understand what is stored. */
	DATA,
	/** What only admins can do. */
	ADMIN

}
