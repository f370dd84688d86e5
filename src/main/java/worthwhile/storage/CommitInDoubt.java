package worthwhile.storage;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The database went away after a transaction was to be committed and before it said
 * whether it was: nobody knows yet whether it is.
 */
public class CommitInDoubt extends DataAccessResourceFailureException {

	private static final long serialVersionUID = 1L;

	private final RuntimeException failure;

	CommitInDoubt(RuntimeException failure) {
		super("Nobody knows whether a transaction was committed", failure);
		this.failure = failure;
	}

	/**
	 * What to throw if the transaction stored nothing.
	 */
	public RuntimeException withoutDoubt() {
		return this.failure;
	}

}
