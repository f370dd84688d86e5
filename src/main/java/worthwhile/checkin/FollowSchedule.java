package worthwhile.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.ScheduleChanged;
import worthwhile.people.Slot;
import worthwhile.people.WorkingDays;
import worthwhile.schedule.Due;

/**
 * Moves a member's next question when they change when they want to be asked.
 */
@Component
class FollowSchedule {

	private final Members members;

	private final Due due;

	private final Clock clock;

	FollowSchedule(Members members, Due due, Clock clock) {
		this.members = members;
		this.due = due;
		this.clock = clock;
	}

	@EventListener
	void follow(ScheduleChanged changed) {
		UUID member = changed.member().value();
		next(changed.member()).ifPresentOrElse((at) -> this.due.put(AskDailyQuestion.KIND, member, at),
				() -> this.due.cancel(AskDailyQuestion.KIND, member));
	}

	private Optional<Instant> next(MemberId id) {
		List<Member> member = this.members.find(id).stream().toList();
		Map<MemberId, WorkingDays> days = this.members.workingDays(member);
		return Optional.ofNullable(days.get(id)).flatMap((working) -> working.next(this.clock.instant())).map(Slot::at);
	}

}
