package worthwhile.trend;

import java.time.LocalDate;

import worthwhile.identity.PersonRef;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes years of answers for a member.
 */
public final class JdbcHistory {

	private static final String MEMBER_AND_DAYS = """
			WITH person AS (SELECT id, networks FROM member WHERE person = :person),
				days AS (SELECT cast(day AS date) AS day FROM generate_series(:from, :to, interval '1 day') AS all_days (day))
			""";

	private static final String CHECK_INS = MEMBER_AND_DAYS + """
			INSERT INTO check_in (member_id, day, span, state, step, feeling, instead)
			SELECT id, day, 'day', 'answered', 'done', 1 + extract(day FROM day)::int % 5, 'rest' FROM person, days
			""";

	private static final String ENTRIES = MEMBER_AND_DAYS + """
			INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, intent, outside, stated)
			SELECT id, day, 'day', network, place + 10, place, 10, 'both', 'some', true
			FROM person CROSS JOIN days CROSS JOIN unnest(networks) WITH ORDINALITY AS network (network, place)
			""";

	private static final String OUTCOMES = MEMBER_AND_DAYS
			+ """
					INSERT INTO outcome (id, member_id, day, span, kind, worth, source)
					SELECT gen_random_uuid(), id, day, 'day', 'lead', 4, 'form' FROM person, days WHERE extract(isodow FROM day) = 1
					""";

	private final JdbcClient jdbc;

	public JdbcHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An answer on each of the days up to the last, with an entry for each network of the
	 * member, and an outcome on each Monday.
	 */
	public void daily(PersonRef person, LocalDate last, int days) {
		for (String statement : new String[] { CHECK_INS, ENTRIES, OUTCOMES }) {
			this.jdbc.sql(statement)
				.param("person", person.id())
				.param("from", last.minusDays(days - 1L).atStartOfDay())
				.param("to", last.atStartOfDay())
				.update();
		}
	}

}
