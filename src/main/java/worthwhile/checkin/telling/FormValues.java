package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import worthwhile.conversation.Incoming;

/**
 * Reads what was filled in, and notes what is wrong with it.
 */
class FormValues {

	static final BigDecimal MOST_HOURS = BigDecimal.valueOf(2000);

	private static final int LONGEST_NUMBER = 12;

	private final Incoming.Submission submission;

	private final Wording wording;

	private final Map<String, String> problems = new LinkedHashMap<>();

	FormValues(Incoming.Submission submission, Wording wording) {
		this.submission = submission;
		this.wording = wording;
	}

	/**
	 * A whole number from 0 on; nothing if the field was left empty.
	 */
	@Nullable Integer number(String field, int most) {
		BigDecimal number = decimal(field, BigDecimal.valueOf(most));
		if (number == null) {
			return null;
		}
		if (number.stripTrailingZeros().scale() > 0) {
			problem(field, "form.whole", most);
			return null;
		}
		return number.intValue();
	}

	/**
	 * Hours from 0 on, in hundredths; nothing if the field was left empty.
	 */
	@Nullable BigDecimal hours(String field) {
		BigDecimal hours = decimal(field, MOST_HOURS);
		return (hours != null) ? hours.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros() : null;
	}

	/**
	 * One of the choices; nothing if none was made.
	 */
	<E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
		String value = this.submission.value(field);
		return Arrays.stream(type.getEnumConstants())
			.filter((choice) -> choice.name().equals(value))
			.findFirst()
			.orElse(null);
	}

	String value(String field) {
		return this.submission.value(field);
	}

	/**
	 * Words; nothing if the field was left empty.
	 */
	@Nullable String words(String field, int longest) {
		String words = this.submission.value(field).replace("\0", "").strip();
		if (words.length() > longest) {
			problem(field, "form.long", longest, words.length());
		}
		return words.isEmpty() ? null : words;
	}

	void problem(String field, String key, Object... arguments) {
		this.problems.putIfAbsent(field, this.wording.get(key, arguments));
	}

	Map<String, String> problems() {
		return this.problems;
	}

	private @Nullable BigDecimal decimal(String field, BigDecimal most) {
		String value = this.submission.value(field);
		if (value.isEmpty()) {
			return null;
		}
		BigDecimal number = parsed(value);
		if (number == null || number.signum() < 0 || number.compareTo(most) > 0) {
			problem(field, "form.number", most);
			return null;
		}
		return number;
	}

	private static @Nullable BigDecimal parsed(String value) {
		try {
			return (value.length() > LONGEST_NUMBER) ? null : new BigDecimal(value.replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
