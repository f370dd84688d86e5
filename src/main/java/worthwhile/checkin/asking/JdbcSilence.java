package worthwhile.checkin.asking;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;

/**
 * How many questions in a row members left unanswered, in the database. Whoever says
 * anything is deleted here with what they said.
 */
@Repository
class JdbcSilence {

	private final JdbcClient jdbc;

	JdbcSilence(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the member was asked about it and has said nothing since.
	 */
	boolean isOpen(MemberId member) {
		return this.jdbc.sql("SELECT asked_at IS NOT NULL FROM silence WHERE member_id = :member")
			.param("member", member.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * Counts one more unanswered question for each of the members.
	 */
	void count(Collection<MemberId> members) {
		if (members.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				INSERT INTO silence (member_id, unanswered)
				SELECT member_id, 1 FROM unnest(:members::uuid[]) AS silent (member_id) ORDER BY member_id
				ON CONFLICT (member_id) DO UPDATE SET unanswered = silence.unanswered + 1
				""").param("members", Columns.ids(members, MemberId::value)).update();
	}

	/**
	 * Those of the members who left so many questions unanswered, with the one that waits
	 * now, and were not asked about it yet.
	 */
	Set<MemberId> silent(Collection<MemberId> members, int unanswered) {
		// member by member: those of all members would be read again and again by a sweep
		// that opens many
		return this.jdbc.sql("""
				SELECT s.member_id FROM silence s CROSS JOIN LATERAL (
					SELECT FROM check_in c
					WHERE c.member_id = s.member_id AND c.step <> 'done' AND c.state = 'asked'
					LIMIT 1
				) AS waiting
				WHERE s.member_id = ANY(:members::uuid[]) AND s.asked_at IS NULL AND s.unanswered >= :unanswered - 1
				""")
			.param("members", Columns.ids(members, MemberId::value))
			.param("unanswered", unanswered)
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	/**
	 * Takes those of the members who were asked daily before they were silent.
	 */
	Set<MemberId> takeDaily(Collection<MemberId> members) {
		return this.jdbc.sql("""
				UPDATE silence SET was_daily = false WHERE member_id = ANY(:members::uuid[]) AND was_daily
				RETURNING member_id
				""")
			.param("members", Columns.ids(members, MemberId::value))
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	/**
	 * Notes that a member was asked how to go on.
	 * @param daily whether they are asked less from now on than they wanted
	 */
	void asked(MemberId member, boolean daily, Instant now) {
		this.jdbc.sql("UPDATE silence SET asked_at = :now, was_daily = :daily WHERE member_id = :member")
			.param("now", Columns.time(now))
			.param("daily", daily)
			.param("member", member.value())
			.update();
	}

}
