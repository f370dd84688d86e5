package worthwhile.trend;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.calendar.WorkingDays;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.ScheduleChanged;
import worthwhile.schedule.Due;

/**
 * Moves the next week of members who change when they want to be asked or to look back.
 */
@Component
class MoveWeek {

	private final Members members;

	private final Due due;

	private final Clock clock;

	MoveWeek(Members members, Due due, Clock clock) {
		this.members = members;
		this.due = due;
		this.clock = clock;
	}

	@EventListener
	void follow(ScheduleChanged changed) {
		List<UUID> members = changed.members().stream().map(MemberId::value).toList();
		this.due.replaceAll(TellWeek.KIND, members, next(changed.members()));
	}

	private Map<UUID, Instant> next(Collection<MemberId> members) {
		Instant now = this.clock.instant();
		List<Member> found = this.members.find(members);
		Map<MemberId, WorkingDays> asked = this.members.workingDays(found);
		Map<UUID, Instant> next = new HashMap<>();
		found.stream()
			.flatMap((member) -> WeekSlots.of(member, asked).stream())
			.forEach((slots) -> slots.next(now).ifPresent((at) -> next.put(slots.member().id().value(), at)));
		return next;
	}

}
