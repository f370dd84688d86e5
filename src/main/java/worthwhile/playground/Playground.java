package worthwhile.playground;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceRef;

/**
 * How the playground names itself, its one workspace and its one channel.
 */
final class Playground {

	static final String NAME = "playground";

	static final WorkspaceRef WORKSPACE = new WorkspaceRef(NAME, NAME);

	static final ChannelRef CHANNEL = new ChannelRef(WORKSPACE, "marketing");

	private Playground() {
	}

	static PersonRef person(String id) {
		return new PersonRef(WORKSPACE, id);
	}

}
