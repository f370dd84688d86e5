package worthwhile.message;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Something to press.
 *
 * @param label what it says, at most 75 characters
 * @param action what it does: the name of the {@code Handler} that takes the press, a
 * dot, and a word of that handler's own
 * @param value what the press is about, at most 2000 characters; nobody's words but the
 * reader's
 * @param style how it looks
 * @param opensForm whether a press opens a form, unless it is too late for that: some
 * platforms open forms only for who said so beforehand
 */
public record Button(String label, String action, String value, Style style, boolean opensForm) {

	private static final int LONGEST_LABEL = 75;

	public static Button of(String label, String action, String value) {
		return new Button(label, action, value, Style.NORMAL, false);
	}

	/**
	 * The same buttons with labels of at most 75 characters that are all different: what
	 * would read like another gets a number.
	 */
	public static List<Button> distinct(List<Button> buttons) {
		List<String> labels = DistinctNames.of(buttons.stream().map(Button::label).toList(), LONGEST_LABEL);
		return IntStream.range(0, labels.size()).mapToObj((place) -> {
			Button button = buttons.get(place);
			return new Button(labels.get(place), button.action(), button.value(), button.style(), button.opensForm());
		}).toList();
	}

	public Button primary() {
		return looking(Style.PRIMARY);
	}

	/**
	 * The same for what is seen already.
	 */
	public Button chosen() {
		return looking(Style.CHOSEN);
	}

	public Button danger() {
		return looking(Style.DANGER);
	}

	private Button looking(Style look) {
		return new Button(this.label, this.action, this.value, look, this.opensForm);
	}

	/**
	 * The same for what opens a form.
	 */
	public Button forForm() {
		return new Button(this.label, this.action, this.value, this.style, true);
	}

	/**
	 * How a button looks.
	 */
	public enum Style {

		/** One of several. */
		NORMAL,
		/** What most people would press. */
		PRIMARY,
		/** The one of several that is seen already. */
		CHOSEN,
		/** Cannot be taken back. */
		DANGER

	}

}
