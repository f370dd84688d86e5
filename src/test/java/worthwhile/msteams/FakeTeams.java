package worthwhile.msteams;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Microsoft on this machine: the server of the keys with which Teams signs, the one that
 * gives the bot its tokens, and Teams itself, which remembers what everybody sees.
 */
public final class FakeTeams implements AutoCloseable {

	/** The bot, as the settings of the tests have it. */
	public static final String APP_ID = "22222222-2222-2222-2222-222222222222";

	/** The tenant of everybody whom nobody says anything else of. */
	public static final String TENANT = "72f988bf-0000-0000-0000-000000000001";

	private static final JsonMapper JSON = new JsonMapper();

	private final WireMockServer server;

	private final List<TeamsKey> keys = new CopyOnWriteArrayList<>();

	private final AtomicInteger timesRead = new AtomicInteger();

	private final AtomicInteger offersOfAnotherProtocol = new AtomicInteger();

	private volatile boolean keysAreAway;

	private final List<TeamsMessage> messages = new CopyOnWriteArrayList<>();

	private final List<TeamsCall> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Queue<Failure>> failures = new ConcurrentHashMap<>();

	private final AtomicInteger numbers = new AtomicInteger();

	private final AtomicInteger tokens = new AtomicInteger();

	private volatile String refusedToken = "";

	public FakeTeams() {
		this.keys.add(TeamsKey.first("key-1", "msteams"));
		this.server = new WireMockServer(WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.dynamicPort()
			.gzipDisabled(true)
			.disableRequestJournal()
			.containerThreads(20)
			.extensions(new Play()));
		this.server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
		this.server.start();
	}

	private String url(String path) {
		return "http://127.0.0.1:" + this.server.port() + path;
	}

	public String keysUrl() {
		return url("/keys");
	}

	public String loginUrl() {
		return url("/login");
	}

	/**
	 * What activities say of where answers go.
	 */
	public String serviceUrl() {
		return url("/amer/");
	}

	/**
	 * The key that was published first.
	 */
	public TeamsKey key() {
		return this.keys.get(0);
	}

	/**
	 * A key that is published, by its id.
	 */
	public TeamsKey key(String id) {
		return this.keys.stream().filter((key) -> key.key().getKeyID().equals(id)).findFirst().orElseThrow();
	}

	/**
	 * Publishes a key beside those that are there.
	 */
	public TeamsKey publish(TeamsKey key) {
		this.keys.add(key);
		return key;
	}

	/**
	 * Publishes a key no more.
	 */
	public void withdraw(String id) {
		this.keys.remove(key(id));
	}

	/**
	 * Whether the server of the keys fails from now on.
	 */
	public void keysAreAway(boolean away) {
		this.keysAreAway = away;
	}

	/**
	 * How often the keys were asked for.
	 */
	public int timesRead() {
		return this.timesRead.get();
	}

	/**
	 * How many requests offered to go on in a newer version of HTTP.
	 */
	public int offersOfAnotherProtocol() {
		return this.offersOfAnotherProtocol.get();
	}

	/**
	 * The chat of somebody with the bot.
	 */
	public static String chat(String person) {
		return "a:chat-of-" + person;
	}

	/**
	 * What is to be seen in a chat or channel, in the order in which it was posted.
	 */
	public List<TeamsMessage> seen(String conversation) {
		return this.messages.stream().filter((message) -> message.isIn(conversation)).toList();
	}

	/**
	 * All that is to be seen anywhere.
	 */
	public List<TeamsMessage> all() {
		return List.copyOf(this.messages);
	}

	/**
	 * How many messages there were until now.
	 */
	public int latest() {
		return this.numbers.get();
	}

	/**
	 * What it was asked to do, in order.
	 */
	public List<TeamsCall> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * How often the bot got a token.
	 */
	public int tokens() {
		return this.tokens.get();
	}

	/**
	 * Takes the tokens back that were given until now.
	 */
	public void refuseTokens() {
		this.refusedToken = "Bearer token-" + this.tokens.get();
	}

	/**
	 * Answers the next call for a conversation in another way.
	 * @param conversation part of the address
	 */
	public void failNext(String conversation, ResponseDefinitionBuilder answer) {
		fail(conversation, new Failure(answer, false));
	}

	/**
	 * Does what the next call for a conversation wants, and answers as if it had not
	 * worked.
	 * @param conversation part of the address
	 */
	public void failNextThoughDone(String conversation, ResponseDefinitionBuilder answer) {
		fail(conversation, new Failure(answer, true));
	}

	private void fail(String conversation, Failure failure) {
		this.failures.computeIfAbsent(conversation, (key) -> new ConcurrentLinkedQueue<>()).add(failure);
	}

	/**
	 * An answer as Teams gives it when something is wrong.
	 * @param code the word that it has for that
	 */
	public static ResponseDefinitionBuilder error(int status, String code) {
		return WireMock.jsonResponse("{\"error\":{\"code\":\"%s\",\"message\":\"no\"}}".formatted(code), status);
	}

