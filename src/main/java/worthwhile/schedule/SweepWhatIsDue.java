package worthwhile.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what is due in batches, each in a transaction of its own. A batch that fails is
 * tried again in halves, so that the work that fails is found and holds up no other.
 */
@Component
class SweepWhatIsDue implements Sweep {

	private static final Logger log = LoggerFactory.getLogger(SweepWhatIsDue.class);

	private static final int BATCH = 1000;

	private final JdbcClaims claims;

	private final AttemptDueWork attempts;

	private final SweepMeters meters;

	private final Clock clock;

	private final Due due;

	private final Set<String> said = new HashSet<>();

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private volatile boolean closing;

	private volatile boolean interrupted;

	SweepWhatIsDue(JdbcClaims claims, AttemptDueWork attempts, Due due, SweepMeters meters, Clock clock) {
		this.claims = claims;
		this.due = due;
		this.attempts = attempts;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	public int sweep() {
		this.oneAtATime.lock();
		try {
			return untilNothingIsDue();
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/**
	 * The batch that is being done is the last.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
	}

	private int untilNothingIsDue() {
		int done = 0;
		this.said.clear();
		try {
			Batch batch;
			do {
				measureLag();
				batch = sweepBatch(now());
				done += batch.done();
			}
			while (!batch.empty() && !this.closing);
			this.interrupted = false;
		}
		catch (RuntimeException ex) {
			sayOnce(ex);
		}
		return done;
	}

	private Batch sweepBatch(Instant now) {
		Attempt attempt = this.attempts.attempt(() -> nextOfOneKind(now), now);
		return new Batch(attempt.claimed().isEmpty(), outcome(attempt, now));
	}

	/**
	 * One kind alone, so that work of one kind can still cancel that of another.
	 */
	private List<DueRow> nextOfOneKind(Instant now) {
		List<DueRow> rows = this.claims.claim(now, BATCH);
		return rows.stream().filter((row) -> row.kind().equals(rows.get(0).kind())).toList();
	}

	private int outcome(Attempt attempt, Instant now) {
		List<DueRow> claimed = attempt.claimed();
		if (attempt.succeeded()) {
			this.meters.done(claimed);
			return claimed.size();
		}
		if (claimed.size() == 1) {
			postpone(claimed.get(0), attempt, now);
			return 0;
		}
		int half = claimed.size() / 2;
		return again(claimed.subList(0, half), now) + again(claimed.subList(half, claimed.size()), now);
	}

	private int again(List<DueRow> rows, Instant now) {
		String kind = rows.get(0).kind();
		List<UUID> subjects = rows.stream().map(DueRow::subject).toList();
		return outcome(this.attempts.attempt(() -> this.claims.claim(kind, subjects, now), now), now);
	}

	private void postpone(DueRow row, Attempt attempt, Instant now) {
		this.claims.postpone(row, now.plus(Postponement.after(row.failures())));
		this.meters.failed(row.kind());
		String where = attempt.where();
		if (this.said.add(row.kind() + where)) {
			log.warn("Work of the kind '{}' failed and waits: {}", row.kind(), where);
		}
	}

	private void measureLag() {
		this.meters.oldest(this.due.next(), now());
	}

	/**
	 * A database that is gone for an hour is one line, not one for each beat.
	 */
	private void sayOnce(RuntimeException failure) {
		if (!this.interrupted) {
			log.warn("The sweep waits for the database: {}", failure.getClass().getSimpleName());
		}
		this.interrupted = true;
	}

	/**
	 * The database keeps microseconds and would round up.
	 */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private record Batch(boolean empty, int done) {

	}

}
