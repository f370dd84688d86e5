package worthwhile.browser;

/**
 * Something that somebody sees of the bot.
 *
 * @param chapter what it has to do with, the same in every language
 * @param name how one comes there
 * @param language of whoever sees it, such as <code>de</code>
 * @param kind what it is
 * @param json as the page gets it
 */
record Sight(String chapter, String name, String language, Kind kind, String json) {

	/**
	 * What can be seen.
	 */
	enum Kind {

		/** In a chat. */
		MESSAGE,
		/** Beside a chat. */
		HOME,
		/** Above everything. */
		FORM

	}

}
