package worthwhile.playground;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

import worthwhile.message.Texts;

/**
 * Lets in only the page itself: no other site of the same browser, no name that was bent
 * to this machine, and where others could reach it nobody without the token.
 */
final class Doorkeeper extends OncePerRequestFilter {

	private static final Texts TEXTS = Texts.of(Doorkeeper.class);

	private static final String COOKIE = "worthwhile-playground";

	private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

	private static final List<String> ENTRANCES = List.of("/", "/index.html");

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private final PageToken token;

	Doorkeeper(PageToken token) {
		this.token = token;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.token.needed() && !localName(request)) {
			refuse(request, response, "door.host");
		}
		else if (fromElsewhere(request)) {
			refuse(request, response, "door.origin");
		}
		else if (this.token.needed() && entersWithToken(request)) {
			response.addHeader(HttpHeaders.SET_COOKIE, cookie(request));
			response.sendRedirect("/");
		}
		else if (this.token.needed() && !hasCookie(request)) {
			refuse(request, response, "door.token");
		}
		else {
			protect(response);
			chain.doFilter(request, response);
		}
	}

	private static boolean localName(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		if (host == null) {
			return false;
		}
		int colon = host.lastIndexOf(':');
		boolean withPort = colon > host.lastIndexOf(']');
		String name = withPort ? host.substring(0, colon) : host;
		String port = withPort ? host.substring(colon + 1) : "80";
		return LOCAL_NAMES.contains(name) && port.equals(Integer.toString(request.getLocalPort()));
	}

	private static boolean fromElsewhere(HttpServletRequest request) {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		if (origin != null && !sameOrigin(origin, request.getHeader(HttpHeaders.HOST))) {
			return true;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !site.equals("same-origin") && !site.equals("none") && !followsLink(request);
	}

	private static boolean sameOrigin(String origin, @Nullable String host) {
		try {
			return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * A link on another site may lead to the page, but to nothing behind it.
	 */
	private static boolean followsLink(HttpServletRequest request) {
		return request.getMethod().equals("GET") && ENTRANCES.contains(request.getRequestURI())
				&& "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"));
	}

	private boolean entersWithToken(HttpServletRequest request) {
		return request.getMethod().equals("GET") && ENTRANCES.contains(request.getRequestURI())
				&& this.token.matches(request.getParameter("token"));
	}

	private boolean hasCookie(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return cookies != null && Arrays.stream(cookies)
			.anyMatch((cookie) -> cookie.getName().equals(COOKIE) && this.token.matches(cookie.getValue()));
	}

	private static String cookie(HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, request.getParameter("token"))
			.httpOnly(true)
			.sameSite("Strict")
			.secure(request.isSecure())
			.path("/")
			.build()
			.toString();
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, String reason)
			throws IOException {
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(TEXTS.get(request.getLocale(), reason));
	}

	private static void protect(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
		response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
	}

}
