package worthwhile.checkin.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
		List<UUID> members = changed.members().stream().map(MemberId::value).toList();
		this.due.replaceAll(CheckInNames.ASKING, members, next(changed.members()));
	}

	private Map<UUID, Instant> next(Collection<MemberId> members) {
		Instant now = this.clock.instant();
		Map<UUID, Instant> next = new HashMap<>();
		this.members.workingDays(this.members.find(members))
			.forEach((member, days) -> days.next(now).ifPresent((slot) -> next.put(member.value(), slot.at())));
		return next;
	}

}
