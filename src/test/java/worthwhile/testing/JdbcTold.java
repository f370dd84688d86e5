package worthwhile.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;

/**
 * What is stored of a member, each fact in a few words, such as
 * <code>18 Nov linkedin 25</code>.
 */
public final class JdbcTold {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final String FACTS = """
			WITH m AS (
				SELECT p.* FROM member p JOIN workspace w ON w.id = p.workspace
				WHERE p.person = :person AND w.ref = :workspace AND w.platform = :platform
			)
			SELECT day, concat(CASE WHEN e.span = 'week' THEN '(week) ' END, CASE WHEN NOT stated THEN 'about ' END,
				network, ' ', e.minutes, CASE WHEN reading > 0 THEN ' read ' || reading END,
				CASE WHEN contributing > 0 THEN ' wrote ' || contributing END,
				' ' || intent, ' ' || outside || ' outside') AS fact
			FROM entry e JOIN m ON e.member_id = m.id
			UNION ALL
			SELECT day, concat(CASE WHEN c.span = 'week' THEN '(week) ' END,
				CASE WHEN state IN ('due', 'asked') THEN CASE WHEN snoozed_until IS NOT NULL THEN 'snoozed' ELSE 'open' END
					WHEN state <> 'answered' THEN state
					WHEN NOT EXISTS (SELECT FROM entry e WHERE (e.member_id, e.day, e.span)
						= (c.member_id, c.day, c.span)) THEN 'none' END,
				' feeling ' || feeling, ' instead ' || instead)
			FROM check_in c JOIN m ON c.member_id = m.id
			UNION ALL
			SELECT day, concat_ws(' ', kind, network, trim_scale(worth) || ' h')
			FROM outcome o JOIN m ON o.member_id = m.id
			UNION ALL
			SELECT first_day, 'away until ' || last_day FROM away a JOIN m ON a.member = m.id
			UNION ALL
			SELECT coalesce(paused_until, DATE '2000-01-01'), lower(standing) || ' ' || lower(cadence) FROM m
			UNION ALL
			SELECT DATE '2000-01-01', concat_ws(' ', 'intends', i.network, i.minutes, i.hoped, i.purpose)
			FROM intention i JOIN m ON i.member_id = m.id
			UNION ALL
			SELECT DATE '2000-01-01', 'network ' || n.name FROM workspace_network n JOIN m ON n.workspace = m.workspace
			WHERE NOT n.removed
			""";

	private final JdbcClient jdbc;

	public JdbcTold(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All facts of a member; none of somebody who is none.
	 */
	public Set<String> facts(PersonRef person) {
		return new TreeSet<>(this.jdbc.sql(FACTS)
			.param("person", person.id())
			.param("workspace", person.workspace().workspace())
			.param("platform", person.workspace().platform())
			.query((row, number) -> fact(row.getObject("day", LocalDate.class), row.getString("fact")))
			.list()
			.stream()
			.map(String::strip)
			.filter((fact) -> !fact.isEmpty())
			.toList());
	}

	private static String fact(LocalDate day, String fact) {
		return (fact.isBlank() || day.getYear() == 2000) ? fact : DAY.format(day) + " " + fact.strip();
	}

}
