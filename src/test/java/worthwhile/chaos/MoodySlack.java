package worthwhile.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.slack.FakeSlack;

/**
 * Slack's API on this machine, for one organisation, in one mood after another; the
 * addresses that it gives with presses work in each of them. It remembers who got which
 * questions, and when presses were answered in words.
 */
final class MoodySlack implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern SORRY = Pattern.compile("(?i)nothing was stored|was not stored");

	private static final Pattern DOUBT = Pattern.compile("I do not know whether that was stored");

	private static final Duration QUICK = Duration.ofMillis(50);

	private static final Duration SLOW = Duration.ofSeconds(1);

	private static final Duration HANGING = Duration.ofSeconds(8);

	private static final String ACTIONS = "/actions/";

	private static final String API = "/api/";

	private static final Queue<Press> NONE = new ConcurrentLinkedQueue<>();

	static {
		// the server would wait 40 ms with each answer
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final ExecutorService threads = Executors
		.newCachedThreadPool(BasicThreadFactory.builder().namingPattern("slack-%d").daemon().build());

	private final Map<String, DirectChat> chats = new ConcurrentHashMap<>();

	private final Map<String, Press> byUrl = new ConcurrentHashMap<>();

	private final Map<String, Queue<Press>> byMessage = new ConcurrentHashMap<>();

	private final Map<String, Told> lastWords = new ConcurrentHashMap<>();

	private final AtomicInteger number = new AtomicInteger();

	private final AtomicInteger takenBadly = new AtomicInteger();

	private final List<String> teams;

	private final HttpServer server;

	private volatile PlatformMood mood = PlatformMood.WELL;

	/**
	 * Starts one with some workspaces.
	 */
	MoodySlack(List<String> teams) {
		this.teams = teams;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext(API, this::api);
		this.server.createContext(ACTIONS, this::responded);
		this.server.start();
	}

	static boolean isSorry(String words) {
		return SORRY.matcher(words).find();
	}

	private static void understand(Told told, String words) {
		if (isSorry(words)) {
			told.apologize();
		}
		if (DOUBT.matcher(words).find()) {
			told.doubt();
		}
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	String apiUrl() {
		return url(API);
	}

	void be(PlatformMood now) {
		this.mood = now;
	}

	/**
	 * An address at which words come back that answer a press.
	 */
	String responseUrl(Press press) {
		String id = ACTIONS + this.number.incrementAndGet();
		this.byUrl.put(id, press);
		this.byMessage.computeIfAbsent(press.message(), (key) -> new ConcurrentLinkedQueue<>()).add(press);
		return url(id);
	}

	/**
	 * Somebody wrote something in the direct chat, and nothing else before the answer.
	 */
	void wrote(String person, Told told) {
		this.lastWords.put(person, told);
	}

	/**
	 * How often somebody was asked the question.
	 */
	int questions(String person) {
		DirectChat chat = this.chats.get(person);
		return (chat != null) ? chat.questions() : 0;
	}

	/**
	 * When somebody was asked first.
	 */
	Optional<Instant> asked(String person) {
		return Optional.ofNullable(this.chats.get(person)).flatMap(DirectChat::asked);
	}

	/**
	 * How many messages it took and did not say so.
	 */
	int takenBadly() {
		return this.takenBadly.get();
	}

	private void api(HttpExchange exchange) throws IOException {
		String content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String method = exchange.getRequestURI().getPath().substring(API.length());
		switch (this.mood) {
			case WELL -> perform(exchange, method, content, QUICK);
			case SLOW -> perform(exchange, method, content, SLOW);
			case BUSY -> {
				exchange.getResponseHeaders().set("Retry-After", "3");
				send(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
			}
			case BROKEN -> {
				performEveryOther(method, content);
				send(exchange, 500, "out of order");
			}
			case CUTTING -> {
				performEveryOther(method, content);
				exchange.close();
			}
			case HANGING -> {
				countTakenBadly(method);
				perform(exchange, method, content, HANGING);
			}
			case REVOKED -> send(exchange, 200, "{\"ok\":false,\"error\":\"token_revoked\"}");
		}
	}

	private void perform(HttpExchange exchange, String method, String content, Duration time) throws IOException {
		String answer = perform(method, content);
		sleep(time);
		send(exchange, 200, answer);
	}

	private void performEveryOther(String method, String content) {
		if (this.number.incrementAndGet() % 2 == 0) {
			countTakenBadly(method);
			perform(method, content);
		}
	}

	private void countTakenBadly(String method) {
		if (method.equals("chat.postMessage")) {
			this.takenBadly.incrementAndGet();
		}
	}

	private static void sleep(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private String perform(String method, String content) {
		return switch (method) {
			case "auth.test" -> """
					{"ok":true,"is_enterprise_install":true,"enterprise_id":"E0","team_id":"%s","user_id":"%s"}"""
				.formatted(this.teams.get(0), FakeSlack.BOT);
			case "auth.teams.list" -> organisation();
			case "users.info" -> person(fields(content).getOrDefault("user", ""));
			case "conversations.open" ->
				ok().set("channel", JSON.createObjectNode().put("id", chat(fields(content).getOrDefault("users", ""))))
					.toString();
			case "conversations.history" -> history(fields(content).getOrDefault("channel", ""));
			case "chat.postMessage" -> post(JSON.readTree(content));
			case "chat.update" -> update(JSON.readTree(content));
			// whoever does not tell who is there says of nobody that they are gone
			case "users.list" -> "{\"ok\":false,\"error\":\"internal_error\"}";
			default -> "{\"ok\":true}";
		};
	}

	private static ObjectNode ok() {
		return JSON.createObjectNode().put("ok", true);
	}

	private String organisation() {
		ObjectNode answer = ok();
		ArrayNode there = answer.putArray("teams");
		this.teams.forEach((team) -> there.addObject().put("id", team).put("name", "A workspace"));
		return answer.toString();
	}

	private static String person(String id) {
		ObjectNode answer = ok();
		answer.putObject("user")
			.put("id", id)
			.put("team_id", "")
			.put("name", "somebody")
			.put("tz", "Etc/UTC")
			.put("locale", "en-US");
		return answer.toString();
	}

	private static String chat(String person) {
		return FakeSlack.directChat(person);
	}

	private String post(JsonNode message) {
		String ts = "1700000000.%06d".formatted(this.number.incrementAndGet());
		String to = message.path("channel").asString("");
		String person = to.startsWith("D") ? "U" + to.substring(1) : to;
		String content = message.toString();
		chatWith(person).add(ts, message.at("/metadata/event_payload/key").asString(""), content);
		Told said = this.lastWords.get(person);
		if (said != null) {
			understand(said, content);
		}
		return ok().put("channel", chat(person)).put("ts", ts).toString();
	}

	private DirectChat chatWith(String person) {
		return this.chats.computeIfAbsent(person, (key) -> new DirectChat());
	}

	private String update(JsonNode change) {
		String channel = change.path("channel").asString("");
		String ts = change.path("ts").asString("");
		this.byMessage.getOrDefault(channel + ":" + ts, NONE).forEach((press) -> press.words());
		return ok().put("channel", channel).put("ts", ts).toString();
	}

	private String history(String channel) {
		DirectChat chat = this.chats.get("U" + channel.substring(Math.min(1, channel.length())));
		ObjectNode answer = ok();
		ArrayNode messages = answer.putArray("messages");
		if (chat != null) {
			chat.latestFirst().forEach((message) -> {
				ObjectNode one = messages.addObject().put("ts", message.ts()).put("user", FakeSlack.BOT);
				one.putObject("metadata").putObject("event_payload").put("key", message.key());
			});
		}
		return answer.toString();
	}

	private void responded(HttpExchange exchange) throws IOException {
		String words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Press press = this.byUrl.get(exchange.getRequestURI().getPath());
		if (press != null) {
			press.words();
			understand(press.told(), words);
			if (words.contains("\"replace_original\":true")) {
				// whoever sees the message as it reads now sees what came of all presses
				// in it
				this.byMessage.getOrDefault(press.message(), NONE).forEach((one) -> one.words());
			}
		}
		send(exchange, 200, "ok");
	}

	private static void send(HttpExchange exchange, int status, String answer) throws IOException {
		byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.set("Content-Type", answer.startsWith("{") ? "application/json; charset=utf-8" : "text/plain");
		try {
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
		finally {
			exchange.close();
		}
	}

	private static Map<String, String> fields(String form) {
		return Stream.of(form.split("&"))
			.map((pair) -> pair.split("=", 2))
			.filter((pair) -> pair.length == 2)
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
					(one, other) -> one));
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
