package worthwhile.playground;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import worthwhile.message.Field;
import worthwhile.message.FieldVisitor;
import worthwhile.message.Form;

/**
 * What a field of a form sends if nobody touches it.
 */
final class OfferedValues implements FieldVisitor<List<String>> {

	/**
	 * The values of a form that is sent as it was offered, but for some fields.
	 * @param touched what was filled in, by the names of the fields
	 */
	static Map<String, List<String>> of(Form form, Map<String, List<String>> touched) {
		Map<String, List<String>> values = new TreeMap<>();
		OfferedValues offered = new OfferedValues();
		form.fields()
			.stream()
			.flatMap((field) -> (field instanceof Field.Input input) ? Stream.of(input) : Stream.empty())
			.forEach((field) -> values.put(field.name(), field.accept(offered)));
		values.putAll(touched);
		return values;
	}

	@Override
	public List<String> explanation(Field.Explanation explanation) {
		return List.of();
	}

	@Override
	public List<String> group(Field.Group group) {
		return List.of();
	}

	@Override
	public List<String> fold(Field.Fold fold) {
		return List.of();
	}

	@Override
	public List<String> text(Field.Text text) {
		return List.of(text.value());
	}

	@Override
	public List<String> number(Field.Number number) {
		return Stream.ofNullable(number.value()).map(BigDecimal::toPlainString).toList();
	}

	@Override
	public List<String> choice(Field.Choice choice) {
		return Stream.ofNullable(choice.selected()).toList();
	}

	@Override
	public List<String> choices(Field.Choices choices) {
		return List.copyOf(choices.selected());
	}

	@Override
	public List<String> time(Field.Time time) {
		return Stream.ofNullable(time.value()).map(Object::toString).toList();
	}

	@Override
	public List<String> day(Field.Day day) {
		return Stream.ofNullable(day.value()).map(Object::toString).toList();
	}

}
