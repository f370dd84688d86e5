package worthwhile.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;
import worthwhile.outbox.Messenger;
import worthwhile.people.Members;
import worthwhile.people.Workspace;
import worthwhile.people.WorkspaceBack;
import worthwhile.people.WorkspaceGone;
import worthwhile.people.Workspaces;
import worthwhile.schedule.Due;
import worthwhile.schedule.DueWork;

/**
 * Deletes the data of workspaces from which the bot was removed, thirty days later: a
 * part of it at a time, however large they are, so that nobody else's work waits for it.
 * A workspace that comes back in between keeps what is left.
 */
@Component
class ForgetGoneWorkspaces implements DueWork {

	static final String KIND = "forget-workspace";

	private static final int MOST_MESSAGES = 5000;

	private static final Duration NEXT_PART = Duration.ofMillis(1);

	private final Workspaces workspaces;

	private final Members members;

	private final Erasure erasure;

	private final Messenger messenger;

	private final Due due;

	ForgetGoneWorkspaces(Workspaces workspaces, Members members, Erasure erasure, Messenger messenger, Due due) {
		this.workspaces = workspaces;
		this.members = members;
		this.erasure = erasure;
		this.messenger = messenger;
		this.due = due;
	}

	@Override
	public String kind() {
		return KIND;
	}

	/**
	 * With as many members as are forgotten at once one part is enough.
	 */
	@Override
	public int atOnce() {
		return 1;
	}

	@EventListener
	void plan(WorkspaceGone gone) {
		this.due.put(KIND, gone.workspace().value(), gone.at().plus(ForgetGoneMembers.GRACE));
	}

	@EventListener
	void drop(WorkspaceBack back) {
		this.due.cancel(KIND, back.workspace().value());
	}

	@Override
	public Map<UUID, Instant> perform(Map<UUID, Instant> due, Instant now) {
		Map<UUID, Instant> next = new HashMap<>();
		due.keySet()
			.forEach((id) -> this.workspaces.find(new WorkspaceId(id))
				.filter((workspace) -> workspace.standing() == Workspace.Standing.GONE)
				.filter((workspace) -> !forgetSome(workspace))
				.ifPresent((workspace) -> next.put(id, now.plus(NEXT_PART))));
		return next;
	}

	/**
	 * Forgets a part of what is left: the messages first, since none of them can be
	 * deleted in the chat any more; and last what forgetting the members has queued.
	 * @return whether it was the last
	 */
	private boolean forgetSome(Workspace workspace) {
		if (this.messenger.forget(workspace.ref(), MOST_MESSAGES) == MOST_MESSAGES) {
			return false;
		}
		List<MemberId> page = this.members.page(workspace.id(), null, ForgetGoneMembers.AT_ONCE);
		this.erasure.forget(this.members.find(page));
		if (page.size() == ForgetGoneMembers.AT_ONCE) {
			return false;
		}
		this.messenger.forget(workspace.ref(), MOST_MESSAGES);
		this.due.cancel(ExpireOldEntries.KIND, workspace.id().value());
		this.workspaces.delete(workspace.id());
		return true;
	}

}
