package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.intention.IntentionNames;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
import worthwhile.message.Profile;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Moments;
import worthwhile.usage.Network;

/**
 * Shows a member their settings.
 */
@Component
class SettingsView {

	/** The value of the button in this view; the view then changes in place. */
	static final String HERE = "here";

	private final NextQuestion nextQuestion;

	private final Texts texts = Texts.of(SettingsView.class);

	SettingsView(NextQuestion nextQuestion) {
		this.nextQuestion = nextQuestion;
	}

	/**
	 * The settings as they are.
	 * @param member whose
	 * @param first a sentence to begin with
	 * @param was the day of the question that came next before they were changed, if they
	 * were
	 * @param profile the member's, if it is known
	 */
	Message message(Member member, String first, Optional<LocalDate> was, @Nullable Profile profile) {
		Texts.In in = this.texts.in(member.language());
		String said = first + " " + this.nextQuestion.sentence(member, was);
		Button change = Button.of(in.get("settings.change"), "settings.open", HERE).primary().forForm();
		return Message.of(said, new Block.Paragraph(said), settings(member, profile), buttons(member, change, in));
	}

	/**
	 * The local day of the question that comes next.
	 */
	Optional<LocalDate> nextDay(Member member) {
		return this.nextQuestion.day(member);
	}

	/**
	 * When the member is asked, in one line; where it is they who stopped it, or nothing
	 * can reach them, that alone.
	 */
	String line(Member member) {
		String next = this.nextQuestion.inShort(member);
		if (!member.isAsked()) {
			return next;
		}
		Texts.In in = this.texts.in(member.language());
		Moments moments = Moments.of(member);
		return in.get("home.line", moments.time(member.asking().time()), moments.shortZoneName(),
				(member.cadence() == Cadence.DAILY) ? days(member) : in.get("cadence.WEEKLY"), next);
	}

	private Block settings(Member member, @Nullable Profile profile) {
		boolean zoneless = profile != null && profile.zone() == null;
		return new Block.Facts(facts(member, zoneless, this.texts.in(member.language())));
	}

	private static Block buttons(Member member, Button change, Texts.In in) {
		return Block.Buttons.of(change, Button.of(in.get("button.away"), "away.list", ""),
				member.isAsked() ? Button.of(in.get("button.pause"), "pause.open", "").forForm()
						: Button.of(in.get("button.resume"), "resume.now", ""),
				intentions(in));
	}

	/**
	 * The way to what the member intends with each network.
	 */
	static Button intentions(Texts.In in) {
		return Button.of(in.get("button.intentions"), IntentionNames.OPEN, "");
	}

	/**
	 * Each with how it came about.
	 * @param zoneless whether the chat profile has no zone to follow
	 */
	private List<Block.Fact> facts(Member member, boolean zoneless, Texts.In in) {
		Moments moments = Moments.of(member);
		MemberSettings.ByHand byHand = member.settings().byHand();
		String holidays = member.rhythm().holidays();
		return List.of(fact(in, "time", moments.time(member.asking().time()), moments.zoneName()),
				fact(in, "days", days(member), in.get("cadence." + member.cadence())),
				fact(in, "zone", member.zone().getId(),
						byHand.zone() ? null : in.get(zoneless ? "settings.zoneless" : "settings.followed")),
				fact(in, "language", in.get("language." + member.language().getLanguage()),
						byHand.language() ? null : in.get("settings.followed")),
				fact(in, "reminder", in.get("reminder." + minutes(member.reminder())), null),
				fact(in, "quiet", quiet(member, in), null),
				fact(in, "networks", member.networks().stream().map(Network::name).collect(Collectors.joining(", ")),
						null),
				fact(in, "holidays", (holidays != null) ? holidays : in.get("none"), null),
				fact(in, "week", week(member, in), isFourth(member) ? in.get("week.fourth") : null));
	}

	private static Block.Fact fact(Texts.In in, String what, String value, @Nullable String note) {
		return new Block.Fact(in.get("settings." + what), value, note);
	}

	/**
	 * Days that follow one another are named by the first and the last.
	 */
	private static String days(Member member) {
		List<DayOfWeek> days = member.asking().days().stream().sorted().toList();
		List<String> names = days.stream()
			.map((day) -> day.getDisplayName(TextStyle.SHORT_STANDALONE, member.language()))
			.toList();
		int last = days.size() - 1;
		return (last > 1 && days.get(0).plus(last) == days.get(last)) ? names.get(0) + " – " + names.get(last)
				: String.join(", ", names);
	}

	private static String week(Member member, Texts.In in) {
		return member.week().wanted() ? in.get("settings.week.time",
				WeekFields.name(member.week().day(), member.language()), Moments.of(member).time(member.weekTime()))
				: in.get("week.never");
	}

	private static boolean isFourth(Member member) {
		return member.week().wanted() && member.cadence() == Cadence.WEEKLY;
	}

	private static String quiet(Member member, Texts.In in) {
		QuietHours quiet = member.quiet();
		if (quiet.from().equals(quiet.to())) {
			return in.get("none");
		}
		Moments moments = Moments.of(member);
		return in.get("settings.quiet.hours", moments.time(quiet.from()), moments.time(quiet.to()));
	}

	static long minutes(@Nullable Duration reminder) {
		return (reminder != null) ? reminder.toMinutes() : 0;
	}

}
