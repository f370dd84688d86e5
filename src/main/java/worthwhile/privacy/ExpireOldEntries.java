package worthwhile.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.identity.PersonalData;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.people.Members;
import worthwhile.people.ScheduleChanged;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.schedule.Due;
import worthwhile.schedule.DueWork;

/**
 * Deletes every night what is older than a workspace keeps it.
 */
@Component
class ExpireOldEntries implements DueWork {

	static final String KIND = "retention";

	private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

	private final Workspaces workspaces;

	private final Members members;

	private final List<PersonalData> stored;

	private final Due due;

	private final Clock clock;

	ExpireOldEntries(Workspaces workspaces, Members members, List<PersonalData> stored, Due due, Clock clock) {
		this.workspaces = workspaces;
		this.members = members;
		this.stored = stored;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	/**
	 * A workspace has something to expire from its first member on.
	 */
	@EventListener
	void begin(ScheduleChanged change) {
		this.members.find(change.members()).stream().map(Member::workspace).distinct().forEach((workspace) -> {
			if (this.due.at(KIND, workspace.value()).isEmpty()) {
				this.due.put(KIND, workspace.value(), this.clock.instant());
			}
		});
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		due.keySet().forEach((id) -> {
			Optional<Workspace> workspace = this.workspaces.find(new WorkspaceId(id));
			workspace.ifPresent((found) -> next.put(id, expire(found, now)));
		});
		return next;
	}

	private Instant expire(Workspace workspace, Instant now) {
		LocalDate today = LocalDate.ofInstant(now, workspace.zone());
		LocalDate firstKept = today.minusMonths(workspace.retentionMonths());
		this.stored.forEach((data) -> data.expire(workspace.id(), workspace.ref(), firstKept));
		return nextNight(workspace, today, now);
	}

	private static Instant nextNight(Workspace workspace, LocalDate today, Instant now) {
		Instant tonight = today.atTime(AT_NIGHT).atZone(workspace.zone()).toInstant();
		return tonight.isAfter(now) ? tonight : today.plusDays(1).atTime(AT_NIGHT).atZone(workspace.zone()).toInstant();
	}

}
