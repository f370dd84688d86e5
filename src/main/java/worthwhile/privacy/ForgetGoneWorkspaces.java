package worthwhile.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

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
 * Deletes the data of workspaces from which the bot was removed, thirty days later.
 */
@Component
class ForgetGoneWorkspaces implements DueWork {

	static final String KIND = "forget-workspace";

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
		due.keySet().stream().map(WorkspaceId::new).forEach(this::forget);
		return Map.of();
	}

	private void forget(WorkspaceId workspace) {
		this.members.find(this.members.all(workspace)).forEach(this.erasure::forget);
		this.due.cancel(ExpireOldEntries.KIND, workspace.value());
		this.workspaces.find(workspace).map(Workspace::ref).ifPresent(this.messenger::forget);
		this.workspaces.delete(workspace);
	}

}
