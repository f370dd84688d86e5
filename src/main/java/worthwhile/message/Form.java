package worthwhile.message;

import java.util.List;
import java.util.Map;

/**
 * Something to fill in. It can be short at first and {@link #grown(String, Map) grow} by
 * what is folded in it: a platform opens that where it is, shows the form anew, or takes
 * it for the next step.
 *
 * @param id the name of the {@code Handler} that takes the submission, a dot, and a word
 * of that handler's own
 * @param context what the form is about, at most 2000 characters, returned with the
 * submission
 * @param title at most 24 characters
 * @param submit what its button says, at most 24 characters
 * @param fields from top to bottom, their names all different
 */
public record Form(String id, String context, String title, String submit, List<Field> fields) {

	public Form {
		fields = List.copyOf(fields);
	}

	/**
	 * The form after some of what is folded was asked for: that is open, and so is
	 * everything that was open before; what was filled in is still there.
	 * @param fold the name of what was asked for
	 * @param filled what stands in the fields that are open, by their names; a field left
	 * empty is there with nothing
	 */
	public Form grown(String fold, Map<String, List<String>> filled) {
		Growth growth = new Growth(fold, filled);
		return new Form(this.id, this.context, this.title, this.submit,
				this.fields.stream().flatMap((field) -> field.accept(growth)).toList());
	}

}
