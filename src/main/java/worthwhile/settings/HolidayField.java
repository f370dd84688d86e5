package worthwhile.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Holidays;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Texts;

/**
 * The field in which the place of public holidays is named.
 */
@Component
class HolidayField {

	static final Set<String> NONE = Set.of("", "none", "keine", "-");

	private static final int LONGEST_CODE = 20;

	private final Holidays holidays;

	HolidayField(Holidays holidays) {
		this.holidays = holidays;
	}

	Field field(Texts.In texts, @Nullable String code) {
		return new Field.Text("holidays", texts.get("settings.holidays"), texts.get("field.holidays.hint"),
				(code != null) ? code : "", false, false, LONGEST_CODE);
	}

	/**
	 * The code in the field, or nothing for none; what was wrong is noted in the form.
	 */
	@Nullable String read(SubmittedForm form) {
		String written = form.text("holidays");
		if (NONE.contains(written.toLowerCase(Locale.ROOT))) {
			return null;
		}
		Optional<String> code = this.holidays.code(written);
		if (code.isEmpty()) {
			Problem problem = problem(written);
			form.wrong("holidays", problem.key(), problem.arguments());
		}
		return code.orElse(null);
	}

	/**
	 * What is wrong with a code that is not known.
	 */
	Problem problem(String written) {
		List<String> regions = this.holidays.regions(written);
		String quoted = SubmittedForm.quote(written);
		if (!written.contains("-") || regions.isEmpty()) {
			return new Problem("problem.holidays", quoted);
		}
		return new Problem("problem.holidays.region", quoted, String.join(", ", regions));
	}

	/**
	 * A text by its key, with what belongs in its gaps.
	 */
	record Problem(String key, Object... arguments) {
	}

}
