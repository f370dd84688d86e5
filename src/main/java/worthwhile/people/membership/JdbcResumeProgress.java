package worthwhile.people.membership;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.identity.WorkspaceId;

/**
 * Up to which member of a workspace all are asked again, in the database.
 */
@Component
class JdbcResumeProgress {

	private final JdbcClient jdbc;

	JdbcResumeProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last who is, if that is under way.
	 */
	Optional<MemberId> find(WorkspaceId workspace) {
		return this.jdbc.sql("SELECT member FROM resume_progress WHERE workspace = :workspace")
			.param("workspace", workspace.value())
			.query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
			.optional();
	}

	/**
	 * Notes the last who is; nothing if all are.
	 */
	void keep(WorkspaceId workspace, @Nullable MemberId last) {
		if (last == null) {
			this.jdbc.sql("DELETE FROM resume_progress WHERE workspace = ?").param(workspace.value()).update();
			return;
		}
		this.jdbc.sql("""
				INSERT INTO resume_progress (workspace, member) VALUES (?, ?)
				ON CONFLICT (workspace) DO UPDATE SET member = excluded.member
				""").params(workspace.value(), last.value()).update();
	}

}
