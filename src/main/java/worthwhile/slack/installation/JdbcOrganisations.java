package worthwhile.slack.installation;

import java.util.List;

import worthwhile.slack.api.SlackPart;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which workspaces an installation for a whole organisation is good for, in the database.
 */
@SlackPart
class JdbcOrganisations {

	private final JdbcClient jdbc;

	JdbcOrganisations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<String> teams(String enterprise) {
		return this.jdbc.sql("SELECT team FROM slack_team WHERE enterprise = :enterprise ORDER BY team")
			.param("enterprise", enterprise)
			.query(String.class)
			.list();
	}

	boolean has(String enterprise, String team) {
		return this.jdbc.sql("SELECT 1 FROM slack_team WHERE enterprise = :enterprise AND team = :team")
			.param("enterprise", enterprise)
			.param("team", team)
			.query()
			.listOfRows()
			.size() == 1;
	}

	/**
	 * Adds a workspace, if the bot is installed for all of the organisation.
	 * @return whether that is new
	 */
	boolean add(String enterprise, String team) {
		return this.jdbc.sql("""
				INSERT INTO slack_team (team, enterprise)
				SELECT :team, i.enterprise FROM slack_installation i
				WHERE i.enterprise = :enterprise AND i.team = ''
				ON CONFLICT (team) DO UPDATE SET enterprise = excluded.enterprise
				WHERE slack_team.enterprise <> excluded.enterprise
				""").param("team", team).param("enterprise", enterprise).update() == 1;
	}

	void remove(String enterprise, String team) {
		this.jdbc.sql("DELETE FROM slack_team WHERE enterprise = :enterprise AND team = :team")
			.param("enterprise", enterprise)
			.param("team", team)
			.update();
	}

}
