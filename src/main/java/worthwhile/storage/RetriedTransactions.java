package worthwhile.storage;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
	 */
	public <T extends @Nullable Object> T run(Supplier<T> work) {
		return run(work, ConcurrencyFailureException.class::isInstance);
	}

	/**
	 * Does all of the work in one transaction, which may fail for other reasons by chance
	 * too.
	 * @param again whether it is worth another try; asked after each failure but the last
	 * @return what the work returned, once it is committed
	 */
	public <T extends @Nullable Object> T run(Supplier<T> work, Predicate<RuntimeException> again) {
		for (int tried = 1;; tried++) {
			try {
				return this.transactions.execute((status) -> work.get());
			}
			catch (RuntimeException ex) {
				if (tried == TRIES || !again.test(ex)) {
					throw ex;
				}
			}
		}
	}

}
