package worthwhile.conversation;

/**
 * What a line of the help is about, in the order in which people need it.
 */
public enum HelpGroup {

	/** How to take part. */
	JOIN("when"),
	/** How to answer. */
	ANSWER("answer"),
	/** How to tell something else, and to change what was told. */
	CORRECT("answer"),
	/** What came of the answers. */
	REFLECT("reflect"),
	/** What is behind that, and what one means to do. */
	DEEPEN("reflect"),
	/** What can be set. */
	SETTINGS("when"),
	/** How to be asked less, no more, or again. */
	PAUSES("when"),
	/** How to get, delete and understand what is stored. */
	DATA("data"),
	/** What only admins can do. */
	ADMIN("admin");

	private final String section;

	HelpGroup(String section) {
		this.section = section;
	}

	/**
	 * What people want with it, by the word in the key of its title; several groups can
	 * serve the same.
	 */
	String section() {
		return this.section;
	}

}
