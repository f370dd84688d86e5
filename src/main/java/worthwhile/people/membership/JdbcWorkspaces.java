package worthwhile.people.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Workspace;
import worthwhile.people.Workspaces;
import worthwhile.storage.Columns;

/**
 * Workspaces in the database.
 */
@Component
class JdbcWorkspaces implements Workspaces, WorkspaceSettings {

	private final JdbcClient jdbc;

	private final AskAllAgain askAllAgain;

	JdbcWorkspaces(JdbcClient jdbc, AskAllAgain askAllAgain) {
		this.jdbc = jdbc;
		this.askAllAgain = askAllAgain;
	}

	@Override
	public Optional<Workspace> find(WorkspaceId workspace) {
		return this.jdbc.sql("SELECT * FROM workspace WHERE id = :id")
			.param("id", workspace.value())
			.query(JdbcWorkspaces::workspace)
			.optional();
	}

	@Override
	public Optional<Workspace> find(WorkspaceRef workspace) {
		return this.jdbc.sql("SELECT * FROM workspace WHERE platform = :platform AND ref = :ref")
			.param("platform", workspace.platform())
			.param("ref", workspace.workspace())
			.query(JdbcWorkspaces::workspace)
			.optional();
	}

	@Override
	public List<Workspace> all() {
		return this.jdbc.sql("SELECT * FROM workspace ORDER BY platform, ref").query(JdbcWorkspaces::workspace).list();
	}

	@Override
	public void delete(WorkspaceId workspace) {
		this.jdbc.sql("DELETE FROM workspace WHERE id = :id").param("id", workspace.value()).update();
	}

	@Override
	public Workspace enter(WorkspaceRef workspace) {
		return find(workspace).orElseGet(() -> {
			this.jdbc.sql("""
					INSERT INTO workspace (id, platform, ref) VALUES (:id, :platform, :ref)
					ON CONFLICT (platform, ref) DO NOTHING
					""")
				.param("id", WorkspaceId.random().value())
				.param("platform", workspace.platform())
				.param("ref", workspace.workspace())
				.update();
			return find(workspace).orElseThrow();
		});
	}

	@Override
	public void keep(Workspace workspace) {
		this.jdbc.sql("""
				UPDATE workspace
				SET retention_months = :retention, zone = :zone, language = :language, holidays = :holidays
				WHERE id = :id
				""")
			.param("retention", workspace.retentionMonths())
			.param("zone", workspace.zone().getId())
			.param("language", workspace.language().toLanguageTag())
			.param("holidays", workspace.holidays())
			.param("id", workspace.id().value())
			.update();
	}

	@Override
	public void pause(WorkspaceId workspace) {
		pause(workspace, true);
	}

	@Override
	public void resume(WorkspaceId workspace) {
		if (pause(workspace, false)) {
			this.askAllAgain.begin(workspace);
		}
	}

	private boolean pause(WorkspaceId workspace, boolean paused) {
		return this.jdbc.sql("UPDATE workspace SET paused = :paused WHERE id = :id AND paused <> :paused")
			.param("paused", paused)
			.param("id", workspace.value())
			.update() == 1;
	}

	/**
	 * Notes that the bot was removed.
	 * @return whether it was there before
	 */
	boolean leave(WorkspaceId workspace, Instant at) {
		return this.jdbc.sql("UPDATE workspace SET gone_at = :at WHERE id = :id AND gone_at IS NULL")
			.param("at", Columns.time(at))
			.param("id", workspace.value())
			.update() == 1;
	}

	/**
	 * Notes that the bot is there again.
	 * @return whether it had been removed
	 */
	boolean comeBack(WorkspaceId workspace) {
		return this.jdbc.sql("UPDATE workspace SET gone_at = NULL WHERE id = :id AND gone_at IS NOT NULL")
			.param("id", workspace.value())
			.update() == 1;
	}

	/**
	 * Notes that the workspace was welcomed.
	 * @return whether this is the first time
	 */
	boolean welcome(WorkspaceId workspace) {
		return this.jdbc.sql("UPDATE workspace SET welcomed = true WHERE id = :id AND NOT welcomed")
			.param("id", workspace.value())
			.update() == 1;
	}

	private static Workspace workspace(ResultSet row, int number) throws SQLException {
		return new Workspace(new WorkspaceId(row.getObject("id", UUID.class)),
				new WorkspaceRef(row.getString("platform"), row.getString("ref")), row.getInt("retention_months"),
				ZoneId.of(row.getString("zone")), Locale.forLanguageTag(row.getString("language")),
				row.getString("holidays"), standing(row));
	}

	private static Workspace.Standing standing(ResultSet row) throws SQLException {
		if (row.getObject("gone_at") != null) {
			return Workspace.Standing.GONE;
		}
		return row.getBoolean("paused") ? Workspace.Standing.PAUSED : Workspace.Standing.ACTIVE;
	}

}
