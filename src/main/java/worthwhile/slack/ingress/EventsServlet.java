package worthwhile.slack.ingress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

import worthwhile.slack.api.SlackSettings;
import worthwhile.web.RawBody;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;
import worthwhile.web.RejectedRequests;

/**
 * The door for what Slack sends over HTTP. Bolt parses and logs a body before it looks at
 * the signature, so nothing reaches it that is not known to come from Slack.
 */
class EventsServlet extends HttpServlet {

	/** Slack itself waits no longer for the answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final transient Signature signature;

	private final transient RawBody bodies = new RawBody(PATIENCE);

	private final transient SlackRequestParser parser;

	private final transient RequestDispatcher dispatcher;

	private final transient RejectedRequests rejected;

	EventsServlet(Signature signature, AppConfig config, RequestDispatcher dispatcher, RejectedRequests rejected) {
		this.signature = signature;
		this.parser = new SlackRequestParser(config);
		this.dispatcher = dispatcher;
		this.rejected = rejected;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			write(this.dispatcher.answer(parsed(request, verifiedBody(request))), response);
		}
		catch (RejectedRequestException ex) {
			this.rejected.add(SlackSettings.PLATFORM, ex.reason());
			response.setStatus(ex.reason().status());
			if (ex.reason() == RejectReason.METHOD) {
				response.setHeader("Allow", HttpMethod.POST.name());
			}
		}
	}

	private byte[] verifiedBody(HttpServletRequest request) throws IOException, RejectedRequestException {
		if (!request.getMethod().equals(HttpMethod.POST.name())) {
			throw new RejectedRequestException(RejectReason.METHOD);
		}
		if (request.getContentLengthLong() > RawBody.LARGEST) {
			throw new RejectedRequestException(RejectReason.TOO_LARGE);
		}
		String timestamp = header(request, "X-Slack-Request-Timestamp");
		String digest = header(request, "X-Slack-Signature");
		this.signature.checkHeaders(timestamp, digest);
		return this.bodies.read(request.getInputStream(), (body) -> this.signature.check(timestamp, digest, body));
	}

	private static String header(HttpServletRequest request, String name) {
		String value = request.getHeader(name);
		return (value != null) ? value : "";
	}

	private Request<?> parsed(HttpServletRequest request, byte[] body) throws RejectedRequestException {
		Request<?> parsed = parse(HttpRequest.builder()
			.requestUri(request.getRequestURI())
			.requestBody(new String(body, StandardCharsets.UTF_8))
			.headers(headers(request))
			.remoteAddress(request.getRemoteAddr())
			.build());
		if (parsed == null) {
			throw new RejectedRequestException(RejectReason.UNREADABLE);
		}
		return parsed;
	}

	private @Nullable Request<?> parse(HttpRequest request) throws RejectedRequestException {
		try {
			return this.parser.parse(request);
		}
		catch (RuntimeException ex) {
			throw new RejectedRequestException(RejectReason.UNREADABLE);
		}
	}

	private static RequestHeaders headers(HttpServletRequest request) {
		Map<String, List<String>> headers = new HashMap<>();
		Collections.list(request.getHeaderNames())
			.forEach((name) -> headers.put(name, Collections.list(request.getHeaders(name))));
		return new RequestHeaders(headers);
	}

	private static void write(Response answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.getStatusCode());
		answer.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		String body = answer.getBody();
		if (body != null) {
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			response.setContentType(answer.getContentType());
			response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
		}
	}

}
