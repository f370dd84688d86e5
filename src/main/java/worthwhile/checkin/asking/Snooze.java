package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.springframework.stereotype.Component;

import worthwhile.calendar.QuietHours;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.schedule.Due;

/**
 * Puts a question off for an hour or until the next morning, never into quiet hours.
 */
@Component
class Snooze {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final JdbcCheckIns checkIns;

	private final Due due;

	Snooze(JdbcCheckIns checkIns, Due due) {
		this.checkIns = checkIns;
		this.due = due;
	}

	/**
	 * Puts a question off, unless it is put off now or was often enough.
	 */
	void begin(MemberContext context, CheckIn checkIn, boolean tomorrow) {
		if (!checkIn.maySnooze() || checkIn.isSnoozed()) {
			return;
		}
		Member member = context.member();
		Instant at = member.quiet()
			.endAfter(tomorrow ? tomorrow(context) : context.now().plus(Duration.ofHours(1)), member.zone());
		this.due.put(AskAgain.KIND, member.id().value(), at);
		this.checkIns.save(checkIn.snoozed(at), context.now());
	}

	/**
	 * Lets a question wait again that was put off.
	 */
	void end(MemberContext context, CheckIn checkIn) {
		if (checkIn.isSnoozed()) {
			this.checkIns.save(checkIn.awake(), context.now());
		}
	}

	private static Instant tomorrow(MemberContext context) {
		QuietHours quiet = context.member().quiet();
		LocalTime morning = quiet.equals(QuietHours.NONE) ? MORNING : quiet.to();
		return context.today().plusDays(1).atTime(morning).atZone(context.zone()).toInstant();
	}

}
