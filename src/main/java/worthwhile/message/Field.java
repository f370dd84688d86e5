package worthwhile.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One part of a form. What comes back in a {@code Incoming.Submission} is text under the
 * field's name and has to be checked again.
 */
public sealed interface Field {

	/**
	 * Does what a visitor has for a field of this kind.
	 */
	<R> R accept(FieldVisitor<R> visitor);

	/**
	 * Those of some fields that take something in, from top to bottom, folded ones too.
	 */
	static List<Input> inputs(List<Field> fields) {
		return fields.stream().flatMap(Field::inputs).toList();
	}

	private static Stream<Input> inputs(Field field) {
		if (field instanceof Fold fold) {
			return fold.fields().stream().flatMap(Field::inputs);
		}
		return (field instanceof Input input) ? Stream.of(input) : Stream.empty();
	}

	/**
	 * A field that takes something in.
	 */
	sealed interface Input extends Field {

		/**
		 * The name under which it comes back, unlike any other of the form.
		 */
		String name();

		/**
		 * What it asks for.
		 */
		String label();

		/**
		 * What belongs there, or an example.
		 */
		@Nullable String hint();

	}

	/**
	 * Explains, and takes nothing in.
	 */
	record Explanation(String text) implements Field {

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.explanation(this);
		}

	}

	/**
	 * A title for the fields below it.
	 */
	record Group(String title) implements Field {

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.group(this);
		}

	}

	/**
	 * Fields that nobody sees until they ask for them: in their place stands what opens
	 * them. What was not opened is not sent, and stays as it is.
	 *
	 * @param name unlike that of any other field
	 * @param label what opens them, at most 75 characters
	 * @param fields what opens, which may be folded in turn
	 */
	record Fold(String name, String label, List<Field> fields) implements Field {

		public Fold {
			fields = List.copyOf(fields);
		}

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.fold(this);
		}

	}

	/**
	 * Words.
	 *
	 * @param value what it begins with
	 * @param longest how many characters at the most
	 */
	record Text(String name, String label, @Nullable String hint, String value, boolean required, boolean multiline,
			int longest) implements Input {

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.text(this);
		}

	}

	/**
	 * A number; comes back as the person wrote it.
	 *
	 * @param value what it begins with, if anything
	 * @param min the smallest, included
	 * @param max the largest, included
	 */
	record Number(String name, String label, @Nullable String hint, @Nullable BigDecimal value, BigDecimal min,
			BigDecimal max) implements Input {

		public Number {
			value = (value != null) ? plain(value) : null;
		}

		/**
		 * The same number without zeros that say nothing.
		 */
		private static BigDecimal plain(BigDecimal value) {
			BigDecimal plain = value.stripTrailingZeros();
			return (plain.scale() < 0) ? plain.setScale(0) : plain;
		}

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.number(this);
		}

	}

	/**
	 * One of several, or none if it is not required.
	 *
	 * @param selected the value of the option that it begins with
	 */
	record Choice(String name, String label, @Nullable String hint, List<Option> options, @Nullable String selected,
			boolean required) implements Input {

		public Choice {
			options = List.copyOf(options);
		}

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.choice(this);
		}

	}

	/**
	 * Any of several, or at least one if it is required.
	 *
	 * @param selected the values of the options that it begins with
	 */
	record Choices(String name, String label, @Nullable String hint, List<Option> options, Set<String> selected,
			boolean required) implements Input {

		public Choices {
			options = List.copyOf(options);
			selected = Set.copyOf(selected);
		}

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.choices(this);
		}

	}

	/**
	 * What can be chosen, at most 100 in a field.
	 *
	 * @param value what comes back
	 * @param label what it says, at most 75 characters
	 */
	record Option(String value, String label) {
	}

	/**
	 * A time of day; comes back as {@code HH:mm}.
	 */
	record Time(String name, String label, @Nullable String hint, @Nullable LocalTime value,
			boolean required) implements Input {

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.time(this);
		}

	}

	/**
	 * A local day; comes back as {@code yyyy-MM-dd}.
	 */
	record Day(String name, String label, @Nullable String hint, @Nullable LocalDate value,
			boolean required) implements Input {

		@Override
		public <R> R accept(FieldVisitor<R> visitor) {
			return visitor.day(this);
		}

	}

}
