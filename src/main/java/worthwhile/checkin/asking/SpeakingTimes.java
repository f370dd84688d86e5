package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import worthwhile.calendar.QuietHours;
import worthwhile.calendar.WorkingDays;
import worthwhile.people.Member;

/**
 * When the bot may speak to a member by itself: on the days on which they are asked, and
 * not in quiet hours.
 *
 * @param days the days of their asking
 * @param quiet their quiet hours
 * @param zone their zone
 */
record SpeakingTimes(WorkingDays days, QuietHours quiet, ZoneId zone) {

	/** As long as a question waits at the most. */
	private static final Duration LONGEST = Duration.ofDays(14);

	static SpeakingTimes of(Member member, WorkingDays days) {
		return new SpeakingTimes(days, member.quiet(), member.zone());
	}

	/**
	 * The first instant, not before another one, at which the bot may speak; none in the
	 * two weeks after it.
	 */
	Optional<Instant> from(Instant at) {
		Instant awake = this.quiet.endAfter(at, this.zone);
		while (!awake.isAfter(at.plus(LONGEST))) {
			LocalDate day = LocalDate.ofInstant(awake, this.zone);
			if (this.days.works(day)) {
				return Optional.of(awake);
			}
			awake = this.quiet.endAfter(day.plusDays(1).atStartOfDay(this.zone).toInstant(), this.zone);
		}
		return Optional.empty();
	}

	/**
	 * Until when the bot may speak that may do so at an instant: until quiet hours begin
	 * or the day ends.
	 */
	Instant until(Instant at) {
		Instant silent = this.quiet.beginAfter(at, this.zone);
		Instant midnight = LocalDate.ofInstant(at, this.zone).plusDays(1).atStartOfDay(this.zone).toInstant();
		return silent.isBefore(midnight) ? silent : midnight;
	}

}
