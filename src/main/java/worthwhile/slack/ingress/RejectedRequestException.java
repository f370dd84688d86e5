package worthwhile.slack.ingress;

/**
 * A request is not let in.
 */
final class RejectedRequestException extends Exception {

	private final RejectReason reason;

	RejectedRequestException(RejectReason reason) {
		// there may be thousands, and where they come from is known
		super(reason.words(), null, false, false);
		this.reason = reason;
	}

	RejectReason reason() {
		return this.reason;
	}

}
