package worthwhile.slack;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import worthwhile.testing.Patience;

import static worthwhile.testing.Patience.await;

/**
 * The end of Socket Mode that Slack keeps: greets whoever connects, delivers envelopes to
 * the youngest connection, and notes what is acknowledged.
 */
public final class FakeSocket implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final Map<String, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();

	private final List<WebSocket> greeted = new CopyOnWriteArrayList<>();

	private final Server server = new Server();

	private volatile boolean polite = true;

	private FakeSocket() {
		this.server.setReuseAddr(true);
		this.server.setDaemon(true);
		this.server.start();
		this.server.awaitStart();
	}

	/**
	 * Starts one on a free port.
	 */
	public static FakeSocket start() {
		return new FakeSocket();
	}

	/**
	 * Where it is, for {@link FakeSlack#socket}.
	 */
	public URI address() {
		return URI.create("ws://127.0.0.1:" + this.server.getPort() + "/link/?ticket=secret-ticket");
	}

	/**
	 * The connections that are open.
	 */
	public int connections() {
		return (int) this.greeted.stream().filter(WebSocket::isOpen).count();
	}

	/**
	 * Waits until somebody is connected.
	 */
	public void awaitConnection() {
		await().until(() -> connections() > 0);
	}

	/**
	 * Waits until there are so many connections.
	 */
	public void awaitConnections(int count) {
		await().until(() -> connections() == count);
	}

	/**
	 * Whether it says hello to whoever connects.
	 */
	public void polite(boolean polite) {
		this.polite = polite;
	}

	/**
	 * Delivers a slash command.
	 * @param fields what Slack sends over HTTP as a form
	 * @return the acknowledgement, or nothing if there is none in time
	 */
	public Optional<JsonNode> command(Map<String, String> fields) {
		return deliver("slash_commands", JSON.valueToTree(fields));
	}

	/**
	 * Delivers an interaction: a press, a submission, a shortcut.
	 * @param payload what Slack sends over HTTP in the field {@code payload}
	 * @return the acknowledgement, or nothing if there is none in time
	 */
	public Optional<JsonNode> interaction(String payload) {
		return deliver("interactive", JSON.readTree(payload));
	}

	/**
	 * Delivers an event.
	 * @param payload what Slack sends over HTTP
	 * @return the acknowledgement, or nothing if there is none in time
	 */
	public Optional<JsonNode> event(String payload) {
		return deliver("events_api", JSON.readTree(payload));
	}

	/**
	 * Delivers an envelope.
	 * @return the acknowledgement, or nothing if there is none in time
	 */
	public Optional<JsonNode> deliver(String type, JsonNode payload) {
		return within(send(type, payload), Patience.LONG);
	}

	/**
	 * Delivers an envelope without waiting.
	 * @return the acknowledgement
	 */
	public CompletableFuture<JsonNode> send(String type, JsonNode payload) {
		String id = UUID.randomUUID().toString();
		CompletableFuture<JsonNode> acknowledgement = new CompletableFuture<>();
		this.expected.put(id, acknowledgement);
		say(envelope(id, type, payload));
		return acknowledgement;
	}

	/**
	 * What Slack wraps around all that it delivers.
	 */
	public static String envelope(String id, String type, JsonNode payload) {
		ObjectNode envelope = JSON.createObjectNode();
		envelope.put("envelope_id", id);
		envelope.put("type", type);
		envelope.put("accepts_response_payload", !type.equals("events_api"));
		envelope.set("payload", payload);
		return envelope.toString();
	}

	/**
	 * Waits for an acknowledgement.
	 * @return the acknowledgement, or nothing if there is none in time
	 */
	public static Optional<JsonNode> within(CompletableFuture<JsonNode> acknowledgement, Duration patience) {
		try {
			return Optional.of(acknowledgement.get(patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			return Optional.empty();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Says something to the youngest connection.
	 */
	public void say(String text) {
		awaitConnection();
		youngest().send(text);
	}

	/**
	 * Asks for a new connection, as Slack does every few hours.
	 * @param reason {@code warning} or {@code refresh_requested}; or else
	 * {@code link_disabled} or {@code too_many_websockets}, which are no wish for one
	 */
	public void disconnect(String reason) {
		say("{\"type\":\"disconnect\",\"reason\":\"%s\",\"debug_info\":{\"host\":\"applink-1\"}}".formatted(reason));
	}

	/**
	 * Cuts all connections without a word.
	 */
	public void breakOff() {
		this.greeted.forEach((connection) -> connection.closeConnection(1006, ""));
	}

	private WebSocket youngest() {
		return this.greeted.stream().filter(WebSocket::isOpen).reduce((one, next) -> next).orElseThrow();
	}

	@Override
	public void close() {
		try {
			this.server.stop(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Speaks Slack's protocol.
	 */
	private final class Server extends WebSocketServer {

		private final CountDownLatch started = new CountDownLatch(1);

		Server() {
			super(new InetSocketAddress("127.0.0.1", 0), 1);
		}

		void awaitStart() {
			await(this.started);
		}

		@Override
		public void onStart() {
			this.started.countDown();
		}

		@Override
		public void onOpen(WebSocket connection, ClientHandshake handshake) {
			if (FakeSocket.this.polite) {
				FakeSocket.this.greeted.add(connection);
				connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"},"
						+ "\"debug_info\":{\"host\":\"applink-1\",\"approximate_connection_time\":18060}}");
			}
		}

		@Override
		public void onMessage(WebSocket connection, String message) {
			JsonNode acknowledgement = JSON.readTree(message);
			CompletableFuture<JsonNode> waiting = FakeSocket.this.expected
				.remove(acknowledgement.path("envelope_id").asString(""));
			if (waiting != null) {
				waiting.complete(acknowledgement);
			}
		}

		@Override
		public void onClose(WebSocket connection, int code, String reason, boolean remote) {
			FakeSocket.this.greeted.remove(connection);
		}

		@Override
		public void onError(@Nullable WebSocket connection, Exception ex) {
			// the connection ends then
		}

	}

}
