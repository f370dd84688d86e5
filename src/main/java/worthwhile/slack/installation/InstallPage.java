package worthwhile.slack.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page for somebody who installs the bot. It loads nothing, runs no script, and tells
 * nobody where it was.
 *
 * @param language what it is written in
 * @param title what it says first
 * @param text what it says then
 * @param points what it lists
 * @param link where it leads, if it leads anywhere
 * @param note its small print, empty for none
 */
record InstallPage(Locale language, String title, String text, List<String> points, @Nullable Link link, String note) {

	private static final String HTML = resource("page.html");

	private static final String STYLE = resource("page.css");

	private static final String POLICY = "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
		.formatted(hash(STYLE));

	InstallPage {
		points = List.copyOf(points);
	}

	/**
	 * The page as a response.
	 */
	ResponseEntity<String> respond(HttpStatusCode status) {
		return respond(status, new HttpHeaders());
	}

	ResponseEntity<String> respond(HttpStatusCode status, HttpHeaders more) {
		return ResponseEntity.status(status)
			.headers(more)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noStore())
			.header("Content-Security-Policy", POLICY)
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer")
			.header("Cross-Origin-Opener-Policy", "same-origin")
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.header(HttpHeaders.CONTENT_LANGUAGE, this.language.getLanguage())
			.body(html());
	}

	private String html() {
		String points = this.points.stream()
			.map((point) -> "<li>" + escape(point) + "</li>")
			.collect(Collectors.joining("\n"));
		return HTML.replace("{style}", STYLE)
			.replace("{language}", escape(this.language.getLanguage()))
			.replace("{title}", escape(this.title))
			.replace("{text}", "<p>" + escape(this.text) + "</p>")
			.replace("{points}", points.isEmpty() ? "" : "<ul>\n" + points + "\n</ul>")
			.replace("{link}", (this.link != null) ? this.link.html() : "")
			.replace("{note}", this.note.isEmpty() ? "" : "<p class=\"note\">" + escape(this.note) + "</p>");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("{", "&#123;");
	}

	private static String resource(String name) {
		try (InputStream stream = InstallPage.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String hash(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A link that looks like a button.
	 */
	record Link(String label, String address) {

		private String html() {
			return "<a class=\"button\" rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(escape(this.address),
					escape(this.label));
		}

	}

}
