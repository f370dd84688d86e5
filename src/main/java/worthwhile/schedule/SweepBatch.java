package worthwhile.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Does a batch of what is due in a transaction of its own. A batch that fails is tried
 * again in halves, so that the work that fails is found and holds up no other.
 */
@Component
class SweepBatch {

	private static final Logger log = LoggerFactory.getLogger(SweepBatch.class);

	private static final int SIZE = 1000;

	/** Whatever was due before comes first. */
	private static final Duration NEXT_BATCH = Duration.ofMillis(1);

	private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), 2, Duration.ofHours(1));

	private final JdbcClaims claims;

	private final AttemptDueWork attempts;

	private final PerformDueWork work;

	private final SweepMeters meters;

	private final Clock clock;

	private final Due due;

	private final Set<String> said = ConcurrentHashMap.newKeySet();

	SweepBatch(JdbcClaims claims, AttemptDueWork attempts, PerformDueWork work, Due due, SweepMeters meters,
			Clock clock) {
		this.work = work;
		this.claims = claims;
		this.due = due;
		this.attempts = attempts;
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * Does what has waited longest.
	 * @param much what to do as soon as there is likely to be more than this
	 * @throws RuntimeException if nothing could be claimed
	 */
	Swept sweep(Runnable much) {
		Instant now = now();
		Attempt attempt = this.attempts.attempt(() -> nextOfOneKind(now, much), now);
		return new Swept(attempt.claimed().size(), outcome(attempt, now));
	}

	/**
	 * Says again what fails, if it fails again.
	 */
	void forgetWhatWasSaid() {
		this.said.clear();
	}

	/**
	 * One kind alone, so that work of one kind can still cancel that of another; and no
	 * more than is done at once.
	 */
	private List<DueRow> nextOfOneKind(Instant now, Runnable much) {
		List<DueRow> rows = this.claims.claim(now, SIZE);
		measureLag(rows, now);
		if (rows.isEmpty()) {
			return rows;
		}
		String kind = rows.get(0).kind();
		List<DueRow> ofKind = rows.stream().filter((row) -> row.kind().equals(kind)).toList();
		int some = Math.min(ofKind.size(), this.work.atOnce(kind));
		letWait(ofKind.subList(some, ofKind.size()), now.plus(NEXT_BATCH));
		if (some == SIZE) {
			much.run();
		}
		return ofKind.subList(0, some);
	}

	private void letWait(List<DueRow> rows, Instant until) {
		if (!rows.isEmpty()) {
			this.claims.letWait(rows.get(0).kind(), rows.stream().map(DueRow::subject).toList(), until);
		}
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
		this.claims.postpone(row, now.plus(BACK_OFF.after(row.failures())));
		this.meters.failed(row.kind());
		String where = attempt.where();
		if (this.said.add(row.kind() + where)) {
			log.warn("Work of the kind '{}' failed and waits: {}", row.kind(), where);
		}
	}

	/**
	 * By what has waited longest, or by what another node holds if there is nothing else.
	 */
	private void measureLag(List<DueRow> claimed, Instant now) {
		Optional<Instant> oldest = claimed.isEmpty() ? this.due.next() : Optional.of(claimed.get(0).at());
		this.meters.oldest(oldest, now);
	}

	/**
	 * The database keeps microseconds and would round up.
	 */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * What became of a batch.
	 *
	 * @param claimed how much was due
	 * @param done how much of it was done, at once or in parts
	 */
	record Swept(int claimed, int done) {

		boolean empty() {
			return this.claimed == 0;
		}

	}

}
