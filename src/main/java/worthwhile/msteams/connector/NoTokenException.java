package worthwhile.msteams.connector;

/**
 * Says that there is no token to speak with, and why, without anything secret.
 */
final class NoTokenException extends Exception {

	private static final long serialVersionUID = 1L;

	private final boolean refused;

	NoTokenException(String reason, boolean refused) {
		super(reason);
		this.refused = refused;
	}

	/**
	 * Whether somebody has to mend the configuration.
	 */
	boolean refused() {
		return this.refused;
	}

}
