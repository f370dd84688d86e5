package worthwhile.checkin.telling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import worthwhile.checkin.FollowUp;
import worthwhile.checkin.QuestionNote;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInDetails;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.Moments;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.RoughMinutes;

/**
 * How days, minutes and what came of them are put into words for one member.
 *
 * @param member whose words
 * @param texts in their language
 * @param today their local day
 */
public record Wording(Member member, Texts.In texts, LocalDate today) {

	/** Where the texts of the check-in are. */
	public static final Texts TEXTS = Texts.of(QuestionNote.class);

	public static Wording of(Member member, Instant now) {
		return new Wording(member, TEXTS.in(member.language()), now.atZone(member.zone()).toLocalDate());
	}

	public static Wording of(MemberContext context) {
		return of(context.member(), context.now());
	}

	public static String text(Locale language, String key, Object... arguments) {
		return TEXTS.get(language, key, arguments);
	}

	public String get(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	/**
	 * What a check-in covers, such as {@code Friday, 20 November}, in words that stay
	 * true in a message that stays.
	 */
	public String span(CheckInKey key) {
		return key.isWeek() ? get("week.of", day(key.day())) : day(key.day());
	}

	/**
	 * What a check-in covers, at the begin of a line: {@code Today}, or the day. It is
	 * today only on that day, of which the platform says when it was.
	 */
	String beginning(CheckInKey key) {
		return StringUtils.capitalize(isCurrent(key) ? get(key.isWeek() ? "week.this" : "day.today") : span(key));
	}

	/**
	 * What is asked about a check-in.
	 */
	public String question(CheckInKey key) {
		return get(key.isWeek() ? "question.week" : "question.day", when(key));
	}

	/**
	 * When it was, as people say it now: {@code today}, {@code on Friday, 20 November},
	 * {@code this week}; for what is answered soon or not at all.
	 */
	public String when(CheckInKey key) {
		if (!key.isWeek()) {
			return when(key.day());
		}
		return isCurrent(key) ? get("week.this") : get("week.in", day(key.day()));
	}

	private boolean isCurrent(CheckInKey key) {
		return !this.today.isBefore(key.day()) && !this.today.isAfter(key.last());
	}

	public String when(LocalDate day) {
		if (day.equals(this.today)) {
			return get("day.today");
		}
		return get(day.equals(this.today.minusDays(1)) ? "day.yesterday" : "day.on", day(day));
	}

	public String day(LocalDate day) {
		return Moments.of(this.member).day(day, this.today);
	}

	String moment(Instant at) {
		return Moments.of(this.member).listed(at, this.today);
	}

	static String about(int minutes) {
		return new RoughMinutes(minutes).text();
	}

	/**
	 * Minutes as they were told, such as {@code 25 min} or {@code 1 h 20 min}, in any
	 * language.
	 */
	static String exact(int minutes) {
		return new RoughMinutes(minutes).toTheMinute();
	}

	String minutes(int minutes) {
		return (minutes == 0) ? get("minutes.none") : about(minutes);
	}

	/**
	 * Minutes as they were told: rounded if that leaves nothing out, otherwise to the
	 * minute, such as {@code ~1½ h}, {@code 1 h 18 min}.
	 */
	String told(int minutes) {
		return (minutes == 0) ? get("minutes.none") : new RoughMinutes(minutes).exactly();
	}

	String kind(OutcomeKind kind) {
		return get("kind." + word(kind));
	}

	String choice(Enum<?> choice) {
		return get(key(choice));
	}

	/**
	 * All constants of a kind as choices of a follow-up.
	 */
	static List<FollowUp.Choice> choices(Locale language, Enum<?>[] constants) {
		return Arrays.stream(constants)
			.map((constant) -> new FollowUp.Choice(constant.name(), text(language, key(constant))))
			.toList();
	}

	private static String key(Enum<?> choice) {
		return choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + word(choice);
	}

	/**
	 * A constant as it is called in the keys of texts and in forms.
	 */
	static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	String hours(BigDecimal hours) {
		return get("hours", hours);
	}

	/**
	 * All that was told of a check-in, whether it has an answer or not.
	 */
	String stands(CheckInDetails told) {
		if (told.checkIn().isAnswered()) {
			return line(told);
		}
		return told.outcomes().isEmpty() ? get("told.untold") : outcomes(told.outcomes());
	}

	/**
	 * All that was told, in one line.
	 */
	String line(CheckInDetails told) {
		StringBuilder line = new StringBuilder(told(told.minutes()));
		if (!told.entries().isEmpty()) {
			line.append(" · ").append(networks(told.entries()));
		}
		if (!told.outcomes().isEmpty()) {
			line.append(" · ").append(outcomes(told.outcomes()));
		}
		CheckIn.Reflection reflection = told.checkIn().reflection();
		if (reflection.feeling() != null) {
			line.append(" · ").append(get("feeling." + reflection.feeling()));
		}
		if (reflection.instead() != null) {
			line.append(" · ").append(get("line.instead", choice(reflection.instead())));
		}
		return line.toString();
	}

	/**
	 * A check-in in a list of several: its day and what was told of it.
	 */
	String listed(CheckInDetails told) {
		CheckInKey key = told.key();
		String day = listed(key.day());
		return get("edit.label", key.isWeek() ? get("week.of", day) : day, line(told));
	}

	/**
	 * An outcome in a list of several.
	 */
	String listed(Outcome outcome) {
		return get("edit.label", listed(outcome.day()), outcome(outcome));
	}

	private String listed(LocalDate day) {
		return Moments.of(this.member).listed(day, this.today);
	}

	/**
	 * Outcomes of the same kind together.
	 */
	String outcomes(List<Outcome> outcomes) {
		return outcomes.stream()
			.map(Outcome::kind)
			.distinct()
			.map((kind) -> outcomes.stream().filter((outcome) -> outcome.kind() == kind).toList())
			.map((same) -> get("line.outcome", kind(same.get(0).kind()), same.size(), hours(worth(same))))
			.collect(Collectors.joining(", "));
	}

	/**
	 * One outcome with all that is known of it.
	 */
	String outcome(Outcome outcome) {
		Network network = outcome.network();
		String what = (network != null) ? kind(outcome.kind()) + " · " + network.name() : kind(outcome.kind());
		return what + " · " + hours(outcome.worth());
	}

	private String networks(List<Entry> entries) {
		if (entries.stream().noneMatch(Entry::stated)) {
			return get("line.estimated", joined(entries, (entry) -> entry.network().name()));
		}
		return joined(entries,
				(entries.size() == 1) ? this::network : (entry) -> network(entry) + " " + told(entry.minutes()));
	}

	private String network(Entry entry) {
		String name = entry.network().name();
		Intent intent = entry.intent();
		return (intent != null) ? name + " (" + choice(intent) + ")" : name;
	}

	private static String joined(List<Entry> entries, Function<Entry, String> part) {
		return entries.stream().map(part).collect(Collectors.joining(", "));
	}

	private static BigDecimal worth(List<Outcome> outcomes) {
		return outcomes.stream().map(Outcome::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
