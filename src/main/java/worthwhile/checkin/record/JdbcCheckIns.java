package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.people.MemberContext;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.AnsweredCheckIn.Span;

/**
 * Check-ins in the database, one at a time.
 */
@Repository
public class JdbcCheckIns {

	private static final String SELECT = """
			SELECT member_id, day, span, state, step, slot_at, after_weekend, asked_at, shown_at, copies, minutes, snoozes,
				snoozed_until, reminded, feeling, compared, instead, note
			FROM check_in
			""";

	private static final String OF_KEY = "WHERE member_id = :member AND day = :day AND span = :span";

	/**
	 * The question that was shown last and still waits: not longer than a day can be told
	 * of.
	 */
	static final String WAITING = """
			member_id = :member AND step <> 'done' AND (state = 'asked' OR state = 'due' AND shown_at IS NOT NULL)
				AND :day::date - day - CASE span WHEN 'week' THEN 6 ELSE 0 END <=\s""" + CheckIn.LONGEST_IN_DAYS
			+ " ORDER BY shown_at DESC NULLS LAST, slot_at DESC NULLS LAST, day DESC LIMIT 1 ";

	/**
	 * Keeps how a check-in stands, whether there was one or not. That the question was
	 * delivered meanwhile stays noted, since whoever notes it does not wait for an
	 * answer.
	 */
	static final String SAVE = """
			INSERT INTO check_in AS c (member_id, day, span, state, step, slot_at, after_weekend, asked_at, shown_at,
				copies, answered_at, minutes, snoozes, snoozed_until, reminded, feeling, compared, instead, note)
			VALUES (:member, :day, :span, :state, :step, :slot, :weekend, :asked, :shown, :copies, CASE WHEN :state = 'answered' THEN :now END,
				:minutes, :snoozes, :until, :reminded, :feeling, :compared, :instead, :note)
			ON CONFLICT (member_id, day, span) DO UPDATE
			SET state = CASE WHEN excluded.state = 'due' AND c.state = 'asked' THEN 'asked' ELSE excluded.state END,
				step = excluded.step, asked_at = coalesce(c.asked_at, excluded.asked_at),
				shown_at = greatest(c.shown_at, excluded.shown_at),
				answered_at = CASE WHEN excluded.state = 'answered'
					THEN coalesce(c.answered_at, excluded.answered_at) END,
				minutes = excluded.minutes, snoozes = excluded.snoozes, snoozed_until = excluded.snoozed_until,
				reminded = excluded.reminded OR c.reminded, feeling = excluded.feeling, compared = excluded.compared,
				instead = excluded.instead, note = excluded.note
			""";

	/**
	 * Whoever says anything is not silent. The count is kept by whoever asks, but it goes
	 * in the statement that keeps what was said: that is a round trip less while somebody
	 * waits.
	 */
	static final String SPOKE = "DELETE FROM silence WHERE member_id = :member";

	private final JdbcClient jdbc;

	JdbcCheckIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<CheckIn> find(CheckInKey key) {
		return of(key, SELECT + OF_KEY).query(JdbcCheckIns::checkIn).optional();
	}

	/**
	 * The question that a member was shown last and that still waits.
	 */
	public Optional<CheckIn> waiting(MemberContext context) {
		return this.jdbc.sql(SELECT + "WHERE " + WAITING)
			.param("member", context.member().id().value())
			.param("day", context.today())
			.query(JdbcCheckIns::checkIn)
			.optional();
	}

	/**
	 * Keeps how a check-in stands now, whether there was one or not.
	 */
	public void save(CheckIn checkIn, Instant now) {
		values(of(checkIn.key(), SAVE), checkIn, now).update();
	}

	/**
	 * The same of one of which nothing is told any more.
	 */
	void empty(CheckIn checkIn, Instant now) {
		values(of(checkIn.key(), """
				WITH untold AS (DELETE FROM entry WHERE member_id = :member AND day = :day AND span = :span)
				""" + SAVE), checkIn, now).update();
	}

