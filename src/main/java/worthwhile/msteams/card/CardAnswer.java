package worthwhile.msteams.card;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * What somebody sent with a card.
 */
public sealed interface CardAnswer {

	/**
	 * Something was pressed, or chosen from a list.
	 *
	 * @param action the action of the button
	 * @param value its value
	 */
	record Pressed(String action, String value) implements CardAnswer {
	}

	/**
	 * A form was filled in.
	 *
	 * @param form the form's id
	 * @param context the form's context
	 * @param memory what was to travel with the form
	 * @param values what was filled in by the names of the fields, days as
	 * {@code yyyy-MM-dd} and times as {@code HH:mm} wherever they can be read as nothing
	 * else
	 * @param shown the card as it was shown, packed; empty if it was too large to travel
	 */
	record Filled(String form, String context, String memory, Map<String, List<String>> values,
			String shown) implements CardAnswer {

		public Filled {
			values = Map.copyOf(values);
		}

	}

	/**
	 * More of a form is to be seen.
	 *
	 * @param form the form's id
	 * @param context the form's context
	 * @param memory what was to travel with the form
	 * @param fold the name of what is to open
	 * @param values what is filled in so far, as in {@link Filled}
	 */
	record Unfolded(String form, String context, String memory, String fold,
			Map<String, List<String>> values) implements CardAnswer {

		public Unfolded {
			values = Map.copyOf(values);
		}

	}

	/**
	 * Reads what came back: the {@code value} of a message, the {@code data} of a dialog
	 * or of an executed action.
	 * @return empty if it came from no card of the bot's, or nothing was chosen
	 */
	static Optional<CardAnswer> of(JsonNode data) {
		JsonNode own = data.path(CardActions.OWN);
		if (own.path(CardInputs.FORM).isString()) {
			return Optional.of(SentValues.of(own, data));
		}
		if (own.path(CardActions.CHOICE).isString()) {
			return SentValues.one(data.path(own.path(CardActions.CHOICE).asString())).map(CardActions::chosen);
		}
		return own.path(CardActions.ACTION).isString()
				? Optional
					.of(new Pressed(own.path(CardActions.ACTION).asString(), own.path(CardActions.VALUE).asString("")))
				: Optional.empty();
	}

}
