package worthwhile.privacy;

import java.time.Clock;
import java.time.Duration;
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

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonalData.Expiry;
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
 * Deletes every night what is older than a workspace keeps it, page by page of its
 * members, so that nobody else's work waits for it.
 */
@Component
class ExpireOldEntries implements DueWork {

	static final String KIND = "retention";

	static final int PAGE = 200;

	private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

	private static final int WORKSPACES = 20;

	private static final int MOST_ROWS = 1000;

	private static final Duration NEXT_PAGE = Duration.ofMillis(1);

	private final Workspaces workspaces;

	private final Members members;

	private final List<PersonalData> stored;

	private final JdbcRetentionProgress progress;

	private final Due due;

	private final Clock clock;

	ExpireOldEntries(Workspaces workspaces, Members members, List<PersonalData> stored, JdbcRetentionProgress progress,
			Due due, Clock clock) {
		this.progress = progress;
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

	@Override
	public int atOnce() {
		return WORKSPACES;
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
		return isDone(workspace, firstKept) ? nextNight(workspace, today, now) : now.plus(NEXT_PAGE);
	}

	/**
	 * Goes through one page; a page that has more than is deleted at once comes again.
	 * @return whether it was the last
	 */
	private boolean isDone(Workspace workspace, LocalDate firstKept) {
		MemberId before = this.progress.of(workspace.id()).orElse(null);
		List<MemberId> page = this.members.page(workspace.id(), before, PAGE);
		Expiry old = new Expiry(workspace.ref(), page, firstKept, MOST_ROWS);
		int most = this.stored.stream().mapToInt((data) -> data.expire(old)).max().orElse(0);
		if (most == MOST_ROWS) {
			return false;
		}
		boolean last = page.size() < PAGE;
		if (last) {
			this.progress.end(workspace.id());
		}
		else {
			this.progress.reach(workspace.id(), page.get(PAGE - 1));
		}
		return last;
	}

	private static Instant nextNight(Workspace workspace, LocalDate today, Instant now) {
		Instant tonight = today.atTime(AT_NIGHT).atZone(workspace.zone()).toInstant();
		return tonight.isAfter(now) ? tonight : today.plusDays(1).atTime(AT_NIGHT).atZone(workspace.zone()).toInstant();
	}

}
