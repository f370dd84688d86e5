package worthwhile.msteams.answering;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.msteams.card.Card;

/**
 * What is answered at once where Teams waits for it.
 */
final class Invoked {

	private static final String TEXT = "application/vnd.microsoft.activity.message";

	private static final int OK = 200;

	private Invoked() {
	}

	/**
	 * A card takes the place of the one that was pressed, for whoever pressed it.
	 */
	static ObjectNode replaced(Card card) {
		ObjectNode answer = executed(Card.MEDIA_TYPE);
		answer.set("value", card.content());
		return answer;
	}

	/**
	 * The card stays, and the person alone sees a few words.
	 */
	static ObjectNode told(String words) {
		return executed(TEXT).put("value", words);
	}

	private static ObjectNode executed(String type) {
		return object().put("statusCode", OK).put("type", type);
	}

	/**
	 * A dialog is open.
	 */
	static ObjectNode dialog(String title, Card card) {
		ObjectNode answer = object();
		ObjectNode value = answer.putObject("task").put("type", "continue").putObject("value");
		value.put("title", title).put("height", "large").put("width", "medium");
		value.putObject("card").put("contentType", Card.MEDIA_TYPE).set("content", card.content());
		return answer;
	}

	/**
	 * The dialog says something and can be closed.
	 */
	static ObjectNode message(String words) {
		ObjectNode answer = object();
		answer.putObject("task").put("type", "message").put("value", words);
		return answer;
	}

	private static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

}
