package worthwhile.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.storage.Columns;

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
				""").param("kind", kind).param("subject", subject).param("at", Columns.time(at)).update();
	}

	@Override
	public void putAtLatest(String kind, UUID subject, Instant at) {
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at) VALUES (:kind, :subject, :at)
				ON CONFLICT (subject, kind) DO UPDATE SET at = least(due.at, excluded.at), failures = 0
				""").param("kind", kind).param("subject", subject).param("at", Columns.time(at)).update();
	}

	@Override
	public void putAll(String kind, Map<UUID, Instant> times) {
		if (times.isEmpty()) {
			return;
		}
		// in one order, so that two transactions wait for each other in one direction
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at)
				SELECT :kind, subject, to_timestamp(at)
				FROM unnest(:subjects::uuid[], :times::float8[]) AS wanted (subject, at)
				ORDER BY subject
				ON CONFLICT (subject, kind) DO UPDATE SET at = excluded.at, failures = 0
				""")
			.param("kind", kind)
			.param("subjects", Columns.ids(times.keySet()))
			.param("times", Columns.seconds(times.values(), Function.identity()))
			.update();
	}

	@Override
	public void cancel(String kind, UUID subject) {
		this.jdbc.sql("DELETE FROM due WHERE subject = :subject AND kind = :kind")
			.param("subject", subject)
			.param("kind", kind)
			.update();
	}

	@Override
	public void cancelAll(Collection<UUID> subjects) {
		this.jdbc.sql("DELETE FROM due WHERE subject = ANY(:subjects::uuid[])")
			.param("subjects", Columns.ids(subjects))
			.update();
	}

	@Override
	public Optional<Instant> at(String kind, UUID subject) {
		return this.jdbc.sql("SELECT at FROM due WHERE subject = :subject AND kind = :kind")
			.param("subject", subject)
			.param("kind", kind)
			.query((row, number) -> Columns.instant(row, "at"))
			.optional();
	}

	@Override
	public Map<String, Instant> all(UUID subject) {
		Map<String, Instant> all = new TreeMap<>();
		this.jdbc.sql("SELECT kind, at FROM due WHERE subject = :subject").param("subject", subject).query((row) -> {
			all.put(row.getString("kind"), Columns.instant(row, "at"));
		});
		return all;
	}

	@Override
	public Optional<Instant> next() {
		return this.jdbc.sql("SELECT at FROM due ORDER BY at LIMIT 1")
			.query((row, number) -> Columns.instant(row, "at"))
			.optional();
	}

}
