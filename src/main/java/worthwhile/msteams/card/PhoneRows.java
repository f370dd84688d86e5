package worthwhile.msteams.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import worthwhile.message.Button;

/**
 * Buttons in rows for which a phone is wide enough: as few rows as possible, and those as
 * even as possible. Some clients cut labels rather than begin another row.
 */
final class PhoneRows {

	/** The width of a card on a phone, in letters. */
	private static final int WIDEST = 40;

	/** What the edges of a button and the gap beside it take, in letters. */
	private static final int EDGES = 4;

	/** What the opener of a menu takes, in letters. */
	private static final int MENU = 5;

	private PhoneRows() {
	}

	/**
	 * The rows, at least one.
	 * @param buttons at most {@value CardActions#MOST_PRIMARY}
	 * @param menu whether a menu stands at the end of the last row
	 */
	static List<List<Button>> of(List<Button> buttons, boolean menu) {
		// each bit says whether a row ends behind a button
		return IntStream.range(0, 1 << Math.max(0, buttons.size() - 1))
			.mapToObj((ends) -> rows(buttons, ends))
			.min(Comparator.<List<List<Button>>>comparingInt((rows) -> tooWide(rows, menu))
				.thenComparingInt(List::size)
				.thenComparingInt((rows) -> widest(rows, menu)))
			.orElseThrow();
	}

	/**
	 * Whether there is room for buttons with these labels in a row.
	 */
	static boolean isRow(List<String> labels) {
		return labels.stream().mapToInt(PhoneRows::width).sum() <= WIDEST;
	}

	private static int width(String label) {
		return label.length() + EDGES;
	}

	private static List<List<Button>> rows(List<Button> buttons, int ends) {
		List<List<Button>> rows = new ArrayList<>();
		int from = 0;
		for (int place = 0; place < buttons.size() - 1; place++) {
			if ((ends >> place & 1) == 1) {
				rows.add(buttons.subList(from, place + 1));
				from = place + 1;
			}
		}
		rows.add(buttons.subList(from, buttons.size()));
		return rows;
	}

	private static int tooWide(List<List<Button>> rows, boolean menu) {
		return widths(rows, menu).map((width) -> Math.max(0, width - WIDEST)).sum();
	}

	private static int widest(List<List<Button>> rows, boolean menu) {
		return widths(rows, menu).max().orElseThrow();
	}

	private static IntStream widths(List<List<Button>> rows, boolean menu) {
		return IntStream.range(0, rows.size())
			.map((place) -> rows.get(place).stream().map(CardActions::label).mapToInt(PhoneRows::width).sum()
					+ ((menu && place == rows.size() - 1) ? MENU : 0));
	}

}
