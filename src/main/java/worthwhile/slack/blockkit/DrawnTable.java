package worthwhile.slack.blockkit;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block.Table;
import worthwhile.message.Unbroken;

/**
 * A table as Slack draws it: with all of its rows on one page, which can be sorted.
 *
 * @see <a href= "https://docs.slack.dev/reference/block-kit/blocks/data-table-block">Data
 * table block</a>
 */
final class DrawnTable {

	private static final int LONGEST_TITLE = 50;

	/** Slack has become more generous since, and older workspaces may not have. */
	private static final int MOST_ROWS = 100;

	private static final int MOST_CHARACTERS = 10_000;

	private static final int MOST_COLUMNS = 20;

	private DrawnTable() {
	}

	/**
	 * Whether Slack can draw it at all.
	 */
	static boolean isPossible(Table table) {
		int columns = table.columns().size();
		return columns <= MOST_COLUMNS && !table.rows().isEmpty() && table.rows().size() <= MOST_ROWS
				&& table.rows().stream().allMatch((row) -> row.size() == columns) && characters(table.columns())
						+ table.rows().stream().mapToInt(DrawnTable::characters).sum() <= MOST_CHARACTERS;
	}

	private static int characters(List<String> row) {
		return row.stream().mapToInt((cell) -> Math.max(1, cell.length())).sum();
	}

	static ObjectNode of(Table table) {
		ArrayNode rows = Literal.array();
		rows.add(row(table.columns()));
		table.rows().forEach((row) -> rows.add(row(row)));
		ObjectNode block = Literal.object("data_table");
		block.put("caption", Literal.shortened(table.title(), LONGEST_TITLE));
		block.put("page_size", table.rows().size());
		block.set("rows", rows);
		return block;
	}

	private static ArrayNode row(List<String> cells) {
		ArrayNode row = Literal.array();
		cells.forEach((cell) -> row
			.add(Literal.object("raw_text").put("text", Unbroken.of(Literal.shortened(cell, Literal.LONGEST)))));
		return row;
	}

}
