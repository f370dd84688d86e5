package worthwhile.message;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message gives up to stay within a platform's limits.
 *
 * @param dividers whether there are dividers
 * @param charts the most that a chart may be
 * @param note how long a note may be, in UTF-16 units
 * @param text how long any other text may be, in UTF-16 units
 */
public record Economy(boolean dividers, Charts charts, int note, int text) {

	private static final int ANY = Integer.MAX_VALUE;

	/**
	 * Everything, and then less and less: first dividers go, then charts become bars of
	 * text, then words; then notes are shortened, and then all texts.
	 */
	private static final List<Economy> STEPS = List.of(new Economy(true, Charts.DRAWN, ANY, ANY),
			new Economy(false, Charts.DRAWN, ANY, ANY), new Economy(false, Charts.BARS, ANY, ANY),
			new Economy(false, Charts.WORDS, ANY, ANY), new Economy(false, Charts.WORDS, 300, ANY),
			new Economy(false, Charts.WORDS, 150, 1000), new Economy(false, Charts.WORDS, 150, 500),
			new Economy(false, Charts.WORDS, 100, 200), new Economy(false, Charts.WORDS, 50, 100),
			new Economy(false, Charts.WORDS, 25, 50));

	/**
	 * Renders a message with the least economy that makes it fit. Should even the
	 * greatest not be enough, what cannot be pressed goes from below; the rest stays.
	 * @param longest the longest text that the platform takes, in UTF-16 units
	 * @return what fits, or what can be pressed alone if it does not fit either
	 */
	public static <R> R least(Message message, int longest, Rendering<R> rendering) {
		for (Economy step : STEPS) {
			R rendered = rendering.of(message, step.within(longest));
			if (rendering.fits(rendered)) {
				return rendered;
			}
		}
		return withLessBlocks(message, STEPS.get(STEPS.size() - 1).within(longest), rendering);
	}

	private static <R> R withLessBlocks(Message message, Economy economy, Rendering<R> rendering) {
		List<Block> blocks = new ArrayList<>(message.blocks());
		R rendered = rendering.of(message, economy);
		for (int place = blocks.size() - 1; place >= 0 && !rendering.fits(rendered); place--) {
			if (blocks.get(place).ways().isEmpty()) {
				blocks.remove(place);
				rendered = rendering.of(new Message(message.summary(), blocks), economy);
			}
		}
		return rendered;
	}

	private Economy within(int longest) {
		return new Economy(this.dividers, this.charts, Math.min(this.note, longest), Math.min(this.text, longest));
	}

	/**
	 * How much of a chart is shown; where it is no picture, a table is lines of text.
	 */
	public enum Charts {

		/** A picture. */
		DRAWN,
		/** {@link TextBars}. */
		BARS,
		/** Words alone. */
		WORDS

	}

	/**
	 * How a platform renders messages.
	 *
	 * @param <R> what a rendered message is
	 */
	public interface Rendering<R> {

		R of(Message message, Economy economy);

		boolean fits(R rendered);

	}

}
