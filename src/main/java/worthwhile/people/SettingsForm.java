package worthwhile.people;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.calendar.Zones;
import worthwhile.conversation.Speaker;
import worthwhile.language.Languages;
import worthwhile.message.Field;
import worthwhile.message.Form;
import worthwhile.message.Texts;

/**
 * The form in which a member changes their settings.
 *
 * @param texts in the member's language
 * @param member as they are
 * @param byHand what of the profile they decided by hand
 * @param common the fields that joining has too
 * @param places checks the codes of holidays
 */
record SettingsForm(Texts.In texts, Member member, JdbcMembers.ByHand byHand, CommonFields common, Places places) {

	private static final String FOLLOW = "profile";

	private static final Set<Long> REMINDERS = Set.of(30L, 60L, 120L, 240L);

	private static final int LONGEST_ZONE = 60;

	/**
	 * The form, filled in with the settings as they are.
	 * @param context what comes back with it
	 */
	Form form(String context) {
		String zoneName = Moments.of(this.member).zoneName();
		return new Form("settings.change", context, this.texts.get("settings.title"), this.texts.get("button.save"),
				List.of(this.common.time(this.member.asking().time(), zoneName),
						this.common.days(this.member.asking().days()), cadence(), reminder(),
						this.common.networks(this.member.networks()), this.common.main(this.member.mainNetwork()),
						quiet("quietFrom", this.member.quiet().from()), quiet("quietTo", this.member.quiet().to()),
						zone(), language(), this.places.field(this.texts, this.member.holidays())));
	}

	/**
	 * The member as the form wants them; what was wrong is noted in the sheet.
	 */
	Changed read(Sheet sheet, Speaker speaker, Workspace workspace) {
		QuietHours quiet = readQuiet(sheet);
		LocalTime time = this.common.readTime(sheet, quiet);
		JdbcMembers.ByHand hand = new JdbcMembers.ByHand(!sheet.text("zone").isEmpty(),
				!sheet.text("language").equals(FOLLOW));
		ZoneId zone = hand.zone() ? readZone(sheet) : followedZone(speaker, workspace);
		Locale language = hand.language() ? readLanguage(sheet) : followedLanguage(speaker, workspace);
		Member changed = this.member.withAsking(new AskingTimes(this.common.readDays(sheet), time, zone))
			.withNetworks(this.common.readNetworks(sheet))
			.withCadence(sheet.text("cadence").equals(Cadence.WEEKLY.name()) ? Cadence.WEEKLY : Cadence.DAILY)
			.withReminder(readReminder(sheet))
			.withQuiet(quiet)
			.withLanguage(language)
			.withHolidays(this.places.read(sheet));
		return new Changed(changed, hand);
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
		return new Field.Text("zone", this.texts.get("settings.zone"), this.texts.get("field.zone.hint"),
				this.byHand.zone() ? this.member.zone().getId() : "", false, false, LONGEST_ZONE);
	}

	private Field language() {
		String selected = this.byHand.language() ? this.member.language().getLanguage() : FOLLOW;
		return new Field.Choice("language", this.texts.get("settings.language"), null,
				List.of(option(FOLLOW, "settings.followed"), option("en", "language.en"), option("de", "language.de")),
				selected, true);
	}

	private Field.Option option(String value, String key) {
		return new Field.Option(value, this.texts.get(key));
	}

	private static QuietHours readQuiet(Sheet sheet) {
		boolean none = sheet.text("quietFrom").isEmpty() && sheet.text("quietTo").isEmpty();
		if (none) {
			return QuietHours.NONE;
		}
		LocalTime from = sheet.read("quietFrom", CommonFields::time, LocalTime.MIDNIGHT, "problem.quiet");
		LocalTime to = sheet.read("quietTo", CommonFields::time, LocalTime.MIDNIGHT, "problem.quiet");
		return new QuietHours(from, to);
	}

	private ZoneId readZone(Sheet sheet) {
		return readZone(sheet, this.member.zone());
	}

	/**
	 * A zone by its name; a wrong one is answered with what could have been meant.
	 */
	static ZoneId readZone(Sheet sheet, ZoneId otherwise) {
		String written = sheet.text("zone");
		Optional<ZoneId> zone = Zones.find(written);
		if (zone.isEmpty()) {
			List<String> suggestions = Zones.suggestions(written);
			sheet.wrong("zone", suggestions.isEmpty() ? "problem.zone" : "problem.zone.suggestions",
					Sheet.quote(written), String.join(", ", suggestions));
		}
		return zone.orElse(otherwise);
	}

	private Locale readLanguage(Sheet sheet) {
		return switch (sheet.text("language")) {
			case "de" -> Locale.GERMAN;
			case "en" -> Locale.ENGLISH;
			default -> this.member.language();
		};
	}

	private static @Nullable Duration readReminder(Sheet sheet) {
		String minutes = sheet.text("reminder");
		return REMINDERS.stream()
			.filter((allowed) -> minutes.equals(allowed.toString()))
			.findFirst()
			.map(Duration::ofMinutes)
			.orElse(null);
	}

	private ZoneId followedZone(Speaker speaker, Workspace workspace) {
		if (speaker.profile() == null) {
			return this.member.zone();
		}
		ZoneId zone = speaker.profile().zone();
		return (zone != null) ? zone : workspace.zone();
	}

	private Locale followedLanguage(Speaker speaker, Workspace workspace) {
		if (speaker.profile() == null) {
			return this.member.language();
		}
		return Languages.closest(speaker.profile().language(), workspace.language());
	}

	/**
	 * What the form makes of a member.
	 */
	record Changed(Member member, JdbcMembers.ByHand byHand) {
	}

}
