package worthwhile.playground;

import org.springframework.beans.factory.InitializingBean;

import worthwhile.people.Workspaces;

/**
 * Keeps the playground, whose clock can be moved, away from people who are asked for
 * real; before anything that is due is done.
 */
@PlaygroundPart
class RefuseForeignWorkspaces implements InitializingBean {

	private final Workspaces workspaces;

	RefuseForeignWorkspaces(Workspaces workspaces) {
		this.workspaces = workspaces;
	}

	@Override
	public void afterPropertiesSet() {
		this.workspaces.all()
			.stream()
			.map((workspace) -> workspace.ref().platform())
			.filter((platform) -> !platform.equals(Playground.NAME))
			.findFirst()
			.ifPresent((platform) -> {
				throw new PlaygroundRefused("This database holds a workspace of the chat platform \"" + platform
						+ "\", but no chat platform is configured, so the playground would start on it. "
						+ "The playground never touches such a database: moving its clock would ask real people.");
			});
	}

}
