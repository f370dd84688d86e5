package worthwhile.bench;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Members by the thousand, who are all asked on working days at 16:30 UTC and live in
 * workspaces of a thousand on a platform that nothing delivers to.
 */
final class ManyMembers {

	private final JdbcClient jdbc;

	ManyMembers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes so many members of them; nothing is due yet before an instant.
	 */
	void growTo(int count, Instant at) {
		this.jdbc.sql("""
				INSERT INTO workspace (id, platform, ref)
				SELECT gen_random_uuid(), 'bench', 'W' || n FROM generate_series(1, (:count + 999) / 1000) AS n
				ON CONFLICT DO NOTHING
				""").param("count", count).update();
		this.jdbc.sql("""
				INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, language, cadence, networks,
					reminder_minutes, quiet_from, quiet_to, standing)
				SELECT gen_random_uuid(), w.id, 'U' || n, '{1,2,3,4,5}', '16:30', 'UTC', 'en', 'DAILY',
					'{linkedin,x}', 120, '19:00', '08:00', 'ACTIVE'
				FROM generate_series((SELECT count(*) + 1 FROM member), :count) AS n
				JOIN workspace w ON w.ref = 'W' || (n + 999) / 1000
				""").param("count", count).update();
		this.jdbc.sql("INSERT INTO due (kind, subject, at) SELECT 'ask', id, :at FROM member ON CONFLICT DO NOTHING")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		tidyUp();
	}

	/**
	 * Lets so many be due at an instant, picked at random, and all others later. What was
	 * asked before is answered, what was queued is delivered.
	 */
	void letBeDue(int count, Instant at, Instant later) {
		this.jdbc.sql("TRUNCATE push").update();
		this.jdbc.sql("UPDATE check_in SET state = 'answered', step = 'done', minutes = 30 WHERE step <> 'done'")
			.update();
		this.jdbc.sql("UPDATE due SET at = :later WHERE at < :later")
			.param("later", later.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("UPDATE due SET at = :at WHERE subject IN (SELECT id FROM member ORDER BY random() LIMIT :count)")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("count", count)
			.update();
		tidyUp();
	}

	/**
	 * How many of them were queued a question.
	 */
	int queued() {
		return this.jdbc.sql("SELECT count(*) FROM push WHERE topic = 'question'").query(Integer.class).single();
	}

	/**
	 * How many sequential scans there have been of the tables that grow with the members.
	 */
	long wholeReads() {
		// a session hands its counts over now and then, unless asked to
		this.jdbc.sql("SELECT pg_stat_force_next_flush()").query().listOfRows();
		return this.jdbc
			.sql("SELECT sum(seq_scan) FROM pg_stat_user_tables WHERE relname IN ('due', 'member', 'check_in')")
			.query(Long.class)
			.single();
	}

	private void tidyUp() {
		this.jdbc.sql("VACUUM (ANALYZE) due, member, check_in, push, workspace").update();
	}

}
