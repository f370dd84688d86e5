package worthwhile.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two instances, and before them what a balancer does: requests go to those that are
 * ready by turns, and to another one where nobody listens.
 */
final class Instances implements AutoCloseable {

	private static final int COUNT = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final AtomicInteger turn = new AtomicInteger();

	private final List<Instance> all;

	Instances(Path folder, Map<String, String> settings) {
		this.all = IntStream.rangeClosed(1, COUNT)
			.mapToObj((number) -> new Instance(number, folder, settings))
			.toList();
	}

	List<Instance> all() {
		return this.all;
	}

	void start() {
		this.all.forEach(Instance::start);
	}

	/**
	 * Sends a request, made for the address of whichever instance gets it.
	 * @throws IOException if it broke off, so that nobody knows what became of it
	 */
	Sent send(Function<URI, HttpRequest> request) throws IOException {
		int first = this.turn.incrementAndGet();
		IOException refused = new ConnectException("nobody is ready");
		for (int next = first; next < first + this.all.size(); next++) {
			Instance instance = this.all.get(Math.floorMod(next, this.all.size()));
			if (instance.isReady()) {
				try {
					return send(instance, request);
				}
				catch (ConnectException ex) {
					refused = ex;
				}
			}
		}
		throw refused;
	}

	private Sent send(Instance instance, Function<URI, HttpRequest> request) throws IOException {
		HttpRequest made = request.apply(URI.create(instance.address() + "/slack/events"));
		try {
			HttpResponse<String> response = this.http.send(
					HttpRequest.newBuilder(made, (name, value) -> true).timeout(PATIENCE).build(),
					BodyHandlers.ofString());
			return new Sent(instance, response.statusCode(), response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

	void kill() {
		this.all.stream().filter(Instance::isStarted).forEach(Instance::kill);
	}

	@Override
	public void close() {
		this.all.stream().filter(Instance::isReady).forEach(Instance::stop);
	}

	/**
	 * What was answered, and by whom.
	 */
	record Sent(Instance instance, int status, String body) {

	}

}
