package worthwhile.people.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.ScheduleChanged;
import worthwhile.schedule.Due;
import worthwhile.schedule.DueWork;

/**
 * Has all members of a workspace asked again, some at a time: the first at once, the rest
 * after whatever was due before.
 */
@Component
class AskAllAgain implements DueWork {

	static final String KIND = "ask-all-again";

	/** So few that whoever is due beside them does not wait. */
	private static final int AT_A_TIME = 100;

	private static final Duration NEXT_PART = Duration.ofMillis(1);

	private final JdbcMembers members;

	private final JdbcResumeProgress progress;

	private final ApplicationEventPublisher events;

	private final Due due;

	private final Clock clock;

	AskAllAgain(JdbcMembers members, JdbcResumeProgress progress, ApplicationEventPublisher events, Due due,
			Clock clock) {
		this.members = members;
		this.progress = progress;
		this.events = events;
		this.due = due;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public int atOnce() {
		return 1;
	}

	/**
	 * Begins with the first of them, in the running transaction.
	 */
	void begin(WorkspaceId workspace) {
		if (askSome(workspace, null)) {
			this.due.put(KIND, workspace.value(), this.clock.instant().plus(NEXT_PART));
		}
	}

	/**
	 * Whoever is asked no more meanwhile, since the workspace is paused or gone again, is
	 * found not to be when it is their turn.
	 */
	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		due.keySet().forEach((id) -> {
			WorkspaceId workspace = new WorkspaceId(id);
			boolean more = this.progress.find(workspace).map((last) -> askSome(workspace, last)).orElse(false);
			if (more) {
				next.put(id, now.plus(NEXT_PART));
			}
		});
		return next;
	}

	/**
	 * What is due for whoever was forgotten meanwhile is dropped: nothing in it refers to
	 * them.
	 * @return whether there may be more
	 */
	private boolean askSome(WorkspaceId workspace, @Nullable MemberId after) {
		List<MemberId> page = this.members.page(workspace, after, AT_A_TIME);
		if (!page.isEmpty()) {
			this.events.publishEvent(new ScheduleChanged(page));
			Set<MemberId> gone = new HashSet<>(page);
			this.members.hold(page).forEach((member) -> gone.remove(member.id()));
			if (!gone.isEmpty()) {
				this.events.publishEvent(new ScheduleChanged(gone));
			}
		}
		boolean more = page.size() == AT_A_TIME;
		this.progress.keep(workspace, more ? page.get(page.size() - 1) : null);
		return more;
	}

}
