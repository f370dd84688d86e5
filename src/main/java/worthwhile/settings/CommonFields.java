package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import worthwhile.calendar.QuietHours;
import worthwhile.conversation.SubmittedForm;
import worthwhile.message.Field;
import worthwhile.message.Texts;
import worthwhile.people.Moments;
import worthwhile.usage.Network;

/**
 * The fields that joining and changing settings have in common.
 *
 * @param texts in the reader's language
 * @param language the reader's
 * @param networks those that can be chosen
 */
record CommonFields(Texts.In texts, Locale language, List<Network> networks) {

	private static final int LONGEST_ZONE = 60;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

	Field time(LocalTime value, String zone) {
		return time(value, zone, "field.time.hint");
	}

	/**
	 * The time in a zone that is not that of the profile, which has none yet.
	 */
	Field timeInUsualZone(LocalTime value, String zone) {
		return time(value, zone, "field.time.hint.usual");
	}

	private Field time(LocalTime value, String zone, String hint) {
		return new Field.Time("time", this.texts.get("field.time"), this.texts.get(hint, zone), value, true);
	}

	/**
	 * Another zone than that of the profile, for whoever wants one.
	 */
	Field ownZone() {
		return new Field.Fold("other-zone", this.texts.get("field.zone.other"), List.of(zone("")));
	}

	Field zone(String value) {
		return new Field.Text("zone", this.texts.get("settings.zone"), this.texts.get("field.zone.hint"), value, false,
				false, LONGEST_ZONE);
	}

	Field days(Set<DayOfWeek> selected) {
		List<Field.Option> options = Arrays.stream(DayOfWeek.values())
			.map((day) -> new Field.Option(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, this.language)))
			.toList();
		return new Field.Choices("days", this.texts.get("field.days"), null, options,
				selected.stream().map(DayOfWeek::name).collect(Collectors.toSet()), true);
	}

	Field networks(List<Network> selected) {
		return new Field.Choices("networks", this.texts.get("field.networks"), null, options(),
				selected.stream().map(Network::key).collect(Collectors.toSet()), true);
	}

	Field main(Network selected) {
		return new Field.Choice("main", this.texts.get("field.main"), this.texts.get("field.main.hint"), options(),
				selected.key(), false);
	}

	/**
	 * The time of the question.
	 */
	LocalTime readTime(SubmittedForm form) {
		return form.read("time", CommonFields::time, Setup.USUAL_TIME, "problem.time");
	}

	/**
	 * The time of the question, which cannot be in the quiet hours that are read with it.
	 */
	LocalTime readTime(SubmittedForm form, QuietHours quiet) {
		LocalTime time = readTime(form);
		if (quiet.contains(time)) {
			Moments moments = new Moments(this.language, ZoneOffset.UTC);
			form.wrong("time", "problem.time.quiet", moments.time(quiet.from()), moments.time(quiet.to()));
		}
		return time;
	}

	/**
	 * The zone that somebody named, or null if they named none.
	 * @param otherwise what to go on with when it is none that there is
	 */
	@Nullable ZoneId readOwnZone(SubmittedForm form, ZoneId otherwise) {
		return form.text("zone").isEmpty() ? null : SettingsForm.readZone(form, otherwise);
	}

	Set<DayOfWeek> readDays(SubmittedForm form) {
		Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
		Arrays.stream(DayOfWeek.values()).filter((day) -> form.all("days").contains(day.name())).forEach(days::add);
		if (days.isEmpty()) {
			form.wrong("days", "problem.days");
		}
		return days;
	}

	/**
	 * The chosen networks, the main one first. A single one is the main one.
	 */
	List<Network> readNetworks(SubmittedForm form) {
		List<Network> chosen = new ArrayList<>(
				this.networks.stream().filter((network) -> form.all("networks").contains(network.key())).toList());
		if (chosen.isEmpty()) {
			form.wrong("networks", "problem.networks");
		}
		Optional<Network> main = chosen.stream()
			.filter((network) -> network.key().equals(form.text("main")))
			.findFirst();
		if (main.isEmpty() && chosen.size() > 1) {
			form.wrong("main", "problem.main");
		}
		main.ifPresent((network) -> {
			chosen.remove(network);
			chosen.add(0, network);
		});
		return chosen;
	}

	static Optional<LocalTime> time(String written) {
		try {
			return Optional.of(LocalTime.parse(written, TIME));
		}
		catch (DateTimeParseException notATime) {
			return Optional.empty();
		}
	}

	private List<Field.Option> options() {
		return this.networks.stream().map((network) -> new Field.Option(network.key(), network.name())).toList();
	}

}
