package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import worthwhile.outbox.QueuedMessage.Operation;
import worthwhile.schedule.BackOff;
import worthwhile.storage.RetriedTransactions;

/**
 * Puts away what came of a message, each time in one transaction.
 */
@Component
class RecordSendResult {

	static final int MAX_ATTEMPTS = 8;

	private static final Logger logger = LoggerFactory.getLogger(RecordSendResult.class);

	static final Duration DISCONNECTED = Duration.ofMinutes(15);

	private static final Duration LONGEST_WAIT = Duration.ofHours(1);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), 4, LONGEST_WAIT);

	private final Clock clock;

	private final JdbcQueuedMessages queue;

	private final JdbcLanes lanes;

	private final Composer composer;

	private final OutboxMetrics metrics;

	private final ApplicationEventPublisher events;

	private final RetriedTransactions transactions;

	RecordSendResult(Clock clock, JdbcQueuedMessages queue, JdbcLanes lanes, Composer composer, OutboxMetrics metrics,
			ApplicationEventPublisher events, RetriedTransactions transactions) {
		this.clock = clock;
		this.queue = queue;
		this.lanes = lanes;
		this.composer = composer;
		this.metrics = metrics;
		this.events = events;
		this.transactions = transactions;
	}

	SendResult delivered(QueuedMessage queued, String message, Duration pace) {
		this.metrics.count("sent", queued);
		return (queued.operation() == Operation.POST)
				? new SendResult(queued, true, pace, this.composer::posted, (now) -> {
					keep(queued, message, now);
					rest(queued, now, pace);
				}) : new SendResult(queued, true, pace, this.composer::changed, (now) -> {
					this.queue.settle(queued, now);
					rest(queued, now, pace);
				});
	}

	private void keep(QueuedMessage queued, String message, Instant now) {
		if (this.composer.remembers(queued)) {
			this.queue.keep(queued, message, now);
		}
		else {
			this.queue.remove(queued);
		}
	}

	/**
	 * It was there already, and perhaps as it read then.
	 */
	SendResult found(QueuedMessage queued, String message, Duration pace) {
		this.metrics.count("sent", queued);
		return new SendResult(queued, true, pace, this.composer::posted, (now) -> {
			this.queue.keep(queued, message, now);
			this.queue.update(queued, now);
			rest(queued, now, pace);
		});
	}

	/**
	 * Nobody knows whether it is there. If it was forgotten or withdrawn meanwhile, it is
	 * looked for all the same, and deleted.
	 */
	SendResult uncertain(QueuedMessage queued, Duration pace) {
		this.metrics.count("uncertain", queued);
		int attempts = queued.attempts() + 1;
		return (attempts >= MAX_ATTEMPTS) ? lapsed(queued) : new SendResult(queued, false, pace, (now) -> {
			this.queue.doubt(queued, attempts, now.plus(BACK_OFF.after(queued.attempts())), now);
			rest(queued, now, pace);
		});
	}

	/**
	 * What is deleted in parts.
	 */
	SendResult split(QueuedMessage queued, List<String> parts, Duration pace) {
		return new SendResult(queued, false, pace, (now) -> {
			this.queue.split(queued, parts, now);
			rest(queued, now, pace);
		});
	}

	/**
	 * Whatever is of the same kind waits in the whole workspace; that is no fault of the
	 * message.
	 */
	SendResult busy(QueuedMessage queued, Duration retryAfter) {
		this.metrics.count("busy", queued);
		Duration rest = rest(retryAfter);
		return new SendResult(queued, false, rest, (now) -> {
			this.queue.putBack(queued, queued.attempts(), now);
			rest(queued, now, rest);
		});
	}

	/**
	 * It waits by itself, and holds up nothing else.
	 */
	SendResult busyAlone(QueuedMessage queued, Duration retryAfter, Duration pace) {
		this.metrics.count("busy", queued);
		return new SendResult(queued, false, pace, (now) -> {
			this.queue.putBack(queued, queued.attempts(), now.plus(rest(retryAfter)));
			rest(queued, now, pace);
		});
	}

	private static Duration rest(Duration retryAfter) {
		return between(Duration.ofSeconds(1), retryAfter, LONGEST_WAIT);
	}

	/**
	 * The whole workspace waits until the bot may speak again, or else looks again some
	 * time later.
	 * @param begun when the platform was called: what has woken the lane since counts
	 * more
	 */
	SendResult disconnected(QueuedMessage queued, Instant begun) {
		this.metrics.count("disconnected", queued);
		return new SendResult(queued, false, DISCONNECTED, (now) -> {
			this.queue.putBack(queued, queued.attempts(), now);
			this.lanes.restUnlessWoken(queued.lane(), queued.operation(), now.plus(DISCONNECTED), begun);
		});
	}

	SendResult failed(QueuedMessage queued, Duration pace) {
		this.metrics.count("failed", queued);
		int attempts = queued.attempts() + 1;
		return (attempts >= MAX_ATTEMPTS) ? lapsed(queued) : new SendResult(queued, false, pace, (now) -> {
			this.queue.putBack(queued, attempts, now.plus(BACK_OFF.after(queued.attempts())));
			rest(queued, now, pace);
		});
	}

	/**
	 * The platform will never take it.
	 */
	SendResult refused(QueuedMessage queued, Duration pace) {
		this.metrics.count("refused", queued);
		return new SendResult(queued, false, pace, this::refuse, (now) -> {
			this.queue.remove(queued);
			rest(queued, now, pace);
		});
	}

	private void refuse(QueuedMessage queued) {
		this.composer.refused(queued);
		if (queued.operation() == Operation.POST) {
			this.events.publishEvent(new RecipientRefused(queued.to()));
		}
	}

	SendResult postponed(QueuedMessage queued, Instant until) {
		return new SendResult(queued, false, Duration.ZERO,
				(now) -> this.queue.putBack(queued, queued.attempts(), until));
	}

	SendResult lapsed(QueuedMessage queued) {
		this.metrics.lapsed(queued);
		return new SendResult(queued, false, Duration.ZERO, this.composer::lapsed, (now) -> this.queue.remove(queued));
	}

	/**
	 * There was no reason for it any more.
	 */
	SendResult dropped(QueuedMessage queued) {
		return new SendResult(queued, false, Duration.ZERO, (now) -> this.queue.settle(queued, now));
	}

	private void rest(QueuedMessage queued, Instant now, Duration rest) {
		if (!rest.isZero()) {
			this.lanes.rest(queued.lane(), queued.operation(), now.plus(rest));
		}
	}

	/**
	 * Puts a result away, and does what comes next in the same transaction. The topic is
	 * told first, since an answer locks the member before the message too. A topic that
	 * fails must not make the message go out again.
	 * @return what came of what comes next
	 */
	<T> T write(SendResult result, Supplier<T> next) {
		try {
			return this.transactions.run(() -> {
				result.tell();
				return rows(result, next);
			});
		}
		catch (DataAccessException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("The topic {} failed: {}", result.queued().topic(), ex.getClass().getName());
			return this.transactions.run(() -> rows(result, next));
		}
	}

	private <T> T rows(SendResult result, Supplier<T> next) {
		result.rows().accept(this.clock.instant());
		return next.get();
	}

	private static Duration between(Duration least, Duration wanted, Duration most) {
		if (wanted.compareTo(least) < 0) {
			return least;
		}
		return (wanted.compareTo(most) > 0) ? most : wanted;
	}

}
