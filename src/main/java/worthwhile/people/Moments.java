package worthwhile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import worthwhile.message.Texts;

/**
 * How days and times are written for somebody.
 *
 * @param language theirs
 * @param zone theirs
 */
public record Moments(Locale language, ZoneId zone) {

	private static final Texts TEXTS = Texts.of(Moments.class);

	public static Moments of(Member member) {
		return new Moments(member.language(), member.zone());
	}

	/**
	 * A time of day, such as <code>16:30</code>.
	 */
	public String time(LocalTime time) {
		return DateTimeFormatter.ofPattern("HH:mm", this.language).format(time);
	}

	/**
	 * A day with its weekday and year.
	 */
	public String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(TEXTS.get(this.language, "moment.day"), this.language).format(day);
	}

	/**
	 * A day with its weekday, and with its year unless that is the year of today.
	 */
	public String day(LocalDate day, LocalDate today) {
		return written(day, today, "moment.dayOfYear", "moment.day");
	}

	/**
	 * A day for a list, its weekday first, and with its year unless that is the year of
	 * today.
	 */
	public String listed(LocalDate day, LocalDate today) {
		return written(day, today, "moment.listedOfYear", "moment.listed");
	}

	private String written(LocalDate day, LocalDate today, String sameYear, String otherYear) {
		String pattern = TEXTS.get(this.language, (day.getYear() == today.getYear()) ? sameYear : otherYear);
		return DateTimeFormatter.ofPattern(pattern, this.language).format(day);
	}

	/**
	 * A day without its weekday, for a button.
	 */
	public String shortDay(LocalDate day) {
		return DateTimeFormatter.ofPattern(TEXTS.get(this.language, "moment.shortDay"), this.language).format(day);
	}

	/**
	 * A day and time in the zone, which is named.
	 */
	public String moment(Instant instant) {
		ZonedDateTime shown = instant.atZone(this.zone);
		return day(shown.toLocalDate()) + ", " + time(shown.toLocalTime()) + " (" + zoneName() + ")";
	}

	/**
	 * The same, with its year unless that is the year of today.
	 */
	public String moment(Instant instant, LocalDate today) {
		ZonedDateTime shown = instant.atZone(this.zone);
		return day(shown.toLocalDate(), today) + ", " + time(shown.toLocalTime()) + " (" + zoneName() + ")";
	}

	/**
	 * A day and time in few letters, in the zone that goes without saying.
	 */
	public String listed(Instant instant, LocalDate today) {
		ZonedDateTime shown = instant.atZone(this.zone);
		return listed(shown.toLocalDate(), today) + ", " + time(shown.toLocalTime());
	}

	/**
	 * What people call the zone in few letters, such as <code>CET</code>.
	 */
	public String shortZoneName() {
		return this.zone.getDisplayName(TextStyle.SHORT, this.language);
	}

	/**
	 * What people call the zone.
	 */
	public String zoneName() {
		return this.zone.getDisplayName(TextStyle.FULL, this.language);
	}

}
