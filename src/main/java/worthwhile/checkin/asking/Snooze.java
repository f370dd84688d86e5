package worthwhile.checkin.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import worthwhile.calendar.QuietHours;
import worthwhile.calendar.Slot;
import worthwhile.calendar.WorkingDays;
import worthwhile.checkin.record.CheckIn;
import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.checkin.telling.Wording;
import worthwhile.people.Member;
import worthwhile.people.MemberContext;
import worthwhile.people.Members;
import worthwhile.people.Moments;
import worthwhile.schedule.Due;

/**
 * Puts a question off for an hour or until the next morning, never into quiet hours or
 * onto a day on which the member is not asked.
 */
@Component
class Snooze {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final JdbcCheckIns checkIns;

	private final Members members;

	private final Due due;

	Snooze(JdbcCheckIns checkIns, Members members, Due due) {
		this.checkIns = checkIns;
		this.members = members;
		this.due = due;
	}

	/**
	 * Puts a question off, unless it is put off now or was often enough.
	 */
	Outcome begin(MemberContext context, CheckIn checkIn, boolean tomorrow) {
		if (!checkIn.isWaiting() || !checkIn.maySnooze() || checkIn.isSnoozed()) {
			return new Outcome(checkIn, null);
		}
		Member member = context.member();
		Wording wording = Wording.of(context);
		WorkingDays days = this.members.workingDays(List.of(member)).get(member.id());
		Optional<Instant> again = Optional.ofNullable(days)
			.flatMap((asked) -> SpeakingTimes.of(member, asked).from(wanted(context, tomorrow)));
		if (days == null || again.isEmpty()) {
			return new Outcome(checkIn, wording.get("snooze.unasked"));
		}
		Instant at = again.get();
		return next(member, checkIn.key(), days, context.now()).filter((next) -> !at.isBefore(next))
			.map((next) -> new Outcome(checkIn,
					wording.get("snooze.next", Moments.of(member).listed(next, wording.today()))))
			.orElseGet(() -> new Outcome(putOff(context, checkIn, at), null));
	}

	private CheckIn putOff(MemberContext context, CheckIn checkIn, Instant at) {
		CheckIn snoozed = checkIn.snoozed(at);
		this.due.putAtLatest(AskAgain.KIND, context.member().id().value(), at);
		this.checkIns.save(snoozed, context.now());
		return snoozed;
	}

	/**
	 * Lets a question wait again that was put off.
	 */
	void end(MemberContext context, CheckIn checkIn) {
		if (checkIn.isWaiting() && checkIn.isSnoozed()) {
			this.checkIns.save(checkIn.awake(), context.now());
		}
	}

	/**
	 * When another question comes that closes this one.
	 */
	private static Optional<Instant> next(Member member, CheckInKey key, WorkingDays days, Instant now) {
		return days.next(now)
			.filter((slot) -> CheckInKey.of(member, slot.day()).equals(key))
			.map(Slot::at)
			.or(() -> Optional.of(now))
			.flatMap(days::next)
			.map(Slot::at);
	}

	private static Instant wanted(MemberContext context, boolean tomorrow) {
		if (!tomorrow) {
			return context.now().plus(Duration.ofHours(1));
		}
		QuietHours quiet = context.member().quiet();
		LocalTime morning = quiet.equals(QuietHours.NONE) ? MORNING : quiet.to();
		return context.today().plusDays(1).atTime(morning).atZone(context.zone()).toInstant();
	}

	/**
	 * What came of the wish to put a question off.
	 *
	 * @param checkIn how it stands now
	 * @param refusal why it is not put off, in words, if something is in the way
	 */
	record Outcome(CheckIn checkIn, @Nullable String refusal) {
	}

}
