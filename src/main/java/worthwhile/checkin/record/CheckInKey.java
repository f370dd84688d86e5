package worthwhile.checkin.record;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import worthwhile.calendar.Cadence;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * Which check-in.
 *
 * @param member whose
 * @param day the local day, or the Monday of the week
 * @param span what it covers
 */
public record CheckInKey(MemberId member, LocalDate day, Span span) {

	private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

	public static CheckInKey ofDay(Member member, LocalDate day) {
		return new CheckInKey(member.id(), day, Span.DAY);
	}

	public static CheckInKey ofWeek(Member member, LocalDate day) {
		return new CheckInKey(member.id(), monday(day), Span.WEEK);
	}

	/**
	 * The check-in to which a day belongs, as often as the member is asked.
	 */
	public static CheckInKey of(Member member, LocalDate day) {
		return (member.cadence() == Cadence.WEEKLY) ? ofWeek(member, day) : ofDay(member, day);
	}

	/**
	 * The check-in to which a member's day belongs that is now.
	 */
	public static CheckInKey today(MemberContext context) {
		return of(context.member(), context.today());
	}

	/**
	 * The check-in that a subject names, if it names one.
	 */
	public static Optional<CheckInKey> parse(MemberId member, String subject) {
		try {
			Matcher week = WEEK.matcher(subject);
			if (!week.matches()) {
				return Optional.of(new CheckInKey(member, LocalDate.parse(subject), Span.DAY));
			}
			// the fourth of January is always in the first week
			LocalDate first = monday(LocalDate.of(Integer.parseInt(week.group(1)), 1, 4));
			return Optional
				.of(new CheckInKey(member, first.plusWeeks(Integer.parseInt(week.group(2)) - 1L), Span.WEEK));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The ISO day or the ISO week, such as {@code 2026-11-20} or {@code 2026-W47}.
	 */
	public String subject() {
		if (this.span == Span.DAY) {
			return this.day.toString();
		}
		return "%04d-W%02d".formatted(this.day.get(IsoFields.WEEK_BASED_YEAR),
				this.day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
	}

	public boolean isWeek() {
		return this.span == Span.WEEK;
	}

	/**
	 * The last day that it covers.
	 */
	public LocalDate last() {
		return isWeek() ? this.day.plusDays(6) : this.day;
	}

	/**
	 * How many minutes it has room for.
	 */
	public int longest() {
		return isWeek() ? 7 * 24 * 60 : 24 * 60;
	}

	private static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
