package worthwhile.slack.installation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;

import worthwhile.language.Languages;
import worthwhile.log.FailureLog;
import worthwhile.message.Texts;
import worthwhile.slack.api.ApiResult;
import worthwhile.slack.api.SlackPart;

/**
 * The way on which somebody installs the bot in a browser: a page with a button, Slack,
 * and back.
 */
@RestController
@SlackPart
@Conditional(ByInstallation.class)
class InstallPages {

	private static final Logger logger = LoggerFactory.getLogger(InstallPages.class);

	private static final Texts TEXTS = Texts.of(InstallPages.class);

	/** With the prefix no other host, such as a sibling domain, can set it. */
	private static final String COOKIE = "__Host-worthwhile-install";

	private static final String STALE = "back.stale";

	private static final Pattern SLACKS_WORD = Pattern.compile("[a-z_]{1,60}");

	/** See the errors of {@code oauth.v2.access} in Slack's reference. */
	private static final List<String> WORN_OUT = List.of("invalid_code", "code_already_used", "code_expired");

	private final InstallStates states;

	private final Installing installing;

	private final Addresses addresses;

	InstallPages(InstallStates states, Installing installing, Addresses addresses) {
		this.states = states;
		this.installing = installing;
		this.addresses = addresses;
	}

	@GetMapping(Addresses.INSTALL)
	ResponseEntity<String> invite(HttpServletRequest request) {
		String browser = this.states.browser(browser(request));
		String address = this.addresses.authorize(this.states.begin(browser));
		Texts.In in = texts(request);
		HttpHeaders headers = new HttpHeaders();
		headers.add(HttpHeaders.SET_COOKIE, cookie(browser).toString());
		return new InstallPage(language(request), in.get("install.title"), in.get("install.text"),
				List.of(in.get("install.point.ask"), in.get("install.point.join"), in.get("install.point.read")),
				new InstallPage.Link(in.get("install.button"), address), in.get("install.note"))
			.respond(HttpStatus.OK, headers);
	}

	@GetMapping(Addresses.REDIRECT)
	ResponseEntity<String> back(HttpServletRequest request, @RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String code,
			@RequestParam(required = false) @Nullable String error) {
		if (error != null) {
			return error.equals("access_denied") ? problem(request, HttpStatus.FORBIDDEN, "back.denied")
					: problem(request, HttpStatus.BAD_REQUEST, "back.refused", word(error));
		}
		if (code == null || code.isEmpty() || !this.states.isGood(state, browser(request))) {
			return problem(request, HttpStatus.BAD_REQUEST, STALE);
		}
		return exchange(request, state, code);
	}

	@ExceptionHandler
	ResponseEntity<String> failed(RuntimeException failure, HttpServletRequest request) {
		logger.error("An installation in Slack failed: {}", FailureLog.words(failure));
		return problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "back.failed");
	}

	/**
	 * The state is used up only with a code that is good, of which nobody has many.
	 */
	private ResponseEntity<String> exchange(HttpServletRequest request, @Nullable String state, String code) {
		ApiResult<OAuthV2AccessResponse> outcome = this.installing.exchange(code);
		if (outcome instanceof ApiResult.Ok<OAuthV2AccessResponse> ok && ok.answer().getAccessToken() != null) {
			return this.states.end(state, browser(request)) ? done(request, ok.answer())
					: problem(request, HttpStatus.BAD_REQUEST, STALE);
		}
		String reason = SlackUnreachable.reason(outcome);
		if (WORN_OUT.contains(reason)) {
			return problem(request, HttpStatus.BAD_REQUEST, STALE);
		}
		logger.warn("An installation in Slack failed: {}", reason);
		return (outcome instanceof ApiResult.Refused)
				? problem(request, HttpStatus.BAD_GATEWAY, "back.refused", word(reason))
				: problem(request, HttpStatus.BAD_GATEWAY, "back.unreachable");
	}

	private ResponseEntity<String> done(HttpServletRequest request, OAuthV2AccessResponse granted) {
		InstallTarget place = this.installing.install(granted);
		MissingScopes missing = MissingScopes.of(granted.getScope());
		return (missing.isEmpty() ? welcome(request, granted, place) : partly(request, granted, missing))
			.respond(HttpStatus.OK);
	}

	private InstallPage welcome(HttpServletRequest request, OAuthV2AccessResponse granted, InstallTarget place) {
		Texts.In in = texts(request);
		return place.isWholeOrganisation()
				? new InstallPage(language(request), in.get("done.title"), in.get("done.organisation"), List.of(),
						new InstallPage.Link(in.get("done.organisation.button"),
								this.addresses.workspaces(granted.getAppId(), place.enterprise())),
						"")
				: new InstallPage(language(request), in.get("done.title"),
						in.get("done.text", granted.getTeam().getName()), List.of(),
						new InstallPage.Link(in.get("done.button"),
								this.addresses.bot(granted.getAppId(), place.team())),
						in.get("done.note"));
	}

	private InstallPage partly(HttpServletRequest request, OAuthV2AccessResponse granted, MissingScopes missing) {
		Texts.In in = texts(request);
		String where = granted.isEnterpriseInstall() ? granted.getEnterprise().getName() : granted.getTeam().getName();
		return new InstallPage(language(request), in.get("partly.title"), in.get("partly.text", where),
				missing.consequences(language(request)), again(in), "");
	}

	private InstallPage.Link again(Texts.In in) {
		return new InstallPage.Link(in.get("back.button"), this.addresses.install().orElse(Addresses.INSTALL));
	}

	private ResponseEntity<String> problem(HttpServletRequest request, HttpStatus status, String text,
			Object... arguments) {
		Texts.In in = texts(request);
		String title = in.get(text.equals(STALE) ? "back.stale.title" : "back.title");
		return new InstallPage(language(request), title, in.get(text, arguments), List.of(), again(in), "")
			.respond(status);
	}

	private static String word(String error) {
		return SLACKS_WORD.matcher(error).matches() ? error : "?";
	}

	/**
	 * Slack sends browsers back over HTTPS alone, whoever ends it in front of the bot.
	 */
	private static ResponseCookie cookie(String browser) {
		return ResponseCookie.from(COOKIE, browser)
			.httpOnly(true)
			.sameSite("Lax")
			.secure(true)
			.path("/")
			.maxAge(InstallStates.LIFE)
			.build();
	}

	private static @Nullable String browser(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return (cookie != null) ? cookie.getValue() : null;
	}

	private static Texts.In texts(HttpServletRequest request) {
		return TEXTS.in(language(request));
	}

	/**
	 * The first of the reader's languages that there are texts in.
	 */
	private static Locale language(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((language) -> Languages.of(language.getLanguage()).stream())
			.findFirst()
			.orElse(Languages.USUAL);
	}

}
