package worthwhile.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.message.Block;
import worthwhile.message.Button;
import worthwhile.message.Message;
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
	 */
	Message message(Member member, String first) {
		Texts.In in = this.texts.in(member.language());
		String said = first + " " + this.nextQuestion.sentence(member);
		Button change = Button.of(in.get("settings.change"), "settings.open", HERE).primary();
		return Message.of(said, new Block.Paragraph(said), settings(member), buttons(member, change));
	}

	Block settings(Member member) {
		return new Block.Facts(facts(member, this.texts.in(member.language())));
	}

	/**
	 * What can be done about them.
	 * @param change what opens the form
	 */
	Block buttons(Member member, Button change) {
		Texts.In in = this.texts.in(member.language());
		return Block.Buttons.of(change, Button.of(in.get("button.away"), "away.list", ""),
				member.isAsked() ? Button.of(in.get("button.pause"), "pause.open", "")
						: Button.of(in.get("button.resume"), "resume.now", ""));
	}

	private List<Block.Fact> facts(Member member, Texts.In in) {
		Moments moments = Moments.of(member);
		MemberSettings.ByHand byHand = member.settings().byHand();
		String holidays = member.rhythm().holidays();
		return List.of(fact(in, "time", moments.time(member.asking().time()), moments.zoneName()),
				fact(in, "days", days(member), in.get("cadence." + member.cadence())),
				fact(in, "zone", member.zone().getId(), byHand.zone() ? null : in.get("settings.followed")),
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

	private static String days(Member member) {
		Locale language = member.language();
		return member.asking()
			.days()
			.stream()
			.sorted()
			.map((DayOfWeek day) -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
			.collect(Collectors.joining(", "));
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
