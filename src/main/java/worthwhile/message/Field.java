package worthwhile.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

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
	 * Any of several.
	 *
	 * @param selected the values of the options that it begins with
	 */
	record Choices(String name, String label, @Nullable String hint, List<Option> options,
			Set<String> selected) implements Input {

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
