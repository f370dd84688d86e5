package worthwhile.testing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Field;

/**
 * What the fields of a form begin with, and what comes back of them.
 */
final class FieldValues {

	private FieldValues() {
	}

	/**
	 * The name of a field that takes something in.
	 */
	static Optional<String> name(Field field) {
		if (field instanceof Field.Text text) {
			return Optional.of(text.name());
		}
		if (field instanceof Field.Number number) {
			return Optional.of(number.name());
		}
		if (field instanceof Field.Choice choice) {
			return Optional.of(choice.name());
		}
		if (field instanceof Field.Choices choices) {
			return Optional.of(choices.name());
		}
		if (field instanceof Field.Time time) {
			return Optional.of(time.name());
		}
		return (field instanceof Field.Day day) ? Optional.of(day.name()) : Optional.empty();
	}

	static String label(Field field) {
		if (field instanceof Field.Text text) {
			return text.label();
		}
		if (field instanceof Field.Number number) {
			return number.label();
		}
		if (field instanceof Field.Choice choice) {
			return choice.label();
		}
		if (field instanceof Field.Choices choices) {
			return choices.label();
		}
		if (field instanceof Field.Time time) {
			return time.label();
		}
		return (field instanceof Field.Day day) ? day.label() : "";
	}

	static String hint(Field field) {
		@Nullable String hint = null;
		if (field instanceof Field.Text text) {
			hint = text.hint();
		}
		else if (field instanceof Field.Number number) {
			hint = number.hint();
		}
		else if (field instanceof Field.Choice choice) {
			hint = choice.hint();
		}
		else if (field instanceof Field.Choices choices) {
			hint = choices.hint();
		}
		else if (field instanceof Field.Time time) {
			hint = time.hint();
		}
		else if (field instanceof Field.Day day) {
			hint = day.hint();
		}
		return Objects.requireNonNullElse(hint, "");
	}

	/**
	 * What a field sends if nobody touches it.
	 */
	static List<String> untouched(Field field) {
		if (field instanceof Field.Text text) {
			return text.value().isEmpty() ? List.of() : List.of(text.value());
		}
		if (field instanceof Field.Number number) {
			return (number.value() != null) ? List.of(number.value().toPlainString()) : List.of();
		}
		if (field instanceof Field.Choice choice) {
			return Stream.ofNullable(choice.selected()).toList();
		}
		if (field instanceof Field.Choices choices) {
			return choices.options().stream().map(Field.Option::value).filter(choices.selected()::contains).toList();
		}
		if (field instanceof Field.Time time) {
			return Stream.ofNullable(time.value()).map(Object::toString).toList();
		}
		return (field instanceof Field.Day day) ? Stream.ofNullable(day.value()).map(Object::toString).toList()
				: List.of();
	}

	/**
	 * What somebody reads in a field that nobody touched.
	 */
	static List<String> labels(Field field) {
		List<Field.Option> options = options(field);
		return untouched(field).stream()
			.map((value) -> options.stream()
				.filter((option) -> option.value().equals(value))
				.map(Field.Option::label)
				.findFirst()
				.orElse(value))
			.toList();
	}

	/**
	 * What a field sends if somebody writes something or chooses something by its label.
	 */
	static List<String> filled(Field field, List<String> written) {
		List<Field.Option> options = options(field);
		return options.isEmpty() ? written : written.stream().map((label) -> chosen(options, label)).toList();
	}

	private static String chosen(List<Field.Option> options, String label) {
		return options.stream()
			.filter((option) -> option.label().equals(label) || option.value().equals(label))
			.map(Field.Option::value)
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no option " + label + " among " + options));
	}

	static List<Field.Option> options(Field field) {
		if (field instanceof Field.Choice choice) {
			return choice.options();
		}
		return (field instanceof Field.Choices choices) ? choices.options() : List.of();
	}

}
