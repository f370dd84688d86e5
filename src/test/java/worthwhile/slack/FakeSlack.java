package worthwhile.slack;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static worthwhile.testing.Patience.await;

/**
 * Slack's Web API on this machine: it remembers what everybody sees and what it was asked
 * to do, and answers as a test wants it to. Every person whose id begins with U or W is
 * there, as is every channel whose id begins with C or G.
 */
public final class FakeSlack implements AutoCloseable {

	/** The workspace that is there from the start. */
	public static final String TEAM = "T0WORKING";

	/** The bot's token there. */
	public static final String TOKEN = "xoxb-token-of-the-tests";

	/** The bot's own person in every workspace. */
	public static final String BOT = "U0THEBOT";

	private static final JsonMapper JSON = new JsonMapper();

	private final WireMockServer server;

	private final Map<String, List<String>> teams = new ConcurrentHashMap<>();

	private final Map<String, String> refusedTokens = new ConcurrentHashMap<>();

	private final List<SlackCall> calls = new CopyOnWriteArrayList<>();

	private final AtomicInteger underway = new AtomicInteger();

	private final List<Behaviour> behaviours = new CopyOnWriteArrayList<>();

	private final Map<String, HeldCall> held = new ConcurrentHashMap<>();

	private volatile FakeSlackState state;

	private volatile Clock clock = Clock.systemUTC();

	private FakeSlack() {
		this.server = new WireMockServer(WireMockConfiguration.options()
			.bindAddress("127.0.0.1")
			.dynamicPort()
			.gzipDisabled(true)
			.disableRequestJournal()
			.containerThreads(40)
			.extensions(new Play()));
		this.server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
		this.server.start();
		this.state = new FakeSlackState(this);
		workspace(TEAM, TOKEN);
	}

	/**
	 * Starts one on a free port.
	 */
	public static FakeSlack start() {
		return new FakeSlack();
	}

	/**
	 * Where its API is, for {@code worthwhile.slack.api-url}.
	 */
	public URI apiUrl() {
		return url("/api/");
	}

	URI url(String path) {
		return URI.create("http://127.0.0.1:" + this.server.port() + path);
	}

	/**
	 * Begins anew: nobody has seen anything, it answers well, and only the first
	 * workspace is there.
	 */
	public void reset() {
		this.behaviours.clear();
		this.held.clear();
		this.teams.clear();
		this.refusedTokens.clear();
		this.calls.clear();
		this.state = new FakeSlackState(this);
		workspace(TEAM, TOKEN);
	}

	/**
	 * The clock that the times of calls and messages are taken from.
	 */
	public void goBy(Clock clock) {
		this.clock = clock;
	}

	Clock clock() {
		return this.clock;
	}

	/**
	 * Lets a token in; a token of an organisation has several workspaces.
	 */
	public void workspace(String team, String token) {
		this.teams.computeIfAbsent(token, (key) -> new CopyOnWriteArrayList<>()).add(team);
	}

	/**
	 * From now on a token is answered with an error, such as {@code token_revoked} or
	 * {@code token_expired}.
	 */
	public void refuse(String token, String error) {
		this.refusedTokens.put(token, error);
	}

	/**
	 * Answers differently from now on; what the behaviour leaves out is answered as
	 * before.
	 */
	public void behave(Behaviour behaviour) {
		this.behaviours.add(0, behaviour);
	}

	/**
	 * Answers the next calls of a method one after another like this, then as before.
	 */
	public void next(String method, SlackAnswer... answers) {
		Queue<SlackAnswer> left = new ConcurrentLinkedQueue<>(List.of(answers));
		behave((call) -> call.method().equals(method) ? left.poll() : null);
	}

	/**
	 * Answers all calls of a method like this.
	 */
	public void always(String method, SlackAnswer answer) {
		behave((call) -> call.method().equals(method) ? answer : null);
	}

	/**
	 * Answers all calls of a method like this, but none before the gate opens.
	 * @return the gate
	 */
	public CountDownLatch hold(String method, SlackAnswer answer) {
		CountDownLatch gate = new CountDownLatch(1);
		behave((call) -> {
			if (!call.method().equals(method)) {
				return null;
			}
			await(gate);
			return answer;
		});
		return gate;
	}

