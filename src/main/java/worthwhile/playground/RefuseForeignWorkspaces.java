package worthwhile.playground;

import org.springframework.beans.factory.InitializingBean;

import worthwhile.people.Workspaces;
import worthwhile.start.StartRefused;

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
				throw refusing(platform);
			});
	}

	private static StartRefused refusing(String platform) {
		return new StartRefused(
				"This database holds a workspace of the chat platform \"" + platform
						+ "\", but no chat platform is configured, so the playground would start on it. "
						+ "The playground never touches such a database: moving its clock would ask real people.",
				"Configure the chat platform of that workspace, or give the playground a database of its own: "
						+ "leave spring.datasource.url out, or let it name another database.");
	}

}
