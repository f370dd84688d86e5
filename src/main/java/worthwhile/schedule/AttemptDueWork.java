package worthwhile.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Claims work and does it in one transaction, a few times if it fails by chance.
 */
@Component
class AttemptDueWork {

	private static final int TIMES = 4;

	private final TransactionOperations transactions;

	private final PerformDueWork work;

	AttemptDueWork(TransactionOperations transactions, PerformDueWork work) {
		this.transactions = transactions;
		this.work = work;
	}

	/**
	 * Attempts the work that a supplier claims.
	 * @throws RuntimeException if nothing could be claimed at all
	 */
	Attempt attempt(Supplier<List<DueRow>> claims, Instant now) {
		Attempt attempt = once(claims, now);
		for (int time = 1; time < TIMES && attempt.failedByChance(); time++) {
			attempt = once(claims, now);
		}
		return attempt;
	}

	private Attempt once(Supplier<List<DueRow>> claims, Instant now) {
		List<DueRow> claimed = new ArrayList<>();
		@Nullable RuntimeException failure = null;
		try {
			this.transactions.executeWithoutResult((transaction) -> {
				claimed.addAll(claims.get());
				if (!claimed.isEmpty()) {
					this.work.perform(claimed, now);
				}
			});
		}
		catch (RuntimeException ex) {
			failure = ex;
		}
		if (claimed.isEmpty() && failure != null) {
			throw failure;
		}
		return new Attempt(claimed, failure);
	}

}
