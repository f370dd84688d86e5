package worthwhile.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.identity.Recipient;
import worthwhile.identity.WorkspaceRef;
import worthwhile.schedule.Heartbeat;

/**
 * Delivers what is queued, each workspace in a lane of its own and a few lanes at a time.
 */
@Component
class OutboxWorker implements Outbox, Heartbeat, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(OutboxWorker.class);

	private static final int LANES_AT_A_TIME = 8;

	/** After so many messages the other lanes have their turn. */
	private static final int TURN = 50;

	/** While so much of a lease is over, nobody else can have taken the lane. */
	private static final Duration LONGEST_TURN = JdbcLanes.LEASE.dividedBy(2);

	/** A lane that rests longer is left to the heartbeat. */
	private static final Duration NAP = Duration.ofSeconds(5);

	private static final int BEHIND_THE_WEB_SERVER = 4096;

	private final Clock clock;

	private final Platforms platforms;

	private final JdbcLanes lanes;

	private final JdbcQueuedMessages queue;

	private final MessageSender sender;

	private final RecordSendResult results;

	private final RecipientPacing pacing;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	/** Whether it works by itself, not only when it is told to. */
	private final boolean awake;

	private final ScheduledThreadPoolExecutor threads;

	private final Map<WorkspaceRef, CompletableFuture<Turn>> turns = new ConcurrentHashMap<>();

	private final Set<WorkspaceRef> nudged = ConcurrentHashMap.newKeySet();

	private volatile boolean running;

	OutboxWorker(Clock clock, Platforms platforms, JdbcLanes lanes, JdbcQueuedMessages queue, MessageSender sender,
			RecordSendResult results, RecipientPacing pacing, ApplicationEventPublisher events,
			PlatformTransactionManager transactions, @Value("${worthwhile.heartbeats.enabled:true}") boolean awake) {
		this.clock = clock;
		this.platforms = platforms;
		this.lanes = lanes;
		this.queue = queue;
		this.sender = sender;
		this.results = results;
		this.pacing = pacing;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
		this.awake = awake;
		this.threads = new ScheduledThreadPoolExecutor(LANES_AT_A_TIME, OutboxWorker::thread);
		this.threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "outbox");
		thread.setDaemon(true);
		return thread;
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

	@Override
	public String name() {
		return "outbox";
	}

	@Override
	public Duration every() {
		return Duration.ofSeconds(1);
	}

	@Override
	public void beat() {
		later(Duration.ZERO, () -> ready().forEach(this::start));
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

	private static void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.warn("The outbox could not work: {}", ex.getClass().getName());
		}
	}

	/**
	 * Starts a lane on a thread of its own, unless it runs on this node already.
	 */
	private CompletableFuture<Turn> start(WorkspaceRef where) {
		CompletableFuture<Turn> turn = new CompletableFuture<>();
		CompletableFuture<Turn> other = this.turns.putIfAbsent(where, turn);
		if (other != null) {
			return other;
		}
		this.threads.execute(() -> run(where, turn));
		return turn;
	}

	private void run(WorkspaceRef where, CompletableFuture<Turn> turn) {
		this.nudged.remove(where);
		try {
			Turn done = take(where);
			end(where, done.again());
			turn.complete(done);
		}
		catch (RuntimeException | Error ex) {
			logger.warn("A lane stopped: {}", ex.getClass().getName());
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

	private Turn take(WorkspaceRef where) {
		Instant now = this.clock.instant();
		OptionalLong lane = lease(where, now);
		return lane.isPresent() ? take(where, lane.getAsLong(), now.plus(LONGEST_TURN)) : new Turn(0, null);
	}

	/**
	 * Each message is claimed with the result of the one before, so that a lane has one
	 * on its way and one transaction for each.
	 */
	private Turn take(WorkspaceRef where, long lane, Instant end) {
		int sent = 0;
		Next next = next(lane, where);
		for (int number = 1; next.queued() != null; number++) {
			SendResult result = this.sender.send(next.queued());
			boolean goesOn = result.rest().isZero() && number < TURN && this.clock.instant().isBefore(end);
			next = this.results.write(result, () -> goesOn ? next(lane, where) : Next.after(result.rest()));
			sent += result.sent() ? 1 : 0;
		}
		this.lanes.release(lane);
		Duration again = next.rest();
		return new Turn(sent, (again != null && again.compareTo(NAP) <= 0) ? again : null);
	}

	private OptionalLong lease(WorkspaceRef where, Instant now) {
		OptionalLong lane = this.transactions.execute((status) -> this.lanes.lease(where, now));
		return (lane != null) ? lane : OptionalLong.empty();
	}

	private Next next(long lane, WorkspaceRef where) {
		if (this.threads.isShutdown()) {
			return Next.NOTHING;
		}
		Instant now = this.clock.instant();
		Map<Recipient, Instant> resting = this.pacing.resting(where, now);
		Next next = this.transactions.execute((status) -> next(lane, where, now, resting));
		return (next != null) ? next : Next.NOTHING;
	}

	private Next next(long lane, WorkspaceRef where, Instant now, Map<Recipient, Instant> resting) {
		Optional<QueuedMessage> queued = this.queue.take(lane, where, now, resting.keySet());
		if (queued.isPresent() || resting.isEmpty()) {
			return new Next(queued.orElse(null), null);
		}
		return new Next(null, this.queue.wait(lane, now, resting).map((at) -> Duration.between(now, at)).orElse(null));
	}

	@Override
	public void start() {
		this.running = true;
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
	 * What comes next in a lane.
	 *
	 * @param queued the message, if there is one
	 * @param rest how long the lane rests if there is none, or the first that waits for
	 * its recipient has to
	 */
	private record Next(@Nullable QueuedMessage queued, @Nullable Duration rest) {

		private static final Next NOTHING = new Next(null, null);

		static Next after(Duration rest) {
			return new Next(null, rest);
		}

	}

	/**
	 * After everything that something can come in by, the web server included: it may
	 * queue something in its last moments.
	 */
	@Override
	public int getPhase() {
		return SmartLifecycle.DEFAULT_PHASE - BEHIND_THE_WEB_SERVER;
	}

	/**
	 * What a lane did.
	 *
	 * @param sent how many messages the platform took
	 * @param again when there is more, if it is soon
	 */
	private record Turn(int sent, @Nullable Duration again) {

		boolean goesOn() {
			return this.again != null && this.again.isZero();
		}

	}

}
