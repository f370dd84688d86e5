package worthwhile.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import worthwhile.message.Block;
import worthwhile.message.Button;
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
		return says(page, answer) ? page : with(answer, page, 0);
	}

	/**
	 * The page with the answer where it is in sight, unless the page says it already:
	 * below the button that was pressed, or one of the same handler.
	 * @param action what was pressed, or the form that was sent
	 */
	public static Message of(Message page, Message answer, String action) {
		return says(page, answer) ? page : with(answer, page, below(page, action));
	}

	/**
	 * The index of the block below it, 0 if there is none.
	 */
	private static int below(Message page, String action) {
		String handler = action.split("\\.", 2)[0] + ".";
		int pressed = below(page, (button) -> button.action().equals(action));
		return (pressed > 0) ? pressed : below(page, (button) -> button.action().startsWith(handler));
	}

	private static int below(Message page, Predicate<Button> pressed) {
		return IntStream.range(0, page.blocks().size())
			.filter((at) -> page.blocks().get(at).ways().stream().anyMatch(pressed))
			.map((at) -> at + 1)
			.reduce(0, Math::max);
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

	private static Message with(Message answer, Message page, int at) {
		List<Block> blocks = new ArrayList<>(page.blocks().subList(0, at));
		if (at > 0) {
			blocks.add(new Block.Divider());
		}
		blocks.addAll(answer.blocks());
		if (at < page.blocks().size()) {
			blocks.add(new Block.Divider());
		}
		blocks.addAll(page.blocks().subList(at, page.blocks().size()));
		return new Message(answer.summary(), blocks);
	}

}
