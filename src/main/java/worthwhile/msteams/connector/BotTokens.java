package worthwhile.msteams.connector;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientException;

import worthwhile.msteams.api.MicrosoftHttp;
import worthwhile.msteams.api.TeamsPart;
import worthwhile.msteams.api.TeamsSettings;

/**
 * The token with which the bot speaks, renewed before it is over.
 */
@TeamsPart
class BotTokens {

	private static final String SCOPE = "https://api.botframework.com/.default";

	private static final JsonMapper JSON = new JsonMapper();

	/** Nobody sends with a token that ends on the way. */
	private static final Duration EARLY = Duration.ofMinutes(5);

	/** Nobody else asks meanwhile whether the login is there again. */
	private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

	private static final long USUAL_SECONDS = 3600;

	private final TeamsSettings settings;

	private final MicrosoftHttp http;

	private final Clock clock;

	private String token = "";

	private Instant until = Instant.MIN;

	private Instant next = Instant.MIN;

	BotTokens(TeamsSettings settings, MicrosoftHttp http, Clock clock) {
		this.settings = settings;
		this.http = http;
		this.clock = clock;
	}

	/**
	 * The header that shows the token; nothing if none is needed.
	 * @throws NoTokenException if there is none
	 */
	synchronized @Nullable String header() throws NoTokenException {
		if (this.settings.appPassword().isEmpty()) {
			return null;
		}
		if (!this.clock.instant().isBefore(this.until)) {
			renew();
		}
		return "Bearer " + this.token;
	}

	/**
	 * Forgets a token that was not taken.
	 */
	synchronized void refused(@Nullable String header) {
		if (("Bearer " + this.token).equals(header)) {
			this.until = Instant.MIN;
		}
	}

	private void renew() throws NoTokenException {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			throw new NoTokenException("login did not answer just now", false);
		}
		JsonNode answer = ask();
		String received = answer.path("access_token").asString("");
		if (received.isEmpty()) {
			throw new NoTokenException(answer.path("error").asString("no token"), true);
		}
		this.token = received;
		this.until = now.plusSeconds(answer.path("expires_in").asLong(USUAL_SECONDS)).minus(EARLY);
	}

	private JsonNode ask() throws NoTokenException {
		try {
			ResponseEntity<byte[]> answer = this.http.client()
				.post()
				.uri(this.settings.loginUrl() + "/{tenant}/oauth2/v2.0/token", this.settings.tenantId())
				.contentType(MediaType.APPLICATION_FORM_URLENCODED)
				.body(form())
				.retrieve()
				.toEntity(byte[].class);
			byte[] body = answer.getBody();
			if (answer.getStatusCode().is5xxServerError() || answer.getStatusCode().value() == 429 || body == null) {
				throw new NoTokenException("login answered " + answer.getStatusCode().value(), false);
			}
			return JSON.readTree(body);
		}
		catch (RestClientException | JacksonException ex) {
			this.next = this.clock.instant().plus(AFTER_FAILURE);
			throw new NoTokenException("login did not answer", false);
		}
	}

	private byte[] form() {
		return Map
			.of("grant_type", "client_credentials", "client_id", this.settings.appId(), "client_secret",
					this.settings.appPassword(), "scope", SCOPE)
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"))
			.getBytes(StandardCharsets.UTF_8);
	}

}
