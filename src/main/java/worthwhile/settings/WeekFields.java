package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.QuietHours;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Texts;
import worthwhile.people.Moments;
import worthwhile.people.WeekTimes;

/**
 * The fields in which members decide when they get their week.
 *
 * @param texts in the member's language
 * @param language the member's
 */
record WeekFields(Texts.In texts, Locale language) {

	private static final String NEVER = "never";

	List<Field> fields(WeekTimes week) {
		return List.of(
				new Field.Choice("week", this.texts.get("field.week"), this.texts.get("field.week.hint"), options(),
						week.wanted() ? week.day().name() : NEVER, true),
				new Field.Time("weekTime", this.texts.get("field.weekTime"), this.texts.get("field.weekTime.hint"),
						week.time(), false));
	}

	/**
	 * What the form wants; a day is kept for those who want none now.
	 * @param before what they decided before
	 * @param quiet their quiet hours, in which the time cannot be
	 */
	WeekTimes read(SubmittedForm form, WeekTimes before, QuietHours quiet) {
		String chosen = form.text("week");
		boolean wanted = chosen.isEmpty() ? before.wanted() : !chosen.equals(NEVER);
		return new WeekTimes(wanted, day(chosen).orElse(before.day()), readTime(form, quiet));
	}

	private @Nullable LocalTime readTime(SubmittedForm form, QuietHours quiet) {
		if (form.text("weekTime").isEmpty()) {
			return null;
		}
		LocalTime time = form.read("weekTime", CommonFields::time, Setup.USUAL_TIME, "problem.time");
		if (quiet.contains(time)) {
			Moments moments = new Moments(this.language, ZoneOffset.UTC);
			form.wrong("weekTime", "problem.time.quiet", moments.time(quiet.from()), moments.time(quiet.to()));
		}
		return time;
	}

	private List<Field.Option> options() {
		Stream<Field.Option> days = Arrays.stream(DayOfWeek.values())
			.map((day) -> new Field.Option(day.name(), name(day, this.language)));
		return Stream.concat(days, Stream.of(new Field.Option(NEVER, this.texts.get("week.never")))).toList();
	}

	static String name(DayOfWeek day, Locale language) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
	}

	private static Optional<DayOfWeek> day(String chosen) {
		return Arrays.stream(DayOfWeek.values()).filter((day) -> day.name().equals(chosen)).findFirst();
	}

}
