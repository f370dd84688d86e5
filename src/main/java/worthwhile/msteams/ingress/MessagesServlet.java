package worthwhile.msteams.ingress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;

import worthwhile.msteams.activity.Activity;
import worthwhile.msteams.api.ServiceHosts;
import worthwhile.msteams.api.TeamsSettings;
import worthwhile.web.RawBody;
import worthwhile.web.RejectReason;
import worthwhile.web.RejectedRequestException;
import worthwhile.web.RejectedRequests;

/**
 * The door for what Teams sends: nothing is read of a request that does not come from
 * there.
 */
class MessagesServlet extends HttpServlet {

	/** Teams itself waits no longer for the answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final transient RawBody bodies = new RawBody(PATIENCE);

	private final transient TeamsSettings settings;

	private final transient RequestTokens tokens;

	private final transient ServiceHosts hosts;

	private final transient RejectedRequests rejected;

	private final transient Function<Activity, @Nullable JsonNode> answering;

	/**
	 * @param answering answers what Teams sends, with nothing if nothing is answered at
	 * once
	 */
	MessagesServlet(TeamsSettings settings, RequestTokens tokens, ServiceHosts hosts, RejectedRequests rejected,
			Function<Activity, @Nullable JsonNode> answering) {
		this.settings = settings;
		this.tokens = tokens;
		this.hosts = hosts;
		this.rejected = rejected;
		this.answering = answering;
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			write(this.answering.apply(verified(request)), response);
		}
		catch (RejectedRequestException ex) {
			this.rejected.add(TeamsSettings.PLATFORM, ex.reason());
			response.setStatus(ex.reason().status());
			if (ex.reason() == RejectReason.METHOD) {
				response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
			}
		}
	}

	private static void write(@Nullable JsonNode answer, HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_OK);
		if (answer != null) {
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	private Activity verified(HttpServletRequest request) throws IOException, RejectedRequestException {
		if (!request.getMethod().equals(HttpMethod.POST.name())) {
			throw new RejectedRequestException(RejectReason.METHOD);
		}
		if (request.getContentLengthLong() > RawBody.LARGEST) {
			throw new RejectedRequestException(RejectReason.TOO_LARGE);
		}
		Jwt token = this.settings.development() ? null : this.tokens.check(authorization(request));
		Activity activity = Activity.read(this.bodies.read(request.getInputStream(), (body) -> {
			// the token signs no body
		})).orElseThrow(() -> new RejectedRequestException(RejectReason.UNREADABLE));
		check(token, activity);
		return activity;
	}

	private void check(@Nullable Jwt token, Activity activity) throws RejectedRequestException {
		if (token != null) {
			this.tokens.check(token, activity);
		}
		if (!this.hosts.allow(activity.serviceUrl())) {
			throw new RejectedRequestException(RejectReason.FORGED);
		}
	}

	private static String authorization(HttpServletRequest request) {
		List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		return (given.size() == 1) ? given.get(0) : "";
	}

}
