package worthwhile.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import worthwhile.message.Excerpt;
import worthwhile.message.Texts;

/**
 * A form that was sent, read field by field; it gathers what is wrong with it.
 */
public final class SubmittedForm {

	private static final int LONGEST_QUOTE = 40;

	private final Incoming.Submission submission;

	private final Texts.In texts;

	private final Map<String, String> problems = new LinkedHashMap<>();

	public SubmittedForm(Incoming.Submission submission, Texts.In texts) {
		this.submission = submission;
		this.texts = texts;
	}

	public String text(String field) {
		return this.submission.value(field);
	}

	public List<String> all(String field) {
		return this.submission.values(field);
	}

	/**
	 * What a field says.
	 * @param field its name
	 * @param read understands it, or not
	 * @param otherwise what to go on with when it was not understood
	 * @param problem the key of the text for then; its gap is what was written
	 */
	public <T> T read(String field, Function<String, Optional<T>> read, T otherwise, String problem) {
		String written = text(field);
		return read.apply(written).orElseGet(() -> {
			wrong(field, problem, quote(written));
			return otherwise;
		});
	}

	/**
	 * Notes what is wrong with a field; the first finding stays.
	 */
	public void wrong(String field, String problem, Object... arguments) {
		this.problems.putIfAbsent(field, this.texts.get(problem, arguments));
	}

	public boolean isSound() {
		return this.problems.isEmpty();
	}

	public Reply rejected() {
		return new Reply.Reject(this.problems);
	}

	/**
	 * The beginning of what somebody wrote, to say it back.
	 */
	public static String quote(String written) {
		return Excerpt.quoted(written, LONGEST_QUOTE);
	}

}
