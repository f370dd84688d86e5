package worthwhile.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts the {@link ManyMembers} into teams, and lets them tell working days in detail.
 */
final class ManyTeams {

	private static final Period MONTH = Period.ofWeeks(4);

	private final JdbcClient jdbc;

	ManyTeams(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes teams of so many out of all members, who count from a week on.
	 */
	void of(int size, LocalDate first) {
		this.jdbc.sql("DELETE FROM team_member").update();
		this.jdbc.sql("""
				INSERT INTO team (id, workspace, channel, name, zone, language)
				SELECT gen_random_uuid(), (SELECT id FROM workspace WHERE platform = 'bench' ORDER BY ref LIMIT 1),
					'C' || :size || '-' || n, '#bench', 'UTC', 'en'
				FROM generate_series(0, (SELECT (count(*) - 1) / :size FROM member)) AS n
				""").param("size", size).update();
		this.jdbc.sql("""
				INSERT INTO team_member (member_id, team, from_week)
				SELECT m.id, t.id, :first
				FROM (SELECT id, row_number() OVER (ORDER BY person) - 1 AS n FROM member) m
				JOIN team t ON t.channel = 'C' || :size || '-' || m.n / :size
				""").param("size", size).param("first", first).update();
		this.jdbc.sql("DELETE FROM team_progress").update();
		this.jdbc.sql("INSERT INTO team_progress (team, first_week) SELECT DISTINCT team, :first FROM team_member")
			.param("first", first)
			.update();
		this.jdbc.sql("VACUUM (ANALYZE) team, team_member, team_progress").update();
	}

	/**
	 * Lets everybody answer on the working days of a period, as days come: all members on
	 * one day, then all on the next.
	 */
	void tell(LocalDate from, LocalDate to) {
		from.datesUntil(to.plusDays(1), MONTH)
			.forEach((first) -> tellMonth(first, Collections.min(List.of(to, first.plus(MONTH).minusDays(1)))));
		this.jdbc.sql("VACUUM (ANALYZE) check_in, entry, outcome").update();
	}

	/**
	 * No statement of the application may take longer than a minute.
	 */
	private void tellMonth(LocalDate from, LocalDate to) {
		for (String statement : new String[] { """
				INSERT INTO check_in (member_id, day, span, state, step, feeling)
				SELECT m.id, d::date, 'day', 'answered', 'done', 3
				FROM generate_series(:from::date, :to::date, interval '1 day') AS d CROSS JOIN member m
				WHERE extract(isodow FROM d) < 6
				ON CONFLICT DO NOTHING
				""", """
				INSERT INTO entry (member_id, day, span, network, minutes, intent, stated)
				SELECT m.id, d::date, 'day', 'linkedin', 20, 'habit', true
				FROM generate_series(:from::date, :to::date, interval '1 day') AS d CROSS JOIN member m
				WHERE extract(isodow FROM d) < 6
				ON CONFLICT DO NOTHING
				""" }) {
			this.jdbc.sql(statement).param("from", from).param("to", to).update();
		}
	}

	/**
	 * Lets the week of so many teams be due, and nothing else.
	 */
	void letBeDue(int count, LocalDate week, Instant at) {
		this.jdbc.sql("TRUNCATE push, due").update();
		this.jdbc.sql("""
				INSERT INTO due (kind, subject, at)
				SELECT 'team', team, :at FROM team_progress WHERE first_week = :week ORDER BY team LIMIT :count
				""").param("at", at.atOffset(ZoneOffset.UTC)).param("week", week).param("count", count).update();
	}

	/**
	 * Of how many teams a week is published.
	 */
	int published(LocalDate week) {
		return this.jdbc.sql("SELECT count(*) FROM team_publication WHERE first_week = :week")
			.param("week", week)
			.query(Integer.class)
			.single();
	}

}
