package worthwhile.msteams.sending;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.msteams.card.Card;

/**
 * What is sent to Teams, as JSON.
 */
final class CardActivity {

	private CardActivity() {
	}

	static ObjectNode of(Card card) {
		ObjectNode activity = message().put("summary", card.summary());
		activity.putArray("attachments").add(attachment(card));
		return activity;
	}

	/**
	 * A card with what it is.
	 */
	static ObjectNode attachment(Card card) {
		ObjectNode attachment = object().put("contentType", Card.MEDIA_TYPE);
		attachment.set("content", card.content());
		return attachment;
	}

	/**
	 * A text in which nothing is read as anything else.
	 */
	static ObjectNode text(String text) {
		return message().put("text", text).put("textFormat", "plain");
	}

	static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	private static ObjectNode message() {
		return object().put("type", "message");
	}

}
