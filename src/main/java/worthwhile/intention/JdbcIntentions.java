package worthwhile.intention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.people.Member;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn.Span;
import worthwhile.usage.Network;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.OutcomeKind;

/**
 * Intentions in the database.
 */
@Repository
class JdbcIntentions implements PersonalData {

	private static final List<String> INTENTION = List.of("network", "purpose", "hoped", "minutes", "confirmed_on");

	private static final List<String> PASSED = List.of("network", "monday", "minutes", "day", "span");

	private final JdbcClient jdbc;

	JdbcIntentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An intention, and what was said of a week.
	 */
	record InWeek(Intention intention, @Nullable PassedBudget passed) {
	}

	/**
	 * All of a member, with what was said of the week of a Monday.
	 */
	List<InWeek> inWeek(Member member, LocalDate monday) {
		NetworkNames names = NetworkNames.of(member.workspaceNetworks().ever());
		return this.jdbc.sql("""
				SELECT i.network, i.purpose, i.hoped, i.minutes, i.confirmed_on, p.minutes AS passed, p.day, p.span
				FROM intention i LEFT JOIN passed_budget p
					ON p.member_id = i.member_id AND p.network = i.network AND p.monday = :monday
				WHERE i.member_id = :member ORDER BY i.network
				""")
			.param("member", member.id().value())
			.param("monday", monday)
			.query((row, number) -> new InWeek(intention(row, names), passed(row)))
			.list();
	}

	/**
	 * All of a member, by network.
	 */
	List<Intention> of(Member member) {
		return inWeek(member, LocalDate.EPOCH).stream().map(InWeek::intention).toList();
	}

	private static Intention intention(ResultSet row, NetworkNames names) throws SQLException {
		return new Intention(names.of(row.getString("network")), row.getString("purpose"),
				Columns.choiceOrNull(row, "hoped", OutcomeKind.class), row.getObject("minutes", Integer.class),
				row.getObject("confirmed_on", LocalDate.class));
	}

	private static @Nullable PassedBudget passed(ResultSet row) throws SQLException {
		Integer minutes = row.getObject("passed", Integer.class);
		return (minutes == null) ? null : new PassedBudget(minutes, row.getObject("day", LocalDate.class),
				Columns.choiceOrNull(row, "span", Span.class));
	}

	void save(MemberId member, Intention intention) {
		this.jdbc.sql("""
				INSERT INTO intention (member_id, network, purpose, hoped, minutes, confirmed_on)
				VALUES (:member, :network, :purpose, :hoped, :minutes, :confirmed)
				ON CONFLICT (member_id, network) DO UPDATE
				SET purpose = excluded.purpose, hoped = excluded.hoped, minutes = excluded.minutes,
					confirmed_on = excluded.confirmed_on
				""")
			.param("member", member.value())
			.param("network", intention.network().key())
			.param("purpose", intention.purpose())
			.param("hoped", Columns.wordOrNull(intention.hoped()))
			.param("minutes", intention.minutes())
			.param("confirmed", intention.confirmed())
			.update();
	}

	/**
	 * Notes that an intention still is so.
	 * @return whether there is one
	 */
	boolean confirm(MemberId member, String network, LocalDate day) {
		return this.jdbc.sql("""
				UPDATE intention SET confirmed_on = :day WHERE member_id = :member AND network = :network
				""").param("member", member.value()).param("network", network).param("day", day).update() == 1;
	}

	/**
	 * Forgets an intention.
	 * @return whether there was one
	 */
	boolean delete(MemberId member, Network network) {
		return this.jdbc.sql("DELETE FROM intention WHERE member_id = :member AND network = :network")
			.param("member", member.value())
			.param("network", network.key())
			.update() == 1;
	}

	/**
	 * The day of the oldest, or null if there is none.
	 */
	@Nullable LocalDate oldest(MemberId member) {
		return this.jdbc
			.sql("SELECT confirmed_on FROM intention WHERE member_id = :member ORDER BY confirmed_on LIMIT 1")
			.param("member", member.value())
			.query(LocalDate.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Keeps what was said of a week.
	 */
	void save(MemberId member, Network network, LocalDate monday, PassedBudget passed) {
		this.jdbc.sql("""
				INSERT INTO passed_budget (member_id, network, monday, minutes, day, span)
				VALUES (:member, :network, :monday, :minutes, :day, :span)
				ON CONFLICT (member_id, network, monday) DO UPDATE
				SET minutes = excluded.minutes, day = excluded.day, span = excluded.span
				""")
			.param("member", member.value())
			.param("network", network.key())
			.param("monday", monday)
			.param("minutes", passed.minutes())
			.param("day", passed.day())
			.param("span", Columns.wordOrNull(passed.span()))
			.update();
	}

	/**
	 * Both tables with one statement.
	 */
	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		List<Map<String, Object>> rows = this.jdbc
			.sql("""
					SELECT network, purpose, hoped, minutes, confirmed_on::text AS confirmed_on, NULL AS monday, NULL AS day,
						NULL AS span
					FROM intention WHERE member_id = :member
					UNION ALL
					SELECT network, NULL, NULL, minutes, NULL, monday::text, day::text, span
					FROM passed_budget WHERE member_id = :member
					ORDER BY monday NULLS FIRST, network
					""")
			.param("member", member.value())
			.query()
			.listOfRows();
		return Stream
			.of(section("intentions", INTENTION, rows, "confirmed_on"),
					section("passed-budgets", PASSED, rows, "monday"))
			.filter((section) -> !section.rows().isEmpty())
			.toList();
	}

	private static Section section(String name, List<String> columns, List<Map<String, Object>> rows, String always) {
		return new Section(name,
				rows.stream().filter((row) -> row.get(always) != null).map((row) -> only(columns, row)).toList());
	}

	private static Map<String, Object> only(List<String> columns, Map<String, Object> row) {
		Map<String, Object> some = new LinkedHashMap<>();
		columns.forEach((column) -> some.put(column, row.get(column)));
		return some;
	}

	/**
	 * An intention is of no day, and stays until it is changed.
	 */
	@Override
	public int expire(Expiry old) {
		return this.jdbc.sql("""
				DELETE FROM passed_budget WHERE ctid = ANY(ARRAY(SELECT ctid FROM passed_budget
					WHERE member_id = ANY(:members::uuid[]) AND monday < :before LIMIT :most))
				""")
			.param("members", Columns.ids(old.members(), MemberId::value))
			.param("before", old.before())
			.param("most", old.most())
			.update();
	}

}
