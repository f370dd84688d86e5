package worthwhile.team.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.storage.Columns;
import worthwhile.team.roster.TeamId;

/**
 * How far the summaries of teams are, in the database.
 */
@Component
class JdbcProgress {

	private static final String SELECT = "SELECT p.team, p.first_week, p.waiting FROM team_progress p ";

	private final JdbcClient jdbc;

	JdbcProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Progress> of(TeamId team) {
		return this.jdbc.sql(SELECT + "WHERE p.team = :team")
			.param("team", team.value())
			.query(JdbcProgress::progress)
			.optional();
	}

	/**
	 * Of the open teams of a workspace.
	 */
	List<Progress> of(WorkspaceId workspace) {
		return this.jdbc.sql(SELECT + "JOIN team t ON t.id = p.team WHERE t.workspace = :workspace AND t.open")
			.param("workspace", workspace.value())
			.query(JdbcProgress::progress)
			.list();
	}

	/**
	 * Locks those of some teams, in one order for all.
	 */
	List<Progress> lock(Collection<UUID> teams) {
		return this.jdbc.sql(SELECT + "WHERE p.team = ANY(:teams::uuid[]) ORDER BY p.team FOR UPDATE")
			.param("teams", Columns.ids(teams))
			.query(JdbcProgress::progress)
			.list();
	}

	/**
	 * Begins with a week, or goes on with it: what was before it is never published any
	 * more.
	 * @param from its Monday
	 */
	void begin(TeamId team, LocalDate from) {
		this.jdbc.sql("""
				INSERT INTO team_progress (team, first_week) VALUES (:team, :from)
				ON CONFLICT (team) DO UPDATE
				SET first_week = greatest(team_progress.first_week, excluded.first_week), waiting = 0
				""").param("team", team.value()).param("from", from).update();
	}

	void keep(Collection<Progress> changed) {
		this.jdbc.sql("""
				UPDATE team_progress p SET first_week = kept.first_week, waiting = kept.waiting
				FROM unnest(:teams::uuid[], :weeks::date[], :waiting::int[]) AS kept (team, first_week, waiting)
				WHERE p.team = kept.team
				""")
			.param("teams", Columns.ids(changed, (each) -> each.team().value()))
			.param("weeks", Columns.of(changed, Progress::from))
			.param("waiting", Columns.of(changed, Progress::waiting))
			.update();
	}

	private static Progress progress(ResultSet row, int number) throws SQLException {
		return new Progress(new TeamId(row.getObject("team", UUID.class)), row.getObject("first_week", LocalDate.class),
				row.getInt("waiting"));
	}

}
