package worthwhile.message;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something the bot says.
 *
 * @param summary all of it in one plain sentence, for notifications and screen readers
 * @param blocks what is seen, from top to bottom
 */
public record Message(String summary, List<Block> blocks) {

	public Message {
		blocks = List.copyOf(blocks);
	}

	/**
	 * The same message with more below.
	 */
	public Message with(Block... more) {
		return new Message(this.summary, Stream.concat(this.blocks.stream(), Stream.of(more)).toList());
	}

	/**
	 * The summary, and in words what the pictures show: for whoever sees nothing else.
	 */
	public String inWords() {
		return Stream
			.concat(Stream.of(this.summary),
					this.blocks.stream()
						.filter(Block.Chart.class::isInstance)
						.map((block) -> ((Block.Chart) block).words()))
			.filter((words) -> !words.isBlank())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * All that can be pressed, from top to bottom: buttons, what menus have, and what can
	 * be chosen.
	 */
	public List<Button> buttons() {
		return this.blocks.stream().flatMap((block) -> block.ways().stream()).toList();
	}

	public static Message of(String summary, Block... blocks) {
		return new Message(summary, List.of(blocks));
	}

	/**
	 * A message that is one paragraph.
	 */
	public static Message text(String text) {
		return of(text, new Block.Paragraph(text));
	}

}
