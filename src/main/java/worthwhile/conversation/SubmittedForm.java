package worthwhile.conversation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import worthwhile.message.Excerpt;
import worthwhile.message.Texts;

/**
 * A form that was sent, read field by field; it gathers what is wrong with it.
 */
public final class SubmittedForm {

	private static final int LONGEST_QUOTE = 40;

	/**
	 * As people write it; what has an exponent can take minutes to compute with, and
	 * 1.500 is one and a half for some and fifteen hundred for others.
	 */
	private static final Pattern NUMBER = Pattern
		.compile("[+-]?(?![1-9]\\d{0,2}[.,]\\d{2}0$)(?=[.,]?\\d)\\d{0,9}(?:[.,]\\d{0,9})?");

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
	 * One of the constants, by its name; nothing if none was chosen.
	 */
	public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
		String chosen = text(field);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(chosen))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A number from 0 on; nothing if the field was left empty.
	 * @param most the greatest that is taken
	 * @param problem the key of the text for anything else; its gap is the greatest
	 */
	public @Nullable BigDecimal number(String field, BigDecimal most, String problem) {
		String written = text(field);
		if (written.isEmpty()) {
			return null;
		}
		BigDecimal number = number(written);
		if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
			wrong(field, problem, most);
			return null;
		}
		return number;
	}

	private static @Nullable BigDecimal number(String written) {
		return NUMBER.matcher(written).matches() ? new BigDecimal(written.replace(',', '.')) : null;
	}

	/**
	 * A whole number from 0 on; nothing if the field was left empty.
	 * @param most the greatest that is taken
	 * @param problem the key of the text for what is no such number; its gap is the
	 * greatest
	 * @param broken the key of the text for what is no whole one; its gap is the greatest
	 */
	public @Nullable Integer whole(String field, int most, String problem, String broken) {
		BigDecimal number = number(field, BigDecimal.valueOf(most), problem);
		if (number != null && number.stripTrailingZeros().scale() > 0) {
			wrong(field, broken, most);
			return null;
		}
		return (number != null) ? (Integer) number.intValue() : null;
	}

	/**
	 * The person's own words; nothing if the field was left empty.
	 * @param longest how many characters are taken
	 * @param problem the key of the text for more; its gaps are how many are taken and
	 * how many these are
	 */
	public @Nullable String words(String field, int longest, String problem) {
		String words = text(field).replace("\0", "").strip();
		if (words.length() > longest) {
			wrong(field, problem, longest, words.length());
		}
		return words.isEmpty() ? null : words;
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
