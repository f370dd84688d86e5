package worthwhile.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.commons.lang3.concurrent.BasicThreadFactory;

import org.springframework.context.annotation.Primary;

import worthwhile.schedule.TimedThreads;

/**
 * Threads for which no time passes by itself: what is to be done at once they do, and
 * what is put off when a test lets its time pass.
 */
@Primary
public final class HeldThreads implements TimedThreads {

	/** Longer than any test. */
	private static final long NEVER = 1000;

	private final List<PutOff> putOff = new CopyOnWriteArrayList<>();

	private final List<Duration> rests = new CopyOnWriteArrayList<>();

	@Override
	public ScheduledExecutorService threads(int count, String name) {
		return new Threads(count, name);
	}

	/**
	 * For how long something was put off so far, in the order of that.
	 */
	public List<Duration> rests() {
		return List.copyOf(this.rests);
	}

	/**
	 * Waits until something is put off for so long.
	 */
	public void await(Duration rest) {
		Patience.await().until(() -> this.putOff.stream().anyMatch((work) -> work.isFor(rest)));
	}

	/**
	 * Waits until something is put off for so long, and lets that time pass for it.
	 */
	public void pass(Duration rest) {
		Patience.await().until(() -> go(rest));
	}

	/**
	 * Lets that time pass for all that is put off for so long by now, if there is any.
	 */
	public void passForAll(Duration rest) {
		List.copyOf(this.putOff).stream().filter((work) -> work.isFor(rest)).forEach(this::go);
	}

	/**
	 * Lets as much time pass as everything needs that is put off by now.
	 */
	public void passForAll() {
		this.rests.forEach(this::passForAll);
	}

	private boolean go(Duration rest) {
		Optional<PutOff> work = this.putOff.stream().filter((one) -> one.isFor(rest)).findFirst();
		work.ifPresent(this::go);
		return work.isPresent();
	}

	private void go(PutOff work) {
		if (this.putOff.remove(work)) {
			work.go();
		}
	}

	/**
	 * Work that waits for its time.
	 */
	private record PutOff(Duration rest, Runnable work, Future<?> timer, Threads threads) {

		boolean isFor(Duration time) {
			return this.rest.equals(time) && !this.threads.isShutdown();
		}

		void go() {
			this.timer.cancel(false);
			this.threads.execute(this.work);
		}

	}

	private final class Threads extends ScheduledThreadPoolExecutor {

		Threads(int count, String name) {
			super(count, BasicThreadFactory.builder().namingPattern(name).daemon().build());
			setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		}

		@Override
		public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
			Duration rest = Duration.of(delay, unit.toChronoUnit());
			if (rest.isZero()) {
				return super.schedule(work, delay, unit);
			}
			ScheduledFuture<?> timer = super.schedule(work, NEVER, TimeUnit.DAYS);
			HeldThreads.this.rests.add(rest);
			HeldThreads.this.putOff.add(new PutOff(rest, work, timer, this));
			return timer;
		}

	}

}
