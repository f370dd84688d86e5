package worthwhile.privacy;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;

/**
 * How far a night's deleting is in a workspace, in the database: the last member of the
 * last page, while there are more. If that member is forgotten, the night begins anew.
 */
@Repository
class JdbcRetentionProgress {

	private final JdbcClient jdbc;

	JdbcRetentionProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Up to which member it is done, if it has begun.
	 */
	Optional<MemberId> of(WorkspaceId workspace) {
		return this.jdbc.sql("SELECT last_member FROM retention_progress WHERE workspace = :workspace")
			.param("workspace", workspace.value())
			.query(UUID.class)
			.optional()
			.map(MemberId::new);
	}

	void reach(WorkspaceId workspace, MemberId last) {
		this.jdbc.sql("""
				INSERT INTO retention_progress (workspace, last_member)
				SELECT :workspace, id FROM member WHERE id = :last FOR KEY SHARE
				ON CONFLICT (workspace) DO UPDATE SET last_member = excluded.last_member
				""").param("workspace", workspace.value()).param("last", last.value()).update();
	}

	void end(WorkspaceId workspace) {
		this.jdbc.sql("DELETE FROM retention_progress WHERE workspace = :workspace")
			.param("workspace", workspace.value())
			.update();
	}

}
