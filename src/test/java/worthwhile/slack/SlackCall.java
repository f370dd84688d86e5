package worthwhile.slack;

import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Slack was asked to do.
 *
 * @param method such as {@code chat.postMessage}; {@code upload} and {@code response_url}
 * for what has an address of its own
 * @param token the token, empty if there was none
 * @param team the workspace that the token belongs to, empty if it belongs to none
 * @param given the fields of the form
 * @param at when, by the fake's clock
 */
public record SlackCall(String method, String token, String team, Map<String, String> given, Instant at) {

	private static final JsonMapper JSON = new JsonMapper();

	public SlackCall {
		given = Map.copyOf(given);
	}

	/**
	 * A field, empty if it was not given.
	 */
	public String get(String field) {
		return this.given.getOrDefault(field, "");
	}

	/**
	 * A field that is JSON; nothing if it was not given.
	 */
	public JsonNode json(String field) {
		return this.given.containsKey(field) ? JSON.readTree(get(field)) : JSON.missingNode();
	}

}
