package worthwhile.people;

import worthwhile.identity.WorkspaceId;

/**
 * The bot was installed again in a workspace that it had been removed from. Published
 * within the transaction of the change.
 */
public record WorkspaceBack(WorkspaceId workspace) {

}
