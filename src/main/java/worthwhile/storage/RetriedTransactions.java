package worthwhile.storage;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are tried again if another one was in their way.
 */
@Component
public class RetriedTransactions {

	private static final int TRIES = 4;

	private final TransactionTemplate transactions;

	public RetriedTransactions(PlatformTransactionManager transactions) {
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Does all of the work in one transaction.
	 * @return what the work returned, once it is committed
	 * @throws CommitInDoubt if the database did not say whether it is
	 */
	public <T extends @Nullable Object> T run(Supplier<T> work) {
		return run(work, ConcurrencyFailureException.class::isInstance);
	}

	/**
	 * Does all of the work in one transaction, which may fail for other reasons by chance
	 * too.
	 * @param again whether it is worth another try; asked after each failure but the last
	 * @return what the work returned, once it is committed
	 * @throws CommitInDoubt if the database did not say whether it is
	 */
	public <T extends @Nullable Object> T run(Supplier<T> work, Predicate<RuntimeException> again) {
		for (int tried = 1;; tried++) {
			AtomicBoolean done = new AtomicBoolean();
			try {
				return this.transactions.execute((status) -> {
					T result = work.get();
					done.set(true);
					return result;
				});
			}
			catch (RuntimeException ex) {
				if (done.get() && leavesDoubt(ex)) {
					throw new CommitInDoubt(ex);
				}
				if (tried == TRIES || !again.test(ex)) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Whether a commit may have worked although it failed like this.
	 */
	private static boolean leavesDoubt(RuntimeException failure) {
		return failure instanceof DataAccessResourceFailureException
				|| failure instanceof TransientDataAccessResourceException
				|| failure instanceof TransactionException && !(failure instanceof UnexpectedRollbackException);
	}

}
