package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.checkin.Tallies.MemberDays;
import worthwhile.checkin.Tallies.Told;
import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.AnsweredWeek;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.Network;
import worthwhile.usage.Outcome;
import worthwhile.usage.OutcomeKind;

/**
 * Reads what many members told about some days, however many they are in three
 * statements. A row names its member by the place in the list, which is read faster than
 * an id.
 */
@Repository
class JdbcToldDays {

	private static final String WANTED = """
			FROM unnest(:members::uuid[], :from::date[], :to::date[]) WITH ORDINALITY
				AS w (member_id, first_day, last_day, place)
			""";

	private static final String CHECK_INS = WANTED + """
			JOIN check_in c ON c.member_id = w.member_id AND c.day BETWEEN w.first_day AND w.last_day
				AND c.day BETWEEN :first AND :last
			WHERE c.state = 'answered'
			""";

	private static final String ENTRIES = WANTED + """
			JOIN entry e ON e.member_id = w.member_id AND e.day BETWEEN w.first_day AND w.last_day
				AND e.day BETWEEN :first AND :last
			""";

	private static final String OUTCOMES = WANTED + """
			JOIN outcome o ON o.member_id = w.member_id AND o.day BETWEEN w.first_day AND w.last_day
				AND o.day BETWEEN :first AND :last
			""";

	private static final String EACH_CHECK_IN = "SELECT w.place::int, c.day, c.span = 'week', c.feeling " + CHECK_INS;

	private static final String EACH_ENTRY = """
			SELECT w.place::int, e.day, e.span = 'week', e.network, e.minutes, e.intent, e.stated
			""" + ENTRIES;

	private static final String EACH_OUTCOME = "SELECT w.place::int, o.id, o.day, o.kind, o.worth " + OUTCOMES;

	/**
	 * Each table is read once along its key; to look for the entries of each check-in
	 * would take longer. Both are added up together, since a plan that knows no numbers
	 * joins two sums row by row. Entries are there only as long as their check-in is
	 * answered.
	 */
	static final String WEEKS = """
			SELECT place, monday, whole, count(answer)::int, coalesce(sum(minutes), 0)::int
			FROM (SELECT w.place::int, w.first_day + (c.day - w.first_day) / 7 * 7 AS monday,
				c.span = 'week' AS whole, 1 AS answer, NULL::int AS minutes
			""" + CHECK_INS + """
			UNION ALL
			SELECT w.place::int, w.first_day + (e.day - w.first_day) / 7 * 7, e.span = 'week', NULL, e.minutes
			""" + ENTRIES + """
			) AS told
			GROUP BY place, monday, whole
			""";

	/**
	 * A plan that knows how many people are wanted reads days as a whole where that is
	 * less than to look for each person; and sums fit into the memory. Neither stays
	 * longer than the transaction.
	 */
	private static final String PLAN_ANEW = """
			SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL work_mem = '32MB'
			""";

	private final JdbcClient jdbc;

	JdbcToldDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<MemberId, Told> read(List<MemberDays> days) {
		Map<Key, List<Entry>> entries = entries(days);
		Map<Integer, List<AnsweredCheckIn>> answered = new HashMap<>();
		read(EACH_CHECK_IN, days).query((row) -> {
			Key key = Key.of(row);
			answered.computeIfAbsent(key.place(), (place) -> new ArrayList<>())
				.add(new AnsweredCheckIn(key.day(), key.span(), entries.getOrDefault(key, List.of()),
						row.getObject(4, Integer.class), null, null));
		});
		Map<Integer, List<Outcome>> outcomes = outcomes(days);
		Map<MemberId, Told> told = new HashMap<>();
		answered.forEach((place, checkIns) -> told.put(days.get(place - 1).member(),
				new Told(checkIns, outcomes.getOrDefault(place, List.of()))));
		return told;
	}

	Map<MemberId, List<AnsweredWeek>> weeks(List<MemberDays> days) {
		this.jdbc.sql(PLAN_ANEW).update();
		Map<MemberId, List<AnsweredWeek>> weeks = new HashMap<>();
		read(WEEKS, days).query((row) -> {
			Key key = Key.of(row);
			weeks.computeIfAbsent(days.get(key.place() - 1).member(), (member) -> new ArrayList<>())
				.add(new AnsweredWeek(key.day(), key.span(), row.getInt(4), row.getInt(5)));
		});
		return weeks;
	}

	private Map<Key, List<Entry>> entries(List<MemberDays> days) {
		Map<String, Network> networks = new HashMap<>();
		Map<Key, List<Entry>> entries = new HashMap<>();
		read(EACH_ENTRY, days).query((row) -> {
			Network network = networks.computeIfAbsent(row.getString(4), (key) -> new Network(key, key));
			String intent = row.getString(6);
			entries.computeIfAbsent(Key.of(row), (key) -> new ArrayList<>(2))
				.add(new Entry(network, row.getInt(5), null, null,
						(intent != null) ? Columns.choice(intent, Intent.class) : null, null, row.getBoolean(7)));
		});
		return entries;
	}

	private Map<Integer, List<Outcome>> outcomes(List<MemberDays> days) {
		Map<Integer, List<Outcome>> outcomes = new HashMap<>();
		read(EACH_OUTCOME, days).query((row) -> {
			outcomes.computeIfAbsent(row.getInt(1), (place) -> new ArrayList<>())
				.add(new Outcome(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class),
						Columns.choice(row.getString(4), OutcomeKind.class), null, row.getBigDecimal(5)));
		});
		return outcomes;
	}

	private JdbcClient.StatementSpec read(String sql, List<MemberDays> days) {
		return this.jdbc.sql(sql)
			.param("members", Columns.of(days, MemberDays::member))
			.param("from", Columns.of(days, MemberDays::from))
			.param("to", Columns.of(days, MemberDays::to))
			.param("first", days.stream().map(MemberDays::from).min(LocalDate::compareTo).orElseThrow())
			.param("last", days.stream().map(MemberDays::to).max(LocalDate::compareTo).orElseThrow());
	}

	/**
	 * Which check-in of the member at a place.
	 */
	private record Key(int place, LocalDate day, Span span) {

		static Key of(ResultSet row) throws SQLException {
			return new Key(row.getInt(1), row.getObject(2, LocalDate.class), row.getBoolean(3) ? Span.WEEK : Span.DAY);
		}

	}

}
