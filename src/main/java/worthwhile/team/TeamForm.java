package worthwhile.team;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import worthwhile.calendar.Zones;
import worthwhile.conversation.SubmittedForm;
import worthwhile.language.Languages;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;
import worthwhile.team.roster.Team;
import worthwhile.team.roster.TeamSettings;

/**
 * The form in which a team says how it wants its summaries.
 *
 * @param texts in the reader's language
 * @param language the reader's
 */
record TeamForm(Texts.In texts, Locale language) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	private static final int LONGEST_ZONE = 60;

	/**
	 * For a channel that is to become a team.
	 * @param minimum the least that it can be
	 */
	Form setUp(TeamSettings settings, int minimum) {
		return form(TeamWord.SETUP, "", "form.setup.", settings, minimum);
	}

	/**
	 * For a team that is one.
	 */
	Form change(Team team, int minimum) {
		return form(TeamWord.SETTINGS, team.id().toString(), "form.change.", team.settings(), minimum);
	}

	private Form form(TeamWord word, String context, String key, TeamSettings settings, int minimum) {
		return new Form(TeamView.NAME + "." + word.action(), context, this.texts.get(key + "title"),
				this.texts.get(key + "submit"),
				List.of(new Field.Explanation(this.texts.get("form.what")), day(settings.day()),
						new Field.Time("time", this.texts.get("form.time"), null, settings.time(), true),
						new Field.Text("zone", this.texts.get("form.zone"), this.texts.get("form.zone.hint"),
								settings.zone().getId(), true, false, LONGEST_ZONE),
						language(settings.language()),
						new Field.Number("minimum", this.texts.get("form.minimum"),
								this.texts.get("form.minimum.hint", minimum), BigDecimal.valueOf(minimum),
								BigDecimal.valueOf(minimum), BigDecimal.valueOf(Team.MOST_MINIMUM))));
	}

	private Field day(DayOfWeek selected) {
		List<Field.Option> options = Arrays.stream(DayOfWeek.values())
			.map((day) -> new Field.Option(day.name(), TeamView.weekday(day, this.language)))
			.toList();
		return new Field.Choice("day", this.texts.get("form.day"), this.texts.get("form.day.hint"), options,
				selected.name(), true);
	}

	private Field language(Locale selected) {
		List<Field.Option> options = Languages.all()
			.stream()
			.map(Locale::getLanguage)
			.map((code) -> new Field.Option(code, this.texts.get("language." + code)))
			.toList();
		return new Field.Choice("language", this.texts.get("form.language"), null, options, selected.getLanguage(),
				true);
	}

	/**
	 * The settings as the form wants them; what was wrong is noted in the form.
	 */
	static TeamSettings read(SubmittedForm form, TeamSettings before) {
		DayOfWeek day = form.choice("day", DayOfWeek.class);
		LocalTime time = form.read("time", TeamForm::time, before.time(), "problem.time");
		ZoneId zone = form.read("zone", Zones::find, before.zone(), "problem.zone");
		Locale language = Languages.of(form.text("language")).orElse(before.language());
		return new TeamSettings((day != null) ? day : before.day(), time, zone, language);
	}

	/**
	 * How many people at least have to have answered.
	 * @param least what it cannot fall below
	 */
	static int readMinimum(SubmittedForm form, int least) {
		Integer minimum = form.whole("minimum", Team.MOST_MINIMUM, "problem.minimum", "problem.minimum");
		if (minimum != null && minimum >= least) {
			return minimum;
		}
		form.wrong("minimum", (least > Team.LEAST_MINIMUM) ? "problem.minimum.lower" : "problem.minimum", least,
				Team.MOST_MINIMUM);
		return least;
	}

	private static Optional<LocalTime> time(String written) {
		try {
			return Optional.of(LocalTime.parse(written, TIME));
		}
		catch (DateTimeParseException notATime) {
			return Optional.empty();
		}
	}

}
