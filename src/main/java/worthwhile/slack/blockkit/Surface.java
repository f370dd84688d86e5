package worthwhile.slack.blockkit;

import tools.jackson.databind.node.ArrayNode;

import worthwhile.message.Economy;
import worthwhile.message.Message;

/**
 * Where blocks are shown, and how much fits there.
 */
enum Surface implements Economy.Rendering<Surface.Blocks> {

	/**
	 * A message. Slack refuses about 13,200 characters and counts more than the texts, so
	 * all of the JSON is counted, with room for the ids that Slack adds.
	 */
	MESSAGE(50, 12_000, 2, 1),

	/**
	 * A message of blocks that Slack has had for years alone.
	 */
	PLAIN(50, 12_000, 0, 0),

	/**
	 * The home page, which may have 250 KB, and no charts or tables.
	 */
	HOME(100, 100_000, 0, 0);

	private final int mostBlocks;

	private final int mostCharacters;

	private final int mostCharts;

	private final int mostTables;

	Surface(int mostBlocks, int mostCharacters, int mostCharts, int mostTables) {
		this.mostBlocks = mostBlocks;
		this.mostCharacters = mostCharacters;
		this.mostCharts = mostCharts;
		this.mostTables = mostTables;
	}

	/**
	 * A message's blocks, as a JSON array, with the least {@link Economy} that makes them
	 * fit.
	 */
	String blocks(Message message) {
		return Economy.least(message, Literal.LONGEST, this).json();
	}

	@Override
	public Blocks of(Message message, Economy economy) {
		ArrayNode blocks = new MessageBlocks(economy, this.mostCharts, this.mostTables).of(message.blocks());
		if (blocks.isEmpty()) {
			blocks.add(MessageBlocks.section(message.summary(), economy.text()));
		}
		return new Blocks(blocks.size(), blocks.toString());
	}

	@Override
	public boolean fits(Blocks blocks) {
		return blocks.count() <= this.mostBlocks && blocks.json().length() <= this.mostCharacters;
	}

	/**
	 * Blocks as Slack takes them.
	 */
	record Blocks(int count, String json) {
	}

}
