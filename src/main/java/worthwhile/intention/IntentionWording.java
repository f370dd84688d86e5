package worthwhile.intention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import worthwhile.message.Texts;
import worthwhile.people.Member;
import worthwhile.people.Moments;
import worthwhile.sentence.Reason;
import worthwhile.sentence.SpokenIntention;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.RoughMinutes;

/**
 * How intentions, and where a week stands, are put into words for one member.
 *
 * @param member whose words
 * @param texts in their language
 * @param today their local day
 */
record IntentionWording(Member member, Texts.In texts, LocalDate today) {

	static final Texts TEXTS = Texts.of(IntentionWording.class);

	static IntentionWording of(Member member, Instant now) {
		return new IntentionWording(member, TEXTS.in(member.language()), LocalDate.ofInstant(now, member.zone()));
	}

	String get(String key, Object... arguments) {
		return this.texts.get(key, arguments);
	}

	/**
	 * An intention with its network, in one line.
	 */
	String line(Intention intention) {
		return get("line", intention.network().name(), parts(intention));
	}

	/**
	 * What is intended, in one line.
	 */
	String parts(Intention intention) {
		List<String> parts = new ArrayList<>();
		Stream.ofNullable(intention.purpose()).forEach(parts::add);
		Stream.ofNullable(intention.hoped()).map((kind) -> get("hoped", kind(kind))).forEach(parts::add);
		Stream.ofNullable(intention.minutes()).map((minutes) -> get("weekly", time(minutes))).forEach(parts::add);
		return String.join(" · ", parts);
	}

	String kind(OutcomeKind kind) {
		return get("kind." + kind.name().toLowerCase(Locale.ROOT));
	}

	static String time(int minutes) {
		return new RoughMinutes(minutes).toTheMinute();
	}

	/**
	 * Why something was not understood.
	 */
	String refused(SpokenIntention.Refused refused) {
		return get(key(refused.reason()), refused.part());
	}

	/**
	 * The key of the text for a reason.
	 */
	static String key(Reason reason) {
		return "refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Where this week stands.
	 */
	String stands(List<WeekStand> stands) {
		return plain(stands, week(this.today));
	}

	/**
	 * Where the week of some check-ins stands: what they passed in a line of its own.
	 */
	String stands(List<WeekStand> stands, Span span, List<LocalDate> days) {
		String week = week(days.get(0));
		List<WeekStand> plain = stands.stream().filter((stand) -> !isSaid(stand, span, days)).toList();
		Stream<String> passed = stands.stream()
			.filter((stand) -> isSaid(stand, span, days))
			.map((stand) -> passed(stand, week));
		return Stream.concat(passed, plain.isEmpty() ? Stream.empty() : Stream.of(plain(plain, week)))
			.collect(Collectors.joining("\n"));
	}

	private static boolean isSaid(WeekStand stand, Span span, List<LocalDate> days) {
		PassedBudget passed = stand.passed();
		return stand.isOver() && passed != null && passed.isSaidIn(span, days);
	}

	/**
	 * The week of a day, as it is called now.
	 */
	private String week(LocalDate day) {
		LocalDate monday = WeekStands.monday(day);
		return monday.equals(WeekStands.monday(this.today)) ? get("week.this")
				: get("week.of", Moments.of(this.member).listed(monday, this.today));
	}

	private String passed(WeekStand stand, String week) {
		boolean hardly = rough(stand.stated()).equals(rough(stand.budget()));
		return get(hardly ? "stand.hardly" : "stand.passed", stand.network().name(), rough(stand.stated()),
				time(stand.budget()), week);
	}

	private String plain(List<WeekStand> stands, String week) {
		if (stands.size() == 1) {
			return get("stand.one", stands.get(0).network().name(), amount(stands.get(0)), week);
		}
		return get("stand.several", week,
				stands.stream()
					.map((stand) -> get("stand.part", stand.network().name(), amount(stand)))
					.collect(Collectors.joining(", ")));
	}

	private String amount(WeekStand stand) {
		String amount = get("stand.amount", rough(stand.stated()), time(stand.budget()));
		return (stand.estimated() == 0) ? amount : get("stand.estimated", amount, rough(stand.estimated()));
	}

	private static String rough(int minutes) {
		return new RoughMinutes(minutes).text();
	}

}
