package worthwhile.slack.blockkit;

import tools.jackson.databind.node.ArrayNode;

import worthwhile.message.Message;

/**
 * Where blocks are shown, and how much fits there.
 */
enum Surface {

	/**
	 * A message. Slack refuses about 13,200 characters and counts more than the texts, so
	 * all of the JSON is counted, with room for the ids that Slack adds.
	 */
	MESSAGE(50, 12_000, 2),

	/**
	 * The home page, which may have 250 KB and no charts.
	 */
	HOME(100, 100_000, 0);

	private final int mostBlocks;

	private final int mostCharacters;

	private final int mostCharts;

	Surface(int mostBlocks, int mostCharacters, int mostCharts) {
		this.mostBlocks = mostBlocks;
		this.mostCharacters = mostCharacters;
		this.mostCharts = mostCharts;
	}

	/**
	 * A message's blocks, as a JSON array, with the least {@link Economy} that makes them
	 * fit. Should even the greatest not be enough, what is not a button goes from below.
	 */
	String blocks(Message message) {
		for (Economy economy : Economy.STEPS) {
			ArrayNode blocks = blocks(message, economy);
			String json = blocks.toString();
			if (fits(blocks, json)) {
				return json;
			}
		}
		ArrayNode blocks = blocks(message, Economy.STEPS.get(Economy.STEPS.size() - 1));
		for (int place = blocks.size() - 1; place >= 0 && !fits(blocks, blocks.toString()); place--) {
			if (!blocks.get(place).path("type").asString().equals("actions")) {
				blocks.remove(place);
			}
		}
		return blocks.toString();
	}

	private ArrayNode blocks(Message message, Economy economy) {
		ArrayNode blocks = new MessageBlocks(economy, this.mostCharts).of(message.blocks());
		if (blocks.isEmpty()) {
			blocks.add(MessageBlocks.section(message.summary(), economy.text()));
		}
		return blocks;
	}

	private boolean fits(ArrayNode blocks, String json) {
		return blocks.size() <= this.mostBlocks && json.length() <= this.mostCharacters;
	}

}
