package worthwhile.web;

/**
 * Says that a request is not let in, and why.
 */
public final class RejectedRequestException extends Exception {

	private final RejectReason reason;

	public RejectedRequestException(RejectReason reason) {
		// there may be thousands, and where they come from is known
		super(reason.words(), null, false, false);
		this.reason = reason;
	}

	public RejectReason reason() {
		return this.reason;
	}

}
