package worthwhile.slack.receiving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * The door for what Slack sends over HTTP. Bolt parses and logs a body before it looks at
 * the signature, so nothing reaches it that is not known to come from Slack.
 */
class EventsServlet extends HttpServlet {

	private final transient Signature signature;

	private final transient RawBody bodies = new RawBody();

	private final transient SlackRequestParser parser;

	private final transient Reception reception;

	private final transient Refusals refusals;

	EventsServlet(Signature signature, AppConfig config, Reception reception, Refusals refusals) {
		this.signature = signature;
		this.parser = new SlackRequestParser(config);
		this.reception = reception;
		this.refusals = refusals;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			write(this.reception.answer(parsed(request, verifiedBody(request))), response);
		}
		catch (RefusedException ex) {
			this.refusals.add(ex.refusal());
			response.setStatus(ex.refusal().status());
			if (ex.refusal() == Refusal.METHOD) {
				response.setHeader("Allow", HttpMethod.POST.name());
			}
		}
	}

	private byte[] verifiedBody(HttpServletRequest request) throws IOException, RefusedException {
		if (!request.getMethod().equals(HttpMethod.POST.name())) {
			throw new RefusedException(Refusal.METHOD);
		}
		if (request.getContentLengthLong() > RawBody.LARGEST) {
			throw new RefusedException(Refusal.TOO_LARGE);
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

	private Request<?> parsed(HttpServletRequest request, byte[] body) throws RefusedException {
		Request<?> parsed = parse(HttpRequest.builder()
			.requestUri(request.getRequestURI())
			.requestBody(new String(body, StandardCharsets.UTF_8))
			.headers(headers(request))
			.remoteAddress(request.getRemoteAddr())
			.build());
		if (parsed == null) {
			throw new RefusedException(Refusal.UNREADABLE);
		}
		return parsed;
	}

	private @Nullable Request<?> parse(HttpRequest request) throws RefusedException {
		try {
			return this.parser.parse(request);
		}
		catch (RuntimeException ex) {
			throw new RefusedException(Refusal.UNREADABLE);
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
