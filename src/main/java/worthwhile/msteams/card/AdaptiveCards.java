package worthwhile.msteams.card;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Form;
import worthwhile.message.Message;

/**
 * Messages and forms as Adaptive Cards 1.5. All text is literal: nothing that somebody
 * wrote is read as Markdown, as a link or as a mention.
 */
public final class AdaptiveCards {

	private AdaptiveCards() {
	}

	/**
	 * A message, as long as its buttons alone fit into 25 KB; the rest gives way in the
	 * order of {@link worthwhile.message.Economy}. Pressing what opens a form asks for a
	 * dialog (the invoke {@code task/fetch}), and every other press is executed.
	 */
	public static Card message(Message message) {
		return new Card(message.summary(), new CardSpace(new CardActions(true)).fitting(message));
	}

	/**
	 * A message with a button below it that leads to a page.
	 * @param label what the button says
	 */
	public static Card link(Message message, String label, URI page) {
		Card card = message(message);
		ArrayNode actions = card.content().putArray("actions");
		actions.add(CardActions.opened(label, page.toString()));
		return card;
	}

	/**
	 * A form as it is shown in a dialog, whose title the dialog shows.
	 * @param memory what comes back with the form
	 * @param language the reader's
	 */
	public static Card dialog(Form form, String memory, Locale language) {
		return new Card(form.title(), new FormCard(form, memory, language, FormCard.Place.DIALOG).fitting());
	}

	/**
	 * A form as it is shown in the chat, where there are no dialogs.
	 * @param memory what comes back with the form
	 * @param language the reader's
	 */
	public static Card form(Form form, String memory, Locale language) {
		return new Card(form.title(), new FormCard(form, memory, language, FormCard.Place.CHAT).fitting());
	}

	/**
	 * A form that was sent, as it was shown and filled in, with what is wrong at each
	 * input. It is made of what came back, and therefore for nobody but the person whose
	 * answer it is.
	 * @param problems what is wrong, by the names of the fields
	 * @return empty if the card was too large to travel with the form
	 */
	public static Optional<Card> again(CardAnswer.Filled filled, Map<String, String> problems) {
		return FormCard.again(filled, problems)
			.map((content) -> new Card(String.join(" ", List.copyOf(problems.values())), content));
	}

}
