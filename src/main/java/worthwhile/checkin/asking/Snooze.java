package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.springframework.stereotype.Component;

import worthwhile.calendar.QuietHours;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.people.Member;
import worthwhile.schedule.Due;

/**
 * Puts a question off for an hour or until the next morning, never into quiet hours.
 */
@Component
class Snooze {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final JdbcCheckIns checkIns;

	private final Due due;

	private final Clock clock;

	Snooze(JdbcCheckIns checkIns, Due due, Clock clock) {
		this.checkIns = checkIns;
		this.due = due;
		this.clock = clock;
	}

	/**
	 * Puts a question off, unless it is put off now or was often enough.
	 */
	void begin(Member member, CheckIn checkIn, boolean tomorrow) {
		if (!checkIn.maySnooze() || checkIn.isSnoozed()) {
			return;
		}
		Instant now = this.clock.instant();
		Instant at = member.quiet()
			.endAfter(tomorrow ? tomorrow(member, now) : now.plus(Duration.ofHours(1)), member.zone());
		this.due.put(AskAgain.KIND, member.id().value(), at);
		this.checkIns.save(checkIn.snoozed(at), now);
	}

	/**
	 * Lets a question wait again that was put off.
	 */
	void end(CheckIn checkIn) {
		if (checkIn.isSnoozed()) {
			this.checkIns.save(checkIn.awake(), this.clock.instant());
		}
	}

	private static Instant tomorrow(Member member, Instant now) {
		QuietHours quiet = member.quiet();
		LocalTime morning = quiet.equals(QuietHours.NONE) ? MORNING : quiet.to();
		return now.atZone(member.zone()).toLocalDate().plusDays(1).atTime(morning).atZone(member.zone()).toInstant();
	}

}
