package worthwhile.msteams.card;

import tools.jackson.databind.node.ObjectNode;

/**
 * A message or a form as Teams takes it.
 *
 * @param summary all of it in one plain sentence, for notifications
 * @param content the Adaptive Card, as JSON
 */
public record Card(String summary, ObjectNode content) {

	/** The media type of an attachment that is a card. */
	public static final String MEDIA_TYPE = "application/vnd.microsoft.card.adaptive";

}
