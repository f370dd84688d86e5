package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.checkin.Tallies;
import worthwhile.identity.MemberId;
import worthwhile.people.Member;
import worthwhile.storage.Columns;
import worthwhile.usage.AnsweredCheckIn;
import worthwhile.usage.AnsweredCheckIn.Instead;
import worthwhile.usage.AnsweredWeek;
import worthwhile.usage.Entry;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Outcome;

/**
 * What members answered, from the database.
 */
@Repository
class JdbcTallies implements Tallies {

	private final JdbcClient jdbc;

	private final JdbcEntries entries;

	private final JdbcOutcomes outcomes;

	private final JdbcToldDays told;

	JdbcTallies(JdbcClient jdbc, JdbcEntries entries, JdbcOutcomes outcomes, JdbcToldDays told) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.outcomes = outcomes;
		this.told = told;
	}

	@Override
	public List<AnsweredCheckIn> checkIns(Member member, LocalDate from, LocalDate to) {
		// a week that began up to six days before covers days of the period
		Map<CheckInKey, List<Entry>> told = this.entries.between(member.id(), from.minusDays(6), to, names(member));
		return this.jdbc.sql("""
				SELECT member_id, day, span, feeling, compared, instead FROM check_in
				WHERE member_id = :member AND state = 'answered' AND day BETWEEN :early AND :to
					AND (span = 'week' OR day >= :from)
				ORDER BY day, span
				""")
			.param("member", member.id().value())
			.param("early", from.minusDays(6))
			.param("from", from)
			.param("to", to)
			.query((row, number) -> checkIn(row, told))
			.list();
	}

	@Override
	public List<Outcome> outcomes(Member member, LocalDate from, LocalDate to) {
		return this.outcomes.between(member.id(), from, to, names(member));
	}

	@Override
	public Noted noted(Member member, LocalDate from, LocalDate to) {
		NetworkNames names = names(member);
		Noted noted = new Noted(new ArrayList<>(), new ArrayList<>());
		this.jdbc.sql("""
				SELECT id, day, kind, network, worth, NULL::int AS followers, NULL::int AS views, NULL::int AS likes
				FROM outcome WHERE member_id = :member AND day BETWEEN :from AND :to
				UNION ALL
				SELECT NULL, day, NULL, network, NULL, followers, views, likes
				FROM signal WHERE member_id = :member AND day BETWEEN :from AND :to
				ORDER BY day, kind, id, network
				""").param("member", member.id().value()).param("from", from).param("to", to).query((row) -> {
			if (row.getObject("id") != null) {
				noted.outcomes().add(JdbcOutcomes.outcome(row, names));
			}
			else {
				noted.signals().add(JdbcSignals.signal(row, names));
			}
		});
		return noted;
	}

	@Override
	public Set<MemberId> answering(Collection<MemberDays> days) {
		if (days.isEmpty()) {
			return Set.of();
		}
		return this.jdbc
			.sql("""
					SELECT w.member_id
					FROM unnest(:members::uuid[], :from::date[], :to::date[]) AS w (member_id, first_day, last_day)
					WHERE EXISTS (SELECT FROM check_in c
						WHERE c.member_id = w.member_id AND c.day BETWEEN w.first_day AND w.last_day AND c.state = 'answered')
					""")
			.param("members", Columns.of(days, MemberDays::member))
			.param("from", Columns.of(days, MemberDays::from))
			.param("to", Columns.of(days, MemberDays::to))
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	@Override
	public Map<MemberId, Told> told(Collection<MemberDays> days) {
		return days.isEmpty() ? Map.of() : this.told.read(List.copyOf(days));
	}

	@Override
	public Map<MemberId, List<AnsweredWeek>> weeks(Collection<MemberDays> days) {
		return days.isEmpty() ? Map.of() : this.told.weeks(List.copyOf(days));
	}

	private NetworkNames names(Member member) {
		return NetworkNames.of(member.workspaceNetworks().ever());
	}

	private static AnsweredCheckIn checkIn(ResultSet row, Map<CheckInKey, List<Entry>> told) throws SQLException {
		CheckInKey key = JdbcCheckIns.key(row);
		return new AnsweredCheckIn(key.day(), key.span(), told.getOrDefault(key, List.of()),
				row.getObject("feeling", Integer.class), row.getObject("compared", Boolean.class),
				Columns.choiceOrNull(row, "instead", Instead.class));
	}

}
