package worthwhile.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.calendar.Zones;
import worthwhile.conversation.SubmittedForm;
import worthwhile.language.Languages;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Moments;
import worthwhile.people.Rhythm;
import worthwhile.people.Workspace;

/**
 * The form in which a member changes their settings.
 *
 * @param texts in the member's language
 * @param member as they are
 * @param common the fields that joining has too
 * @param holidays the field for the place of public holidays
 */
record SettingsForm(Texts.In texts, Member member, CommonFields common, HolidayField holidays) {

	private static final String FOLLOW = "profile";

	private static final Set<Long> REMINDERS = Set.of(30L, 60L, 120L, 240L);

	/**
	 * The form, filled in with the settings as they are.
	 * @param context what comes back with it
	 */
	Form form(String context) {
		String zoneName = Moments.of(this.member).zoneName();
		List<Field> fields = new ArrayList<>(List.of(this.common.time(this.member.asking().time(), zoneName),
				this.common.days(this.member.asking().days()), cadence(), reminder(),
				this.common.networks(this.member.networks()), this.common.main(this.member.mainNetwork()),
				quiet("quietFrom", this.member.quiet().from()), quiet("quietTo", this.member.quiet().to()), zone(),
				language(), this.holidays.field(this.texts, this.member.rhythm().holidays())));
		fields.addAll(week().fields(this.member.week()));
		return new Form("settings.change", context, this.texts.get("settings.title"), this.texts.get("button.save"),
				fields);
	}

	/**
	 * The settings as the form wants them; what was wrong is noted in the form.
	 */
	MemberSettings read(SubmittedForm form, @Nullable Profile profile, Workspace workspace) {
		QuietHours quiet = readQuiet(form);
		LocalTime time = this.common.readTime(form, quiet);
		MemberSettings.ByHand byHand = new MemberSettings.ByHand(!form.text("zone").isEmpty(),
				!form.text("language").equals(FOLLOW));
		ZoneId zone = byHand.zone() ? readZone(form) : followedZone(profile, workspace);
		Locale language = byHand.language() ? readLanguage(form) : followedLanguage(profile, workspace);
		Cadence cadence = form.text("cadence").equals(Cadence.WEEKLY.name()) ? Cadence.WEEKLY : Cadence.DAILY;
		Rhythm rhythm = new Rhythm(new AskingTimes(this.common.readDays(form), time, zone), cadence, readReminder(form),
				quiet, this.holidays.read(form), week().read(form, this.member.week(), quiet));
		return new MemberSettings(rhythm, language, this.common.readNetworks(form), byHand);
	}

	private WeekFields week() {
		return new WeekFields(this.texts, this.member.language());
	}

	private Field cadence() {
		return new Field.Choice("cadence", this.texts.get("settings.cadence"), null,
				List.of(option("DAILY", "cadence.DAILY"), option("WEEKLY", "cadence.WEEKLY")),
				this.member.cadence().name(), true);
	}

	private Field reminder() {
		return new Field.Choice("reminder", this.texts.get("settings.reminder"),
				this.texts.get("settings.reminder.hint"),
				List.of(option("0", "reminder.0"), option("30", "reminder.30"), option("60", "reminder.60"),
						option("120", "reminder.120"), option("240", "reminder.240")),
				String.valueOf(SettingsView.minutes(this.member.reminder())), true);
	}

	private Field quiet(String name, LocalTime value) {
		boolean none = this.member.quiet().from().equals(this.member.quiet().to());
		return new Field.Time(name, this.texts.get("field." + name), this.texts.get("field.quiet.hint"),
				none ? null : value, false);
	}

	private Field zone() {
		return this.common.zone(this.member.settings().byHand().zone() ? this.member.zone().getId() : "");
	}

	private Field language() {
		String selected = this.member.settings().byHand().language() ? this.member.language().getLanguage() : FOLLOW;
		return new Field.Choice("language", this.texts.get("settings.language"), null,
				Stream.concat(Stream.of(option(FOLLOW, "settings.followed")), languages(this.texts)).toList(), selected,
				true);
	}

	/**
	 * The languages of the bot, each by its own name.
	 */
	static Stream<Field.Option> languages(Texts.In texts) {
		return Languages.all()
			.stream()
			.map(Locale::getLanguage)
			.map((code) -> new Field.Option(code, texts.get("language." + code)));
	}

	private Field.Option option(String value, String key) {
		return new Field.Option(value, this.texts.get(key));
	}

	private static QuietHours readQuiet(SubmittedForm form) {
		boolean none = form.text("quietFrom").isEmpty() && form.text("quietTo").isEmpty();
		if (none) {
			return QuietHours.NONE;
		}
		LocalTime from = form.read("quietFrom", CommonFields::time, LocalTime.MIDNIGHT, "problem.quiet");
		LocalTime to = form.read("quietTo", CommonFields::time, LocalTime.MIDNIGHT, "problem.quiet");
		return new QuietHours(from, to);
	}

	private ZoneId readZone(SubmittedForm form) {
		return readZone(form, this.member.zone());
	}

	/**
	 * A zone by its name; a wrong one is answered with what could have been meant.
	 */
	static ZoneId readZone(SubmittedForm form, ZoneId otherwise) {
		String written = form.text("zone");
		Optional<ZoneId> zone = Zones.find(written);
		if (zone.isEmpty()) {
			List<String> suggestions = Zones.suggestions(written);
			form.wrong("zone", suggestions.isEmpty() ? "problem.zone" : "problem.zone.suggestions",
					SubmittedForm.quote(written), String.join(", ", suggestions));
		}
		return zone.orElse(otherwise);
	}

	private Locale readLanguage(SubmittedForm form) {
		return Languages.of(form.text("language")).orElse(this.member.language());
	}

	private static @Nullable Duration readReminder(SubmittedForm form) {
		String minutes = form.text("reminder");
		return REMINDERS.stream()
			.filter((allowed) -> minutes.equals(allowed.toString()))
			.findFirst()
			.map(Duration::ofMinutes)
			.orElse(null);
	}

	private ZoneId followedZone(@Nullable Profile profile, Workspace workspace) {
		if (profile == null) {
			return this.member.zone();
		}
		ZoneId zone = profile.zone();
		return (zone != null) ? zone : workspace.zone();
	}

	private Locale followedLanguage(@Nullable Profile profile, Workspace workspace) {
		if (profile == null) {
			return this.member.language();
		}
		return Languages.closest(profile.language(), workspace.language());
	}

}
