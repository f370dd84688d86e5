package worthwhile.slack.receiving;

/**
 * A request is not let in.
 */
final class RefusedException extends Exception {

	private final Refusal refusal;

	RefusedException(Refusal refusal) {
		// there may be thousands, and where they come from is known
		super(refusal.words(), null, false, false);
		this.refusal = refusal;
	}

	Refusal refusal() {
		return this.refusal;
	}

}
