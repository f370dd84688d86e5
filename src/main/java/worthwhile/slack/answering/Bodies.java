package worthwhile.slack.answering;

import java.util.Map;

import com.slack.api.bolt.response.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

import worthwhile.slack.blockkit.Rendered;

/**
 * Answers as JSON, for a response and for a {@code response_url}.
 */
final class Bodies {

	private static final JsonMapper JSON = new JsonMapper();

	private static final int SEEN_BEFORE = 409;

	private Bodies() {
	}

	/**
	 * A new message.
	 * @param everybody whether all in the channel see it, and not one person alone
	 */
	static String message(Rendered message, boolean everybody) {
		return json(message).put("response_type", everybody ? "in_channel" : "ephemeral")
			.put("replace_original", false)
			.toString();
	}

	/**
	 * How the message that was pressed reads now.
	 */
	static String change(Rendered message) {
		return json(message).put("replace_original", true).toString();
	}

	private static ObjectNode json(Rendered rendered) {
		ObjectNode json = JSON.createObjectNode().put("text", rendered.text());
		json.putRawValue("blocks", new RawValue(rendered.blocks()));
		return json;
	}

	/**
	 * What is wrong with a form, by the names of its fields.
	 */
	static String problems(Map<String, String> problems) {
		ObjectNode json = JSON.createObjectNode().put("response_action", "errors");
		ObjectNode errors = json.putObject("errors");
		problems.forEach(errors::put);
		return json.toString();
	}

	/**
	 * Another form in place of the one that was sent.
	 */
	static String next(String view) {
		ObjectNode json = JSON.createObjectNode().put("response_action", "update");
		json.putRawValue("view", new RawValue(view));
		return json.toString();
	}

	static Response response(String json) {
		return Response.builder()
			.statusCode(200)
			.contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
			.body(json)
			.build();
	}

	/**
	 * Something that cannot come twice came twice.
	 */
	static Response seenBefore() {
		return Response.error(SEEN_BEFORE);
	}

}
