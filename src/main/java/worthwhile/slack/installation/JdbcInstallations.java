package worthwhile.slack.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.slack.api.SlackPart;
import worthwhile.storage.Columns;

/**
 * Where the bot is installed, in the database.
 */
@SlackPart
class JdbcInstallations {

	private final JdbcClient jdbc;

	JdbcInstallations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The installations that are good for a workspace: its own, then that of its
	 * organisation.
	 */
	List<Installation> serving(String team) {
		return this.jdbc.sql("""
				SELECT * FROM slack_installation
				WHERE team = :team AND team <> ''
				UNION ALL
				SELECT i.* FROM slack_installation i JOIN slack_team t ON i.enterprise = t.enterprise AND i.team = ''
				WHERE t.team = :team
				ORDER BY team DESC
				""").param("team", team).query(JdbcInstallations::installation).list();
	}

	Optional<Installation> find(InstallTarget place) {
		return this.jdbc.sql("SELECT * FROM slack_installation WHERE enterprise = :enterprise AND team = :team")
			.param("enterprise", place.enterprise())
			.param("team", place.team())
			.query(JdbcInstallations::installation)
			.optional();
	}

	List<Installation> all() {
		return this.jdbc.sql("SELECT * FROM slack_installation ORDER BY enterprise, team")
			.query(JdbcInstallations::installation)
			.list();
	}

	/**
	 * What is good for the workspaces that there are, by their ids, of each as
	 * {@link #serving} has it.
	 * @param most how many rows at most
	 */
	Map<String, List<Installation>> byTeam(int most) {
		Map<String, List<Installation>> byTeam = new HashMap<>();
		this.jdbc.sql("""
				SELECT i.*, i.team AS serves FROM slack_installation i WHERE i.team <> ''
				UNION ALL
				SELECT i.*, t.team AS serves FROM slack_installation i
				JOIN slack_team t ON i.enterprise = t.enterprise AND i.team = ''
				ORDER BY team DESC
				LIMIT :most
				""").param("most", most).query((row) -> {
			byTeam.computeIfAbsent(row.getString("serves"), (team) -> new ArrayList<>()).add(installation(row, 0));
		});
		return byTeam;
	}

	/**
	 * Keeps what the bot was granted, instead of what it had there before. A workspace
	 * can have joined or left an organisation since.
	 */
	void keep(Grant grant, Sealed sealed, Instant now) {
		this.jdbc.sql("DELETE FROM slack_installation WHERE team = :team AND team <> '' AND enterprise <> :enterprise")
			.param("enterprise", grant.place().enterprise())
			.param("team", grant.place().team())
			.update();
		this.jdbc.sql("""
				INSERT INTO slack_installation (enterprise, team, key_id, tokens, expires_at, installed_at)
				VALUES (:enterprise, :team, :key, :tokens, :expires, :now)
				ON CONFLICT (enterprise, team) DO UPDATE
				SET key_id = excluded.key_id, tokens = excluded.tokens, expires_at = excluded.expires_at,
					ended = false, installed_at = excluded.installed_at, version = excluded.version,
					refreshed_by = NULL, leased_until = '-infinity'
				""")
			.param("enterprise", grant.place().enterprise())
			.param("team", grant.place().team())
			.param("key", sealed.keyId())
			.param("tokens", sealed.bytes())
			.param("expires", Columns.timeOrNull(grant.expiresAt()))
			.param("now", Columns.time(now))
			.update();
	}

	/**
	 * Keeps the same credentials under another key.
	 */
	void keep(Installation installation, Sealed sealed) {
		this.jdbc.sql("""
				UPDATE slack_installation SET key_id = :key, tokens = :tokens
				WHERE enterprise = :enterprise AND team = :team AND tokens = :before
				""")
			.param("key", sealed.keyId())
			.param("tokens", sealed.bytes())
			.param("enterprise", installation.place().enterprise())
			.param("team", installation.place().team())
			.param("before", installation.sealed().bytes())
			.update();
	}

	/**
	 * Takes the lease on refreshing an installation's token.
	 * @return whether that worked: nobody has it, and the token is still the same
	 */
	boolean lease(Installation installation, String by, Instant now, Instant until) {
		return changed("""
				UPDATE slack_installation SET refreshed_by = :by, leased_until = :until
				WHERE enterprise = :enterprise AND team = :team AND version = :version AND leased_until <= :now
				""", installation,
				(sql) -> sql.param("by", by).param("until", Columns.time(until)).param("now", Columns.time(now)));
	}

	/**
	 * Keeps refreshed credentials, and ends the lease.
	 * @return whether the installation was still the same
	 */
	boolean refreshed(Installation installation, Sealed sealed, @Nullable Instant expiresAt) {
		return changed("""
				UPDATE slack_installation
				SET key_id = :key, tokens = :tokens, expires_at = :expires, ended = false, version = DEFAULT,
					refreshed_by = NULL, leased_until = '-infinity'
				WHERE enterprise = :enterprise AND team = :team AND version = :version
				""", installation,
				(sql) -> sql.param("key", sealed.keyId())
					.param("tokens", sealed.bytes())
					.param("expires", Columns.timeOrNull(expiresAt)));
	}

	/**
	 * Ends the lease without new credentials.
	 * @param until until when nobody tries again
	 * @param ended whether it will never work again
	 * @return whether the installation was still the same
	 */
	boolean failed(Installation installation, Instant until, boolean ended) {
		return changed("""
				UPDATE slack_installation SET refreshed_by = NULL, leased_until = :until, ended = :ended
				WHERE enterprise = :enterprise AND team = :team AND version = :version
				""", installation, (sql) -> sql.param("until", Columns.time(until)).param("ended", ended));
	}

	/**
	 * Notes that the token has ended.
	 */
	void expire(Installation installation, Instant now) {
		changed("""
				UPDATE slack_installation SET expires_at = :now
				WHERE enterprise = :enterprise AND team = :team AND version = :version
				""", installation, (sql) -> sql.param("now", Columns.time(now)));
	}

	/**
	 * Removes an installation, unless it has other tokens by now.
	 * @return whether it was there
	 */
	boolean remove(Installation installation) {
		return changed("""
				DELETE FROM slack_installation
				WHERE enterprise = :enterprise AND team = :team AND version = :version
				""", installation, (sql) -> sql);
	}

	private boolean changed(String sql, Installation installation, UnaryOperator<JdbcClient.StatementSpec> parameters) {
		return parameters.apply(this.jdbc.sql(sql))
			.param("enterprise", installation.place().enterprise())
			.param("team", installation.place().team())
			.param("version", installation.version())
			.update() == 1;
	}

	private static Installation installation(ResultSet row, int number) throws SQLException {
		return new Installation(new InstallTarget(row.getString("enterprise"), row.getString("team")),
				new Sealed(row.getString("key_id"), row.getBytes("tokens")), Columns.instantOrNull(row, "expires_at"),
				row.getBoolean("ended"), row.getLong("version"), row.getString("refreshed_by"),
				Columns.instant(row, "leased_until"));
	}

}
