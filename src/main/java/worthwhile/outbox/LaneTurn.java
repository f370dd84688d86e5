package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;

/**
 * One turn of a lane: leases it, sends its messages one after the other, and gives it
 * back after so many that the other lanes have their turn.
 */
@Component
class LaneTurn {

	private static final int MOST_MESSAGES = 50;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	/** A lane that rests longer is left to the beat. */
	private static final Duration NAP = Duration.ofSeconds(5);

	private final Clock clock;

	private final JdbcLanes lanes;

	private final JdbcQueuedMessages queue;

	private final MessageSender sender;

	private final RecordSendResult results;

	private final RecipientPacing pacing;

	private final TransactionTemplate transactions;

	LaneTurn(Clock clock, JdbcLanes lanes, JdbcQueuedMessages queue, MessageSender sender, RecordSendResult results,
			RecipientPacing pacing, PlatformTransactionManager transactions) {
		this.clock = clock;
		this.lanes = lanes;
		this.queue = queue;
		this.sender = sender;
		this.results = results;
		this.pacing = pacing;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Takes the turn, unless another node has the lane. The lane is leased with the first
	 * message; each other is claimed with the result of the one before, and the lane
	 * given back with the last, so that a lane has one on its way and one transaction for
	 * each.
	 * @param open whether the node still sends; it is asked before each message
	 */
	Taken take(WorkspaceRef where, BooleanSupplier open) {
		Instant end = this.clock.instant().plus(LONGEST);
		int sent = 0;
		Instant rested = Instant.MAX;
		Next next = first(where, open);
		for (int number = 1; next.queued() != null; number++) {
			long lane = next.queued().lane();
			SendResult result = this.sender.send(next.queued());
			boolean goesOn = number < MOST_MESSAGES && this.clock.instant().isBefore(end);
			next = this.results.write(result,
					() -> orRelease(lane, goesOn ? next(lane, where, open, result.newMayFollow()) : Next.MORE));
			sent += result.sent() ? 1 : 0;
			rested = result.rest().isZero() ? rested : earlier(rested, this.clock.instant().plus(result.rest()));
		}
		return new Taken(sent, again(earlier(rested, next.at())));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/**
	 * How long until there is something to be sent again, if it is soon.
	 */
	private @Nullable Duration again(Instant at) {
		Instant now = this.clock.instant();
		if (at.isAfter(now.plus(NAP))) {
			return null;
		}
		return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
	}

	private Next first(WorkspaceRef where, BooleanSupplier open) {
		Next first = this.transactions.execute((status) -> this.lanes.lease(where, this.clock.instant())
			.map((lane) -> orRelease(lane.id(), next(lane.id(), where, open, !lane.changes())))
			.orElse(Next.NOTHING));
		return (first != null) ? first : Next.NOTHING;
	}

	private Next orRelease(long lane, Next next) {
		if (next.queued() == null) {
			this.lanes.release(lane);
		}
		return next;
	}

	private Next next(long lane, WorkspaceRef where, BooleanSupplier open, boolean likelyNew) {
		if (!open.getAsBoolean()) {
			return Next.NOTHING;
		}
		Instant now = this.clock.instant();
		Map<Recipient, Instant> resting = this.pacing.resting(where, now);
		Optional<QueuedMessage> queued = this.queue.take(lane, where, now, resting.keySet(), likelyNew);
		if (queued.isPresent() || resting.isEmpty()) {
			return new Next(queued.orElse(null), Instant.MAX);
		}
		return new Next(null, this.queue.wait(lane, now, resting).orElse(Instant.MAX));
	}

	/**
	 * What comes next in a lane.
	 *
	 * @param queued the message, if there is one
	 * @param at when else the first comes that waits for its recipient, in the far future
	 * if none does
	 */
	private record Next(@Nullable QueuedMessage queued, Instant at) {

		private static final Next NOTHING = new Next(null, Instant.MAX);

		/** There may be, but others have their turn first. */
		private static final Next MORE = new Next(null, Instant.MIN);

	}

	/**
	 * What was done in a turn.
	 *
	 * @param sent how many messages the platform took
	 * @param again when there is more, if it is soon
	 */
	record Taken(int sent, @Nullable Duration again) {

		boolean goesOn() {
			return this.again != null && this.again.isZero();
		}

	}

}