	/**
	 * Leaves the next call of a method without an answer.
	 */
	public HeldCall holdNext(String method) {
		HeldCall next = new HeldCall();
		this.held.put(method, next);
		return next;
	}

	/**
	 * Answers all calls of a method from one workspace like this.
	 */
	public void always(String method, String team, SlackAnswer answer) {
		behave((call) -> (call.method().equals(method) && call.team().equals(team)) ? answer : null);
	}

	/**
	 * Changes what {@code users.info} says of a person, such as {@code tz},
	 * {@code locale}, {@code deleted} or {@code is_restricted}.
	 */
	public void person(String id, Map<String, ?> changes) {
		this.state.people().computeIfAbsent(id, (key) -> new HashMap<>()).putAll(changes);
	}

	/**
	 * Changes what {@code conversations.info} says of a channel, such as
	 * {@code is_archived} or {@code is_ext_shared}.
	 */
	public void channel(String id, Map<String, ?> changes) {
		this.state.channels().computeIfAbsent(id, (key) -> new HashMap<>()).putAll(changes);
	}

	/**
	 * Changes what {@code dnd.info} says of a person, such as {@code next_dnd_start_ts}.
	 */
	public void dnd(String id, Map<String, ?> changes) {
		this.state.disturbances().put(id, Map.copyOf(changes));
	}

	/**
	 * What {@code oauth.v2.access} answers for a code, beside what it always says; the
	 * token in it is let in.
	 */
	public void grant(String code, Map<String, ?> changes) {
		this.state.grants().put(code, Map.copyOf(changes));
	}

	/**
	 * What {@code oauth.v2.access} answers for a refresh token, beside what it always
	 * says. Tokens from a grant that has a {@code refresh_token} are known already.
	 */
	public void refresh(String refreshToken, String team) {
		this.state.refreshable().put(refreshToken, team);
	}

	/**
	 * Where Socket Mode connects to.
	 */
	public void socket(URI url) {
		this.state.socket(url.toString());
	}

	/**
	 * All calls, the first first.
	 */
	public List<SlackCall> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * All calls of a method, the first first.
	 */
	public List<SlackCall> calls(String method) {
		return this.calls.stream().filter((call) -> call.method().equals(method)).toList();
	}

	/**
	 * The channel of somebody's direct chat with the bot.
	 */
	public static String directChat(String person) {
		return "D" + person.substring(1);
	}

	/**
	 * What everybody sees in a channel, in its order.
	 */
	public List<SlackMessage> messages(String channel) {
		return seen(channel, "");
	}

	/**
	 * What somebody sees in a channel, in its order, with what only they see.
	 */
	public List<SlackMessage> seen(String channel, String person) {
		return this.state.messages()
			.stream()
			.filter((message) -> message.channel().equals(channel)
					&& (!message.ephemeral() || message.onlyFor().equals(person)))
			.toList();
	}

	/**
	 * What somebody sees in the direct chat with the bot, in its order.
	 */
	public List<SlackMessage> inDirectChat(String person) {
		return seen(directChat(person), person);
	}

	/**
	 * Shows what a slash command was answered in the response.
	 */
	public void answered(String channel, String person, String response) {
		if (!response.isBlank()) {
			this.state.respond(channel, person, "", JSON.readTree(response));
		}
	}

	/**
	 * A new {@code response_url}, as it comes with a command or a press. It works five
	 * times.
	 * @param message the {@code ts} of the message that was pressed, empty for a command
	 */
	public String responseUrl(String channel, String person, String message) {
		return this.state.responseUrl(channel, person, message);
	}

	/**
	 * The views that were opened, as Slack got them, with their current content; the
	 * latest last.
	 */
	public List<JsonNode> views() {
		return this.state.views();
	}

	/**
	 * A view that was opened, by its {@code trigger_id}.
	 */
	public Optional<JsonNode> view(String trigger) {
		return this.state.view(trigger);
	}

	/**
	 * Somebody's home as it was published last.
	 */
	public Optional<JsonNode> home(String person) {
		return this.state.home(person);
	}

	/**
	 * The content of a file that was shared in a channel, by its name.
	 */
	public Optional<byte[]> file(String channel, String name) {
		return this.state.file(channel, name);
	}

	@Override
	public void close() {
		this.server.stop();
	}

	List<String> teams(String token) {
		return this.teams.getOrDefault(token, List.of());
	}

