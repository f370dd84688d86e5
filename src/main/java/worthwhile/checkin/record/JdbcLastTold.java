package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.checkin.record.CheckIn.Reflection;
import worthwhile.checkin.record.CheckIn.State;
import worthwhile.checkin.record.CheckIn.Step;
import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn.Instead;

/**
 * What members told last, and how it was before, in the database.
 */
@Repository
class JdbcLastTold {

	/** For how long it can be taken back. */
	static final Duration KEPT = Duration.ofDays(1);

	/** All that is kept of a check-in. */
	private static final String STANDS = """
			jsonb_build_object(
				'check_in', (SELECT to_jsonb(c) FROM check_in c
					WHERE c.member_id = :member AND c.day = :day AND c.span = :span),
				'entries', (SELECT jsonb_agg(e) FROM entry e
					WHERE e.member_id = :member AND e.day = :day AND e.span = :span),
				'outcomes', (SELECT jsonb_agg(o) FROM outcome o WHERE o.member_id = :member
					AND o.day BETWEEN :day AND :last AND (o.span = :span OR :span = 'week')),
				'signals', (SELECT jsonb_agg(s) FROM signal s
					WHERE s.member_id = :member AND s.day = :day AND s.span = :span))
			""";

	/**
	 * Notes how a check-in stands before a statement changes it. A part of that
	 * statement: that is a round trip less while somebody waits, and all parts of a
	 * statement see what was there before it.
	 */
	static final String REMEMBER = remember(STANDS);

	/** The same of a check-in of which nothing is kept yet. */
	static final String REMEMBER_NOTHING = remember("""
			'{"check_in": null, "entries": null, "outcomes": null, "signals": null}'::jsonb
			""");

	private final JdbcClient jdbc;

	JdbcLastTold(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static String remember(String before) {
		return """
				other AS (
					DELETE FROM last_told
					WHERE member_id = :member AND telling <> :telling AND (day, span) <> (:day, :span)
				), remembered AS (
					INSERT INTO last_told (member_id, day, span, telling, told_at, sentence, before)
					SELECT :member, :day, :span, :telling, :now, :sentence::uuid,
				""" + before + """
					ON CONFLICT (member_id, day, span) DO UPDATE
					SET telling = excluded.telling, told_at = excluded.told_at, sentence = excluded.sentence,
						before = excluded.before, corrected = NULL, moved = false
					WHERE last_told.telling <> excluded.telling
				)
				""";
	}

	/**
	 * Fills in the values of {@link #REMEMBER}, but for the member, the day and the span.
	 */
	static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, CheckInKey key, ThingTold telling,
			Instant now) {
		return statement.param("last", key.last())
			.param("telling", telling.id())
			.param("sentence", telling.sentence())
			.param("now", Columns.time(now));
	}

	/**
	 * Notes how a check-in stands before it is changed.
	 */
	void remember(CheckInKey key, ThingTold telling, Instant now) {
		values(of(key, "WITH " + REMEMBER + JdbcCheckIns.SPOKE), key, telling, now).update();
	}

	/**
	 * Notes how a check-in stands before what was told last of it is corrected; nothing
	 * else can be taken back then.
	 * @param moved whether it is told of another check-in then
	 */
	void correct(CheckInKey key, ThingTold telling, boolean moved, Instant now) {
		values(of(key, """
				WITH other AS (
					DELETE FROM last_told WHERE member_id = :member AND (day, span) <> (:day, :span)
				)
				UPDATE last_told SET telling = :telling, told_at = :now, sentence = :sentence::uuid, moved = :moved,
					corrected =\s""" + STANDS + """
				WHERE member_id = :member AND day = :day AND span = :span AND told_at > :since
				"""), key, telling, now).param("moved", moved).param("since", Columns.time(now.minus(KEPT))).update();
	}

	/**
	 * Puts how it stood before a correction in the place of how it was before all of it,
	 * as what is taken back first.
	 */
	void swapCorrected(MemberId member) {
		this.jdbc.sql("""
				UPDATE last_told SET before = corrected, corrected = before, moved = false
				WHERE member_id = :member AND corrected IS NOT NULL
				""").param("member", member.value()).update();
	}

	/**
	 * Forgets what was taken back; what was only corrected can be taken back still.
	 */
	void forgetTakenBack(MemberId member) {
		this.jdbc.sql("""
				WITH done AS (DELETE FROM last_told WHERE member_id = :member AND corrected IS NULL)
				UPDATE last_told SET telling = gen_random_uuid(), sentence = NULL, before = corrected, corrected = NULL
				WHERE member_id = :member AND corrected IS NOT NULL
				""").param("member", member.value()).update();
	}

