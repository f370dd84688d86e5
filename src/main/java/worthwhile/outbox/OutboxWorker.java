package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import worthwhile.identity.WorkspaceRef;
import worthwhile.log.FailureLog;
import worthwhile.schedule.TimedThreads;
import worthwhile.storage.Unhurried;

/**
 * The worker that delivers what is queued, a few lanes at a time: when something was
 * queued, at each beat, and when it is told to. Each node beats by itself: a node that
 * dies holds up nobody's beat, and only as long as its leases last.
 */
@Component
class OutboxWorker implements Outbox, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxWorker.class);

	private static final int LANES_AT_A_TIME = 8;

	private static final int BEHIND_THE_WEB_SERVER = 4096;

	static final Duration BEAT = Duration.ofSeconds(1);

	private final Clock clock;

	private final Platforms platforms;

	private final JdbcLanes lanes;

	private final LaneTurn laneTurn;

	private final ApplicationEventPublisher events;

	private final FailureLog failures;

	/** Whether it works by itself, not only when it is told to. */
	private final boolean awake;

	private final ScheduledThreadPoolExecutor threads;

	/** Waits for no platform, or the leases would end meanwhile. */
	private final ScheduledExecutorService beats;

	private final Map<WorkspaceRef, CompletableFuture<LaneTurn.Taken>> turns = new ConcurrentHashMap<>();

	private final Set<WorkspaceRef> nudged = ConcurrentHashMap.newKeySet();

	private volatile boolean running;

	OutboxWorker(Clock clock, Platforms platforms, JdbcLanes lanes, LaneTurn laneTurn, ApplicationEventPublisher events,
			FailureLog failures, TimedThreads timed, @Value("${worthwhile.heartbeats.enabled:true}") boolean awake) {
		this.clock = clock;
		this.platforms = platforms;
		this.lanes = lanes;
		this.laneTurn = laneTurn;
		this.events = events;
		this.failures = failures;
		this.awake = awake;
		this.threads = new ScheduledThreadPoolExecutor(LANES_AT_A_TIME,
				BasicThreadFactory.builder().namingPattern("outbox-%d").daemon().build());
		this.threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		this.beats = timed.threads(1, "outbox-beat-%d");
	}

	@Override
	public int deliver() {
		int sent = 0;
		for (List<WorkspaceRef> ready = ready(); !ready.isEmpty(); ready = ready()) {
			List<CompletableFuture<Integer>> emptied = ready.stream().map(this::empty).toList();
			sent += emptied.stream().mapToInt(OutboxWorker::await).sum();
		}
		return sent;
	}

	/**
	 * Takes turns with a lane until it rests.
	 * @return how many messages the platform took
	 */
	private CompletableFuture<Integer> empty(WorkspaceRef where) {
		return start(where).thenCompose((turn) -> turn.goesOn() ? empty(where).thenApply((more) -> turn.sent() + more)
				: CompletableFuture.completedFuture(turn.sent()));
	}

	private static int await(CompletableFuture<Integer> sent) {
		try {
			return sent.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public Optional<Instant> next() {
		return this.lanes.next(this.platforms.names());
	}

	@Override
	public void wake(WorkspaceRef workspace) {
		this.lanes.wake(workspace, this.clock.instant());
		this.events.publishEvent(new Queued(Set.of(workspace)));
	}

	/**
	 * Renews the leases of the lanes that this node is at, and starts those that are
	 * ready, unless it stops.
	 */
	void beat() {
		if (!this.turns.isEmpty()) {
			this.lanes.renew(List.copyOf(this.turns.keySet()), this.clock.instant());
		}
		if (!this.threads.isShutdown()) {
			ready().forEach(this::start);
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void nudge(Queued queued) {
		if (this.awake) {
			this.nudged.addAll(queued.workspaces());
			queued.workspaces()
				.stream()
				.filter((where) -> this.platforms.names().contains(where.platform()))
				.forEach((where) -> later(Duration.ZERO, () -> start(where)));
		}
	}

	private List<WorkspaceRef> ready() {
		return this.lanes.ready(this.platforms.names(), this.clock.instant());
	}

	private void later(Duration delay, Runnable work) {
		try {
			this.threads.schedule(() -> attempt(work), delay.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("The outbox is closed already");
		}
	}

	private void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | Error ex) {
			// or the beat would end for good
			this.failures.say("The outbox could not work", ex);
		}
	}

	/**
	 * Starts a lane on a thread of its own, unless it runs on this node already.
	 */
	private CompletableFuture<LaneTurn.Taken> start(WorkspaceRef where) {
		CompletableFuture<LaneTurn.Taken> turn = new CompletableFuture<>();
		CompletableFuture<LaneTurn.Taken> other = this.turns.putIfAbsent(where, turn);
		if (other != null) {
			return other;
		}
		try {
			this.threads.execute(() -> run(where, turn));
		}
		catch (RejectedExecutionException ex) {
			this.turns.remove(where);
			turn.completeExceptionally(ex);
		}
		return turn;
	}

	private void run(WorkspaceRef where, CompletableFuture<LaneTurn.Taken> turn) {
		this.nudged.remove(where);
		try {
			LaneTurn.Taken done = Unhurried.run(() -> this.laneTurn.take(where, () -> !this.threads.isShutdown()));
			end(where, done.again());
			turn.complete(done);
		}
		catch (RuntimeException | Error ex) {
			this.failures.say("A lane stopped", ex);
			end(where, null);
			turn.completeExceptionally(ex);
		}
	}

	/**
	 * Who queued something while the last message was on its way found the lane running.
	 */
	private void end(WorkspaceRef where, @Nullable Duration again) {
		this.turns.remove(where);
		if (this.awake && (this.nudged.remove(where) || again != null)) {
			later((again != null) ? again : Duration.ZERO, () -> start(where));
		}
	}

	@Override
	public void start() {
		this.running = true;
		if (this.awake) {
			this.beats.scheduleWithFixedDelay(() -> attempt(this::beat), BEAT.toMillis(), BEAT.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * Waits for the messages that are on their way; the rest stays queued.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(15, TimeUnit.SECONDS)) {
				logger.warn("A message was still on its way when the outbox closed");
			}
			this.beats.shutdownNow();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * After everything that something can come in by, the web server included: it may
	 * queue something in its last moments.
	 */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - BEHIND_THE_WEB_SERVER;
	}

}
