package worthwhile.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import worthwhile.msteams.FakeTeams;
import worthwhile.msteams.TeamsKey;

/**
 * As little of Microsoft as there can be: keys, tokens, and a Teams that takes everything.
 */
final class TeamsStub implements AutoCloseable {

	private static final int THREADS = 8;

	static {
		// the server would wait 40 ms with each answer
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, TeamsStub::thread);

	private final AtomicInteger messages = new AtomicInteger();

	private final String keys;

	private final HttpServer server;

	TeamsStub(TeamsKey key) {
		this.keys = "{\"keys\":[%s]}".formatted(key.publishedJson());
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "stub");
		thread.setDaemon(true);
		return thread;
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	String serviceUrl() {
		return url("/amer/");
	}

	/**
	 * What points the bot at it, without any distance between messages.
	 */
	Map<String, String> properties() {
		return Map.of("worthwhile.msteams.app-id", FakeTeams.APP_ID, "worthwhile.msteams.app-password", "bench",
				"worthwhile.msteams.tenant-id", FakeTeams.TENANT, "worthwhile.msteams.service-hosts", "127.0.0.1",
				"worthwhile.msteams.keys-url", url("/keys"), "worthwhile.msteams.login-url", url("/login"),
				"worthwhile.msteams.public-url", "http://127.0.0.1", "worthwhile.msteams.pace", "0s",
				"worthwhile.msteams.chat-pace", "0s");
	}

	/**
	 * How many messages it took.
	 */
	int messages() {
		return this.messages.get();
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		String path = exchange.getRequestURI().getPath();
		String answer = path.equals("/keys") ? this.keys
				: path.startsWith("/login/") ? "{\"access_token\":\"bench\",\"expires_in\":3600}"
						: "{\"id\":\"%d\"}".formatted(this.messages.incrementAndGet());
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
		exchange.sendResponseHeaders(path.startsWith("/amer/") ? 201 : 200, bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdown();
	}

}
