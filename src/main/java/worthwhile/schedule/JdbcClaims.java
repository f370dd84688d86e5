package worthwhile.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
	 * Claims what has waited longest.
	 */
	List<DueRow> claim(Instant now, int limit) {
		return this.jdbc.sql(CLAIM)
			.param("now", now.atOffset(ZoneOffset.UTC))
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
			.param("subjects", text(subjects))
			.param("kind", kind)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(JdbcClaims::dueRow)
			.list();
	}

	/**
	 * Says when claimed work is due again.
	 */
	void again(String kind, Map<UUID, Instant> times) {
		SubjectsAndTimes arrays = SubjectsAndTimes.of(times);
		this.jdbc.sql("""
				UPDATE due SET at = again.at, failures = 0
				FROM unnest(:subjects::uuid[], :times::timestamptz[]) AS again (subject, at)
				WHERE due.subject = again.subject AND due.kind = :kind
				""").param("subjects", arrays.subjects()).param("times", arrays.times()).param("kind", kind).update();
	}

	/**
	 * Forgets claimed work that is done.
	 */
	void done(String kind, Collection<UUID> subjects) {
		this.jdbc.sql("DELETE FROM due WHERE subject = ANY (:subjects::uuid[]) AND kind = :kind")
			.param("subjects", text(subjects))
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
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("subject", row.subject())
			.param("kind", row.kind())
			.param("at", row.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static String[] text(Collection<UUID> subjects) {
		return subjects.stream().map(UUID::toString).toArray(String[]::new);
	}

	private static DueRow dueRow(ResultSet row, int number) throws SQLException {
		return new DueRow(row.getString("kind"), row.getObject("subject", UUID.class),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("failures"));
	}

}
