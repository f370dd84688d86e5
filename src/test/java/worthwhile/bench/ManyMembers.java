package worthwhile.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;
import worthwhile.testing.JdbcHistory;

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
	 * Lets everybody's week be due at an instant, and all else later. Everybody answered
	 * on each of the four days before, as in the weeks before.
	 */
	void letWeeksBeDue(Instant at, Instant later) {
		letBeDue(0, at, later);
		this.jdbc.sql("""
				INSERT INTO check_in (member_id, day, span, state, step, minutes)
				SELECT id, :friday::date - back, 'day', 'answered', 'done', 30
				FROM member CROSS JOIN generate_series(1, 4) AS back
				ON CONFLICT DO NOTHING
				""").param("friday", at.atOffset(ZoneOffset.UTC).toLocalDate()).update();
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at) SELECT 'week', id, :at FROM member
				ON CONFLICT (subject, kind) DO UPDATE SET at = excluded.at
				""").param("at", at.atOffset(ZoneOffset.UTC)).update();
		tidyUp();
	}

	/**
	 * Some of them, who have told a quarter of a year in detail.
	 */
	List<PersonRef> some(int count) {
		List<PersonRef> some = this.jdbc.sql("""
				SELECT w.ref, m.person FROM member m JOIN workspace w ON w.id = m.workspace ORDER BY m.id LIMIT :count
				""")
			.param("count", count)
			.query((row, number) -> new PersonRef("bench", row.getString("ref"), row.getString("person")))
			.list();
		LocalDate last = this.jdbc.sql("SELECT max(day) FROM check_in").query(LocalDate.class).single();
		some.forEach((person) -> this.jdbc
			.sql("DELETE FROM check_in WHERE member_id = (SELECT id FROM member WHERE person = ?)")
			.param(person.id())
			.update());
		some.forEach((person) -> new JdbcHistory(this.jdbc).daily(person, last, 91));
		return some;
	}

	/**
	 * How many of them were queued a question.
	 */
	int queued() {
		return queued("question");
	}

	/**
	 * How many messages of a topic were queued.
	 */
	int queued(String topic) {
		return this.jdbc.sql("SELECT count(*) FROM push WHERE topic = :topic")
			.param("topic", topic)
			.query(Integer.class)
			.single();
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