	/**
	 * What the member told last, if that is less than a day ago; more than one only if
	 * one form told of them all, or if it was moved.
	 */
	List<LastTold> find(MemberId member, Instant now) {
		return this.jdbc.sql("""
				SELECT t.member_id, t.day, t.span, t.telling, t.moved, b.*, EXISTS (
					SELECT FROM check_in n WHERE n.member_id = t.member_id AND n.asked_at IS NOT NULL
					AND coalesce(n.slot_at > c.slot_at, n.day > t.day)) AS passed
				FROM last_told t
				LEFT JOIN check_in c ON (c.member_id, c.day, c.span) = (t.member_id, t.day, t.span)
				LEFT JOIN LATERAL jsonb_to_record(nullif(t.before -> 'check_in', 'null')) AS b (
					state text, step text, minutes int, feeling int, compared boolean, instead text, note text) ON true
				WHERE t.member_id = :member AND t.told_at > :since
				ORDER BY t.day
				""")
			.param("member", member.value())
			.param("since", Columns.time(now.minus(KEPT)))
			.query((row, number) -> lastTold(row))
			.list();
	}

	/**
	 * Puts back what was told with a check-in, but for where it stands.
	 */
	void putBack(CheckInKey key) {
		of(key, "DELETE FROM entry WHERE member_id = :member AND day = :day AND span = :span").update();
		of(key, """
				DELETE FROM outcome WHERE member_id = :member AND day BETWEEN :day AND :last
				AND (span = :span OR :span = 'week')
				""").param("last", key.last()).update();
		of(key, "DELETE FROM signal WHERE member_id = :member AND day = :day AND span = :span").update();
		for (String[] kept : List.of(new String[] { "entry", "entries" }, new String[] { "outcome", "outcomes" },
				new String[] { "signal", "signals" })) {
			of(key, """
					INSERT INTO %1$s SELECT r.* FROM last_told t,
						jsonb_populate_recordset(NULL::%1$s, nullif(t.before -> '%2$s', 'null')) AS r
					WHERE t.member_id = :member AND t.day = :day AND t.span = :span
					""".formatted(kept[0], kept[1])).update();
		}
	}

	/**
	 * Forgets how it was before, so that nothing can be taken back.
	 */
	void forget(MemberId member) {
		this.jdbc.sql("DELETE FROM last_told WHERE member_id = :member").param("member", member.value()).update();
	}

	/**
	 * Forgets what cannot be taken back any more.
	 */
	int forgetOld(Collection<MemberId> members, Instant now) {
		return this.jdbc.sql("DELETE FROM last_told WHERE member_id = ANY(:members::uuid[]) AND told_at <= :before")
			.param("members", Columns.ids(members, MemberId::value))
			.param("before", Columns.time(now.minus(KEPT)))
			.update();
	}

	private JdbcClient.StatementSpec of(CheckInKey key, String sql) {
		return this.jdbc.sql(sql)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()));
	}

	private static LastTold lastTold(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return new LastTold(JdbcCheckIns.key(row), row.getObject("telling", UUID.class),
				(state != null) ? before(row, state) : null, row.getBoolean("passed"), row.getBoolean("moved"));
	}

	private static Before before(ResultSet row, String state) throws SQLException {
		return new Before(Columns.choice(state, State.class), Columns.choice(row, "step", Step.class),
				row.getObject("minutes", Integer.class),
				new Reflection(row.getObject("feeling", Integer.class), row.getObject("compared", Boolean.class),
						Columns.choiceOrNull(row, "instead", Instead.class), row.getString("note")));
	}

	/**
	 * What was told last of a check-in.
	 *
	 * @param key which check-in
	 * @param telling what was told with it has the same
	 * @param before how it stood before, if it was there
	 * @param passed whether the next question came
	 * @param moved whether it was moved from here to another
	 */
	record LastTold(CheckInKey key, UUID telling, @Nullable Before before, boolean passed, boolean moved) {

		/**
		 * The check-in as it is once that is taken back; nothing if it is not there then.
		 */
		@Nullable CheckIn of(CheckIn now) {
			if (this.before == null) {
				return now.mayBePosted() ? open(now.reopened()) : null;
			}
			CheckIn then = new CheckIn(now.key(), this.before.state, this.before.step, this.before.minutes, now.asked(),
					this.before.reflection);
			return then.isWaiting() ? open(now.reopened().at(this.before.step).with(this.before.reflection))
					: this.passed ? then.at(Step.DONE) : then;
		}

		private CheckIn open(CheckIn waiting) {
			return this.passed ? waiting.expired() : waiting;
		}

	}

	/**
	 * How a check-in stood.
	 */
	record Before(State state, Step step, @Nullable Integer minutes, Reflection reflection) {

	}

}
