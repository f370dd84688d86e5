package worthwhile.slack.installation;

import java.util.List;

import org.springframework.context.annotation.Conditional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import worthwhile.slack.api.SlackPart;

/**
 * Follows which workspaces an installation for a whole organisation is good for.
 */
@SlackPart
@Conditional(ByInstallation.class)
class FollowOrganisation {

	private final JdbcOrganisations organisations;

	private final JdbcInstallations installations;

	private final InstallationEvents events;

	private final TransactionTemplate transactions;

	FollowOrganisation(JdbcOrganisations organisations, JdbcInstallations installations, InstallationEvents events,
			PlatformTransactionManager transactions) {
		this.organisations = organisations;
		this.installations = installations;
		this.events = events;
		this.transactions = new TransactionTemplate(transactions);
	}

	/**
	 * Something came from a workspace of an organisation.
	 */
	void seen(String enterprise, String team) {
		if (!this.organisations.has(enterprise, team)) {
			this.transactions.executeWithoutResult((status) -> add(enterprise, team));
		}
	}

	/**
	 * These are the workspaces of an organisation that the bot was added to.
	 */
	void follow(String enterprise, List<String> teams) {
		this.transactions.executeWithoutResult((status) -> {
			this.organisations.teams(enterprise)
				.stream()
				.filter((team) -> !teams.contains(team))
				.forEach((team) -> remove(enterprise, team));
			teams.forEach((team) -> add(enterprise, team));
		});
	}

	private void add(String enterprise, String team) {
		if (this.organisations.add(enterprise, team)) {
			this.events.installed(team, null);
		}
	}

	/**
	 * A workspace that also has an installation of its own goes on with that.
	 */
	void remove(String enterprise, String team) {
		this.organisations.remove(enterprise, team);
		if (this.installations.serving(team).isEmpty()) {
			this.events.uninstalled(team);
		}
	}

}
