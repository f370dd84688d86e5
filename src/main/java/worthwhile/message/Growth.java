package worthwhile.message;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Opens what is folded in a form, and fills in again what was filled in.
 *
 * @param fold the name of what was asked for
 * @param filled what stands in the fields that are open
 */
record Growth(String fold, Map<String, List<String>> filled) implements FieldVisitor<Stream<Field>> {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{1,9})?");

	@Override
	public Stream<Field> explanation(Field.Explanation explanation) {
		return Stream.of(explanation);
	}

	@Override
	public Stream<Field> group(Field.Group group) {
		return Stream.of(group);
	}

	@Override
	public Stream<Field> fold(Field.Fold folded) {
		boolean open = folded.name().equals(this.fold)
				|| Field.inputs(folded.fields()).stream().anyMatch((input) -> this.filled.containsKey(input.name()));
		return open ? folded.fields().stream().flatMap((field) -> field.accept(this)) : Stream.of(folded);
	}

	@Override
	public Stream<Field> text(Field.Text text) {
		List<String> given = this.filled.get(text.name());
		return Stream.of((given == null) ? text : new Field.Text(text.name(), text.label(), text.hint(),
				given.isEmpty() ? "" : given.get(0), text.required(), text.multiline(), text.longest()));
	}

	@Override
	public Stream<Field> number(Field.Number number) {
		List<String> given = this.filled.get(number.name());
		return Stream.of((given == null) ? number : new Field.Number(number.name(), number.label(), number.hint(),
				read(given, Growth::number), number.min(), number.max()));
	}

	@Override
	public Stream<Field> choice(Field.Choice choice) {
		List<String> given = this.filled.get(choice.name());
		return Stream.of((given == null) ? choice : new Field.Choice(choice.name(), choice.label(), choice.hint(),
				choice.options(), offered(given, choice.options()).findFirst().orElse(null), choice.required()));
	}

	@Override
	public Stream<Field> choices(Field.Choices choices) {
		List<String> given = this.filled.get(choices.name());
		return Stream.of((given == null) ? choices : new Field.Choices(choices.name(), choices.label(), choices.hint(),
				choices.options(), offered(given, choices.options()).collect(Collectors.toSet()), choices.required()));
	}

	@Override
	public Stream<Field> time(Field.Time time) {
		List<String> given = this.filled.get(time.name());
		return Stream.of((given == null) ? time : new Field.Time(time.name(), time.label(), time.hint(),
				read(given, LocalTime::parse), time.required()));
	}

	@Override
	public Stream<Field> day(Field.Day day) {
		List<String> given = this.filled.get(day.name());
		return Stream.of((given == null) ? day
				: new Field.Day(day.name(), day.label(), day.hint(), read(given, LocalDate::parse), day.required()));
	}

	/**
	 * What can be chosen still.
	 */
	private static Stream<String> offered(List<String> given, List<Field.Option> options) {
		return given.stream().filter((value) -> options.stream().anyMatch((option) -> option.value().equals(value)));
	}

	/**
	 * With either decimal sign; what has an exponent could be written out for minutes.
	 */
	private static BigDecimal number(String written) {
		if (!NUMBER.matcher(written).matches()) {
			throw new NumberFormatException();
		}
		return new BigDecimal(written.replace(',', '.'));
	}

	/**
	 * What such a field cannot show, it does not keep.
	 */
	private static <T> @Nullable T read(List<String> given, Function<String, T> parse) {
		try {
			return given.isEmpty() ? null : parse.apply(given.get(0).strip());
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

}
