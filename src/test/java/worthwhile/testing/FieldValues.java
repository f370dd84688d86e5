package worthwhile.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import worthwhile.message.Field;
import worthwhile.message.FieldVisitor;

/**
 * What a field of a form begins with, and what comes back of it.
 *
 * @param untouched what it sends if nobody touches it
 * @param options what can be chosen in it
 */
public record FieldValues(List<String> untouched, List<Field.Option> options) {

	private static final FieldVisitor<FieldValues> KINDS = new Kinds();

	static FieldValues of(Field field) {
		return field.accept(KINDS);
	}

	/**
	 * The name of a field that takes something in.
	 */
	public static Optional<String> name(Field field) {
		return (field instanceof Field.Input input) ? Optional.of(input.name()) : Optional.empty();
	}

	/**
	 * What a field sends if nobody touches it.
	 */
	public static List<String> untouched(Field field) {
		return of(field).untouched();
	}

	/**
	 * What somebody reads in it while nobody touches it.
	 */
	List<String> labels() {
		return this.untouched.stream()
			.map((value) -> this.options.stream()
				.filter((option) -> option.value().equals(value))
				.map(Field.Option::label)
				.findFirst()
				.orElse(value))
			.toList();
	}

	/**
	 * What it sends if somebody writes something or chooses something by its label.
	 */
	List<String> filled(List<String> written) {
		return this.options.isEmpty() ? written : written.stream().map(this::chosen).toList();
	}

	private String chosen(String label) {
		return this.options.stream()
			.filter((option) -> option.label().equals(label) || option.value().equals(label))
			.map(Field.Option::value)
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no option " + label + " among " + this.options));
	}

	private static final class Kinds implements FieldVisitor<FieldValues> {

		@Override
		public FieldValues explanation(Field.Explanation explanation) {
			return written(Stream.empty());
		}

		@Override
		public FieldValues group(Field.Group group) {
			return written(Stream.empty());
		}

		@Override
		public FieldValues fold(Field.Fold fold) {
			return written(Stream.empty());
		}

		@Override
		public FieldValues text(Field.Text text) {
			return written(Stream.of(text.value()).filter((value) -> !value.isEmpty()));
		}

		@Override
		public FieldValues number(Field.Number number) {
			return written(Stream.ofNullable(number.value()).map(BigDecimal::toPlainString));
		}

		@Override
		public FieldValues choice(Field.Choice choice) {
			return new FieldValues(Stream.ofNullable(choice.selected()).toList(), choice.options());
		}

		@Override
		public FieldValues choices(Field.Choices choices) {
			return new FieldValues(
					choices.options().stream().map(Field.Option::value).filter(choices.selected()::contains).toList(),
					choices.options());
		}

		@Override
		public FieldValues time(Field.Time time) {
			return written(Stream.ofNullable(time.value()).map(Object::toString));
		}

		@Override
		public FieldValues day(Field.Day day) {
			return written(Stream.ofNullable(day.value()).map(Object::toString));
		}

		private static FieldValues written(Stream<String> value) {
			return new FieldValues(value.toList(), List.of());
		}

	}

}
