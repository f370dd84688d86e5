package worthwhile.msteams.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Field;
import worthwhile.message.Form;

/**
 * A form as a card.
 *
 * @param form what is to be filled in
 * @param memory what travels with it
 * @param language the reader's
 * @param place where it is shown
 */
record FormCard(Form form, String memory, Locale language, Place place) {

	private static final int LONGEST_TITLE = 75;

	/** What gives way if a form is too large, one after the other; no input does. */
	private static final List<Thrift> STEPS = List.of(new Thrift(true, true, CardInputs.Detail.ALL),
			new Thrift(false, true, CardInputs.Detail.ALL), new Thrift(false, true, CardInputs.Detail.NO_HINTS),
			new Thrift(false, true, CardInputs.Detail.UNCHECKED), new Thrift(false, false, CardInputs.Detail.UNCHECKED),
			new Thrift(false, false, CardInputs.Detail.UNEXPLAINED), new Thrift(false, false, CardInputs.Detail.BARE),
			new Thrift(false, false, CardInputs.Detail.OPEN));

	ObjectNode fitting() {
		ObjectNode card = CardText.object();
		for (Thrift thrift : STEPS) {
			card = card(thrift);
			if (CardSpace.isSmall(card)) {
				return card;
			}
		}
		return card;
	}

	private ObjectNode card(Thrift thrift) {
		ArrayNode body = CardText.array();
		if (this.place == Place.CHAT) {
			body.add(CardElements.heading(this.form.title(), LONGEST_TITLE));
		}
		ObjectNode own = own(thrift);
		body.addAll(CardInputs.of(this.form, this.language, thrift.detail(), (fold) -> opening(fold, own, thrift)));
		ObjectNode card = CardSpace.card(CardText.shortened(this.form.title(), LONGEST_TITLE), body);
		// the card that is packed has no card in it
		sent(card, own, thrift);
		if (thrift.again()) {
			own.put(CardInputs.SHOWN, Packed.of(card));
			sent(card, own, thrift);
		}
		return card;
	}

	private ObjectNode own(Thrift thrift) {
		ObjectNode own = CardText.object().put(CardInputs.FORM, this.form.id());
		own.put(CardInputs.CONTEXT, this.form.context()).put(CardInputs.MEMORY, this.memory);
		own.set(CardInputs.KINDS, CardInputs.kinds(this.form, thrift.detail(), thrift.again()));
		return own;
	}

	/**
	 * What opens something sends what is filled in, too.
	 */
	private ObjectNode opening(Field.Fold fold, ObjectNode own, Thrift thrift) {
		return actions(thrift).sent(fold.label(), own.deepCopy().put(CardInputs.FOLD, fold.name()));
	}

	private void sent(ObjectNode card, ObjectNode own, Thrift thrift) {
		ObjectNode action = CardActions.put(actions(thrift).sent(this.form.submit(), own), "style", "positive");
		card.set("actions", CardText.array().add(action));
	}

	/**
	 * Dialogs know nothing of executed actions.
	 */
	private CardActions actions(Thrift thrift) {
		return new CardActions(thrift.executed() && this.place == Place.CHAT);
	}

	/**
	 * The card of a form that was sent, with what was filled in and what is wrong with
	 * it, each at its input; what belongs to none stands first.
	 * @return empty if the card was too large to travel
	 */
	static Optional<ObjectNode> again(CardAnswer.Filled filled, Map<String, String> problems) {
		return Packed.read(filled.shown()).map((card) -> {
			card.path("actions").forEach((action) -> remember(action, filled.shown()));
			card.set("body", body(card.path("body"), filled, new LinkedHashMap<>(problems)));
			return card;
		});
	}

	private static void remember(JsonNode action, String shown) {
		for (JsonNode one : List.of(action, action.path("fallback"))) {
			if (one.path("data").path(CardActions.OWN) instanceof ObjectNode own) {
				own.put(CardInputs.SHOWN, shown);
			}
		}
	}

	private static ArrayNode body(JsonNode shown, CardAnswer.Filled filled, Map<String, String> problems) {
		List<ObjectNode> elements = new ArrayList<>();
		for (JsonNode element : shown) {
			if (element instanceof ObjectNode drawn) {
				elements.add(drawn);
				String name = drawn.path("id").asString("");
				if (!name.isEmpty()) {
					fill(drawn, filled.values().getOrDefault(name, List.of()));
					elements.addAll(CardInputs.problem(problems.remove(name)));
				}
			}
		}
		ArrayNode body = CardText.array();
		problems.values().forEach((problem) -> body.addAll(CardInputs.problem(problem)));
		return body.addAll(elements);
	}

	private static void fill(ObjectNode input, List<String> values) {
		String value = value(input, values);
		if (value == null) {
			input.remove("value");
		}
		else {
			input.put("value", value);
		}
	}

	private static @Nullable String value(ObjectNode input, List<String> values) {
		if (values.isEmpty()) {
			return input.path("choices").path(0).path("value").asString("").equals(CardInputs.NOTHING)
					? CardInputs.NOTHING : null;
		}
		return input.path("isMultiSelect").asBoolean(false) ? CardInputs.joined(values) : values.get(0);
	}

	/**
	 * Where a form is shown.
	 */
	enum Place {

		/** In a dialog of its own, which says its title. */
		DIALOG,
		/** In the chat. */
		CHAT

	}

	/**
	 * What a form gives up to be small enough.
	 *
	 * @param executed whether it is executed where a client can
	 * @param again whether the card travels with it, to be shown again, and all its names
	 * @param detail how much is said of its fields
	 */
	private record Thrift(boolean executed, boolean again, CardInputs.Detail detail) {
	}

}
