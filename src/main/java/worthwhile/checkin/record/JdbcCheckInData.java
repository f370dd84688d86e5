package worthwhile.checkin.record;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.PersonalData;
import worthwhile.storage.Columns;

/**
 * What is stored about a member's days.
 */
@Repository
class JdbcCheckInData implements PersonalData {

	/** Entries go with their check-in. */
	private static final List<String> TABLES_BY_DAY = List.of("check_in", "outcome", "signal");

	private final JdbcClient jdbc;

	private final JdbcLastTold lastTold;

	private final Clock clock;

	JdbcCheckInData(JdbcClient jdbc, JdbcLastTold lastTold, Clock clock) {
		this.jdbc = jdbc;
		this.lastTold = lastTold;
		this.clock = clock;
	}

	@Override
	public List<Section> export(MemberId member, PersonRef person) {
		return Stream.of(
				section("check-ins", member,
						"SELECT day::text AS day, span, state, step, " + utc("slot_at") + ", after_weekend, "
								+ utc("asked_at") + ", " + utc("shown_at") + ", copies, " + utc("answered_at")
								+ ", minutes, snoozes, " + utc("snoozed_until") + """
										, reminded, feeling, compared, instead, note
										FROM check_in WHERE member_id = :member ORDER BY day, span
										"""),
				section("entries", member, """
						SELECT day::text AS day, span, network, minutes, reading, contributing, intent, outside, stated
						FROM entry WHERE member_id = :member ORDER BY day, span, network
						"""), section("outcomes", member, """
						SELECT id::text AS id, day::text AS day, span, kind, network, worth AS worth_hours, source
						FROM outcome WHERE member_id = :member ORDER BY day, kind, id
						"""), section("signals", member, """
						SELECT day::text AS day, span, network, followers, views, likes
						FROM signal WHERE member_id = :member ORDER BY day, span, network
						"""), section("worth", member, """
						SELECT kind, worth AS worth_hours FROM worth_default WHERE member_id = :member ORDER BY kind
						"""),
				section("silence", member,
						"SELECT unanswered, was_daily, " + utc("asked_at") + " FROM silence WHERE member_id = :member"),
				section("last-told", member, "SELECT day::text AS day, span, " + utc("told_at") + """
						, telling::text AS telling, sentence::text AS sentence, before::text AS before,
							corrected::text AS corrected, moved
						FROM last_told WHERE member_id = :member ORDER BY day, span
						"""))
			.filter((section) -> !section.rows().isEmpty())
			.toList();
	}

	@Override
	public int expire(Expiry old) {
		this.lastTold.forgetOld(old.members(), this.clock.instant());
		return TABLES_BY_DAY.stream().mapToInt((table) -> expire(table, old)).max().orElse(0);
	}

	private int expire(String table, Expiry old) {
		return this.jdbc.sql("DELETE FROM " + table + " WHERE ctid = ANY(ARRAY(SELECT ctid FROM " + table + """
				 WHERE member_id = ANY(:members::uuid[]) AND day < :before LIMIT :most))
				""")
			.param("members", Columns.ids(old.members(), MemberId::value))
			.param("before", old.before())
			.param("most", old.most())
			.update();
	}

	private static String utc(String column) {
		return "to_char(%1$s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS %1$s".formatted(column);
	}

	private Section section(String name, MemberId member, String sql) {
		return new Section(name, this.jdbc.sql(sql).param("member", member.value()).query().listOfRows());
	}

}
