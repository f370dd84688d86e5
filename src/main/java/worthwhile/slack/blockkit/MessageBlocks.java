package worthwhile.slack.blockkit;

import java.util.List;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import worthwhile.message.Block;
import worthwhile.message.Button;

/**
 * The blocks of one message.
 */
final class MessageBlocks {

	private static final int LONGEST_HEADER = 150;

	private static final int MOST_BUTTONS = 25;

	private static final int LONGEST_LABEL = 75;

	private final Economy economy;

	private final int mostCharts;

	private final ActionIds actionIds = new ActionIds();

	private final ArrayNode blocks = Literal.array();

	private int charts;

	MessageBlocks(Economy economy, int mostCharts) {
		this.economy = economy;
		this.mostCharts = mostCharts;
	}

	ArrayNode of(List<Block> message) {
		message.forEach(this::add);
		return this.blocks;
	}

	private void add(Block block) {
		if (block instanceof Block.Heading heading) {
			addHeading(heading.text());
		}
		else if (block instanceof Block.Paragraph paragraph) {
			addParagraph(paragraph.text());
		}
		else if (block instanceof Block.Note note) {
			addNote(note.text(), this.economy.note());
		}
		else if (block instanceof Block.Quote quote) {
			addQuote(quote.text());
		}
		else if (block instanceof Block.Facts facts) {
			addFacts(facts.facts());
		}
		else if (block instanceof Block.Buttons buttons) {
			addButtons(buttons.buttons());
		}
		else if (block instanceof Block.Chart chart) {
			addChart(chart);
		}
		else if (this.economy.dividers()) {
			this.blocks.add(Literal.object("divider"));
		}
	}

	private void addHeading(String text) {
		if (!text.isBlank()) {
			ObjectNode header = Literal.object("header");
			header.set("text", Literal.plain(text, Math.min(LONGEST_HEADER, this.economy.text())));
			this.blocks.add(header);
		}
	}

	private void addParagraph(String text) {
		if (!text.isBlank()) {
			this.blocks.add(section(text, this.economy.text()));
		}
	}

	private void addNote(String text, int most) {
		if (!text.isBlank()) {
			ObjectNode context = Literal.object("context");
			context.set("elements", Literal.array().add(Literal.plain(text, most)));
			this.blocks.add(context);
		}
	}

	private void addQuote(String text) {
		if (!text.isBlank()) {
			this.blocks.add(RichText.of(RichText.quote(Literal.shortened(text, this.economy.text()))));
		}
	}

	private void addFacts(List<Block.Fact> facts) {
		if (!facts.isEmpty()) {
			this.blocks.add(RichText
				.of(RichText.list(facts.stream().map((fact) -> RichText.fact(fact, this.economy)).toList())));
		}
	}

	private void addButtons(List<Button> buttons) {
		for (int first = 0; first < buttons.size(); first += MOST_BUTTONS) {
			ArrayNode elements = Literal.array();
			buttons.subList(first, Math.min(first + MOST_BUTTONS, buttons.size()))
				.forEach((button) -> elements.add(button(button)));
			ObjectNode actions = Literal.object("actions");
			actions.set("elements", elements);
			this.blocks.add(actions);
		}
	}

	private ObjectNode button(Button button) {
		ObjectNode element = Literal.object("button");
		element.set("text", Literal.plain(button.label(), LONGEST_LABEL));
		element.put("action_id", this.actionIds.of(button.action()));
		if (!button.value().isEmpty()) {
			element.put("value", button.value());
		}
		switch (button.style()) {
			case PRIMARY -> element.put("style", "primary");
			case DANGER -> element.put("style", "danger");
			case NORMAL -> {
				// Slack has no name for it
			}
		}
		return element;
	}

	private void addChart(Block.Chart chart) {
		if (this.economy.charts() == Economy.Charts.DRAWN && this.charts < this.mostCharts
				&& DrawnChart.isPossible(chart)) {
			this.charts++;
			this.blocks.add(DrawnChart.of(chart));
			addNote(chart.words(), this.economy.text());
		}
		else if (this.economy.charts() != Economy.Charts.WORDS && TextBars.isPossible(chart)) {
			this.blocks
				.add(RichText.of(RichText.heading(TextBars.title(chart)), RichText.preformatted(TextBars.of(chart)),
						RichText.section(Literal.shortened(chart.words(), this.economy.text()))));
		}
		else {
			addParagraph(chart.title() + ": " + chart.words());
		}
	}

	static ObjectNode section(String text, int most) {
		ObjectNode section = Literal.object("section");
		section.set("text", Literal.plain(text, most));
		return section;
	}

}
