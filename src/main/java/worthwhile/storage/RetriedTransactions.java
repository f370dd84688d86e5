package worthwhile.storage;

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
		for (int tried = 1;; tried++) {
			try {
				return this.transactions.execute((status) -> work.get());
			}
			catch (ConcurrencyFailureException ex) {
				if (tried == TRIES) {
					throw ex;
				}
			}
		}
	}

}
