package worthwhile.msteams.card;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.BlockVisitor;
import worthwhile.message.Economy;
import worthwhile.message.TextBars;

/**
 * The elements of one message.
 */
final class CardElements implements BlockVisitor<List<ObjectNode>> {

	private static final List<ObjectNode> NONE = List.of();

	private static final int LONGEST_HEADING = 150;

	/** Between two ways of typing the same. */
	private static final String GAP = "   ";

	private final Economy economy;

	private final CardActions actions;

	/** The names of the lists that are still to come. */
	private final Deque<String> lists;

	private final int listsInAll;

	private boolean afterDivider;

	private CardElements(Economy economy, CardActions actions, int lists) {
		this.economy = economy;
		this.actions = actions;
		this.lists = new LinkedList<>(CardActions.names(lists));
		this.listsInAll = lists;
	}

	static ArrayNode of(List<Block> message, Economy economy, CardActions actions) {
		int lists = (int) message.stream().filter((block) -> isList(block)).count();
		CardElements visitor = new CardElements(economy, actions, lists);
		ArrayNode elements = CardText.array();
		message.forEach((block) -> elements.addAll(visitor.divided(block.accept(visitor))));
		return elements;
	}

	private static boolean isList(Block block) {
		return block instanceof Block.OneOfMany choice && !choice.ways().isEmpty();
	}

	/**
	 * A divider is drawn by the element after it.
	 */
	private List<ObjectNode> divided(List<ObjectNode> elements) {
		if (this.afterDivider && !elements.isEmpty()) {
			elements.get(0).put("separator", true).put("spacing", "medium");
			this.afterDivider = false;
		}
		return elements;
	}

	@Override
	public List<ObjectNode> heading(Block.Heading heading) {
		return heading.text().isBlank() ? NONE
				: List.of(heading(heading.text(), Math.min(LONGEST_HEADING, this.economy.text())));
	}

	static ObjectNode heading(String text, int most) {
		return CardText.title(text, most).put("size", "medium").put("style", "heading");
	}

	@Override
	public List<ObjectNode> paragraph(Block.Paragraph paragraph) {
		return CardText.lines(paragraph.parts(this.economy.text()), CardText.Look.RUNNING);
	}

	private List<ObjectNode> paragraph(String text) {
		return paragraph(new Block.Paragraph(text));
	}

	@Override
	public List<ObjectNode> note(Block.Note note) {
		return note(note.text(), this.economy.note());
	}

	private static List<ObjectNode> note(String text, int most) {
		return CardText.lines(new Block.Paragraph(text).parts(most), CardText.Look.QUIET);
	}

	@Override
	public List<ObjectNode> quote(Block.Quote quote) {
		if (quote.text().isBlank()) {
			return NONE;
		}
		ObjectNode container = CardText.object("Container").put("style", "emphasis");
		container.set("items",
				CardText.array()
					.addAll(CardText.lines(new Block.Paragraph(quote.text()).parts(this.economy.text()),
							CardText.Look.QUOTED)));
		return List.of(container);
	}

	/**
	 * Two columns: what a figure is, and the figure; no more fit on a phone.
	 */
	@Override
	public List<ObjectNode> facts(Block.Facts facts) {
		List<ObjectNode> rows = new ArrayList<>();
		for (Block.Fact fact : facts.facts()) {
			ObjectNode row = CardText.object("ColumnSet");
			row.set("columns", CardText.array()
				.add(column(
						List.of(CardText.line(CardText.run(CardText.shortened(fact.label(), this.economy.text()))))))
				.add(column(figure(fact))));
			rows.add(rows.isEmpty() ? row : row.put("spacing", "small"));
		}
		return rows;
	}

	private List<ObjectNode> figure(Block.Fact fact) {
		List<ObjectNode> figure = new ArrayList<>();
		figure.add(CardText.line(CardText.strong(CardText.shortened(fact.value(), this.economy.text()))));
		if (fact.note() != null) {
			note(fact.note(), this.economy.note()).forEach((line) -> figure.add(line.put("spacing", "none")));
		}
		return figure;
	}

	private static ObjectNode column(List<ObjectNode> items) {
		ObjectNode column = CardText.object("Column").put("width", "stretch");
		column.set("items", CardText.array().addAll(items));
		return column;
	}

	/**
	 * What one types stands above what it does.
	 */
	@Override
	public List<ObjectNode> commands(Block.Commands commands) {
		List<ObjectNode> lines = new ArrayList<>();
		for (Block.Command command : commands.commands()) {
			ObjectNode typed = CardText.line(typed(command));
			lines.add(lines.isEmpty() ? typed : typed.put("spacing", "small"));
			lines.add(CardText.line(CardText.quiet(CardText.shortened(command.what(), this.economy.text())))
				.put("spacing", "none"));
		}
		return lines;
	}

	private List<ObjectNode> typed(Block.Command command) {
		return command.typed()
			.stream()
			.flatMap(
					(one) -> Stream.of(CardText.run(GAP), CardText.typed(CardText.shortened(one, this.economy.text()))))
			.skip(1)
			.toList();
	}

	@Override
	public List<ObjectNode> buttons(Block.Buttons buttons) {
		return buttons.ways().isEmpty() ? NONE : this.actions.rows(buttons, this.listsInAll > 0);
	}

	@Override
	public List<ObjectNode> oneOfMany(Block.OneOfMany oneOfMany) {
		return isList(oneOfMany) ? this.actions.list(oneOfMany, this.lists.remove(), this.listsInAll == 1) : NONE;
	}

	@Override
	public List<ObjectNode> chart(Block.Chart chart) {
		if (this.economy.charts() == Economy.Charts.DRAWN && CardChart.isPossible(chart)) {
			return Stream.concat(Stream.of(CardChart.of(chart)), note(chart.words(), this.economy.text()).stream())
				.toList();
		}
		if (this.economy.charts() != Economy.Charts.WORDS && TextBars.isPossible(chart)) {
			return bars(chart);
		}
		return paragraph(chart.title() + ": " + chart.words());
	}

	private List<ObjectNode> bars(Block.Chart chart) {
		List<ObjectNode> lines = new ArrayList<>();
		lines.add(CardText.line(CardText.strong(CardText.shortened(TextBars.title(chart), this.economy.text()))));
		TextBars.of(chart)
			.lines()
			.forEach((line) -> lines.add(CardText.line(CardText.drawn(line)).put("spacing", "none")));
		lines.addAll(paragraph(chart.words()));
		return lines;
	}

	/**
	 * Lines, since a table of a card is cut on a phone.
	 */
	@Override
	public List<ObjectNode> table(Block.Table table) {
		return table.inWords().stream().flatMap((paragraph) -> paragraph(paragraph).stream()).toList();
	}

	@Override
	public List<ObjectNode> divider(Block.Divider divider) {
		this.afterDivider = this.economy.dividers();
		return NONE;
	}

}
