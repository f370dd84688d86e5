package worthwhile.people;

import java.time.Instant;

import worthwhile.identity.WorkspaceId;

/**
 * The bot was removed from a workspace. Published within the transaction of the change.
 *
 * @param workspace which
 * @param at when
 */
public record WorkspaceGone(WorkspaceId workspace, Instant at) {

}
