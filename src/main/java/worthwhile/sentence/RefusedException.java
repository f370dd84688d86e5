package worthwhile.sentence;

import java.util.List;

/**
 * Leaves the reading of a sentence at the part that refuses it.
 */
final class RefusedException extends RuntimeException {

	private final transient Reason reason;

	private final int start;

	private final int end;

	private final transient List<Replacement> ways;

	private RefusedException(Reason reason, int start, int end, List<Replacement> ways) {
		super(reason.name(), null, false, false);
		this.reason = reason;
		this.start = start;
		this.end = end;
		this.ways = ways;
	}

	RefusedException(Reason reason, int start, int end) {
		this(reason, start, end, List.of());
	}

	RefusedException(Reason reason, Term from, Term to) {
		this(reason, from.start(), to.end());
	}

	/**
	 * The same, with what could have been meant, the most likely first.
	 */
	RefusedException unless(List<Replacement> meant) {
		return new RefusedException(this.reason, this.start, this.end, meant);
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

	List<Replacement> ways() {
		return this.ways;
	}

}
