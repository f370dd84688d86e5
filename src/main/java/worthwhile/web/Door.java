package worthwhile.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import worthwhile.log.FailureLog;

/**
 * The first of all filters. What is no request that anything here answers goes no
 * further, nobody behind it reads more of a body than a chat platform sends, and a
 * failure that nobody minds ends here, as one line that quotes nothing.
 */
final class Door extends OncePerRequestFilter {

	/** Where the web server itself turns with failures. */
	static final String ERRORS = "/error";

	private static final Set<String> METHODS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.POST.name(), HttpMethod.PUT.name(), HttpMethod.DELETE.name(), HttpMethod.OPTIONS.name());

	private final FailureLog failures;

	Door(FailureLog failures) {
		this.failures = failures;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		int refusal = refusal(request);
		if (refusal != 0) {
			response.setStatus(refusal);
			return;
		}
		try {
			chain.doFilter(new CappedRequest(request), response);
		}
		catch (ServletException | RuntimeException ex) {
			fail(ex, response);
		}
	}

	private static int refusal(HttpServletRequest request) {
		if (!METHODS.contains(request.getMethod())) {
			return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
		}
		if (request.getServletPath().equals(ERRORS)) {
			return HttpServletResponse.SC_NOT_FOUND;
		}
		return isLegible(request) ? 0 : HttpServletResponse.SC_BAD_REQUEST;
	}

	/**
	 * Whether the whole path and the parameters behind the question mark can be read;
	 * those of a body are nobody's.
	 */
	private static boolean isLegible(HttpServletRequest request) {
		return isPathLegible(request) && isQueryLegible(request);
	}

	/**
	 * The web server decodes no more of a path than what it looks for.
	 */
	private static boolean isPathLegible(HttpServletRequest request) {
		try {
			UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isQueryLegible(HttpServletRequest request) {
		if (request.getQueryString() == null || request.getMethod().equals(HttpMethod.POST.name())) {
			return true;
		}
		try {
			request.getParameterMap();
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private void fail(Exception failure, HttpServletResponse response) {
		this.failures.say("A request failed", failure);
		if (!response.isCommitted()) {
			response.reset();
			response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		}
	}

}
