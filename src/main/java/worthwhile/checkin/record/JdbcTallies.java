package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

	private final JdbcOutcomes outcomes;

	private final JdbcToldDays told;

	JdbcTallies(JdbcClient jdbc, JdbcOutcomes outcomes, JdbcToldDays told) {
		this.jdbc = jdbc;
		this.outcomes = outcomes;
		this.told = told;
	}

	@Override
	public List<AnsweredCheckIn> checkIns(Member member, LocalDate from, LocalDate to) {
		NetworkNames names = names(member);
		Map<CheckInKey, AnsweredCheckIn> found = new LinkedHashMap<>();
		Map<CheckInKey, List<Entry>> told = new HashMap<>();
		// a week that began up to six days before covers days of the period
		this.jdbc.sql("""
				SELECT day, span, c.feeling, c.compared, c.instead,
					e.network, e.minutes, e.reading, e.contributing, e.intent, e.outside, e.stated
				FROM check_in c LEFT JOIN entry e USING (member_id, day, span)
				WHERE member_id = :member AND c.state = 'answered' AND day BETWEEN :early AND :to
					AND (span = 'week' OR day >= :from)
				ORDER BY day, span, e.minutes DESC, e.network
				""")
			.param("member", member.id().value())
			.param("early", from.minusDays(6))
			.param("from", from)
			.param("to", to)
			.query((row) -> {
				CheckInKey key = JdbcCheckIns.key(row, member.id());
				if (!found.containsKey(key)) {
					found.put(key, checkIn(row, key));
				}
				if (row.getString("network") != null) {
					told.computeIfAbsent(key, (each) -> new ArrayList<>()).add(JdbcEntries.entry(row, names));
				}
			});
		return found.entrySet().stream().map((each) -> with(each.getValue(), told.get(each.getKey()))).toList();
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
			.param("members", Columns.ids(days, (each) -> each.member().value()))
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

	private static AnsweredCheckIn checkIn(ResultSet row, CheckInKey key) throws SQLException {
		return new AnsweredCheckIn(key.day(), key.span(), List.of(), row.getObject("feeling", Integer.class),
				row.getObject("compared", Boolean.class), Columns.choiceOrNull(row, "instead", Instead.class));
	}

	private static AnsweredCheckIn with(AnsweredCheckIn answer, @Nullable List<Entry> entries) {
		return (entries == null) ? answer : new AnsweredCheckIn(answer.day(), answer.span(), entries, answer.feeling(),
				answer.comparedMyself(), answer.instead());
	}

}
