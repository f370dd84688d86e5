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
 * statements. A row names its member by the place in the list and its day by how many
 * days it is after their first, which is read faster than an id and a date.
 */
@Repository
class JdbcToldDays {

	private static final String WANTED = """
			JOIN unnest(:members::uuid[], :from::date[], :to::date[]) WITH ORDINALITY
				AS w (member_id, first_day, last_day, place)
			ON w.member_id = told.member_id AND told.day BETWEEN w.first_day AND w.last_day
			""";

	/**
	 * The rows of a table that can be wanted. Of very many people each row of the days is
	 * looked up among them, which is less than to look for each person. What the planner
	 * can't estimate is not said twice: it would expect hardly a row, and sort.
	 */
	private static final String POSSIBLE = """
			WHERE member_id = ANY(:members::uuid[]) AND day BETWEEN :first AND :last
			""";

	private static final String EACH_CHECK_IN = """
			SELECT w.place::int, told.day - w.first_day, told.span = 'week', told.feeling
			FROM (SELECT member_id, day, span, feeling FROM check_in
			""" + POSSIBLE + "AND state = 'answered') AS told " + WANTED;

	private static final String EACH_ENTRY = """
			SELECT w.place::int, told.day - w.first_day, told.span = 'week', told.network, told.minutes, told.intent,
				told.stated
			FROM (SELECT member_id, day, span, network, minutes, intent, stated FROM entry
			""" + POSSIBLE + ") AS told " + WANTED;

	private static final String EACH_OUTCOME = """
			SELECT w.place::int, told.day - w.first_day, told.id, told.kind, told.worth
			FROM (SELECT member_id, day, id, kind, worth FROM outcome
			""" + POSSIBLE + ") AS told " + WANTED;

	/**
	 * Each table is read once along its key or its days; to look for the entries of each
	 * check-in would take longer. Both are added up together, since a plan that knows no
	 * numbers joins two sums row by row. Weeks are whole and begin on the same day of the
	 * week for everybody, so that it is known before whose they are which day belongs to
	 * which. Entries are there only as long as their check-in is answered.
	 */
	static final String WEEKS = """
			SELECT w.place::int, told.day - w.first_day, told.whole, told.answers, told.minutes
			FROM (
				SELECT member_id, day, whole, count(answer)::int AS answers, coalesce(sum(minutes), 0)::int AS minutes
				FROM (
					SELECT member_id, day - (day - :first) % 7 AS day, span = 'week' AS whole, 1 AS answer,
						NULL::int AS minutes
					FROM check_in
			""" + POSSIBLE + """
					AND state = 'answered'
					UNION ALL
					SELECT member_id, day - (day - :first) % 7, span = 'week', NULL, minutes FROM entry
			""" + POSSIBLE + """
				) AS each
				GROUP BY member_id, day, whole
			) AS told
			""" + WANTED;

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
		this.jdbc.sql(PLAN_ANEW).update();
		List<List<EntryOfDay>> entries = entries(days);
		List<List<AnsweredCheckIn>> answered = nothing(days);
		read(EACH_CHECK_IN, days).query((row) -> {
			int place = place(row);
			Span span = span(row);
			int day = row.getInt(2);
			answered.get(place)
				.add(new AnsweredCheckIn(day(days, row), span, EntryOfDay.of(entries.get(place), day, span),
						row.getObject(4, Integer.class), null, null));
		});
		List<List<Outcome>> outcomes = outcomes(days);
		Map<MemberId, Told> told = new HashMap<>();
		for (int place = 0; place < days.size(); place++) {
			if (!answered.get(place).isEmpty()) {
				told.put(days.get(place).member(), new Told(answered.get(place), outcomes.get(place)));
			}
		}
		return told;
	}

	Map<MemberId, List<AnsweredWeek>> weeks(List<MemberDays> days) {
		this.jdbc.sql(PLAN_ANEW).update();
		List<List<AnsweredWeek>> weeks = nothing(days);
		read(WEEKS, days).query((row) -> {
			weeks.get(place(row)).add(new AnsweredWeek(day(days, row), span(row), row.getInt(4), row.getInt(5)));
		});
		Map<MemberId, List<AnsweredWeek>> told = new HashMap<>();
		for (int place = 0; place < days.size(); place++) {
			if (!weeks.get(place).isEmpty()) {
				told.put(days.get(place).member(), weeks.get(place));
			}
		}
		return told;
	}

	private List<List<EntryOfDay>> entries(List<MemberDays> days) {
		Map<String, Network> networks = new HashMap<>();
		List<List<EntryOfDay>> entries = nothing(days);
		read(EACH_ENTRY, days).query((row) -> {
			Network network = networks.computeIfAbsent(row.getString(4), (key) -> new Network(key, key));
			String intent = row.getString(6);
			entries.get(place(row))
				.add(new EntryOfDay(row.getInt(2), span(row), new Entry(network, row.getInt(5), null, null,
						(intent != null) ? Columns.choice(intent, Intent.class) : null, null, row.getBoolean(7))));
		});
		return entries;
	}

	private List<List<Outcome>> outcomes(List<MemberDays> days) {
		List<List<Outcome>> outcomes = nothing(days);
		read(EACH_OUTCOME, days).query((row) -> {
			outcomes.get(place(row))
				.add(new Outcome(row.getObject(3, UUID.class), day(days, row),
						Columns.choice(row.getString(4), OutcomeKind.class), null, row.getBigDecimal(5)));
		});
		return outcomes;
	}

	private JdbcClient.StatementSpec read(String sql, List<MemberDays> days) {
		return this.jdbc.sql(sql)
			.param("members", Columns.ids(days, (each) -> each.member().value()))
			.param("from", Columns.of(days, MemberDays::from))
			.param("to", Columns.of(days, MemberDays::to))
			.param("first", days.stream().map(MemberDays::from).min(LocalDate::compareTo).orElseThrow())
			.param("last", days.stream().map(MemberDays::to).max(LocalDate::compareTo).orElseThrow());
	}

	/**
	 * An empty list for each member, by their place.
	 */
	private static <T> List<List<T>> nothing(List<MemberDays> days) {
		return days.stream().<List<T>>map((member) -> new ArrayList<>()).toList();
	}

	private static int place(ResultSet row) throws SQLException {
		return row.getInt(1) - 1;
	}

	private static LocalDate day(List<MemberDays> days, ResultSet row) throws SQLException {
		return days.get(place(row)).from().plusDays(row.getInt(2));
	}

	private static Span span(ResultSet row) throws SQLException {
		return row.getBoolean(3) ? Span.WEEK : Span.DAY;
	}

	/**
	 * An entry and the check-in that it belongs to.
	 *
	 * @param day how many days after the first
	 */
	private record EntryOfDay(int day, Span span, Entry entry) {

		static List<Entry> of(List<EntryOfDay> all, int day, Span span) {
			return all.stream().filter((each) -> each.day == day && each.span == span).map(EntryOfDay::entry).toList();
		}

	}

}
