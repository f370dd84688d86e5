package worthwhile.checkin.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;
import worthwhile.usage.OutsideHours;

/**
 * All that was told with a check-in, read and written in one statement each: an answer is
 * stored while somebody waits.
 */
@Repository
class JdbcCheckInDetails {

	private static final String GIVEN = """
			WITH k AS NOT MATERIALIZED (
				SELECT :member::uuid AS member_id, :day::date AS day, :span::text AS span
			)
			""";

	/**
	 * The question that was shown last: what came of it is one, too.
	 */
	private static final String WAITING_OR_GIVEN = """
			WITH k AS NOT MATERIALIZED (
				SELECT :member::uuid AS member_id, coalesce(w.day, :day::date) AS day, coalesce(w.span, :span::text) AS span
				FROM (VALUES (1)) AS always LEFT JOIN (
					SELECT day, span, shown_at FROM check_in WHERE\s"""
			+ JdbcCheckIns.WAITING + """
						) AS w ON NOT EXISTS (SELECT FROM check_in g
							WHERE (g.member_id, g.day, g.span) = (:member::uuid, :day::date, :span::text)
							AND g.state = 'answered' AND g.step = 'outcome' AND g.shown_at > w.shown_at)
					)
					""";

	private static final String LAST = """
			WITH k AS (
				SELECT member_id, day, span FROM check_in
				WHERE member_id = :member AND day < :day AND span = :span AND state = 'answered'
				ORDER BY day DESC LIMIT 1
			)
			""";

	private static final String ANSWERED = """
			WITH k AS (
				SELECT member_id, day, span FROM check_in
				WHERE member_id = :member AND day BETWEEN :from AND :to AND state = 'answered'
				ORDER BY day DESC, span LIMIT :most
			)
			""";

	/** A sentence is sent twice by mistake within this. */
	private static final Duration MISTAKEN = Duration.ofMinutes(2);

	/**
	 * The entries of a week without an answer are those of its days, which count no more
	 * once the week is answered as a whole.
	 */
	private static final String ENTRIES = """
			(SELECT json_agg(e) FROM entry e WHERE e.member_id = k.member_id
				AND e.day BETWEEN k.day AND k.day + CASE k.span WHEN 'week' THEN 6 ELSE 0 END
				AND e.span = CASE c.state WHEN 'answered' THEN k.span ELSE 'day' END)
			""";

	private static final String SELECT = """
			SELECT k.member_id, k.day, k.span, c.state, c.step, c.slot_at, c.after_weekend, c.asked_at, c.shown_at, c.copies,
				c.minutes, c.snoozes, c.snoozed_until, c.reminded, c.feeling, c.compared, c.instead, c.note,
			"""
			+ ENTRIES + """
					AS entries,
					(SELECT json_agg(o ORDER BY o.day, o.kind, o.id) FROM outcome o
						WHERE o.member_id = k.member_id AND (o.span = k.span OR k.span = 'week')
						AND o.day BETWEEN k.day AND k.day + CASE k.span WHEN 'week' THEN 6 ELSE 0 END) AS outcomes,
					(SELECT count(*) FROM (SELECT FROM check_in a WHERE a.member_id = k.member_id AND a.day < k.day
						AND a.state = 'answered' LIMIT 3) AS a) AS earlier
					""";

	/** How it stood before what was told last. */
	private static final String BEFORE = """
			SELECT k.member_id, k.day, k.span, c.state, c.step, c.slot_at, c.after_weekend, c.asked_at, c.shown_at, c.copies,
				c.minutes, c.snoozes, c.snoozed_until, c.reminded, c.feeling, c.compared, c.instead, c.note,
				CASE WHEN k.span = 'week' AND c.state IS DISTINCT FROM 'answered' THEN
			"""
			+ ENTRIES
			+ """
						ELSE nullif(k.before -> 'entries', 'null')::json END AS entries,
						nullif(k.before -> 'outcomes', 'null') AS outcomes, 0 AS earlier
					FROM last_told k
					LEFT JOIN LATERAL jsonb_populate_record(NULL::check_in, nullif(k.before -> 'check_in', 'null')) AS c ON true
					WHERE k.member_id = :member AND k.told_at > :since AND NOT k.moved
					ORDER BY k.day
					""";

	private static final String AGAIN = """
			, (SELECT t.telling FROM last_told t
				WHERE t.member_id = k.member_id AND t.sentence = :sentence AND t.told_at > :since LIMIT 1) AS again,
			(SELECT w.day FROM check_in w WHERE w.member_id = k.member_id AND k.span = 'day' AND w.span = 'week'
				AND w.state = 'answered' AND w.day BETWEEN k.day - 6 AND k.day) AS week
			""";