	/**
	 * Whether it is at nothing just now.
	 */
	public boolean isIdle() {
		return this.underway.get() == 0;
	}

	private ResponseDefinition answer(Request request) {
		this.underway.incrementAndGet();
		try {
			return heard(request);
		}
		finally {
			this.underway.decrementAndGet();
		}
	}

	private ResponseDefinition heard(Request request) {
		SlackCall call = call(request);
		this.calls.add(call);
		HeldCall withoutAnswer = this.held.remove(call.method());
		if (withoutAnswer != null) {
			withoutAnswer.hold(() -> perform(call, request));
			return response(SlackAnswer.cut(), "");
		}
		SlackAnswer answer = this.behaviours.stream()
			.map((behaviour) -> behaviour.apply(call))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(SlackAnswer::well);
		String said = answer.done() ? perform(call, request) : "";
		return response(answer, answer.body().isEmpty() ? said : answer.body());
	}

	private String perform(SlackCall call, Request request) {
		FakeSlackState now = this.state;
		if (call.method().equals("upload")) {
			return now.upload(request.getUrl(), content(request));
		}
		if (call.method().equals("response_url")) {
			return now.respond(request.getUrl(), JSON.readTree(request.getBodyAsString()));
		}
		return authorized(call).orElseGet(() -> now.perform(call)).toString();
	}

	private Optional<ObjectNode> authorized(SlackCall call) {
		String error = "";
		if (call.token().isEmpty()) {
			error = call.method().equals("oauth.v2.access") ? "" : "not_authed";
		}
		else if (this.refusedTokens.containsKey(call.token())) {
			error = this.refusedTokens.get(call.token());
		}
		else if (call.team().isEmpty() && !call.token().startsWith("xapp-")) {
			error = "invalid_auth";
		}
		return error.isEmpty() ? Optional.empty() : Optional.of(FakeSlackState.error(error));
	}

	private static ResponseDefinition response(SlackAnswer answer, String body) {
		ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
			.withStatus(answer.status())
			.withBody(body)
			.withHeader("Content-Type", body.startsWith("{") ? "application/json; charset=utf-8" : "text/html")
			.withFixedDelay((int) answer.delay().toMillis());
		if (!answer.retryAfter().isEmpty()) {
			response.withHeader("Retry-After", answer.retryAfter());
		}
		return (answer.reset() ? response.withFault(Fault.CONNECTION_RESET_BY_PEER) : response).build();
	}

	private SlackCall call(Request request) {
		Map<String, String> given = given(request);
		String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
		String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length())
				: given.getOrDefault("token", "");
		String team = given.getOrDefault("team_id", teams(token).stream().findFirst().orElse(""));
		return new SlackCall(method(request), token, team, given, this.clock.instant());
	}

	private static String method(Request request) {
		String path = URI.create(request.getUrl()).getPath();
		if (path.startsWith("/upload/")) {
			return "upload";
		}
		return path.startsWith("/actions/") ? "response_url" : path.replaceFirst("^/api/", "");
	}

	private static Map<String, String> given(Request request) {
		Map<String, String> given = new LinkedHashMap<>();
		String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
		if (type.startsWith("application/x-www-form-urlencoded")) {
			Stream.of(request.getBodyAsString().split("&")).filter((pair) -> !pair.isEmpty()).forEach((pair) -> {
				String[] field = pair.split("=", 2);
				given.put(decode(field[0]), (field.length == 2) ? decode(field[1]) : "");
			});
		}
		else if (type.startsWith("application/json")) {
			JSON.readTree(request.getBodyAsString())
				.properties()
				.forEach((field) -> given.put(field.getKey(), field.getValue().asString(field.getValue().toString())));
		}
		return given;
	}

	private static byte[] content(Request request) {
		return request.isMultipart() ? request.getParts().iterator().next().getBody().asBytes() : request.getBody();
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/**
	 * How Slack answers a call.
	 */
	@FunctionalInterface
	public interface Behaviour extends Function<SlackCall, @Nullable SlackAnswer> {

	}

	/**
	 * Plays Slack behind every address.
	 */
	private final class Play implements ResponseDefinitionTransformerV2 {

		@Override
		public ResponseDefinition transform(ServeEvent event) {
			return answer(event.getRequest());
		}

		@Override
		public String getName() {
			return "slack";
		}

	}

}
