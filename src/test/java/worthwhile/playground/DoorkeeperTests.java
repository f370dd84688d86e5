package worthwhile.playground;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class DoorkeeperTests {

	private final PageToken token = PageToken.random();

	@ParameterizedTest
	@ValueSource(strings = { "localhost:8080", "127.0.0.1:8080", "[::1]:8080" })
	void opensUnderTheNamesOfThisMachine(String host) throws Exception {
		assertThat(answer(get("/", host)).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example:8080", "localhost", "localhost:80", "localhost.evil.example:8080",
			"192.168.0.7:8080", "evil.example@localhost:8080", "" })
	void staysShutUnderAnyOther(String host) throws Exception {
		assertRefused(answer(get("/", host)), "localhost");
	}

	@Test
	void staysShutWithoutAName() throws Exception {
		MockHttpServletRequest request = get("/", "localhost:8080");
		request.removeHeader("Host");
		assertRefused(answer(request), "localhost");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "http://localhost:9090", "https://127.0.0.1:8080", "null",
			"not an address" })
	void refusesOtherSites(String origin) throws Exception {
		MockHttpServletRequest request = get("/playground/api/people", "localhost:8080");
		request.addHeader("Origin", origin);
		assertRefused(answer(request), "another site");
	}

	@Test
	void answersItsOwnPage() throws Exception {
		MockHttpServletRequest request = get("/playground/api/people", "localhost:8080");
		request.addHeader("Origin", "http://localhost:8080");
		request.addHeader("Sec-Fetch-Site", "same-origin");
		assertThat(answer(request).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void refusesWhatTheBrowserCallsForeign(String site) throws Exception {
		MockHttpServletRequest request = get("/playground/api/people", "localhost:8080");
		request.addHeader("Sec-Fetch-Site", site);
		assertRefused(answer(request), "another site");
	}

	@ParameterizedTest
	@CsvSource({ "/, 200", "/playground/api/people, 403" })
	void letsALinkLeadToThePageAlone(String path, int status) throws Exception {
		MockHttpServletRequest request = get(path, "localhost:8080");
		request.addHeader("Sec-Fetch-Site", "cross-site");
		request.addHeader("Sec-Fetch-Mode", "navigate");
		request.addHeader("Sec-Fetch-Dest", "document");
		assertThat(answer(request).getStatus()).isEqualTo(status);
	}

	@Test
	void forbidsScriptsInThePage() throws Exception {
		assertThat(answer(get("/", "localhost:8080")).getHeader("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'")
			.doesNotContain("unsafe");
	}

	@Test
	void saysSoInGerman() throws Exception {
		MockHttpServletRequest request = get("/", "evil.example");
		request.addPreferredLocale(java.util.Locale.GERMAN);
		assertRefused(answer(request), "nur unter localhost");
	}

	private static void assertRefused(MockHttpServletResponse response, String reason) throws Exception {
		assertThat(response.getStatus()).isEqualTo(403);
		assertThat(response.getContentAsString()).contains(reason);
	}

	private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
		return answer(request, PageToken.none());
	}

	private static MockHttpServletResponse answer(MockHttpServletRequest request, PageToken token)
			throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Doorkeeper(token).doFilter(request, response, new MockFilterChain());
		return response;
	}

	private static MockHttpServletRequest get(String path, String host) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader("Host", host);
		request.setLocalPort(8080);
		return request;
	}

	@Nested
	class WithAToken {

		@Test
		void refusesWhoHasNone() throws Exception {
			assertRefused(answer(get("/", "pod:8080"), DoorkeeperTests.this.token), "token");
		}

		@Test
		void refusesAWrongOne() throws Exception {
			MockHttpServletRequest request = get("/", "pod:8080");
			request.addParameter("token", "0123");
			assertRefused(answer(request, DoorkeeperTests.this.token), "token");
		}

		@Test
		void givesACookieForIt() throws Exception {
			MockHttpServletResponse response = enter();
			assertThat(response.getRedirectedUrl()).isEqualTo("/");
			assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
		}

		@Test
		void letsInWhoHasTheCookie() throws Exception {
			MockHttpServletRequest request = get("/playground/api/people", "pod:8080");
			request.setCookies(enter().getCookies());
			assertThat(answer(request, DoorkeeperTests.this.token).getStatus()).isEqualTo(200);
		}

		@Test
		void refusesOtherSitesEvenWithTheCookie() throws Exception {
			MockHttpServletRequest request = get("/playground/api/people", "pod:8080");
			request.setCookies(enter().getCookies());
			request.addHeader("Origin", "http://evil.example");
			assertRefused(answer(request, DoorkeeperTests.this.token), "another site");
		}

		@Test
		void guardsHealthToo() throws Exception {
			assertRefused(answer(get("/actuator/health", "pod:8080"), DoorkeeperTests.this.token), "token");
		}

		private MockHttpServletResponse enter() throws Exception {
			MockHttpServletRequest request = get("/", "pod:8080");
			String query = DoorkeeperTests.this.token.query();
			request.addParameter("token", query.substring(query.indexOf('=') + 1));
			return answer(request, DoorkeeperTests.this.token);
		}

	}

}
