package worthwhile.conversation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import worthwhile.identity.PersonRef;
import worthwhile.log.FailureLog;
import worthwhile.message.Delivery;
import worthwhile.message.DeliveryVisitor;
import worthwhile.schedule.TimedThreads;

/**
 * Brings answers after what was said is stored and acknowledged: for each person one
 * after the other, and again when the platform was busy or did not answer. What waits is
 * in memory alone; whoever gets no answer sees with the next one what is stored.
 */
@Component
public class ReplyQueue implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ReplyQueue.class);

	private static final int THREADS = 8;

	private static final int MOST_WAITING = 1000;

	/** So few that it is news when they are too many again. */
	private static final int FEW_WAITING = MOST_WAITING / 2;

	private static final int MOST_TRIES = 4;

	private static final Duration REST = Duration.ofSeconds(1);

	/** Nobody waits longer for an answer. */
	private static final Duration LONGEST_REST = Duration.ofHours(1);

	private static final Supplier<Delivery> NOTHING_ELSE = () -> new Delivery.Delivered("");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/**
	 * Whoever sends more than can be answered is held back for so long, which leaves a
	 * chat platform that waits three seconds its answer in time.
	 */
	private static final Duration PATIENCE_FOR_ROOM = Duration.ofSeconds(1);

	private final Duration patienceForRoom;

	private final Semaphore room = new Semaphore(MOST_WAITING, true);

	private final Map<PersonRef, CompletableFuture<Void>> last = new HashMap<>();

	private int waitingAside;

	private final AtomicBoolean full = new AtomicBoolean();

	private final ScheduledExecutorService threads;

	private final ScheduledExecutorService threadsAside;

	private volatile boolean running;

	@Autowired
	ReplyQueue(TimedThreads threads) {
		this(threads, PATIENCE_FOR_ROOM);
	}

	ReplyQueue(TimedThreads threads, Duration patienceForRoom) {
		this.patienceForRoom = patienceForRoom;
		this.threads = threads.threads(THREADS, "replies-%d");
		this.threadsAside = threads.threads(THREADS, "aside-%d");
	}

	/**
	 * Brings an answer soon. Where too many others wait, whoever wants it brought waits a
	 * moment for room; it is not brought if there is none even then.
	 * @param person who gets it, after what is brought to them already
	 * @param reply brings it, on a thread of the queue; called again if it did not work,
	 * four times at most, or once if nobody knows whether it did
	 */
	public void run(PersonRef person, Supplier<Delivery> reply) {
		run(person, reply, NOTHING_ELSE);
	}

	/**
	 * Brings an answer soon, and another one in its place if it is given up.
	 */
	public void run(PersonRef person, Supplier<Delivery> reply, Supplier<Delivery> instead) {
		if (findsRoom()) {
			bring(person, reply, instead).whenComplete((nothing, failure) -> leave());
		}
		else if (this.full.compareAndSet(false, true)) {
			logger.warn("Answers are not given for now: {} others wait", waiting());
		}
	}

	/**
	 * Brings what an answer leads to while that is brought, for which there always is
	 * room: the threads that make room must not wait for it.
	 */
	public void follow(PersonRef person, Supplier<Delivery> reply) {
		follow(person, reply, NOTHING_ELSE);
	}

	/**
	 * The same, and another one in its place if it is given up.
	 */
	public void follow(PersonRef person, Supplier<Delivery> reply, Supplier<Delivery> instead) {
		bring(person, reply, instead);
	}

	private boolean findsRoom() {
		try {
			return !this.threads.isShutdown()
					&& this.room.tryAcquire(this.patienceForRoom.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void leave() {
		this.room.release();
		if (waiting() <= FEW_WAITING) {
			this.full.set(false);
		}
	}

	private synchronized CompletableFuture<Void> bring(PersonRef person, Supplier<Delivery> reply,
			Supplier<Delivery> instead) {
		CompletableFuture<Void> before = this.last.getOrDefault(person, CompletableFuture.completedFuture(null));
		CompletableFuture<Void> done = before.handle((nothing, failure) -> nothing)
			.thenComposeAsync((nothing) -> attempt(reply, 1, false), this.threads)
			.thenCompose((brought) -> brought ? CompletableFuture.completedFuture(true) : attempt(instead, 1, false))
			.thenAccept((brought) -> {
			});
		this.last.put(person, done);
		done.whenComplete((nothing, failure) -> finished(person, done));
		return done;
	}

	/**
	 * Does something soon that waits for no answer, however slow the platform is to take
	 * those, unless there is too much of its kind to do already.
	 */
	public synchronized void aside(Runnable work) {
		if (this.waitingAside < MOST_WAITING && !this.threadsAside.isShutdown()) {
			this.waitingAside++;
			CompletableFuture.runAsync(work, this.threadsAside).whenComplete((nothing, failure) -> finishedAside());
		}
	}

	/**
	 * The same after a while.
	 */
	public synchronized void asideAfter(Duration rest, Runnable work) {
		if (this.waitingAside < MOST_WAITING && !this.threadsAside.isShutdown()) {
			this.waitingAside++;
			CompletableFuture.runAsync(work, (later) -> later(later, rest))
				.whenComplete((nothing, failure) -> finishedAside());
		}
	}

	private void later(Runnable work, Duration rest) {
		this.threadsAside.schedule(work, rest.toMillis(), TimeUnit.MILLISECONDS);
	}

	private synchronized void finishedAside() {
		this.waitingAside--;
	}

	private synchronized void finished(PersonRef person, CompletableFuture<Void> done) {
		this.last.remove(person, done);
	}

	/**
	 * Tells in the end whether it was brought.
	 */
	private CompletableFuture<Boolean> attempt(Supplier<Delivery> reply, int number, boolean doubtful) {
		Delivery delivery = attempt(reply);
		Duration rest = delivery.accept(new Rest(number, doubtful));
		if (rest.isZero()) {
			return CompletableFuture.completedFuture(delivery instanceof Delivery.Delivered);
		}
		boolean doubt = doubtful || delivery instanceof Delivery.Uncertain;
		return CompletableFuture.completedFuture(null)
			.thenComposeAsync((nothing) -> attempt(reply, number + 1, doubt), after(rest));
	}

	private Executor after(Duration rest) {
		return (work) -> this.threads.schedule(work, rest.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Delivery attempt(Supplier<Delivery> reply) {
		try {
			return reply.get();
		}
		catch (RuntimeException ex) {
			return new Delivery.Failed(FailureLog.words(ex));
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	/**
	 * Waits a while for what is under way.
	 */
	@Override
	public void stop() {
		this.running = false;
		try {
			all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			logger.warn("{} answers are not given any more", waiting());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.threads.shutdownNow();
		this.threadsAside.shutdownNow();
	}

	private synchronized CompletableFuture<Void> all() {
		return CompletableFuture.allOf(this.last.values().toArray(CompletableFuture[]::new));
	}

	private int waiting() {
		return MOST_WAITING - this.room.availablePermits();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Stops after the doors are closed, over HTTP and else.
	 */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
	}

	/**
	 * How long to wait before the next try; zero if there is none.
	 *
	 * @param number how many tries there were
	 * @param doubtful whether one before may have worked
	 */
	private record Rest(int number, boolean doubtful) implements DeliveryVisitor<Duration> {

		@Override
		public Duration delivered(Delivery.Delivered delivered) {
			return Duration.ZERO;
		}

		@Override
		public Duration busy(Delivery.Busy busy) {
			if (isLast()) {
				return givenUp(busy);
			}
			Duration wanted = busy.retryAfter();
			if (wanted.compareTo(LONGEST_REST) > 0) {
				return LONGEST_REST;
			}
			return (wanted.compareTo(REST) > 0) ? wanted : REST;
		}

		@Override
		public Duration failed(Delivery.Failed failed) {
			return isLast() ? givenUp(failed) : REST.multipliedBy(this.number);
		}

		@Override
		public Duration uncertain(Delivery.Uncertain uncertain) {
			return (this.doubtful || isLast()) ? givenUp(uncertain) : REST;
		}

		@Override
		public Duration split(Delivery.Split split) {
			return Duration.ZERO;
		}

		@Override
		public Duration disconnected(Delivery.Disconnected disconnected) {
			return givenUp(disconnected);
		}

		@Override
		public Duration refused(Delivery.Refused refused) {
			return givenUp(refused);
		}

		private boolean isLast() {
			return this.number >= MOST_TRIES;
		}

		private static Duration givenUp(Delivery delivery) {
			logger.warn("An answer was not given: {}", delivery);
			return Duration.ZERO;
		}

	}

}