	private ResponseDefinitionBuilder answer(Request request) {
		String path = request.getUrl();
		if (path.equals("/keys")) {
			return keys();
		}
		if (path.startsWith("/login/")) {
			return login(request);
		}
		return path.startsWith("/amer/v3/conversations") ? conversations(request) : WireMock.notFound();
	}

	private ResponseDefinitionBuilder login(Request request) {
		boolean right = request.getUrl().equals("/login/" + TENANT + "/oauth2/v2.0/token")
				&& request.getBodyAsString().contains("client_secret=password-of-the-tests")
				&& request.getBodyAsString().contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default")
				&& request.getBodyAsString().contains("client_id=" + APP_ID);
		return right ? json(Map.of("access_token", "token-" + this.tokens.incrementAndGet(), "expires_in", 3600))
				: WireMock.jsonResponse("{\"error\":\"invalid_client\"}", 401);
	}

	private ResponseDefinitionBuilder conversations(Request request) {
		JsonNode body = request.getBodyAsString().isEmpty() ? MissingNode.getInstance()
				: JSON.readTree(request.getBodyAsString());
		List<String> path = Arrays.stream(request.getUrl().substring("/amer/v3/conversations".length()).split("/"))
			.filter((part) -> !part.isEmpty())
			.map((part) -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
			.toList();
		String token = request.getHeader("Authorization");
		this.calls.add(new TeamsCall(request.getMethod().getName(), path, body));
		if (token == null || !token.startsWith("Bearer token-") || token.equals(this.refusedToken)) {
			return WireMock.jsonResponse("{\"message\":\"Authorization has been denied for this request.\"}", 401);
		}
		Failure failure = failure(path.isEmpty() ? "new" : path.get(0));
		if (failure != null && !failure.done()) {
			return failure.answer();
		}
		ResponseDefinitionBuilder answer = conversations(request.getMethod().getName(), path, body);
		return (failure != null) ? failure.answer() : answer;
	}

	private @Nullable Failure failure(String conversation) {
		Queue<Failure> failing = this.failures.get(conversation);
		return (failing != null) ? failing.poll() : null;
	}

	private ResponseDefinitionBuilder conversations(String method, List<String> path, JsonNode body) {
		if (path.isEmpty()) {
			return create(body);
		}
		String conversation = path.get(0);
		return switch (method + path.size()) {
			case "POST2" -> created(Map.of("id", add(conversation, body)));
			case "PUT3" -> change(conversation, path.get(2), body);
			case "DELETE3" -> delete(conversation, path.get(2));
			default -> WireMock.notFound();
		};
	}

	private ResponseDefinitionBuilder create(JsonNode body) {
		if (body.path("isGroup").asBoolean(false)) {
			String channel = body.at("/channelData/channel/id").asString();
			int number = this.numbers.incrementAndGet();
			String thread = channel + ";messageid=" + number;
			this.messages.add(new TeamsMessage(thread, Integer.toString(number), body.path("activity")));
			return created(Map.of("id", thread, "activityId", Integer.toString(number)));
		}
		return created(Map.of("id", chat(body.at("/members/0/id").asString().replaceFirst("^29:", ""))));
	}

	private String add(String conversation, JsonNode activity) {
		String id = Integer.toString(this.numbers.incrementAndGet());
		this.messages.add(new TeamsMessage(conversation, id, activity));
		return id;
	}

	private ResponseDefinitionBuilder change(String conversation, String id, JsonNode activity) {
		for (int place = 0; place < this.messages.size(); place++) {
			if (this.messages.get(place).is(conversation, id)) {
				this.messages.set(place, new TeamsMessage(conversation, id, activity));
				return json(Map.of("id", id));
			}
		}
		return notFound();
	}

	private ResponseDefinitionBuilder delete(String conversation, String id) {
		return this.messages.removeIf((message) -> message.is(conversation, id)) ? WireMock.ok() : notFound();
	}

	private static ResponseDefinitionBuilder notFound() {
		return WireMock.jsonResponse("{\"error\":{\"code\":\"ActivityNotFoundInConversation\"}}", 404);
	}

	private static ResponseDefinitionBuilder created(Object body) {
		return WireMock.jsonResponse(JSON.writeValueAsString(body), 201);
	}

	private ResponseDefinitionBuilder keys() {
		this.timesRead.incrementAndGet();
		return this.keysAreAway ? WireMock.serverError()
				: json(Map.of("keys", this.keys.stream().map(TeamsKey::published).toList()));
	}

	private static ResponseDefinitionBuilder json(Object body) {
		return WireMock.okJson(JSON.writeValueAsString(body));
	}

	@Override
	public void close() {
		this.server.stop();
	}

	/**
	 * Something that does not work.
	 *
	 * @param done whether it is done all the same
	 */
	private record Failure(ResponseDefinitionBuilder answer, boolean done) {

	}

	/**
	 * Lets WireMock answer as Microsoft does.
	 */
	private final class Play implements ResponseDefinitionTransformerV2 {

		@Override
		public ResponseDefinition transform(ServeEvent event) {
			if (event.getRequest().containsHeader("Upgrade")) {
				FakeTeams.this.offersOfAnotherProtocol.incrementAndGet();
			}
			return answer(event.getRequest()).build();
		}

		@Override
		public String getName() {
			return "teams";
		}

	}

}
