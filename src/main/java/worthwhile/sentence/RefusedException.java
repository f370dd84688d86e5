package worthwhile.sentence;

/**
 * Leaves the reading of a sentence at the part that refuses it.
 */
final class RefusedException extends RuntimeException {

	private final transient Reason reason;

	private final int start;

	private final int end;

	RefusedException(Reason reason, int start, int end) {
		super(reason.name(), null, false, false);
		this.reason = reason;
		this.start = start;
		this.end = end;
	}

	RefusedException(Reason reason, Term from, Term to) {
		this(reason, from.start(), to.end());
	}

	Reason reason() {
		return this.reason;
	}

	int start() {
		return this.start;
	}

	int end() {
		return this.end;
	}

}
