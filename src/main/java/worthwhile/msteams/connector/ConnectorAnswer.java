package worthwhile.msteams.connector;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What Teams said to a call.
 *
 * @param status its HTTP status; {@link #NOT_SENT} and {@link #NO_ANSWER} if there is
 * none
 * @param body what it said
 * @param retryAfter for how long it wants to be left alone, if it says so
 * @param reason why there is no answer, without anything personal
 */
public record ConnectorAnswer(int status, JsonNode body, @Nullable Duration retryAfter, String reason) {

	/** The call did not reach Teams. */
	public static final int NOT_SENT = 0;

	/** Nobody knows whether the call reached Teams. */
	public static final int NO_ANSWER = -1;

	private static final JsonMapper JSON = new JsonMapper();

	private static final int SUCCESS = 200;

	private static final int NO_SUCCESS = 300;

	static ConnectorAnswer of(ResponseEntity<byte[]> response) {
		return new ConnectorAnswer(response.getStatusCode().value(), read(response.getBody()),
				retryAfter(response.getHeaders()), "");
	}

	static ConnectorAnswer none(int status, String reason) {
		return new ConnectorAnswer(status, MissingNode.getInstance(), null, reason);
	}

	public boolean ok() {
		return this.status >= SUCCESS && this.status < NO_SUCCESS;
	}

	/**
	 * The word that Teams has for what is wrong; empty if it has none. Some answers have
	 * it deeper than others, or in another answer that is quoted as text.
	 */
	public String error() {
		return error(this.body).or(() -> error(read(this.body.path("message").asString(""))))
			.or(() -> error(read(this.body.at("/error/message").asString(""))))
			.orElse("");
	}

	private static Optional<String> error(JsonNode body) {
		return Stream.of("/error/innerHttpError/body/error/code", "/error/code", "/errorCode", "/code")
			.map((pointer) -> body.at(pointer).asString(""))
			.filter((code) -> code.matches("[A-Za-z][A-Za-z0-9_]{1,60}"))
			.findFirst();
	}

	private static JsonNode read(byte @Nullable [] body) {
		try {
			return (body != null) ? JSON.readTree(body) : MissingNode.getInstance();
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	private static JsonNode read(String text) {
		try {
			return text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance();
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	/**
	 * In seconds, or not told in a way that anybody needs.
	 */
	private static @Nullable Duration retryAfter(HttpHeaders headers) {
		String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
		return (seconds != null && seconds.matches("[0-9]{1,6}")) ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
	}

	@Override
	public String toString() {
		return "ConnectorAnswer[status=%d, error=%s%s]".formatted(this.status, error(), this.reason);
	}

}
