package worthwhile.slack.installation;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import worthwhile.slack.api.SlackPart;

import org.springframework.context.annotation.Conditional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps Slack's code out of the log: what logs a request's address sees it without what
 * follows the question mark.
 */
@SlackPart
@Conditional(ByInstallation.class)
class HideQuery extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().contains(Addresses.REDIRECT);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {

			@Override
			public @Nullable String getQueryString() {
				return null;
			}

		}, response);
	}

}
