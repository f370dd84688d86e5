package worthwhile.slack.installation;

/**
 * What the bot speaks with in a place; belongs in no log.
 *
 * @param token the bot's token
 * @param refreshToken what the next token is got with, empty if the token lasts
 */
record Credentials(String token, String refreshToken) {

	@Override
	public String toString() {
		return "Credentials";
	}

}
