package worthwhile.slack.installation;

/**
 * Where the bot is installed: in a workspace, or in a whole organisation.
 *
 * @param enterprise the organisation, empty if there is none
 * @param team the workspace, empty for the whole organisation
 */
record InstallTarget(String enterprise, String team) {

	boolean isWholeOrganisation() {
		return this.team.isEmpty();
	}

	/**
	 * As it is called in a log.
	 */
	@Override
	public String toString() {
		return isWholeOrganisation() ? "organisation " + this.enterprise : "workspace " + this.team;
	}

}
