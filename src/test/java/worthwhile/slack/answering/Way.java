package worthwhile.slack.answering;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A way from Slack to the bot.
 */
interface Way {

	/**
	 * A slash command.
	 */
	Answer command(Map<String, String> fields);

	/**
	 * A press, a form or a shortcut.
	 */
	Answer interaction(JsonNode payload);

	Answer event(JsonNode payload);

	/**
	 * What the bot answers at once.
	 *
	 * @param status as over HTTP
	 * @param body JSON, or nothing
	 */
	record Answer(int status, String body) {

	}

}
