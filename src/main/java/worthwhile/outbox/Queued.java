package worthwhile.outbox;

import java.util.Set;

import worthwhile.identity.WorkspaceRef;

/**
 * Messages were queued that may be sent at once.
 *
 * @param workspaces where
 */
record Queued(Set<WorkspaceRef> workspaces) {

}
