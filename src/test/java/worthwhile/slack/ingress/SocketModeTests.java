package worthwhile.slack.ingress;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.EmojiChangedEvent;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.PinRemovedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import worthwhile.slack.FakeSlack;
import worthwhile.slack.FakeSocket;
import worthwhile.slack.FakeSocketConfiguration;
import worthwhile.slack.Signed;
import worthwhile.slack.SlackAnswer;
import worthwhile.slack.SlackTest;
import worthwhile.slack.answering.Payloads;
import worthwhile.testing.HeldThreads;
import worthwhile.testing.MutableClock;
import worthwhile.testing.Patience;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequests;

import static org.assertj.core.api.Assertions.assertThat;
import static worthwhile.testing.Patience.await;

@SlackTest(properties = { "worthwhile.slack.app-token=xapp-1-token-marker", "logging.level.worthwhile=debug",
		"logging.level.com.slack.api=trace", "logging.level.okhttp3=trace", "logging.level.org.java_websocket=trace" })
@Import({ FakeSocketConfiguration.class, HeldThreads.class })
@ExtendWith(OutputCaptureExtension.class)
class SocketModeTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration SECOND_PAUSE = Duration.ofSeconds(2);

	private static final Duration GREETING = Duration.ofSeconds(15);

	private static final Duration FAREWELL = Duration.ofSeconds(5);

	private static volatile CountDownLatch begun = new CountDownLatch(0);

	private static volatile CountDownLatch gate = new CountDownLatch(0);

	@Autowired
	private FakeSlack slack;

	@Autowired
	private FakeSocket socket;

	@Autowired
	private SocketMode mode;

	@Autowired
	private SlackHealth health;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private MutableClock clock;

	@Autowired
	private HeldThreads threads;

	@Autowired
	private AppConfig bolt;

	@Autowired
	private RequestDispatcher dispatcher;

	@Autowired
	private RejectedRequests rejected;

	@LocalServerPort
	private int port;

	@BeforeEach
	void connected() {
		await().until(this::isConnected);
		// so long that the next break is the first
		this.clock.advance(Duration.ofMinutes(2));
	}

	/**
	 * Whatever the test before has left waiting.
	 */
	private boolean isConnected() {
		boolean connected = this.socket.connections() > 0 && this.mode.trouble().isEmpty();
		if (!connected) {
			this.threads.passForAll();
		}
		return connected;
	}

	@AfterEach
	void nothingIsSaidOfWhatCameIn(CapturedOutput output) {
		this.socket.polite(true);
		gate.countDown();
		this.slack.reset();
		this.slack.socket(this.socket.address());
		assertThat(output).doesNotContain("marker", "secret-ticket");
	}

	@Test
	void acknowledgesWhatWasTakenIn() {
		assertThat(this.socket.event(event("emoji_changed"))).hasValueSatisfying((acknowledgement) -> {
			assertThat(acknowledgement.path("envelope_id").asString("")).isNotEmpty();
			assertThat(acknowledgement.has("payload")).isFalse();
		});
	}

	@Test
	void answersInTheAcknowledgement() {
		assertThat(this.socket.interaction(suggestion("json"))).hasValueSatisfying(
				(acknowledgement) -> assertThat(acknowledgement.path("payload").path("options").asString(""))
					.isEqualTo("żółć"));
		assertThat(this.socket.interaction(suggestion("text")))
			.hasValueSatisfying((acknowledgement) -> assertThat(acknowledgement.path("payload").path("text").asString())
				.isEqualTo("żółć"));
	}

	@Test
	void answersACommandInTheAcknowledgementAndARepeatedOneWithTheAcknowledgementAlone() {
		double before = refused(RejectReason.REPLAYED);
		Map<String, String> command = Payloads.command("U-marker", "C-marker", "marker", "help");
		assertThat(this.socket.command(command)).hasValueSatisfying(
				(acknowledgement) -> assertThat(acknowledgement.path("payload").path("blocks")).isNotEmpty());
		assertThat(saidTo("slash_commands", JSON.valueToTree(command))).containsExactly("{\"envelope_id\":\"E1\"}");
		assertThat(refused(RejectReason.REPLAYED)).isEqualTo(before);
	}

	@Test
	void acknowledgesOnlyWhenItIsDone() {
		begun = new CountDownLatch(1);
		gate = new CountDownLatch(1);
		NotedSession session = new NotedSession();
		SocketRequests requests = new SocketRequests(this.bolt, this.dispatcher, this.rejected);
		requests.take(session, FakeSocket.envelope("E1", "events_api", JSON.readTree(event("pin_added"))));
		await(begun);
		assertThat(session.said).isEmpty();
		gate.countDown();
		requests.finish(Patience.LONG);
		assertThat(session.said).containsExactly("{\"envelope_id\":\"E1\"}");
	}

	@Test
	void doesNotAcknowledgeWhatFailed(CapturedOutput output) {
		assertThat(saidTo("events_api", JSON.readTree(event("pin_removed")))).isEmpty();
		assertThat(output).contains("could not be answered: java.lang.IllegalStateException");
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
	}

	@Test
	void answersSeveralAtATime() {
		gate = new CountDownLatch(1);
		List<CompletableFuture<JsonNode>> slow = IntStream.range(0, 7)
			.mapToObj((number) -> this.socket.send("events_api", JSON.readTree(event("pin_added"))))
			.toList();
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		gate.countDown();
		assertThat(slow)
			.allSatisfy((acknowledgement) -> assertThat(FakeSocket.within(acknowledgement, Patience.LONG)).isPresent());
	}

	@Test
	void holdsOnlySoMuchOfWhatItCannotKeepUpWith() {
		double before = refused(RejectReason.BUSY);
		gate = new CountDownLatch(1);
		List<CompletableFuture<JsonNode>> flood = IntStream.range(0, 600)
			.mapToObj((number) -> this.socket.send("events_api", JSON.readTree(event("pin_added"))))
			.toList();
		// whoever acknowledged something just now may not be free for the next yet
		await().until(() -> refused(RejectReason.BUSY) - before >= 600 - 64 - 500);
		gate.countDown();
		await().until(() -> flood.stream().filter(CompletableFuture::isDone).count() + refused(RejectReason.BUSY)
				- before == 600);
		assertThat(refused(RejectReason.BUSY) - before).isLessThanOrEqualTo(600 - 500);
	}

	@Test
	void survivesNonsense() {
		double before = refused(RejectReason.UNREADABLE);
		for (String nonsense : List.of("marker", "[]", "null", "{\"type\":\"marker\"}", "{\"type\":{}}",
				"{\"type\":null}", "{\"type\":\"events_api\",\"envelope_id\":\"1\"}",
				"{\"type\":\"events_api\",\"envelope_id\":\"1\",\"payload\":{\"type\":\"marker\"}}",
				"{\"type\":\"interactive\",\"envelope_id\":\"1\",\"payload\":\"marker\"}", "[".repeat(10_000),
				"{\"type\":\"events_api\",\"payload\":" + "{\"a\":".repeat(2000) + "\"marker\"" + "}".repeat(2001))) {
			this.socket.say(nonsense);
		}
		await().until(() -> refused(RejectReason.UNREADABLE) - before == 11);
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		assertThat(this.socket.connections()).isEqualTo(1);
	}

	@Test
	void movesToANewConnectionWhenSlackAsksForIt() {
		int opened = this.slack.calls("apps.connections.open").size();
		gate = new CountDownLatch(1);
		CompletableFuture<JsonNode> before = this.socket.send("events_api", JSON.readTree(event("pin_added")));
		CountDownLatch opening = this.slack.hold("apps.connections.open", SlackAnswer.well());
		this.socket.disconnect("warning");
		this.socket.disconnect("refresh_requested");
		opening.countDown();
		this.socket.awaitConnections(2);
		assertThat(this.mode.trouble()).isEmpty();
		gate.countDown();
		assertThat(FakeSocket.within(before, Patience.LONG)).isPresent();
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		assertThat(this.socket.connections()).isEqualTo(2);
		this.threads.pass(FAREWELL);
		this.socket.awaitConnections(1);
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		assertThat(this.slack.calls("apps.connections.open")).hasSize(opened + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "link_disabled", "too_many_websockets", "marker" })
	void restsBeforeANewConnectionWhenSlackWantsNone(String reason, CapturedOutput output) {
		int opened = this.slack.calls("apps.connections.open").size();
		this.socket.disconnect(reason);
		await().until(() -> output.getOut().contains("Slack: it ended the connection"));
		assertThat(output).containsPattern("it ended the connection.*trying again in 1 s");
		assertThat(this.slack.calls("apps.connections.open")).hasSize(opened);
		this.threads.pass(FIRST_PAUSE);
		this.threads.pass(FAREWELL);
		this.socket.awaitConnections(1);
		this.socket.disconnect(reason);
		this.threads.pass(SECOND_PAUSE);
		this.threads.pass(FAREWELL);
		this.socket.awaitConnections(1);
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		assertThat(this.slack.calls("apps.connections.open")).hasSize(opened + 2);
	}

	@Test
	void restsLongerAndLongerWhileConnectionsBreakOffAndAnewAfterAGoodOne() {
		for (int seconds : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
			this.socket.breakOff();
			this.threads.pass(Duration.ofSeconds(seconds));
			await().until(() -> this.mode.trouble().isEmpty());
		}
		this.clock.advance(Duration.ofHours(4));
		this.socket.disconnect("warning");
		this.threads.pass(FAREWELL);
		this.socket.awaitConnections(1);
		this.socket.breakOff();
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> this.mode.trouble().isEmpty());
	}

	@Test
	void givesUpAConnectionOnWhichSlackSaysNothing() {
		this.socket.polite(false);
		this.socket.breakOff();
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> {
			this.threads.passForAll(GREETING);
			return this.mode.trouble().equals("the connection could not be opened");
		});
		this.socket.polite(true);
		this.threads.pass(SECOND_PAUSE);
		await().until(() -> this.mode.trouble().isEmpty());
	}

	@Test
	void connectsAgainWhenTheConnectionBreaksOff(CapturedOutput output) {
		this.socket.breakOff();
		await().until(() -> !this.mode.trouble().isEmpty());
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getDetails()).containsEntry("reason", "the connection broke off");
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> this.mode.trouble().isEmpty());
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
		assertThat(output).contains("Slack: the connection broke off; trying again in ", "Slack: connected");
	}

	@Test
	void saysWhatIsWrongWithTheTokenUntilItIsMended(CapturedOutput output) {
		this.slack.next("apps.connections.open", SlackAnswer.error("invalid_auth"));
		this.socket.breakOff();
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> output.getOut().contains("invalid_auth"));
		assertThat(output)
			.contains("Slack: it opens no connection, since the token in SLACK_APP_TOKEN is not known to it "
					+ "(invalid_auth); trying again in 2 s");
		this.threads.pass(SECOND_PAUSE);
		await().until(() -> this.mode.trouble().isEmpty());
		assertThat(this.socket.event(event("emoji_changed"))).isPresent();
	}

	@Test
	void waitsAsLongAsSlackWants(CapturedOutput output) {
		this.slack.next("apps.connections.open", SlackAnswer.rateLimited(Duration.ofSeconds(4)));
		int opened = this.slack.calls("apps.connections.open").size();
		this.socket.breakOff();
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> this.mode.trouble().contains("asked too often"));
		this.threads.pass(Duration.ofSeconds(4));
		await().until(() -> this.mode.trouble().isEmpty());
		assertThat(output).containsPattern("asked too often.*trying again in 4 s");
		assertThat(this.slack.calls("apps.connections.open")).hasSize(opened + 2);
	}

	@Test
	void keepsTryingWhenThereIsNoNetwork(CapturedOutput output) {
		this.slack.next("apps.connections.open", SlackAnswer.cut());
		this.socket.breakOff();
		this.threads.pass(FIRST_PAUSE);
		await().until(() -> this.mode.trouble().contains("cannot be reached"));
		this.threads.pass(SECOND_PAUSE);
		await().until(() -> this.mode.trouble().isEmpty());
		assertThat(output).contains("Slack: it cannot be reached (");
	}

	@Test
	void hasNoDoorForRequests() {
		assertThat(Knock.form("ssl_check=1", new Signed(this.clock)).send(this.port).status()).isEqualTo(404);
	}

	/**
	 * What is said on a session until all is done that came by it.
	 */
	private List<String> saidTo(String type, JsonNode payload) {
		NotedSession session = new NotedSession();
		SocketRequests requests = new SocketRequests(this.bolt, this.dispatcher, this.rejected);
		requests.take(session, FakeSocket.envelope("E1", type, payload));
		requests.finish(Patience.LONG);
		return session.said;
	}

	private double refused(RejectReason refusal) {
		return this.meters.get("worthwhile.rejected")
			.tag("platform", "slack")
			.tag("reason", refusal.tag())
			.counter()
			.count();
	}

	private static String event(String type) {
		return """
				{"type":"event_callback","event_id":"Ev1","team_id":"T1","event":{"type":"%s","user":"U-marker"}}
				""".formatted(type);
	}

	private static String suggestion(String action) {
		return """
				{"type":"block_suggestion","action_id":"%s","team":{"id":"T1"},"user":{"id":"U-marker"}}
				""".formatted(action);
	}

	/**
	 * A session that leads nowhere, and notes what is said on it.
	 */
	private static final class NotedSession extends SocketSession {

		private final List<String> said = new CopyOnWriteArrayList<>();

		NotedSession() {
			super(URI.create("ws://127.0.0.1:9/"), null, new Owner() {

				@Override
				public void received(SocketSession session, String message) {
					throw new AssertionError(message);
				}

				@Override
				public void ended(SocketSession session) {
					throw new AssertionError("it never began");
				}

			});
		}

		@Override
		boolean say(String text) {
			return this.said.add(text);
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Probes {

		@Bean
		BoltHandlers probes() {
			return Probes::register;
		}

		private static void register(App app) {
			app.event(EmojiChangedEvent.class, (event, context) -> context.ack());
			app.event(PinAddedEvent.class, (event, context) -> {
				begun.countDown();
				await().until(() -> gate.getCount() == 0);
				return context.ack();
			});
			app.event(PinRemovedEvent.class, (event, context) -> {
				throw new IllegalStateException("marker");
			});
			app.blockSuggestion("json", (request, context) -> Response.json(200, Map.of("options", "żółć")));
			app.blockSuggestion("text", (request, context) -> Response.ok("żółć"));
		}

	}

}
