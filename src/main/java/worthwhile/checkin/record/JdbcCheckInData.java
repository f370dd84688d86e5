package worthwhile.checkin.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.identity.WorkspaceId;
import worthwhile.identity.WorkspaceRef;
import worthwhile.people.Members;
import worthwhile.storage.Columns;

/**
 * What is stored about a member's days.
 */
@Repository
class JdbcCheckInData implements PersonalData {

	private static final List<String> TABLES = List.of("entry", "check_in", "outcome", "signal", "worth_default",
			"silence");

	private static final List<String> TABLES_BY_DAY = List.of("entry", "check_in", "outcome", "signal");

	private final JdbcClient jdbc;

	private final Members members;

	JdbcCheckInData(JdbcClient jdbc, Members members) {
		this.jdbc = jdbc;
		this.members = members;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		return Stream.of(
				section("check-ins", member,
						"""
								SELECT day::text AS day, span, state, to_char(asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS asked_at,
									to_char(answered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS answered_at,
									minutes, snoozes, reminded, feeling, compared, instead, note
								FROM check_in WHERE member_id = :member ORDER BY day, span
								"""),
				section("entries", member, """
						SELECT day::text AS day, span, network, minutes, reading, contributing, intent, outside, stated
						FROM entry WHERE member_id = :member ORDER BY day, span, network
						"""), section("outcomes", member, """
						SELECT day::text AS day, span, kind, network, worth AS worth_hours, source
						FROM outcome WHERE member_id = :member ORDER BY day, kind, id
						"""), section("signals", member, """
						SELECT day::text AS day, network, followers, views, likes
						FROM signal WHERE member_id = :member ORDER BY day, network
						"""), section("worth", member, """
						SELECT kind, worth AS worth_hours FROM worth_default WHERE member_id = :member ORDER BY kind
						"""),
				section("silence", member,
						"""
								SELECT unanswered, to_char(asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS asked_at
								FROM silence WHERE member_id = :member
								"""))
			.filter((section) -> !section.rows().isEmpty())
			.toList();
	}

	@Override
	public void forget(MemberId member, PersonRef person) {
		for (String table : TABLES) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE member_id = :member")
				.param("member", member.value())
				.update();
		}
	}

	@Override
	public void expire(WorkspaceId workspace, WorkspaceRef ref, LocalDate before) {
		List<MemberId> members = this.members.all(workspace);
		for (String table : TABLES_BY_DAY) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE member_id = ANY(:members::uuid[]) AND day < :before")
				.param("members", Columns.of(members))
				.param("before", before)
				.update();
		}
	}

	private Section section(String name, MemberId member, String sql) {
		return new Section(name, this.jdbc.sql(sql).param("member", member.value()).query().listOfRows());
	}

}
