package worthwhile.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;

import worthwhile.log.FailureLog;
import worthwhile.outbox.Outbox;
import worthwhile.schedule.Due;
import worthwhile.schedule.Sweep;
import worthwhile.storage.Unhurried;

/**
 * Puts the clock forward, and does the work of each due instant on the way at that
 * instant; one move at a time.
 */
@PlaygroundPart
class ClockMover implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ClockMover.class);

	/** How often somebody waits for a database that does not answer. */
	private static final int MOST_TRIES = 20;

	/** How long from one try to the next, beside what it takes to find out. */
	private static final Duration REST = Duration.ofSeconds(1);

	/** How far to go on when something that is due cannot be done yet. */
	private static final Duration STUCK = Duration.ofMinutes(1);

	private final PlaygroundClock clock;

	private final Due due;

	private final Sweep sweep;

	private final Outbox outbox;

	private final Events events;

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor(BasicThreadFactory.builder().namingPattern("playground-clock").daemon().build());

	private volatile @Nullable Move moving;

	ClockMover(PlaygroundClock clock, Due due, Sweep sweep, Outbox outbox, Events events) {
		this.clock = clock;
		this.due = due;
		this.sweep = sweep;
		this.outbox = outbox;
		this.events = events;
	}

	/**
	 * Starts a move in the background.
	 * @param to where the clock will stand
	 * @param stop what else is done after the work of each instant
	 * @return whether it started; not while another is on its way
	 */
	synchronized boolean start(Instant to, Runnable stop) {
		if (this.moving != null) {
			return false;
		}
		Move move = new Move(this.clock.instant(), to, stop);
		this.moving = move;
		this.thread.execute(() -> run(move));
		return true;
	}

	void cancel() {
		Move move = this.moving;
		if (move != null) {
			move.cancelled = true;
		}
	}

	ClockView view() {
		Move move = this.moving;
		Instant now = this.clock.instant();
		return new ClockView(now, (move != null) ? new Progress(move.from, move.to, move.cancelled) : null);
	}

	private void run(Move move) {
		this.events.clock(view());
		try {
			for (int tries = 1; !move.cancelled && !arrives(move, tries); tries++) {
				TimeUnit.MILLISECONDS.sleep(REST.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.moving = null;
			this.events.clock(view());
		}
	}

	/**
	 * Whether there is no more to do. A database that is too busy for a moment must not
	 * leave the clock where nobody wanted it.
	 */
	private boolean arrives(Move move, int tries) {
		try {
			Unhurried.run(() -> {
				walk(move);
				return null;
			});
			return true;
		}
		catch (RuntimeException ex) {
			boolean last = tries == MOST_TRIES;
			log.warn("The clock of the playground {}: {}", last ? "stopped on its way" : "waits on its way",
					FailureLog.words(ex));
			return last;
		}
	}

	private void walk(Move move) {
		boolean stuck = false;
		Optional<Instant> next = upcoming();
		while (!move.cancelled && next.isPresent() && !next.get().isAfter(move.to)) {
			Instant now = this.clock.instant();
			boolean again = stuck && !next.get().isAfter(now);
			stuck = work(again ? now.plus(STUCK) : next.get(), move) == 0;
			next = upcoming();
		}
		if (!move.cancelled) {
			work(move.to, move);
		}
	}

	private int work(Instant at, Move move) {
		this.clock.forwardTo(at);
		int done = this.sweep.sweep() + this.outbox.deliver();
		move.stop.run();
		this.events.clock(view());
		return done;
	}

	private Optional<Instant> upcoming() {
		return Stream.of(this.due.next(), this.outbox.next()).flatMap(Optional::stream).min(Instant::compareTo);
	}

	@Override
	public void destroy() {
		cancel();
		this.thread.shutdownNow();
	}

	/**
	 * How far a move is.
	 */
	record Progress(Instant from, Instant to, boolean cancelled) {
	}

	/**
	 * A move on its way.
	 */
	private static final class Move {

		private final Instant from;

		private final Instant to;

		private final Runnable stop;

		private volatile boolean cancelled;

		private Move(Instant from, Instant to, Runnable stop) {
			this.from = from;
			this.to = to;
			this.stop = stop;
		}

	}

}
