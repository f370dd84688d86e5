package worthwhile.testing;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;

import worthwhile.identity.PersonRef;

/**
 * Writes years of answers for a member.
 */
public final class JdbcHistory {

	private static final String DAILY = """
			WITH person AS (SELECT id, networks FROM member WHERE person = :person),
				days AS (
					SELECT id, cast(day AS date) AS day
					FROM person, generate_series(:from, :to, interval '1 day') AS all_days (day)
					WHERE NOT EXISTS (SELECT FROM check_in WHERE member_id = id AND check_in.day = all_days.day)
				),
				check_ins AS (
					INSERT INTO check_in (member_id, day, span, state, step, feeling, instead)
					SELECT id, day, 'day', 'answered', 'done', 1 + extract(day FROM day)::int % 5, 'rest' FROM days
				),
				entries AS (
					INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, intent, outside, stated)
					SELECT id, day, 'day', network, place + 10, place, 10, 'both', 'some', true
					FROM person JOIN days USING (id) CROSS JOIN unnest(networks) WITH ORDINALITY AS network (network, place)
				)
			INSERT INTO outcome (id, member_id, day, span, kind, worth, source)
			SELECT gen_random_uuid(), id, day, 'day', 'lead', 4, 'form' FROM days WHERE extract(isodow FROM day) = 1
			""";

	private final JdbcClient jdbc;

	public JdbcHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An answer on each of the days up to the last, with an entry for each network of the
	 * member, and an outcome on each Monday. A day that has an answer stays as it is.
	 */
	public void daily(PersonRef person, LocalDate last, int days) {
		this.jdbc.sql(DAILY)
			.param("person", person.id())
			.param("from", last.minusDays(days - 1L).atStartOfDay())
			.param("to", last.atStartOfDay())
			.update();
	}

}
