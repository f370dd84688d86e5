package worthwhile.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	 * All that can be pressed in it, in the order in which it is seen.
	 */
	default List<Button> ways() {
		return List.of();
	}

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
	 *
	 * @param text all of it
	 * @param emphases the parts that stand out, from left to right, none in another
	 */
	record Paragraph(String text, List<Emphasis> emphases) implements Block {

		public Paragraph {
			emphases = List.copyOf(emphases);
		}

		public Paragraph(String text) {
			this(text, List.of());
		}

		/**
		 * A text that stands out as a whole.
		 */
		public static Paragraph strong(String text) {
			return new Paragraph("").thenStrong(text);
		}

		/**
		 * The same with more behind it.
		 */
		public Paragraph then(String more) {
			return new Paragraph(this.text + more, this.emphases);
		}

		/**
		 * The same with more behind it that stands out.
		 */
		public Paragraph thenStrong(String more) {
			Emphasis emphasis = new Emphasis(this.text.length(), this.text.length() + more.length());
			return new Paragraph(this.text + more, Stream.concat(this.emphases.stream(), Stream.of(emphasis)).toList());
		}

		/**
		 * The text in parts that stand out or do not, none of them empty.
		 * @param most how long they may be together, in UTF-16 units; what is cut ends
		 * with an ellipsis
		 */
		public List<Part> parts(int most) {
			String shown = Excerpt.shortened(this.text, most);
			List<Part> parts = new ArrayList<>();
			int done = 0;
			for (Emphasis emphasis : this.emphases) {
				parts.add(new Part(part(shown, done, emphasis.from()), false));
				parts.add(new Part(part(shown, emphasis.from(), emphasis.to()), true));
				done = emphasis.to();
			}
			parts.add(new Part(part(shown, done, shown.length()), false));
			return parts.stream().filter((part) -> !part.text().isEmpty()).toList();
		}

		private static String part(String text, int from, int to) {
			return text.substring(Math.min(from, text.length()), Math.min(Math.max(from, to), text.length()));
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.paragraph(this);
		}

	}

	/**
	 * Where in a text something stands out, in UTF-16 units.
	 *
	 * @param from where it begins
	 * @param to where it is over
	 */
	record Emphasis(int from, int to) {
	}

	/**
	 * A piece of a text.
	 *
	 * @param strong whether it stands out
	 */
	record Part(String text, boolean strong) {
	}

	/**
	 * A quiet line: what one may read and need not.
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
	 * Figures side by side or below each other, whose values stand out.
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
	 * What can be written to the bot.
	 */
	record Commands(List<Command> commands) implements Block {

		public Commands {
			commands = List.copyOf(commands);
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.commands(this);
		}

	}

	/**
	 * One thing to write.
	 *
	 * @param typed what to write, in one or several ways
	 * @param what what that does, in a few words
	 */
	record Command(List<String> typed, String what) {

		public Command {
			typed = List.copyOf(typed);
		}

	}

	/**
	 * Things to press in a row: the common ones as buttons, the rest in a menu at its
	 * end.
	 *
	 * @param buttons at most 24
	 * @param menu what few people want, at most 5, of which none looks in any way of its
	 * own, and of which action and value have at most 149 characters together
	 */
	record Buttons(List<Button> buttons, List<Button> menu) implements Block {

		public Buttons {
			buttons = List.copyOf(buttons);
			menu = List.copyOf(menu);
		}

		public Buttons(List<Button> buttons) {
			this(buttons, List.of());
		}

		public static Buttons of(Button... buttons) {
			return new Buttons(List.of(buttons));
		}

		@Override
		public List<Button> ways() {
			return Stream.concat(this.buttons.stream(), this.menu.stream()).toList();
		}

		/**
		 * The same row with another button behind the others.
		 */
		public Buttons with(Button another) {
			return new Buttons(Stream.concat(this.buttons.stream(), Stream.of(another)).toList(), this.menu);
		}

		/**
		 * The same buttons with another menu.
		 */
		public Buttons menu(Button... menu) {
			return new Buttons(this.buttons, List.of(menu));
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.buttons(this);
		}

	}

	/**
	 * One thing to choose from many: choosing presses it.
	 *
	 * @param prompt what is to be chosen, at most 150 characters
	 * @param ways 1 to 100, of which none looks in any way of its own, and of which
	 * action and value have at most 149 characters together
	 */
	record OneOfMany(String prompt, List<Button> ways) implements Block {

		public OneOfMany {
			ways = List.copyOf(ways);
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.oneOfMany(this);
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
	 * @param unknown the places of the categories whose numbers nobody knows: they are
	 * drawn as nothing, and never written as 0
	 */
	record Chart(String title, ChartKind kind, String unit, List<String> categories, List<Series> series, String words,
			Set<Integer> unknown) implements Block {

		public Chart {
			categories = List.copyOf(categories);
			series = List.copyOf(series);
			unknown = Set.copyOf(unknown);
		}

		/**
		 * One of which all numbers are known.
		 */
		public Chart(String title, ChartKind kind, String unit, List<String> categories, List<Series> series,
				String words) {
			this(title, kind, unit, categories, series, words, Set.of());
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
	 * Rows of the same cells, for what is looked through rather than read.
	 *
	 * @param title what it lists, at most 50 characters
	 * @param columns what each cell of a row is, 2 or 3 of them; the first cell names the
	 * row
	 * @param rows at most 100, each with a cell for each column; a cell may be empty, the
	 * first one of a row not
	 */
	record Table(String title, List<String> columns, List<List<String>> rows) implements Block {

		private static final int ROWS_IN_A_PARAGRAPH = 9;

		/** No platform shows a longer text whole, in UTF-16 units. */
		private static final int LONGEST_PARAGRAPH = 3000;

		public Table {
			columns = List.copyOf(columns);
			rows = rows.stream().map(List::copyOf).toList();
		}

		/**
		 * The same for where no table can be shown: a line for each row, in paragraphs
		 * short enough to be shown whole.
		 */
		public List<Paragraph> inWords() {
			List<Paragraph> paragraphs = new ArrayList<>();
			List<String> lines = new ArrayList<>();
			for (String line : this.rows.stream().map(Table::line).toList()) {
				if (isFull(lines, line)) {
					paragraphs.add(new Paragraph(String.join("\n", lines)));
					lines.clear();
				}
				lines.add(line);
			}
			if (!lines.isEmpty()) {
				paragraphs.add(new Paragraph(String.join("\n", lines)));
			}
			return paragraphs;
		}

		private static boolean isFull(List<String> lines, String next) {
			int characters = lines.stream().mapToInt((line) -> line.length() + 1).sum() + next.length();
			return lines.size() == ROWS_IN_A_PARAGRAPH || (!lines.isEmpty() && characters > LONGEST_PARAGRAPH);
		}

		private static String line(List<String> row) {
			return row.get(0) + ": "
					+ row.stream().skip(1).filter((cell) -> !cell.isBlank()).collect(Collectors.joining(", "));
		}

		@Override
		public <R> R accept(BlockVisitor<R> visitor) {
			return visitor.table(this);
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
