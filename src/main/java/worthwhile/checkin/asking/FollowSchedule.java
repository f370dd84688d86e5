package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.checkin.CheckInNames;
import worthwhile.identity.MemberId;
import worthwhile.people.Members;
import worthwhile.people.ScheduleChanged;
import worthwhile.schedule.Due;

/**
 * Moves the next question of members who change when they want to be asked.
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
		Map<UUID, Instant> next = next(changed.members());
		this.due.putAll(CheckInNames.ASKING, next);
		changed.members()
			.stream()
			.map(MemberId::value)
			.filter((member) -> !next.containsKey(member))
			.forEach((member) -> this.due.cancel(CheckInNames.ASKING, member));
	}

	private Map<UUID, Instant> next(Collection<MemberId> members) {
		Instant now = this.clock.instant();
		Map<UUID, Instant> next = new HashMap<>();
		this.members.workingDays(this.members.find(members))
			.forEach((member, days) -> days.next(now).ifPresent((slot) -> next.put(member.value(), slot.at())));
		return next;
	}

}
