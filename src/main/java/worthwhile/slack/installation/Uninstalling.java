package worthwhile.slack.installation;

/**
 * Finds out whether the bot was really removed when Slack says so, since such events can
 * come late, twice, or after it was installed again.
 */
public interface Uninstalling {

	/**
	 * Slack says that the bot was removed or its token revoked: asks whether the token
	 * still lives, and if it does not, takes the bot as removed. Not to be called in a
	 * transaction.
	 * @param enterprise the id of the organisation, empty if there is none
	 * @param team the id of the workspace, empty if the whole organisation is meant
	 * @throws RuntimeException if Slack could not be asked, so that Slack delivers the
	 * events again
	 */
	void check(String enterprise, String team);

}
