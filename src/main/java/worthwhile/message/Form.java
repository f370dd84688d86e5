package worthwhile.message;

import java.util.List;

/**
 * Something to fill in.
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

}
