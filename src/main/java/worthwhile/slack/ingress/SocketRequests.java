package worthwhile.slack.ingress;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Conditional;

import worthwhile.slack.api.SlackPart;
import worthwhile.slack.api.SlackSettings;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;
import worthwhile.web.RejectedRequests;

/**
 * Answers what comes over a WebSocket, some at a time. Only what was stored is
 * acknowledged: an event that is not, Slack delivers again.
 */
@SlackPart
@Conditional(OverSocket.class)
class SocketRequests {

	private static final Logger logger = LoggerFactory.getLogger(SocketRequests.class);

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * More than there are connections to the database: while it is away, each is waited
	 * for, and nobody's turn may come later than Slack waits.
	 */
	private static final int AT_A_TIME = 64;

	/** What would wait longer would come too late. */
	private static final int WAITING = 500;

	private static final int OK = 200;

	private final SocketModeRequestParser parser;

	private final RequestDispatcher dispatcher;

	private final RejectedRequests rejected;

	private final ThreadPoolExecutor threads;

	SocketRequests(AppConfig config, RequestDispatcher dispatcher, RejectedRequests rejected) {
		this.parser = new SocketModeRequestParser(config);
		this.dispatcher = dispatcher;
		this.rejected = rejected;
		this.threads = new ThreadPoolExecutor(AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES,
				new LinkedBlockingQueue<>(WAITING),
				BasicThreadFactory.builder().namingPattern("slack-envelope-%d").daemon().build());
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * Answers an envelope later, on the session that it came by.
	 */
	void take(SocketSession session, String envelope) {
		try {
			this.threads.execute(() -> answer(session, envelope));
		}
		catch (RejectedExecutionException ex) {
			this.rejected.add(SlackSettings.PLATFORM, RejectReason.BUSY);
		}
	}

	private void answer(SocketSession session, String envelope) {
		try {
			SocketModeRequest request = parsed(envelope);
			Response answer = answer(request);
			if (answer.getStatusCode() == OK) {
				acknowledge(session, request, answer);
			}
		}
		catch (RejectedRequestException ex) {
			this.rejected.add(SlackSettings.PLATFORM, ex.reason());
		}
	}

	/**
	 * What was answered before comes again when the acknowledgement got lost with the
	 * connection; a stranger cannot repeat it here.
	 */
	private Response answer(SocketModeRequest request) throws RejectedRequestException {
		try {
			return this.dispatcher.answer(request.getBoltRequest());
		}
		catch (RejectedRequestException ex) {
			if (ex.reason() != RejectReason.REPLAYED) {
				throw ex;
			}
			return Response.ok();
		}
	}

	private static void acknowledge(SocketSession session, SocketModeRequest request, Response answer) {
		if (!session.say(acknowledgement(request, answer))) {
			logger.debug("An acknowledgement came too late");
		}
	}

	private SocketModeRequest parsed(String envelope) throws RejectedRequestException {
		SocketModeRequest request = parse(envelope);
		if (request == null || request.getBoltRequest() == null) {
			throw new RejectedRequestException(RejectReason.UNREADABLE);
		}
		return request;
	}

	private @Nullable SocketModeRequest parse(String envelope) throws RejectedRequestException {
		try {
			return this.parser.parse(envelope);
		}
		catch (RuntimeException ex) {
			throw new RejectedRequestException(RejectReason.UNREADABLE);
		}
	}

	private static String acknowledgement(SocketModeRequest request, Response answer) {
		ObjectNode acknowledgement = JSON.createObjectNode();
		acknowledgement.put("envelope_id", request.getEnvelope().getEnvelopeId());
		String body = answer.getBody();
		if (body != null && !body.isEmpty() && Boolean.TRUE.equals(request.getEnvelope().getAcceptsResponsePayload())) {
			acknowledgement.set("payload", payload(answer.getContentType(), body));
		}
		return acknowledgement.toString();
	}

	private static JsonNode payload(String contentType, String body) {
		return contentType.startsWith("application/json") ? JSON.readTree(body)
				: JSON.createObjectNode().put("text", body);
	}

	/**
	 * Takes nothing more, and waits for what is being answered.
	 */
	void finish(Duration patience) {
		this.threads.shutdown();
		try {
			if (!this.threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.warn("Something from Slack was still being answered at the end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
