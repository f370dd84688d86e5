package worthwhile.msteams.card;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Economy;
import worthwhile.message.Message;

/**
 * How much fits on a card: Teams takes 28 KB of a whole message, as bytes.
 *
 * @param actions how what can be pressed is drawn
 */
record CardSpace(CardActions actions) implements Economy.Rendering<ObjectNode> {

	private static final int MOST_BYTES = 25_000;

	private static final Economy NONE = new Economy(true, Economy.Charts.DRAWN, CardText.LONGEST, CardText.LONGEST);

	/**
	 * A message with the least economy that makes it fit. What clients without executed
	 * actions need goes first: it says every press twice.
	 */
	ObjectNode fitting(Message message) {
		ObjectNode whole = of(message, NONE);
		return fits(whole) ? whole : Economy.least(message, CardText.LONGEST, new CardSpace(new CardActions(false)));
	}

	@Override
	public ObjectNode of(Message message, Economy economy) {
		ArrayNode elements = CardElements.of(message.blocks(), economy, this.actions);
		if (elements.isEmpty()) {
			elements.add(CardText.line(CardText.run(CardText.shortened(message.summary(), economy.text()))));
		}
		return card(CardText.shortened(message.summary(), economy.text()), elements);
	}

	/**
	 * A card with nothing but its body.
	 * @param sentence what clients show that cannot show it
	 */
	static ObjectNode card(String sentence, ArrayNode body) {
		ObjectNode card = CardText.object("AdaptiveCard")
			.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
			.put("version", "1.5")
			.put("fallbackText", CardText.escaped(sentence));
		card.set("body", body);
		return card;
	}

	@Override
	public boolean fits(ObjectNode card) {
		return isSmall(card);
	}

	static boolean isSmall(ObjectNode card) {
		return card.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
	}

}
