package worthwhile.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.storage.Columns;

/**
 * Claims rows of what is due: they belong to the running transaction until it ends, and
 * other nodes pass over them.
 */
@Repository
class JdbcClaims {

	static final String CLAIM = """
			SELECT kind, subject, at, failures FROM due
			WHERE at <= :now
			ORDER BY at
			LIMIT :limit
			FOR UPDATE SKIP LOCKED
			""";

	private final JdbcClient jdbc;

	JdbcClaims(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Commits the running transaction without waiting for the disk. Nobody is told that
	 * it is done: what is lost with the server is due again, and whatever somebody did
	 * because of it waits for the disk itself, and by that for this.
	 * @see <a href=
	 * "https://www.postgresql.org/docs/current/wal-async-commit.html">Asynchronous
	 * Commit</a>
	 */
	void commitWithoutWaiting() {
		this.jdbc.sql("SET LOCAL synchronous_commit = off").update();
	}

	/**
	 * Claims what has waited longest.
	 */
	List<DueRow> claim(Instant now, int limit) {
		return this.jdbc.sql(CLAIM)
			.param("now", Columns.time(now))
			.param("limit", limit)
			.query(JdbcClaims::dueRow)
			.list();
	}

	/**
	 * Claims those of some subjects that are still due.
	 */
	List<DueRow> claim(String kind, Collection<UUID> subjects, Instant now) {
		return this.jdbc.sql("""
				SELECT kind, subject, at, failures FROM due
				WHERE subject = ANY (:subjects::uuid[]) AND kind = :kind AND at <= :now
				ORDER BY at
				FOR UPDATE SKIP LOCKED
				""")
			.param("subjects", Columns.ids(subjects))
			.param("kind", kind)
			.param("now", Columns.time(now))
			.query(JdbcClaims::dueRow)
			.list();
	}

	/**
	 * Says when claimed work is due again.
	 */
	void again(String kind, Map<UUID, Instant> times) {
		this.jdbc.sql("""
				UPDATE due SET at = to_timestamp(again.at), failures = 0
				FROM unnest(:subjects::uuid[], :times::float8[]) AS again (subject, at)
				WHERE due.subject = again.subject AND due.kind = :kind
				""")
			.param("subjects", Columns.ids(times.keySet()))
			.param("times", Columns.seconds(times.values(), Function.identity()))
			.param("kind", kind)
			.update();
	}

	/**
	 * Lets claimed work be due at an instant, as often as it may have failed.
	 */
	void letWait(String kind, Collection<UUID> subjects, Instant at) {
		this.jdbc.sql("UPDATE due SET at = :at WHERE subject = ANY (:subjects::uuid[]) AND kind = :kind")
			.param("at", Columns.time(at))
			.param("subjects", Columns.ids(subjects))
			.param("kind", kind)
			.update();
	}

	/**
	 * Forgets claimed work that is done.
	 */
	void done(String kind, Collection<UUID> subjects) {
		this.jdbc.sql("DELETE FROM due WHERE subject = ANY (:subjects::uuid[]) AND kind = :kind")
			.param("subjects", Columns.ids(subjects))
			.param("kind", kind)
			.update();
	}

	/**
	 * Counts a failure and waits, unless somebody has moved the work meanwhile.
	 */
	void postpone(DueRow row, Instant until) {
		this.jdbc.sql("""
				UPDATE due SET at = :until, failures = failures + 1
				WHERE subject = :subject AND kind = :kind AND at = :at
				""")
			.param("until", Columns.time(until))
			.param("subject", row.subject())
			.param("kind", row.kind())
			.param("at", Columns.time(row.at()))
			.update();
	}

	private static DueRow dueRow(ResultSet row, int number) throws SQLException {
		return new DueRow(row.getString("kind"), row.getObject("subject", UUID.class), Columns.instant(row, "at"),
				row.getInt("failures"));
	}

}
