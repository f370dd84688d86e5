package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import worthwhile.outbox.Parcel.Operation;
import worthwhile.storage.RetriedTransactions;

/**
 * Puts away what came of a message, each time in one transaction.
 */
@Component
class Receipts {

	static final int MAX_ATTEMPTS = 8;

	private static final Logger logger = LoggerFactory.getLogger(Receipts.class);

	static final Duration DISCONNECTED = Duration.ofMinutes(15);

	private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private final Clock clock;

	private final JdbcParcels parcels;

	private final JdbcLanes lanes;

	private final Composer composer;

	private final OutboxMetrics metrics;

	private final ApplicationEventPublisher events;

	private final RetriedTransactions transactions;

	Receipts(Clock clock, JdbcParcels parcels, JdbcLanes lanes, Composer composer, OutboxMetrics metrics,
			ApplicationEventPublisher events, RetriedTransactions transactions) {
		this.clock = clock;
		this.parcels = parcels;
		this.lanes = lanes;
		this.composer = composer;
		this.metrics = metrics;
		this.events = events;
		this.transactions = transactions;
	}

	Receipt delivered(Parcel parcel, String message, Duration pace) {
		this.metrics.count("sent", parcel);
		return (parcel.operation() == Operation.POST)
				? new Receipt(parcel, true, pace, this.composer::posted, (now) -> {
					this.parcels.keep(parcel, message, now);
					rest(parcel, now, pace);
				}) : new Receipt(parcel, true, pace, (now) -> {
					this.parcels.settle(parcel);
					rest(parcel, now, pace);
				});
	}

	/**
	 * The whole workspace waits; that is no fault of the message.
	 */
	Receipt busy(Parcel parcel, Duration retryAfter) {
		this.metrics.count("busy", parcel);
		Duration rest = between(Duration.ofSeconds(1), retryAfter, LONGEST_WAIT);
		return new Receipt(parcel, false, rest, (now) -> {
			this.parcels.putBack(parcel, parcel.attempts(), now);
			rest(parcel, now, rest);
		});
	}

	/**
	 * The whole workspace waits until the bot may speak again, or else looks again some
	 * time later.
	 * @param begun when the platform was called: what has woken the lane since counts
	 * more
	 */
	Receipt disconnected(Parcel parcel, Instant begun) {
		this.metrics.count("disconnected", parcel);
		return new Receipt(parcel, false, DISCONNECTED, (now) -> {
			this.parcels.putBack(parcel, parcel.attempts(), now);
			this.lanes.restUnlessWoken(parcel.lane(), now.plus(DISCONNECTED), begun);
		});
	}

	Receipt failed(Parcel parcel, Duration pace) {
		this.metrics.count("failed", parcel);
		int attempts = parcel.attempts() + 1;
		return (attempts >= MAX_ATTEMPTS) ? lapsed(parcel) : new Receipt(parcel, false, pace, (now) -> {
			this.parcels.putBack(parcel, attempts, now.plus(wait(attempts)));
			rest(parcel, now, pace);
		});
	}

	/**
	 * The platform will never take it.
	 */
	Receipt refused(Parcel parcel, Duration pace) {
		this.metrics.count("refused", parcel);
		return new Receipt(parcel, false, pace, this::refuse, (now) -> {
			this.parcels.remove(parcel);
			rest(parcel, now, pace);
		});
	}

	private void refuse(Parcel parcel) {
		this.composer.lapsed(parcel);
		if (parcel.operation() == Operation.POST) {
			this.events.publishEvent(new RecipientRefused(parcel.to()));
		}
	}

	Receipt postponed(Parcel parcel, Instant until) {
		return new Receipt(parcel, false, Duration.ZERO,
				(now) -> this.parcels.putBack(parcel, parcel.attempts(), until));
	}

	Receipt lapsed(Parcel parcel) {
		this.metrics.count("lapsed", parcel);
		return new Receipt(parcel, false, Duration.ZERO, this.composer::lapsed, (now) -> this.parcels.remove(parcel));
	}

	/**
	 * There was no reason for it any more.
	 */
	Receipt dropped(Parcel parcel) {
		return new Receipt(parcel, false, Duration.ZERO, (now) -> this.parcels.settle(parcel));
	}

	private void rest(Parcel parcel, Instant now, Duration rest) {
		if (!rest.isZero()) {
			this.lanes.rest(parcel.lane(), now.plus(rest));
		}
	}

	/**
	 * Puts a receipt away, and does what comes next in the same transaction. The topic is
	 * told first, since an answer locks the member before the message too. A topic that
	 * fails must not make the message go out again.
	 * @return what came of what comes next
	 */
	<T> T write(Receipt receipt, Supplier<T> next) {
		try {
			return this.transactions.run(() -> {
				receipt.tell();
				return rows(receipt, next);
			});
		}
		catch (DataAccessException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("The topic {} failed: {}", receipt.parcel().topic(), ex.getClass().getName());
			return this.transactions.run(() -> rows(receipt, next));
		}
	}

	private <T> T rows(Receipt receipt, Supplier<T> next) {
		receipt.rows().accept(this.clock.instant());
		return next.get();
	}

	private static Duration wait(int attempts) {
		return between(FIRST_WAIT, FIRST_WAIT.multipliedBy(1L << (2 * (attempts - 1))), LONGEST_WAIT);
	}

	private static Duration between(Duration least, Duration wanted, Duration most) {
		if (wanted.compareTo(least) < 0) {
			return least;
		}
		return (wanted.compareTo(most) > 0) ? most : wanted;
	}

}
