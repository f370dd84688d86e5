package worthwhile.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

import worthwhile.log.FailureLog;
import worthwhile.storage.Unhurried;

/**
 * Does what is due batch by batch, and several batches at once when there is much: while
 * one is computed here, the database writes another.
 */
@Component
class SweepWhatIsDue implements Sweep, Heartbeat {

	private static final Logger log = LoggerFactory.getLogger(SweepWhatIsDue.class);

	private final SweepBatch batch;

	private final SweepProperties properties;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private volatile boolean closing;

	private volatile boolean interrupted;

	SweepWhatIsDue(SweepBatch batch, SweepProperties properties) {
		this.batch = batch;
		this.properties = properties;
	}

	@Override
	public int sweep() {
		this.oneAtATime.lock();
		try {
			this.batch.forgetWhatWasSaid();
			Part all = allThatIsDue();
			sayOnce(all.failure());
			return all.done();
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	@Override
	public String name() {
		return "sweep";
	}

	@Override
	public Duration every() {
		return Duration.ofSeconds(5);
	}

	@Override
	public void beat() {
		sweep();
	}

	/**
	 * The batches that are being done are the last.
	 */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
	}

	private Part allThatIsDue() {
		OtherWorkers others = new OtherWorkers();
		// on this thread; what it throws waits until the others are done
		CompletableFuture<Part> own = CompletableFuture.supplyAsync(() -> untilNothingIsDue(others::begin),
				Runnable::run);
		Part beside = others.end();
		return own.join().and(beside);
	}

	private Part untilNothingIsDue(Runnable much) {
		return Unhurried.run(() -> {
			Part part = next(much);
			Part all = part;
			while (part.mayGoOn() && !this.closing) {
				part = next(much);
				all = all.and(part);
			}
			return all;
		});
	}

	private Part next(Runnable much) {
		try {
			return Part.of(this.batch.sweep(much));
		}
		catch (RuntimeException ex) {
			return new Part(0, false, ex);
		}
	}

	/**
	 * A database that is gone for an hour is one line, not one for each beat.
	 */
	private void sayOnce(@Nullable RuntimeException failure) {
		if (failure != null && !this.interrupted) {
			log.warn("The sweep waits for the database: {}", FailureLog.words(failure));
		}
		this.interrupted = (failure != null);
	}

	/**
	 * The workers that do batches beside the first one, as soon as that has a full one.
	 */
	private final class OtherWorkers {

		private final ExecutorService threads = Executors.newCachedThreadPool(new CustomizableThreadFactory("sweep-"));

		private List<CompletableFuture<Part>> parts = List.of();

		void begin() {
			if (this.parts.isEmpty() && !SweepWhatIsDue.this.closing) {
				this.parts = Stream.generate(this::another)
					.limit(SweepWhatIsDue.this.properties.workers() - 1)
					.toList();
			}
		}

		private CompletableFuture<Part> another() {
			return CompletableFuture.supplyAsync(() -> untilNothingIsDue(() -> {
			}), this.threads);
		}

		/**
		 * What they did, once all of them are done: none is left alone when another
		 * breaks off.
		 */
		Part end() {
			this.threads.shutdown();
			CompletableFuture.allOf(this.parts.toArray(CompletableFuture[]::new)).join();
			return this.parts.stream().map(CompletableFuture::join).reduce(Part.NOTHING, Part::and);
		}

	}

	/**
	 * A part of a sweep.
	 *
	 * @param done how many pieces of work were done
	 * @param mayGoOn whether there may be more to do
	 * @param failure why the part ended early, if it did
	 */
	private record Part(int done, boolean mayGoOn, @Nullable RuntimeException failure) {

		static final Part NOTHING = new Part(0, false, null);

		static Part of(SweepBatch.Swept batch) {
			return new Part(batch.done(), !batch.empty(), null);
		}

		Part and(Part other) {
			return new Part(this.done + other.done, other.mayGoOn,
					(this.failure != null) ? this.failure : other.failure);
		}

	}

}
