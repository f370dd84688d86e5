package worthwhile.msteams.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Button;

/**
 * What can be pressed on a card. A press is executed: the card it stands on is replaced
 * by the answer; a client that cannot do so submits it. What opens a form asks for a
 * dialog; a client without dialogs sends it like that, too.
 *
 * @param executed whether presses are executed where a client can
 */
record CardActions(boolean executed) {

	/** The name of what is the bot's own in what comes back. */
	static final String OWN = "worthwhile";

	/** The name of what is for Teams in it. */
	static final String TEAMS = "msteams";

	static final String ACTION = "action";

	static final String VALUE = "value";

	static final String CHOICE = "choice";

	/** More would be hidden by some clients. */
	static final int MOST_PRIMARY = 6;

	private static final String CHOSEN = "✓ ";

	private static final int LONGEST_LABEL = 75;

	/** What a choice is confirmed with, in every language. */
	private static final String CONFIRM = "OK";

	private static final char GAP = ' ';

	/**
	 * Buttons: the common ones side by side, in as many rows as a phone needs, the rest
	 * in a menu at their end.
	 * @param besideInputs whether there is something to fill in on the card
	 */
	List<ObjectNode> rows(Block.Buttons buttons, boolean besideInputs) {
		int primary = Math.min(MOST_PRIMARY, buttons.buttons().size());
		List<Button> others = Stream.concat(buttons.buttons().stream().skip(primary), buttons.menu().stream()).toList();
		List<List<ObjectNode>> rows = PhoneRows.of(buttons.buttons().subList(0, primary), !others.isEmpty())
			.stream()
			.map((row) -> presses(row, besideInputs))
			.toList();
		presses(others, besideInputs).forEach((way) -> rows.get(rows.size() - 1).add(secondary(way)));
		List<ObjectNode> sets = rows.stream().map(CardActions::set).toList();
		sets.stream().skip(1).forEach((set) -> set.put("spacing", "small"));
		return sets;
	}

	private List<ObjectNode> presses(List<Button> buttons, boolean besideInputs) {
		return new ArrayList<>(buttons.stream().map((button) -> press(button, besideInputs)).toList());
	}

	private static ObjectNode secondary(ObjectNode action) {
		return put(action, "mode", "secondary");
	}

	/**
	 * Says something of an action, and of what stands in for it.
	 */
	static ObjectNode put(ObjectNode action, String name, String value) {
		if (action.get("fallback") instanceof ObjectNode fallback) {
			fallback.put(name, value);
		}
		return action.put(name, value);
	}

	static ObjectNode set(List<ObjectNode> actions) {
		ObjectNode set = CardText.object("ActionSet");
		set.set("actions", CardText.array().addAll(actions));
		return set;
	}

	private ObjectNode press(Button button, boolean besideInputs) {
		ObjectNode own = CardText.object().put(ACTION, button.action());
		if (!button.value().isEmpty()) {
			own.put(VALUE, button.value());
		}
		ObjectNode action = button.opensForm() ? dialog(label(button), own) : sent(label(button), own);
		if (besideInputs) {
			put(action, "associatedInputs", "none");
		}
		switch (button.style()) {
			case PRIMARY -> put(action, "style", "positive");
			case DANGER -> put(action, "style", "destructive");
			case NORMAL, CHOSEN -> {
				// Teams has no name for it
			}
		}
		return action;
	}

	/**
	 * What is written on a button.
	 */
	static String label(Button button) {
		return (button.style() == Button.Style.CHOSEN) ? CHOSEN + button.label() : button.label();
	}

	private static ObjectNode dialog(String label, ObjectNode own) {
		ObjectNode action = submitted(label, own);
		action.withObject("/data").withObject("/" + TEAMS).put("type", "task/fetch");
		return action;
	}

	/**
	 * An action that brings back what is the bot's own, and what was filled in.
	 */
	ObjectNode sent(String label, ObjectNode own) {
		if (!this.executed) {
			return submitted(label, own);
		}
		ObjectNode action = titled("Action.Execute", label).put("verb", "press");
		action.set("data", data(own));
		action.set("fallback", submitted(label, own));
		return action;
	}

	static ObjectNode submitted(String label, ObjectNode own) {
		ObjectNode action = titled("Action.Submit", label);
		action.set("data", data(own));
		return action;
	}

	/**
	 * A button that leads to a page.
	 */
	static ObjectNode opened(String label, String address) {
		return titled("Action.OpenUrl", label).put("url", address);
	}

	private static ObjectNode titled(String type, String label) {
		return CardText.object(type).put("title", CardText.shortened(label, LONGEST_LABEL));
	}

	private static ObjectNode data(ObjectNode own) {
		ObjectNode data = CardText.object();
		data.set(OWN, own.deepCopy());
		return data;
	}

	/**
	 * A list to choose from, and what confirms it.
	 * @param id the name of the list, unlike any other of the card
	 * @param alone whether it is the only one of the card, so that it can be required
	 */
	List<ObjectNode> list(Block.OneOfMany choice, String id, boolean alone) {
		ObjectNode list = CardText.object("Input.ChoiceSet").put("id", id);
		list.put("label", CardText.shortened(choice.prompt(), CardInputs.LONGEST_LABEL)).put("style", "compact");
		list.set("choices", CardText.array().addAll(choice.ways().stream().map(CardActions::option).toList()));
		if (alone) {
			list.put("isRequired", true)
				.put("errorMessage", CardText.shortened(choice.prompt(), CardInputs.LONGEST_LABEL));
		}
		return List.of(list, set(List.of(sent(CONFIRM, CardText.object().put(CHOICE, id)))));
	}

	private static ObjectNode option(Button way) {
		return CardInputs.option(way.label(), way.action() + GAP + way.value());
	}

	/**
	 * What choosing an option of a list means.
	 */
	static CardAnswer.Pressed chosen(String option) {
		int gap = option.indexOf(GAP);
		return (gap < 0) ? new CardAnswer.Pressed(option, "")
				: new CardAnswer.Pressed(option.substring(0, gap), option.substring(gap + 1));
	}

	/**
	 * As many names for lists as there are.
	 */
	static List<String> names(int lists) {
		return IntStream.rangeClosed(1, lists).mapToObj((number) -> CHOICE + number).toList();
	}

}