	/**
	 * Keeps how a check-in stands now that the member said something of it.
	 */
	void answer(CheckIn checkIn, Instant now) {
		values(of(checkIn.key(), "WITH answer AS (" + SAVE + ") " + SPOKE), checkIn, now).update();
	}

	/**
	 * The same of something that can be taken back.
	 */
	void answer(CheckIn checkIn, ThingTold telling, Instant now) {
		JdbcLastTold
			.values(values(of(checkIn.key(), "WITH " + JdbcLastTold.REMEMBER + ", answer AS (" + SAVE + ") " + SPOKE),
					checkIn, now), checkIn.key(), telling, now)
			.update();
	}

	/**
	 * Starts the count of unanswered questions anew.
	 */
	void spoke(MemberId member) {
		this.jdbc.sql(SPOKE).param("member", member.value()).update();
	}

	/**
	 * Fills in the values of {@link #SAVE}, but for the key.
	 */
	static JdbcClient.StatementSpec values(JdbcClient.StatementSpec save, CheckIn checkIn, Instant now) {
		CheckIn.Asked asked = checkIn.asked();
		CheckIn.Reflection told = checkIn.reflection();
		return save.param("state", Columns.word(checkIn.state()))
			.param("step", Columns.word(checkIn.step()))
			.param("slot", Columns.timeOrNull(asked.slotAt()))
			.param("weekend", asked.afterWeekend())
			.param("asked", Columns.timeOrNull(asked.askedAt()))
			.param("copies", asked.copies())
			.param("shown", Columns.timeOrNull(asked.shownAt()))
			.param("now", Columns.time(now))
			.param("minutes", checkIn.minutes())
			.param("snoozes", asked.snoozes())
			.param("until", Columns.timeOrNull(asked.snoozedUntil()))
			.param("reminded", asked.reminded())
			.param("feeling", told.feeling())
			.param("compared", told.compared())
			.param("instead", Columns.wordOrNull(told.instead()))
			.param("note", told.note());
	}

	/**
	 * Notes that the question reached the member.
	 * @return how often it was put off, if it waits for an answer
	 */
	public Optional<Integer> delivered(CheckInKey key, Instant now) {
		return of(key,
				"UPDATE check_in SET state = 'asked', asked_at = coalesce(asked_at, :now), shown_at = :now " + OF_KEY
						+ " AND state IN ('due', 'asked') RETURNING snoozes")
			.param("now", Columns.time(now))
			.query(Integer.class)
			.optional();
	}

	void delete(CheckInKey key) {
		of(key, "DELETE FROM check_in " + OF_KEY).update();
	}

	private JdbcClient.StatementSpec of(CheckInKey key, String sql) {
		return this.jdbc.sql(sql)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()));
	}

	public static CheckInKey key(ResultSet row) throws SQLException {
		return key(row, new MemberId(row.getObject("member_id", UUID.class)));
	}

	/**
	 * The key in a row that is known to be this member's.
	 */
	static CheckInKey key(ResultSet row, MemberId member) throws SQLException {
		return new CheckInKey(member, row.getObject("day", LocalDate.class), Columns.choice(row, "span", Span.class));
	}

	static CheckIn checkIn(ResultSet row, int number) throws SQLException {
		return new CheckIn(key(row), Columns.choice(row, "state", CheckIn.State.class),
				Columns.choice(row, "step", CheckIn.Step.class), row.getObject("minutes", Integer.class), asked(row),
				reflection(row));
	}

	private static CheckIn.Asked asked(ResultSet row) throws SQLException {
		return new CheckIn.Asked(Columns.instantOrNull(row, "slot_at"), row.getBoolean("after_weekend"),
				Columns.instantOrNull(row, "asked_at"), Columns.instantOrNull(row, "shown_at"), row.getInt("copies"),
				row.getInt("snoozes"), Columns.instantOrNull(row, "snoozed_until"), row.getBoolean("reminded"));
	}

	private static CheckIn.Reflection reflection(ResultSet row) throws SQLException {
		return new CheckIn.Reflection(row.getObject("feeling", Integer.class), row.getObject("compared", Boolean.class),
				Columns.choiceOrNull(row, "instead", Instead.class), row.getString("note"));
	}

}
