package worthwhile.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Nonsense from many strangers at once, half of it with a right signature.
 */
final class Fuzz implements Phase {

	private static final int REQUESTS = 200_000;

	private static final int STRANGERS = 32;

	private static final long SEED = Long.getLong("worthwhile.chaos.seed", 20);

	private static final int SERVER_ERROR = 500;

	/**
	 * The web server knows no such method or version of HTTP: that is the sender's fault.
	 */
	private static final Set<Integer> UNKNOWN = Set.of(501, 505);

	private final AtomicInteger unanswered = new AtomicInteger();

	private final AtomicInteger letIn = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final AtomicInteger signed = new AtomicInteger();

	@Override
	public String name() {
		return "fuzzed requests";
	}

	@Override
	public void run(Scene scene) {
		int requests = scene.scale().of(REQUESTS, 5000) / STRANGERS * STRANGERS;
		SplittableRandom random = new SplittableRandom(SEED);
		long started = System.nanoTime();
		List<CompletableFuture<Void>> strangers = IntStream.range(0, STRANGERS).mapToObj((number) -> {
			SplittableRandom own = random.split();
			Instance instance = scene.instances().all().get(number % scene.instances().all().size());
			return CompletableFuture.runAsync(() -> send(scene, instance, own, requests / STRANGERS),
					(work) -> new Thread(work, "stranger-" + number).start());
		}).toList();
		strangers.forEach(CompletableFuture::join);
		scene.findings()
			.say("%s: %,d in %.0f s with the seed %d, %,d of them signed; %d without a signature were let in, %d got a 5xx, "
					+ "%d no answer", name(), requests, Scene.seconds(Scene.since(started)), SEED, this.signed.get(),
					this.letIn.get(), this.failed.get(), this.unanswered.get());
		scene.findings()
			.bound("%,d fuzzed requests, let in without a signature".formatted(requests), "0", this.letIn.toString(),
					this.letIn.get() == 0);
		scene.findings()
			.bound("%,d fuzzed requests, answered with 5xx, but for methods and versions that HTTP has not"
				.formatted(requests), "0", this.failed.toString(), this.failed.get() == 0);
		scene.findings()
			.bound("%,d fuzzed requests, without an answer".formatted(requests), "0", this.unanswered.toString(),
					this.unanswered.get() == 0);
	}

	private void send(Scene scene, Instance instance, SplittableRandom random, int count) {
		try (Wire wire = new Wire(instance.port())) {
			for (int number = 0; number < count; number++) {
				FuzzedRequest request = FuzzedRequest.of(random);
				this.signed.addAndGet(request.signed() ? 1 : 0);
				send(scene, wire, request);
			}
		}
	}

	private void send(Scene scene, Wire wire, FuzzedRequest request) {
		try {
			int status = wire.send(request.bytes(), request.head());
			if (status >= SERVER_ERROR && !UNKNOWN.contains(status)) {
				this.failed.incrementAndGet();
				scene.ledger().odd("fuzzed " + status + " " + line(request));
			}
			if (request.toTheDoor() && !request.signed() && status < 400) {
				this.letIn.incrementAndGet();
				scene.ledger().odd("fuzzed, let in " + line(request));
			}
		}
		catch (IOException | RuntimeException ex) {
			this.unanswered.incrementAndGet();
			scene.ledger().odd("fuzzed, " + ex + " " + line(request));
		}
	}

	private static String line(FuzzedRequest request) {
		String text = new String(request.bytes(), StandardCharsets.ISO_8859_1);
		return text.substring(0, Math.min(150, text.length())).replaceAll("[\\r\\n]+", " | ");
	}

}
