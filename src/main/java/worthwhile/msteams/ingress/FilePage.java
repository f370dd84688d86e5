package worthwhile.msteams.ingress;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import worthwhile.language.Languages;
import worthwhile.message.Attachment;
import worthwhile.message.Texts;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.sending.TeamsFiles;

/**
 * Hands a file over to whoever has its link. Opening the page hands over nothing: links
 * in chats are opened by programs too, to see where they lead.
 */
@RestController
@TeamsPart
class FilePage {

	private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private static final String HTML = """
			<!DOCTYPE html>
			<html lang="%s">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
			<body><main><h1>%s</h1><p>%s</p>%s</main></body>
			</html>
			""";

	private final Texts texts = Texts.of(FilePage.class);

	private final TeamsFiles files;

	FilePage(TeamsFiles files) {
		this.files = files;
	}

	@GetMapping(TeamsFiles.PATH + "{id}")
	ResponseEntity<byte[]> look(@PathVariable String id, @RequestParam(defaultValue = "") String secret,
			Locale language) {
		return this.files.works(id, secret) ? page(HttpStatus.OK, language, "file.text", button(language))
				: over(language);
	}

	@PostMapping(TeamsFiles.PATH + "{id}")
	ResponseEntity<byte[]> fetch(@PathVariable String id, @RequestParam(defaultValue = "") String secret,
			Locale language) {
		return this.files.take(id, secret).map(FilePage::file).orElseGet(() -> over(language));
	}

	private static ResponseEntity<byte[]> file(Attachment file) {
		return quiet(HttpStatus.OK).contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name()).build().toString())
			.body(file.content());
	}

	private ResponseEntity<byte[]> over(Locale language) {
		return page(HttpStatus.NOT_FOUND, language, "file.over", "");
	}

	private String button(Locale language) {
		return "<form method=\"post\"><button>%s</button></form>".formatted(text(language, "file.fetch"));
	}

	private ResponseEntity<byte[]> page(HttpStatus status, Locale language, String words, String more) {
		String title = text(language, "file.title");
		Locale spoken = Languages.closest(language, Languages.USUAL);
		String html = HTML.formatted(spoken.getLanguage(), title, title, text(language, words), more);
		return quiet(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", POLICY)
			.body(html.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Nobody keeps it, and nobody is told where it was.
	 */
	private static ResponseEntity.BodyBuilder quiet(HttpStatus status) {
		return ResponseEntity.status(status)
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.header("Referrer-Policy", "no-referrer");
	}

	private String text(Locale language, String key) {
		return HtmlUtils.htmlEscape(this.texts.get(Languages.closest(language, Languages.USUAL), key),
				StandardCharsets.UTF_8.name());
	}

}
