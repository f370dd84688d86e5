package worthwhile.msteams.sending;

/**
 * A message in Teams.
 *
 * @param conversation the chat or thread that it is in
 * @param activity its own id, empty if Teams did not tell
 */
public record TeamsPosted(String conversation, String activity) {

	private static final String GAP = " ";

	/**
	 * Reads what {@link #toString} wrote.
	 */
	static TeamsPosted of(String id) {
		String[] parts = id.split(GAP, 2);
		return new TeamsPosted(parts[0], (parts.length > 1) ? parts[1] : "");
	}

	/**
	 * The one id by which everybody else knows it.
	 */
	@Override
	public String toString() {
		return this.conversation + GAP + this.activity;
	}

}
