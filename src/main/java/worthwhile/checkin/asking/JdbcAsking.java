package worthwhile.checkin.asking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.checkin.record.CheckInKey;
import worthwhile.checkin.record.JdbcCheckIns;
import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;

/**
 * Check-ins in the database, of many members at once.
 */
@Repository
class JdbcAsking {

	private final JdbcClient jdbc;

	JdbcAsking(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Closes the open check-ins of members whose next question came.
	 * @param next the check-ins that are open from now on
	 * @return those that were closed, and whether the member had seen the question and
	 * left it unanswered
	 */
	List<Closed> close(Collection<CheckInKey> next) {
		if (next.isEmpty()) {
			return List.of();
		}
		// member by member: those of all members would be read again and again by a sweep
		// that opens many
		return of(next, """
				WITH next AS (
					SELECT * FROM unnest(:members::uuid[], :days::date[], :spans::text[]) AS n (member_id, day, span)
				), open AS (
					SELECT o.* FROM (SELECT * FROM next ORDER BY member_id) n CROSS JOIN LATERAL (
						SELECT c.member_id, c.day, c.span, c.state FROM check_in c
						WHERE c.member_id = n.member_id AND c.step <> 'done' AND (c.day, c.span) <> (n.day, n.span)
						ORDER BY c.day, c.span
						FOR UPDATE
					) AS o
				)
				UPDATE check_in c
				SET step = 'done', snoozed_until = NULL,
					state = CASE WHEN c.state IN ('due', 'asked') THEN 'expired' ELSE c.state END
				FROM open o
				WHERE c.member_id = o.member_id AND c.day = o.day AND c.span = o.span
				RETURNING c.member_id, c.day, c.span, o.state = 'asked' AS unanswered, c.snoozes
				""").query(
				(row, number) -> new Closed(JdbcCheckIns.key(row), row.getBoolean("unanswered"), row.getInt("snoozes")))
			.list();
	}

	/**
	 * Opens check-ins of which nothing is told yet.
	 * @param slots when each is asked
	 * @return those that are to be asked
	 */
	Set<CheckInKey> open(Map<CheckInKey, Instant> slots) {
		if (slots.isEmpty()) {
			return Set.of();
		}
		return of(slots.keySet(), """
				INSERT INTO check_in AS c (member_id, day, span, state, step, slot_at)
				SELECT member_id, day, span, 'due', 'minutes', slot_at
				FROM unnest(:members::uuid[], :days::date[], :spans::text[], :slots::timestamptz[])
					AS wanted (member_id, day, span, slot_at)
				ORDER BY member_id
				ON CONFLICT (member_id, day, span) DO UPDATE
				SET slot_at = excluded.slot_at, snoozed_until = NULL WHERE c.state = 'due'
				RETURNING member_id, day, span
				""").param("slots", Columns.of(slots.values())).query((row, number) -> JdbcCheckIns.key(row)).set();
	}

	/**
	 * The questions of members that they have seen and that wait, one for each member.
	 */
	List<Waiting> waiting(Collection<MemberId> members) {
		return this.jdbc.sql("""
				SELECT DISTINCT ON (member_id) member_id, day, span, snoozes, snoozed_until, reminded FROM check_in
				WHERE member_id = ANY(:members::uuid[]) AND step <> 'done'
					AND (state = 'asked' OR state = 'due' AND snoozed_until IS NOT NULL)
				ORDER BY member_id, slot_at DESC NULLS LAST, day DESC
				""")
			.param("members", Columns.of(members))
			.query((row, number) -> new Waiting(JdbcCheckIns.key(row), row.getInt("snoozes"),
					row.getObject("snoozed_until") != null, row.getBoolean("reminded")))
			.list();
	}

	/**
	 * Notes that there was a reminder.
	 */
	void reminded(Collection<CheckInKey> checkIns) {
		change(checkIns, "reminded = true");
	}

	/**
	 * Ends that questions are put off.
	 */
	void awake(Collection<CheckInKey> checkIns) {
		change(checkIns, "snoozed_until = NULL");
	}

	private void change(Collection<CheckInKey> checkIns, String change) {
		of(checkIns, "UPDATE check_in c SET " + change + """
				 FROM unnest(:members::uuid[], :days::date[], :spans::text[]) AS k (member_id, day, span)
				WHERE c.member_id = k.member_id AND c.day = k.day AND c.span = k.span
				""").update();
	}

	private JdbcClient.StatementSpec of(Collection<CheckInKey> checkIns, String sql) {
		return this.jdbc.sql(sql)
			.param("members", Columns.of(checkIns, CheckInKey::member))
			.param("days", Columns.of(checkIns, CheckInKey::day))
			.param("spans", Columns.of(checkIns, (key) -> Columns.word(key.span())));
	}

	/**
	 * A check-in that takes no more taps.
	 *
	 * @param key which
	 * @param unanswered whether the question was delivered and got no answer
	 * @param snoozes how often it came again
	 */
	record Closed(CheckInKey key, boolean unanswered, int snoozes) {
	}

	/**
	 * A question that waits for its answer.
	 *
	 * @param key which
	 * @param snoozes how often it was put off
	 * @param snoozed whether it is put off now
	 * @param reminded whether there is to be no more reminder
	 */
	record Waiting(CheckInKey key, int snoozes, boolean snoozed, boolean reminded) {
	}

}
