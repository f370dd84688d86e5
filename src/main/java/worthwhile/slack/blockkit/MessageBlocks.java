package worthwhile.slack.blockkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.BlockVisitor;
import worthwhile.message.Button;
import worthwhile.message.Economy;
import worthwhile.message.TextBars;
import worthwhile.message.Unbroken;

/**
 * The blocks of one message.
 */
final class MessageBlocks implements BlockVisitor<List<ObjectNode>> {

	private static final List<ObjectNode> NONE = List.of();

	private static final int LONGEST_HEADER = 150;

	private static final int MOST_ELEMENTS = 25;

	private static final int LONGEST_LABEL = 75;

	private static final String CHOSEN = "✓ ";

	private final Economy economy;

	private final int mostCharts;

	private final int mostTables;

	private final ActionIds actionIds = new ActionIds();

	private int charts;

	private int tables;

	/**
	 * @param mostCharts how many charts may be drawn
	 * @param mostTables how many tables may be drawn
	 */
	MessageBlocks(Economy economy, int mostCharts, int mostTables) {
		this.economy = economy;
		this.mostCharts = mostCharts;
		this.mostTables = mostTables;
	}

	ArrayNode of(List<Block> message) {
		ArrayNode blocks = Literal.array();
		message.forEach((block) -> blocks.addAll(block.accept(this)));
		return blocks;
	}

	@Override
	public List<ObjectNode> heading(Block.Heading heading) {
		if (heading.text().isBlank()) {
			return NONE;
		}
		ObjectNode header = Literal.object("header");
		header.set("text", Literal.plain(Unbroken.of(heading.text()), Math.min(LONGEST_HEADER, this.economy.text())));
		return List.of(header);
	}

	@Override
	public List<ObjectNode> paragraph(Block.Paragraph paragraph) {
		return (paragraph.emphases().isEmpty() || paragraph.text().isBlank()) ? paragraph(paragraph.text())
				: List.of(RichText.of(RichText.parts(paragraph.parts(this.economy.text()))));
	}

	private List<ObjectNode> paragraph(String text) {
		return text.isBlank() ? NONE : List.of(section(text, this.economy.text()));
	}

	@Override
	public List<ObjectNode> note(Block.Note note) {
		return note(note.text(), this.economy.note()).toList();
	}

	private static Stream<ObjectNode> note(String text, int most) {
		if (text.isBlank()) {
			return Stream.empty();
		}
		ObjectNode context = Literal.object("context");
		context.set("elements", Literal.array().add(Literal.plain(Unbroken.of(text), most)));
		return Stream.of(context);
	}

	@Override
	public List<ObjectNode> quote(Block.Quote quote) {
		return quote.text().isBlank() ? NONE
				: List.of(RichText.of(RichText.quote(Literal.shortened(quote.text(), this.economy.text()))));
	}

	@Override
	public List<ObjectNode> facts(Block.Facts facts) {
		return facts.facts().isEmpty() ? NONE : List.of(RichText
			.of(RichText.list(facts.facts().stream().map((fact) -> RichText.fact(fact, this.economy)).toList())));
	}

	@Override
	public List<ObjectNode> commands(Block.Commands commands) {
		return commands.commands().isEmpty() ? NONE : List.of(RichText.of(RichText
			.list(commands.commands().stream().map((one) -> RichText.command(one, this.economy)).toList())));
	}

	@Override
	public List<ObjectNode> buttons(Block.Buttons buttons) {
		List<ObjectNode> elements = new ArrayList<>();
		buttons.buttons().forEach((button) -> elements.add(button(button)));
		buttons.menu().stream().filter((way) -> !Options.fit(way)).forEach((way) -> elements.add(button(way)));
		Options.menus(buttons.menu().stream().filter(Options::fit).toList(), this.actionIds).forEach(elements::add);
		return rows(elements);
	}

	/**
	 * As buttons if one of them fits into no list.
	 */
	@Override
	public List<ObjectNode> oneOfMany(Block.OneOfMany oneOfMany) {
		return rows(oneOfMany.ways().stream().allMatch(Options::fit) ? Options.lists(oneOfMany, this.actionIds)
				: oneOfMany.ways().stream().map(this::button).toList());
	}

	private static List<ObjectNode> rows(List<ObjectNode> elements) {
		List<ObjectNode> rows = new ArrayList<>();
		for (int first = 0; first < elements.size(); first += MOST_ELEMENTS) {
			ObjectNode actions = Literal.object("actions");
			actions.set("elements",
					Literal.array().addAll(elements.subList(first, Math.min(first + MOST_ELEMENTS, elements.size()))));
			rows.add(actions);
		}
		return rows;
	}

	private ObjectNode button(Button button) {
		ObjectNode element = Literal.object("button");
		boolean chosen = button.style() == Button.Style.CHOSEN;
		element.set("text", Literal.plain((chosen ? CHOSEN : "") + button.label(), LONGEST_LABEL));
		element.put("action_id", this.actionIds.of(button.action()));
		if (!button.value().isEmpty()) {
			element.put("value", button.value());
		}
		switch (button.style()) {
			case PRIMARY -> element.put("style", "primary");
			case DANGER -> element.put("style", "danger");
			case NORMAL, CHOSEN -> {
				// Slack has no name for it
			}
		}
		return element;
	}

	@Override
	public List<ObjectNode> chart(Block.Chart chart) {
		if (this.economy.charts() == Economy.Charts.DRAWN && this.charts < this.mostCharts
				&& DrawnChart.isPossible(chart)) {
			this.charts++;
			return List.of(DrawnChart.of(chart));
		}
		if (this.economy.charts() != Economy.Charts.WORDS && TextBars.isPossible(chart)) {
			return List.of(bars(chart));
		}
		return paragraph(chart.title() + ": " + chart.words());
	}

	private ObjectNode bars(Block.Chart chart) {
		ObjectNode title = RichText.heading(Literal.shortened(TextBars.title(chart), LONGEST_HEADER));
		ObjectNode bars = RichText.preformatted(TextBars.of(chart));
		String shares = TextBars.shares(chart);
		return shares.isEmpty() ? RichText.of(title, bars) : RichText.of(title, bars, RichText.section(shares));
	}

	@Override
	public List<ObjectNode> table(Block.Table table) {
		if (this.economy.charts() == Economy.Charts.DRAWN && this.tables < this.mostTables
				&& DrawnTable.isPossible(table)) {
			this.tables++;
			return List.of(DrawnTable.of(table));
		}
		return table.inWords().stream().flatMap((paragraph) -> paragraph(paragraph).stream()).toList();
	}

	@Override
	public List<ObjectNode> divider(Block.Divider divider) {
		return this.economy.dividers() ? List.of(Literal.object("divider")) : NONE;
	}

	static ObjectNode section(String text, int most) {
		ObjectNode section = Literal.object("section");
		section.set("text", Literal.plain(Unbroken.of(text), most));
		return section;
	}

}
