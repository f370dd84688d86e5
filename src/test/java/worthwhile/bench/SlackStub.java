package worthwhile.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * As little of Slack's API as there can be: eight workspaces of one organisation, to
 * which messages are sent.
 */
final class SlackStub implements AutoCloseable {

	static final int LANES = 8;

	private static final int THREADS = 16;

	private static final String AUTH_TEST = """
			{"ok":true,"is_enterprise_install":true,"enterprise_id":"E0","team_id":"T0LANE1","user_id":"U0BOT"}""";

	static {
		// the server would wait 40 ms with each answer
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, SlackStub::thread);

	private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();

	private final AtomicInteger messages = new AtomicInteger();

	private final Duration delay;

	private final boolean remembers;

	private final HttpServer server;

	private SlackStub(Duration delay, boolean remembers) {
		this.delay = delay;
		this.remembers = remembers;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/api/", this::answer);
		this.server.start();
	}

	/**
	 * Starts one that answers at once and remembers nobody.
	 */
	static SlackStub quick() {
		return new SlackStub(Duration.ZERO, false);
	}

	/**
	 * Starts one that takes a while and remembers who got how many messages.
	 */
	static SlackStub slow(Duration delay) {
		return new SlackStub(delay, true);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "stub");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * What points the bot at it, without any distance between messages.
	 */
	Map<String, String> properties() {
		return Map.of("worthwhile.slack.api-url", apiUrl().toString(), "worthwhile.slack.bot-token", "xoxb-bench",
				"worthwhile.slack.signing-secret", "bench", "worthwhile.slack.channel-pace", "0s",
				"worthwhile.slack.workspace-pace", "0s", "worthwhile.slack.change-pace", "0s");
	}

	URI apiUrl() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/api/");
	}

	/**
	 * Its workspaces.
	 */
	static List<String> teams() {
		return IntStream.rangeClosed(1, LANES).mapToObj((lane) -> "T0LANE" + lane).toList();
	}

	/**
	 * How many messages it took.
	 */
	int messages() {
		return this.messages.get();
	}

	/**
	 * How often somebody got a message.
	 */
	int copies(String person) {
		AtomicInteger count = this.copies.get(person);
		return (count != null) ? count.get() : 0;
	}

	private void answer(HttpExchange exchange) throws IOException {
		byte[] request = exchange.getRequestBody().readAllBytes();
		String method = exchange.getRequestURI().getPath().substring("/api/".length());
		byte[] answer = switch (method) {
			case "auth.test" -> utf8(AUTH_TEST);
			case "auth.teams.list" -> utf8(organisation());
			default -> posted(request);
		};
		exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	private static String organisation() {
		List<String> teams = teams().stream().map("{\"id\":\"%s\",\"name\":\"A lane\"}"::formatted).toList();
		return "{\"ok\":true,\"teams\":[" + String.join(",", teams) + "]}";
	}

	private byte[] posted(byte[] request) {
		int number = this.messages.incrementAndGet();
		if (this.remembers) {
			String person = new String(request, StandardCharsets.UTF_8).replaceFirst("(?s).*?\"channel\":\"(\\w+)\".*",
					"$1");
			this.copies.computeIfAbsent(person, (key) -> new AtomicInteger()).incrementAndGet();
		}
		sleep();
		return utf8("{\"ok\":true,\"channel\":\"D0CHAT\",\"ts\":\"1700000000.%06d\"}".formatted(number));
	}

	private void sleep() {
		if (!this.delay.isZero()) {
			try {
				Thread.sleep(this.delay.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdown();
	}

}
