package worthwhile.people.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;
import worthwhile.storage.Columns;

/**
 * When each workspace is looked at next, in the database.
 */
@Component
class JdbcLooks {

	private final JdbcClient jdbc;

	JdbcLooks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the workspace whose turn has been for longest, if it is anybody's turn.
	 * @param platforms those that can be asked here
	 * @param until when it is its turn again, should this node not say
	 */
	Optional<Look> take(Collection<String> platforms, Instant now, Instant until) {
		return this.jdbc.sql("""
				UPDATE workspace SET look_at = :until
				WHERE id = (
					SELECT id FROM workspace WHERE look_at <= :now AND platform = ANY(:platforms::text[])
					ORDER BY look_at LIMIT 1
					FOR UPDATE SKIP LOCKED)
				RETURNING id, platform, ref, look_from, gone_at IS NOT NULL AS gone
				""")
			.param("until", Columns.time(until))
			.param("now", Columns.time(now))
			.param("platforms", Columns.of(platforms, (platform) -> platform))
			.query(JdbcLooks::look)
			.optional();
	}

	/**
	 * Says when a workspace is looked at again.
	 * @param from with which part of its people, empty for the first
	 */
	void goOn(Look look, String from, Instant at) {
		this.jdbc.sql("UPDATE workspace SET look_at = :at, look_from = :from WHERE id = :id")
			.param("at", Columns.time(at))
			.param("from", from)
			.param("id", look.id().value())
			.update();
	}

	private static Look look(ResultSet row, int number) throws SQLException {
		return new Look(new WorkspaceId(row.getObject("id", UUID.class)),
				new WorkspaceRef(row.getString("platform"), row.getString("ref")), row.getString("look_from"),
				row.getBoolean("gone"));
	}

	/**
	 * A workspace whose turn it is.
	 *
	 * @param from with which part of its people, empty for the first
	 * @param gone whether the bot is taken to be removed from it
	 */
	record Look(WorkspaceId id, WorkspaceRef workspace, String from, boolean gone) {
	}

}
