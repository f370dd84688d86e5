package worthwhile.checkin.telling;

import java.time.LocalDate;
import java.util.regex.Pattern;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.people.Member;

/**
 * Reads {@code this week} and {@code last week} of whoever tells of weeks.
 */
final class WeekInWords {

	private static final Pattern THIS = Pattern
		.compile("(?iu)\\b(?:(?:in|during|for) )?this week\\b:?|\\b(?:in )?diese[rn]? woche\\b:?");

	private static final Pattern LAST = Pattern.compile(
			"(?iu)\\b(?:(?:in|during|for) )?last week\\b|\\b(?:in (?:der )?)?(?:letzte|vorige|vergangene)[rn]? woche\\b");

	private WeekInWords() {
	}

	/**
	 * A sentence of a week: this one needs no name, and the one before is named by a day
	 * of it.
	 */
	static String ofSentence(Member member, String text, LocalDate today) {
		return read(member, text, today, "");
	}

	/**
	 * Whether a sentence names a week that is over, and not a day of it.
	 */
	static boolean namesWeek(String text) {
		return LAST.matcher(text).find();
	}

	/**
	 * A week by itself, named by a day of it.
	 */
	static String ofDay(Member member, String text, LocalDate today) {
		return read(member, text, today, today.toString());
	}

	private static String read(Member member, String text, LocalDate today, String current) {
		return CheckInKey.of(member, today).isWeek()
				? LAST.matcher(THIS.matcher(text).replaceAll(current)).replaceAll(today.minusWeeks(1).toString())
				: text;
	}

}
