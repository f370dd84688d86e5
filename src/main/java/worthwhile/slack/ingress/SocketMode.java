package worthwhile.slack.ingress;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;

import worthwhile.log.FailureLog;
import worthwhile.schedule.BackOff;
import worthwhile.schedule.TimedThreads;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackApi;
import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;

/**
 * Keeps a WebSocket to Slack open, and opens another whenever Slack asks for that or the
 * last one broke off. Bolt's own client stops to look after its connection for good the
 * first time that Slack refuses to open one.
 */
@SlackPart
@Conditional(OverSocket.class)
class SocketMode implements SmartLifecycle, SocketSession.Owner {

	private static final Logger logger = LoggerFactory.getLogger(SocketMode.class);

	private static final JsonMapper JSON = new JsonMapper();

	private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

	/**
	 * With these reasons Slack only moves a connection to another machine of its own. All
	 * others would hold for the next connection too.
	 */
	private static final Set<String> RENEWALS = Set.of("warning", "refresh_requested");

	/** A session that lasted longer was a good one. */
	private static final Duration PROBATION = Duration.ofMinutes(1);

	/** Slack says hello at once or never. */
	private static final Duration GREETING = Duration.ofSeconds(15);

	/** Long enough for the last acknowledgements on a session that was replaced. */
	private static final Duration FAREWELL = Duration.ofSeconds(5);

	private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

	private static final Duration LAST_CALL = Duration.ofSeconds(6);

	private final SlackApi api;

	private final String token;

	private final SocketRequests envelopes;

	private final Clock clock;

	private final ScheduledExecutorService thread;

	/** What follows is changed on the one thread alone. */
	private volatile @Nullable SocketSession current;

	private @Nullable SocketSession opening;

	/** Whether the next attempt has its time already. */
	private boolean waiting;

	private volatile String trouble = "not connected yet";

	/** How often in a row, since the last good session. */
	private int failures;

	private Instant connectedAt = Instant.MIN;

	private volatile boolean running;

	SocketMode(SlackApi api, SlackSettings settings, SocketRequests envelopes, Clock clock, TimedThreads threads,
			MeterRegistry meters) {
		this.api = api;
		this.token = settings.appToken();
		this.envelopes = envelopes;
		this.clock = clock;
		this.thread = threads.threads(1, "slack-socket-%d");
		Gauge.builder("worthwhile.slack.connected", this, (socket) -> socket.trouble().isEmpty() ? 1 : 0)
			.description("whether Socket Mode is connected")
			.register(meters);
	}

	/**
	 * Why nothing comes in from Slack, empty if it does.
	 */
	String trouble() {
		return (this.current != null) ? "" : this.trouble;
	}

	@Override
	public void start() {
		this.running = true;
		later(Duration.ZERO, this::open);
	}

	/**
	 * Stops before the outbox does, so that what it queues in its last moments is sent.
	 */
	@Override
	public void stop() {
		this.running = false;
		this.envelopes.finish(LAST_ANSWERS);
		this.thread.shutdown();
		try {
			this.thread.awaitTermination(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		end(this.current);
		end(this.opening);
	}

	private static void end(@Nullable SocketSession session) {
		if (session != null) {
			session.end();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void received(SocketSession session, String message) {
		JsonNode said = read(message);
		switch (said.path("type").asString("")) {
			case "hello" -> later(Duration.ZERO, () -> greeted(session));
			case "disconnect" -> {
				String reason = said.path("reason").asString("");
				later(Duration.ZERO, () -> dismissed(session, reason));
			}
			default -> this.envelopes.take(session, message);
		}
	}

	private static JsonNode read(String message) {
		try {
			return JSON.readTree(message);
		}
		catch (JacksonException ex) {
			return JSON.missingNode();
		}
	}

	@Override
	public void ended(SocketSession session) {
		later(Duration.ZERO, () -> lost(session));
	}

	private void later(Duration delay, Runnable work) {
		try {
			this.thread.schedule(() -> attempt(work), delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			logger.debug("The connection to Slack is closed already");
		}
	}

	private void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			again("it cannot be reached (%s)".formatted(FailureLog.words(ex)), Duration.ZERO);
		}
	}

	private void open() {
		if (!this.running || this.opening != null) {
			return;
		}
		ApiResult<AppsConnectionsOpenResponse> outcome = this.api.call(this.token,
				(client) -> client.appsConnectionsOpen((request) -> request));
		if (outcome instanceof ApiResult.Ok<AppsConnectionsOpenResponse> ok) {
			open(URI.create(ok.answer().getUrl()));
		}
		else {
			again(SocketTrouble.words(outcome), SocketTrouble.rest(outcome));
		}
	}

	private void open(URI address) {
		SocketSession session = new SocketSession(address, this.api.slack().getConfig().getProxyUrl(), this);
		this.opening = session;
		session.connect();
		later(GREETING, () -> giveUp(session));
	}

	private void giveUp(SocketSession session) {
		if (session.equals(this.opening)) {
			session.end();
		}
	}

	private void greeted(SocketSession session) {
		if (!session.equals(this.opening)) {
			return;
		}
		SocketSession old = this.current;
		if (old == null) {
			logger.info("Slack: connected");
		}
		else {
			later(FAREWELL, old::end);
		}
		this.opening = null;
		this.current = session;
		this.connectedAt = this.clock.instant();
	}

	/**
	 * Slack renews each connection every few hours; the old one lives on until the new
	 * one is there.
	 */
	private void dismissed(SocketSession session, String reason) {
		if (!session.equals(this.current) || this.waiting) {
			return;
		}
		forgetFailuresBeforeAGoodSession();
		if (RENEWALS.contains(reason)) {
			open();
		}
		else {
			again(SocketTrouble.dismissal(reason), Duration.ZERO);
		}
	}

	private void forgetFailuresBeforeAGoodSession() {
		if (this.clock.instant().isAfter(this.connectedAt.plus(PROBATION))) {
			this.failures = 0;
		}
	}

	private void lost(SocketSession session) {
		if (session.equals(this.opening)) {
			this.opening = null;
			again("the connection could not be opened", Duration.ZERO);
		}
		else if (session.equals(this.current)) {
			this.current = null;
			forgetFailuresBeforeAGoodSession();
			if (this.opening == null) {
				again("the connection broke off", Duration.ZERO);
			}
		}
	}

	private void again(String why, Duration atLeast) {
		this.trouble = why;
		if (this.waiting || !this.running) {
			return;
		}
		this.waiting = true;
		Duration pause = BACK_OFF.after(this.failures++);
		Duration rest = (atLeast.compareTo(pause) > 0) ? atLeast : pause;
		logger.warn("Slack: {}; trying again in {} s", why, rest.toSeconds());
		later(rest, this::reopen);
	}

	private void reopen() {
		this.waiting = false;
		open();
	}

}
