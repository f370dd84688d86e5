package worthwhile.checkin.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	private static final String KEYS = """
			unnest(:members::uuid[], :days::date[], :spans::text[]) AS k (member_id, day, span)
			WHERE (c.member_id, c.day, c.span) = (k.member_id, k.day, k.span)
			""";

	private static final String OF_KEYS = " FROM " + KEYS;

	private static final String CLOSE = """
			UPDATE check_in c
			SET step = 'done', snoozed_until = NULL,
				state = CASE WHEN c.state IN ('due', 'asked') THEN 'expired' ELSE c.state END
			FROM open o
			WHERE c.member_id = o.member_id AND c.day = o.day AND c.span = o.span
			RETURNING c.member_id, c.day, c.span, o.state = 'asked' AS unanswered, c.copies
			""";

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
		return of(next, """
				WITH open AS (
					SELECT c.member_id, c.day, c.span, c.state FROM check_in c
					WHERE c.member_id = ANY (:members::uuid[]) AND c.step <> 'done' AND NOT EXISTS (
						SELECT FROM unnest(:members::uuid[], :days::date[], :spans::text[]) AS n (member_id, day, span)
						WHERE (n.member_id, n.day, n.span) = (c.member_id, c.day, c.span))
					ORDER BY c.member_id, c.day, c.span
					FOR UPDATE OF c
				)
				""" + CLOSE).query(JdbcAsking::closed).list();
	}

	private static Closed closed(ResultSet row, int number) throws SQLException {
		return new Closed(JdbcCheckIns.key(row), row.getBoolean("unanswered"), row.getInt("copies"));
	}

	/**
	 * Closes the open check-ins of members who are not asked any more.
	 */
	List<Closed> closeAll(Collection<MemberId> members) {
		return this.jdbc.sql("""
				WITH open AS (
					SELECT member_id, day, span, state FROM check_in
					WHERE member_id = ANY(:members::uuid[]) AND step <> 'done'
					ORDER BY member_id, day, span
					FOR UPDATE
				)
				""" + CLOSE).param("members", Columns.ids(members, MemberId::value)).query(JdbcAsking::closed).list();
	}

	/**
	 * Opens check-ins of which nothing is told yet. One that was put off comes at its own
	 * time, and one that was shown before comes as another copy.
	 * @param questions one for each member
	 * @return the members who are to be asked, with the number of the copy that comes
	 */
	Map<MemberId, Integer> open(Collection<Opening> questions) {
		Map<MemberId, Integer> copies = new HashMap<>();
		if (questions.isEmpty()) {
			return copies;
		}
		of(questions.stream().map(Opening::key).toList(), """
				INSERT INTO check_in AS c (member_id, day, span, state, step, slot_at, after_weekend)
				SELECT member_id, day, span, 'due', 'minutes', to_timestamp(slot_at), after_weekend
				FROM unnest(:members::uuid[], :days::date[], :spans::text[], :slots::float8[], :weekends::boolean[])
					AS wanted (member_id, day, span, slot_at, after_weekend)
				ORDER BY member_id
				ON CONFLICT (member_id, day, span) DO UPDATE
				SET slot_at = excluded.slot_at, after_weekend = excluded.after_weekend, state = 'due', step = 'minutes',
					copies = c.copies + CASE WHEN c.shown_at IS NOT NULL AND c.snoozed_until IS NULL THEN 1 ELSE 0 END
				WHERE c.state = 'due' OR c.state = 'deleted' AND c.slot_at IS NULL
				RETURNING member_id, copies, snoozed_until
				""").param("slots", Columns.seconds(questions, Opening::at))
			.param("weekends", Columns.of(questions, Opening::afterWeekend))
			.query((row) -> {
				if (row.getObject("snoozed_until") == null) {
					copies.put(new MemberId(row.getObject("member_id", UUID.class)), row.getInt("copies"));
				}
			});
		return copies;
	}

	/**
	 * The check-ins of a member that no question opens any more.
	 * @param from the earliest day of theirs
	 */
	Set<CheckInKey> settled(MemberId member, LocalDate from) {
		return this.jdbc.sql("""
				SELECT member_id, day, span FROM check_in
				WHERE member_id = :member AND day >= :from AND state <> 'due'
					AND (state <> 'deleted' OR slot_at IS NOT NULL)
				""")
			.param("member", member.value())
			.param("from", from)
			.query((row, number) -> JdbcCheckIns.key(row))
			.set();
	}

	/**
	 * The questions of members that were put off and wait.
	 */
	List<Waiting> snoozed(Collection<MemberId> members) {
		return waiting(members, """
				SELECT * FROM check_in WHERE member_id = ANY(:members::uuid[]) AND step <> 'done'
					AND state IN ('due', 'asked') AND snoozed_until IS NOT NULL
				ORDER BY member_id, day, span
				""");
	}

	/**
	 * The questions of members of which they may be reminded, one for each member.
	 */
	List<Waiting> unreminded(Collection<MemberId> members) {
		return waiting(members, """
				SELECT DISTINCT ON (member_id) * FROM check_in
				WHERE member_id = ANY(:members::uuid[]) AND step <> 'done' AND state = 'asked' AND snoozes = 0
					AND NOT reminded
				ORDER BY member_id, slot_at DESC NULLS LAST, day DESC
				""");
	}

	private List<Waiting> waiting(Collection<MemberId> members, String sql) {
		return this.jdbc.sql(sql)
			.param("members", Columns.ids(members, MemberId::value))
			.query((row, number) -> new Waiting(JdbcCheckIns.key(row), row.getInt("copies"),
					Columns.instantOrNull(row, "snoozed_until")))
			.list();
	}

	/**
	 * How often each of some check-ins came again that there are.
	 */
	Map<CheckInKey, Integer> copies(Collection<CheckInKey> keys) {
		Map<CheckInKey, Integer> copies = new HashMap<>();
		of(keys, "SELECT c.member_id, c.day, c.span, c.copies FROM check_in c, " + KEYS).query((row) -> {
			copies.put(JdbcCheckIns.key(row), row.getInt("copies"));
		});
		return copies;
	}

	/**
	 * Notes that there was a reminder.
	 */
	void reminded(CheckInKey key, Instant now) {
		of(List.of(key), "UPDATE check_in c SET reminded = true, shown_at = :now" + OF_KEYS)
			.param("now", Columns.time(now))
			.update();
	}

	/**
	 * Puts a question off until another instant.
	 */
	void putOff(CheckInKey key, Instant until) {
		of(List.of(key), "UPDATE check_in c SET snoozed_until = :until" + OF_KEYS).param("until", Columns.time(until))
			.update();
	}

	/**
	 * Lets a question that was put off wait where it is.
	 */
	void wake(CheckInKey key) {
		of(List.of(key), "UPDATE check_in c SET snoozed_until = NULL" + OF_KEYS).update();
	}

	/**
	 * Ends that a question is put off: it comes again as another copy.
	 * @return the number of the copy
	 */
	int comesAgain(CheckInKey key) {
		return of(List.of(key),
				"UPDATE check_in c SET snoozed_until = NULL, copies = copies + 1" + OF_KEYS + " RETURNING c.copies")
			.query(Integer.class)
			.single();
	}

	/**
	 * Gives a question that did not come again back to the copy before.
	 * @return whether it waits, and no other copy came since
	 */
	boolean didNotCome(CheckInKey key, int copy) {
		return of(List.of(key), """
				UPDATE check_in c SET copies = copies - 1, snoozes = greatest(0, snoozes - 1), snoozed_until = NULL
				""" + OF_KEYS + " AND c.copies = :copy AND c.copies > 0 AND c.state IN ('due', 'asked')")
			.param("copy", copy)
			.update() == 1;
	}

	private JdbcClient.StatementSpec of(Collection<CheckInKey> checkIns, String sql) {
		return this.jdbc.sql(sql)
			.param("members", Columns.ids(checkIns, (key) -> key.member().value()))
			.param("days", Columns.of(checkIns, CheckInKey::day))
			.param("spans", Columns.of(checkIns, (key) -> Columns.word(key.span())));
	}

	/**
	 * A check-in that is asked.
	 *
	 * @param key which
	 * @param at when it is asked
	 * @param afterWeekend whether it is the first after a weekend
	 */
	record Opening(CheckInKey key, Instant at, boolean afterWeekend) {
	}

	/**
	 * A check-in that takes no more taps.
	 *
	 * @param key which
	 * @param unanswered whether the question was delivered and got no answer
	 * @param copies how often it came again
	 */
	record Closed(CheckInKey key, boolean unanswered, int copies) {
	}

	/**
	 * A question that waits for its answer.
	 *
	 * @param key which
	 * @param copies how often it came again
	 * @param snoozedUntil when it comes again, while it is put off
	 */
	record Waiting(CheckInKey key, int copies, @Nullable Instant snoozedUntil) {
	}

}
