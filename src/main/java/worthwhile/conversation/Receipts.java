package worthwhile.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import worthwhile.conversation.Courier.Trip;
import worthwhile.conversation.Parcel.Operation;
import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.Recipient;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

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

	Trip delivered(Parcel parcel, String message, Duration pace) {
		this.metrics.count("sent", parcel);
		if (parcel.operation() == Operation.POST) {
			telling(this.composer::posted, parcel, (now) -> {
				this.parcels.keep(parcel, message, now);
				this.lanes.rest(parcel.lane(), now.plus(pace));
			});
		}
		else {
			write((now) -> {
				this.parcels.settle(parcel);
				this.lanes.rest(parcel.lane(), now.plus(pace));
			});
		}
		return new Trip(true, pace);
	}

	/**
	 * The whole workspace waits; that is no fault of the message.
	 */
	Trip busy(Parcel parcel, Duration retryAfter) {
		this.metrics.count("busy", parcel);
		Duration rest = between(Duration.ofSeconds(1), retryAfter, LONGEST_WAIT);
		write((now) -> {
			this.parcels.putBack(parcel, parcel.attempts(), now);
			this.lanes.rest(parcel.lane(), now.plus(rest));
		});
		return new Trip(false, rest);
	}

	/**
	 * The whole workspace waits until the bot may speak again, or else looks again some
	 * time later.
	 * @param begun when the platform was called: what has woken the lane since counts
	 * more
	 */
	Trip disconnected(Parcel parcel, Instant begun) {
		this.metrics.count("disconnected", parcel);
		write((now) -> {
			this.parcels.putBack(parcel, parcel.attempts(), now);
			this.lanes.restUnlessWoken(parcel.lane(), now.plus(DISCONNECTED), begun);
		});
		return new Trip(false, DISCONNECTED);
	}

	Trip failed(Parcel parcel, Duration pace) {
		this.metrics.count("failed", parcel);
		int attempts = parcel.attempts() + 1;
		if (attempts >= MAX_ATTEMPTS) {
			return lapsed(parcel);
		}
		write((now) -> {
			this.parcels.putBack(parcel, attempts, now.plus(wait(attempts)));
			this.lanes.rest(parcel.lane(), now.plus(pace));
		});
		return new Trip(false, pace);
	}

	/**
	 * The platform will never take it.
	 */
	Trip refused(Parcel parcel, Duration pace) {
		this.metrics.count("refused", parcel);
		telling(this::refuse, parcel, (now) -> {
			this.parcels.remove(parcel);
			this.lanes.rest(parcel.lane(), now.plus(pace));
		});
		return new Trip(false, pace);
	}

	private void refuse(Parcel parcel) {
		this.composer.lapsed(parcel);
		if (parcel.operation() == Operation.POST) {
			this.events.publishEvent(unreachable(parcel.to()));
		}
	}

	private static Object unreachable(Recipient recipient) {
		return (recipient instanceof ChannelRef channel) ? new Incoming.ChannelGone(channel)
				: new RecipientRefused((PersonRef) recipient);
	}

	Trip postponed(Parcel parcel, Instant until) {
		write((now) -> this.parcels.putBack(parcel, parcel.attempts(), until));
		return new Trip(false, Duration.ZERO);
	}

	Trip lapsed(Parcel parcel) {
		this.metrics.count("lapsed", parcel);
		telling(this.composer::lapsed, parcel, (now) -> this.parcels.remove(parcel));
		return new Trip(false, Duration.ZERO);
	}

	/**
	 * There was no reason for it any more.
	 */
	Trip dropped(Parcel parcel) {
		write((now) -> this.parcels.settle(parcel));
		return new Trip(false, Duration.ZERO);
	}

	/**
	 * Tells the topic first, since an answer locks the member before the message too. A
	 * topic that fails must not make the message go out again.
	 */
	private void telling(Consumer<Parcel> topic, Parcel parcel, Consumer<Instant> rows) {
		try {
			write((now) -> {
				topic.accept(parcel);
				rows.accept(now);
			});
		}
		catch (DataAccessException | TransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			logger.warn("The topic {} failed: {}", parcel.topic(), ex.getClass().getName());
			write(rows);
		}
	}

	private void write(Consumer<Instant> rows) {
		this.transactions.run(() -> {
			rows.accept(this.clock.instant());
			return null;
		});
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
