package worthwhile.schedule;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what is due in its table.
 */
@Repository
class JdbcDue implements Due {

	private final JdbcClient jdbc;

	JdbcDue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void put(String kind, UUID subject, Instant at) {
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at) VALUES (:kind, :subject, :at)
				ON CONFLICT (subject, kind) DO UPDATE SET at = excluded.at, failures = 0
				""").param("kind", kind).param("subject", subject).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	@Override
	public void putAll(String kind, Map<UUID, Instant> times) {
		if (times.isEmpty()) {
			return;
		}
		SubjectsAndTimes arrays = SubjectsAndTimes.of(times);
		// in one order, so that two transactions wait for each other in one direction
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at)
				SELECT :kind, subject, at
				FROM unnest(:subjects::uuid[], :times::timestamptz[]) AS wanted (subject, at)
				ORDER BY subject
				ON CONFLICT (subject, kind) DO UPDATE SET at = excluded.at, failures = 0
				""").param("kind", kind).param("subjects", arrays.subjects()).param("times", arrays.times()).update();
	}

	@Override
	public void cancel(String kind, UUID subject) {
		this.jdbc.sql("DELETE FROM due WHERE subject = :subject AND kind = :kind")
			.param("subject", subject)
			.param("kind", kind)
			.update();
	}

	@Override
	public void cancelAll(UUID subject) {
		this.jdbc.sql("DELETE FROM due WHERE subject = :subject").param("subject", subject).update();
	}

	@Override
	public Optional<Instant> at(String kind, UUID subject) {
		return this.jdbc.sql("SELECT at FROM due WHERE subject = :subject AND kind = :kind")
			.param("subject", subject)
			.param("kind", kind)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	@Override
	public Optional<Instant> next() {
		return this.jdbc.sql("SELECT at FROM due ORDER BY at LIMIT 1")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
