package worthwhile.conversation;

import java.util.ArrayList;
import java.util.List;

import worthwhile.message.Block;
import worthwhile.message.Message;

/**
 * The home page of somebody who just pressed something there.
 */
public final class AnsweredHome {

	private AnsweredHome() {
	}

	/**
	 * The page with the answer above it, unless the page says it already.
	 */
	public static Message of(Message page, Message answer) {
		return says(page, answer) ? page : above(answer, page);
	}

	/**
	 * Whether a page says already what the answer does: most presses there change a part
	 * of it.
	 */
	public static boolean says(Message page, Message answer) {
		return page.blocks()
			.stream()
			.anyMatch(
					(block) -> block instanceof Block.Paragraph paragraph && paragraph.text().equals(answer.summary()));
	}

	private static Message above(Message answer, Message page) {
		List<Block> blocks = new ArrayList<>(answer.blocks());
		blocks.add(new Block.Divider());
		blocks.addAll(page.blocks());
		return new Message(answer.summary(), blocks);
	}

}
