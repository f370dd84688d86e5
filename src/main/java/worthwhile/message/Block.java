package worthwhile.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One part of a message. All text is plain: an adapter shows it as it is.
 */
public sealed interface Block {

	/**
	 * Does what a visitor has for a block of this kind.
	 */
	<R> R accept(BlockVisitor<R> visitor);

	/**
	 * A title.
	 */
	record Heading(String text) implements Block {

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.heading(this);
		}

	}

	/**
	 * Running text; a line break starts a new line.
	 */
	record Paragraph(String text) implements Block {

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.paragraph(this);
		}

	}

	/**
	 * Small print.
	 */
	record Note(String text) implements Block {

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.note(this);
		}

	}

	/**
	 * A member's own words, said back.
	 */
	record Quote(String text) implements Block {

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.quote(this);
		}

	}

	/**
	 * Figures side by side or below each other.
	 */
	record Facts(List<Fact> facts) implements Block {

		public Facts {
			facts = List.copyOf(facts);
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.facts(this);
		}

	}

	/**
	 * One figure.
	 *
	 * @param label what it is
	 * @param value the figure with its unit
	 * @param note how it compares, or how sure it is
	 */
	record Fact(String label, String value, @Nullable String note) {
	}

	/**
	 * Things to press, at most 25.
	 */
	record Buttons(List<Button> buttons) implements Block {

		public Buttons {
			buttons = List.copyOf(buttons);
		}

		public static Buttons of(Button... buttons) {
			return new Buttons(List.of(buttons));
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.buttons(this);
		}

	}

	/**
	 * A picture of numbers.
	 *
	 * @param title what it shows, at most 50 characters
	 * @param kind how it is drawn
	 * @param unit what the numbers count, such as minutes
	 * @param categories the points of the horizontal axis, 1 to 20, all different
	 * @param series the numbers, 1 to 6 series, with one number for each category
	 * @param words the same in a sentence, for those who cannot see it
	 */
	record Chart(String title, ChartKind kind, String unit, List<String> categories, List<Series> series,
			String words) implements Block {

		public Chart {
			categories = List.copyOf(categories);
			series = List.copyOf(series);
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.chart(this);
		}

	}

	/**
	 * How a chart is drawn.
	 */
	enum ChartKind {

		/** A line from point to point. */
		LINE,
		/** Bars side by side. */
		BARS,
		/** Bars on top of each other. */
		STACKED

	}

	/**
	 * Numbers of one name.
	 *
	 * @param name at most 20 characters, unlike any other of the chart
	 * @param values one for each category, not negative
	 */
	record Series(String name, List<Double> values) {

		public Series {
			values = List.copyOf(values);
		}

	}

	/**
	 * A thin line between two parts.
	 */
	record Divider() implements Block {

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.divider(this);
		}

	}

}