	private static final String FROM = """
			FROM k LEFT JOIN check_in c ON (c.member_id, c.day, c.span) = (k.member_id, k.day, k.span)
			""";

	private static final String TOLD = SELECT + FROM;

	private static final String SPENT = """
			spent AS (
				INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, intent, outside, stated)
				SELECT :member, :day, :span, * FROM unnest(:networks::text[], :spent::int[], :reading::int[],
					:contributing::int[], :intent::text[], :outside::text[], :stated::boolean[])
				ON CONFLICT (member_id, day, span, network) DO UPDATE
				SET minutes = excluded.minutes, reading = excluded.reading, contributing = excluded.contributing,
					intent = excluded.intent, outside = excluded.outside, stated = excluded.stated
			)
			""";

	private static final String UNSPENT = """
			unspent AS (
				DELETE FROM entry WHERE member_id = :member AND day = :day AND span = :span
				AND network <> ALL(:networks::text[])
			)
			""";

	private static final String ANSWER = "WITH " + JdbcLastTold.REMEMBER + ", answer AS (" + JdbcCheckIns.SAVE + "), "
			+ SPENT + ", " + UNSPENT + JdbcCheckIns.SPOKE;

	private static final String FIRST_ANSWER = "WITH " + JdbcLastTold.REMEMBER_NOTHING + ", answer AS ("
			+ JdbcCheckIns.SAVE + "), " + SPENT + JdbcCheckIns.SPOKE;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcCheckInDetails(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * What was told with a check-in, whether there is one or not.
	 */
	CheckInDetails find(CheckInKey key, NetworkNames names) {
		return find(GIVEN + TOLD, key, names);
	}

	/**
	 * What was told with a check-in, if there is one.
	 */
	Optional<CheckInDetails> findKnown(CheckInKey key, NetworkNames names) {
		return of(key, GIVEN + TOLD + "WHERE c.state IS NOT NULL").query((row, number) -> told(row, names)).optional();
	}

	/**
	 * What was told with the question that was shown last and still waits; if there is
	 * none, with another check-in.
	 */
	CheckInDetails findWaitingOr(CheckInKey other, NetworkNames names) {
		return find(WAITING_OR_GIVEN + TOLD, other, names);
	}

	/**
	 * The same before a sentence counts.
	 */
	BeforeSentence findWaitingOr(CheckInKey other, ThingTold telling, Instant now, NetworkNames names) {
		return before(WAITING_OR_GIVEN, other, telling, now, names);
	}

	/**
	 * What was told with a check-in before a sentence counts.
	 */
	BeforeSentence find(CheckInKey key, ThingTold telling, Instant now, NetworkNames names) {
		return before(GIVEN, key, telling, now, names);
	}

	private BeforeSentence before(String which, CheckInKey key, ThingTold telling, Instant now, NetworkNames names) {
		return of(key, which + SELECT + AGAIN + FROM).param("sentence", telling.sentence())
			.param("since", Columns.time(now.minus(MISTAKEN)))
			.query((row, number) -> new BeforeSentence(told(row, names), row.getObject("again", UUID.class),
					row.getObject("week", LocalDate.class)))
			.single();
	}

	/**
	 * How the check-ins stood before what the member told of them last.
	 */
	List<CheckInDetails> findBeforeLast(MemberId member, Instant since, NetworkNames names) {
		return this.jdbc.sql(BEFORE)
			.param("member", member.value())
			.param("since", Columns.time(since))
			.query((row, number) -> told(row, names))
			.list();
	}

	/**
	 * What was told with the last answer before a check-in that covers as much.
	 */
	Optional<CheckInDetails> findLast(CheckInKey before, NetworkNames names) {
		return of(before, LAST + TOLD).query((row, number) -> told(row, names)).optional();
	}

	/**
	 * What was told with the answered check-ins of a period, the latest first.
	 */
	List<CheckInDetails> findAnswered(MemberId member, LocalDate from, LocalDate to, int most, NetworkNames names) {
		return this.jdbc.sql(ANSWERED + TOLD + "ORDER BY k.day DESC, k.span")
			.param("member", member.value())
			.param("from", from)
			.param("to", to)
			.param("most", most)
			.query((row, number) -> told(row, names))
			.list();
	}

	private CheckInDetails find(String sql, CheckInKey key, NetworkNames names) {
		return of(key, sql).query((row, number) -> told(row, names)).single();
	}

	/**
	 * Keeps an answer with these entries in the place of those that it had; the member is
	 * not silent any more.
	 */
	void answer(CheckIn checkIn, List<Entry> entries, ThingTold telling, Instant now) {
		answer(ANSWER, checkIn, entries, telling, now);
	}

	/**
	 * The same of a check-in of which nothing is kept yet: there is nothing to remember
	 * and nothing to take away.
	 */
	void answerFirst(CheckIn checkIn, List<Entry> entries, ThingTold telling, Instant now) {
		answer(FIRST_ANSWER, checkIn, entries, telling, now);
	}

	private void answer(String sql, CheckIn checkIn, List<Entry> entries, ThingTold telling, Instant now) {
		List<Entry> kept = Entry.mostFirst(entries);
		JdbcLastTold.values(JdbcCheckIns.values(of(checkIn.key(), sql), checkIn, now), checkIn.key(), telling, now)
			.param("networks", Columns.of(kept, (entry) -> entry.network().key()))
			.param("spent", Columns.of(kept, Entry::minutes))
			.param("reading", Columns.of(kept, Entry::reading))
			.param("contributing", Columns.of(kept, Entry::contributing))
			.param("intent", Columns.of(kept, (entry) -> Columns.wordOrNull(entry.intent())))
			.param("outside", Columns.of(kept, (entry) -> Columns.wordOrNull(entry.outside())))
			.param("stated", Columns.of(kept, Entry::stated))
			.update();
	}

	private JdbcClient.StatementSpec of(CheckInKey key, String sql) {
		return this.jdbc.sql(sql)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()));
	}

	private CheckInDetails told(ResultSet row, NetworkNames names) throws SQLException {
		CheckIn checkIn = (row.getString("state") != null) ? JdbcCheckIns.checkIn(row, 1)
				: CheckIn.blank(JdbcCheckIns.key(row));
		List<JsonNode> outcomes = rows(row, "outcomes", (outcome) -> outcome);
		return new CheckInDetails(checkIn, entries(row, checkIn, names),
				outcomes.stream().map((outcome) -> outcome(outcome, names)).toList(), tapped(checkIn.key(), outcomes),
				row.getInt("earlier"));
	}

	private List<Entry> entries(ResultSet row, CheckIn checkIn, NetworkNames names) throws SQLException {
		List<Entry> entries = rows(row, "entries", (entry) -> entry(entry, names));
		boolean ofDays = checkIn.key().isWeek() && !checkIn.isAnswered();
		return Entry.mostFirst(ofDays ? EntriesOfDays.together(entries) : entries);
	}

	private static @Nullable UUID tapped(CheckInKey key, List<JsonNode> outcomes) {
		return outcomes.stream()
			.filter((outcome) -> outcome.get("source").asString().equals("tap")
					&& outcome.get("span").asString().equals(Columns.word(key.span())))
			.map((outcome) -> UUID.fromString(outcome.get("id").asString()))
			.findFirst()
			.orElse(null);
	}

	private <T> List<T> rows(ResultSet row, String column, Function<JsonNode, T> value) throws SQLException {
		String rows = row.getString(column);
		return (rows != null) ? this.json.readTree(rows).valueStream().map(value).toList() : List.of();
	}

	private static Entry entry(JsonNode row, NetworkNames names) {
		return new Entry(names.of(row.get("network").asString()), row.get("minutes").asInt(), number(row, "reading"),
				number(row, "contributing"), choice(row, "intent", Intent.class),
				choice(row, "outside", OutsideHours.class), row.get("stated").asBoolean());
	}

	private static Outcome outcome(JsonNode row, NetworkNames names) {
		Network network = row.get("network").isNull() ? null : names.of(row.get("network").asString());
		return new Outcome(UUID.fromString(row.get("id").asString()), LocalDate.parse(row.get("day").asString()),
				Columns.choice(row.get("kind").asString(), OutcomeKind.class), network,
				new BigDecimal(row.get("worth").asString()).stripTrailingZeros());
	}

	private static @Nullable Integer number(JsonNode row, String name) {
		JsonNode value = row.get(name);
		return value.isNull() ? null : (Integer) value.asInt();
	}

	private static <E extends Enum<E>> @Nullable E choice(JsonNode row, String name, Class<E> type) {
		JsonNode value = row.get(name);
		return value.isNull() ? null : Columns.choice(value.asString(), type);
	}

}
