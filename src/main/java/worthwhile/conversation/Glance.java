package worthwhile.conversation;

import java.util.List;

import worthwhile.message.Block;
import worthwhile.message.Button;

/**
 * What a part of the home page is for whoever asks in passing.
 *
 * @param shown a few lines
 * @param ways what leads to more, at most one
 */
public record Glance(List<Block> shown, List<Button> ways) {

	/** For a part that can wait. */
	public static final Glance NOTHING = new Glance(List.of(), List.of());

	public Glance {
		shown = List.copyOf(shown);
		ways = List.copyOf(ways);
	}

	public static Glance of(List<Block> shown, Button... ways) {
		return new Glance(shown, List.of(ways));
	}

}
