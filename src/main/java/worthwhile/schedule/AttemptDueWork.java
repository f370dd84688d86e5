package worthwhile.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

import worthwhile.storage.RetriedTransactions;

/**
 * Claims work and does it in one transaction, a few times if it fails by chance.
 */
@Component
class AttemptDueWork {

	private final RetriedTransactions transactions;

	private final JdbcClaims claims;

	private final PerformDueWork work;

	AttemptDueWork(RetriedTransactions transactions, JdbcClaims claims, PerformDueWork work) {
		this.transactions = transactions;
		this.claims = claims;
		this.work = work;
	}

	/**
	 * Attempts the work that a supplier claims.
	 * @throws RuntimeException if nothing could be claimed at all
	 */
	Attempt attempt(Supplier<List<DueRow>> claim, Instant now) {
		List<DueRow> claimed = new ArrayList<>();
		try {
			this.transactions.run(() -> {
				claimed.addAll(claim.get());
				if (!claimed.isEmpty()) {
					this.claims.commitWithoutWaiting();
					this.work.perform(claimed, now);
				}
				return null;
			}, (failure) -> isWorthAnother(claimed, failure));
			return new Attempt(claimed, null);
		}
		catch (RuntimeException ex) {
			if (claimed.isEmpty()) {
				throw ex;
			}
			return new Attempt(claimed, ex);
		}
	}

	/**
	 * The next try claims anew, if it comes to that at all.
	 */
	private static boolean isWorthAnother(List<DueRow> claimed, RuntimeException failure) {
		boolean again = !claimed.isEmpty() && Attempt.failedByChance(failure);
		if (again) {
			claimed.clear();
		}
		return again;
	}

}
