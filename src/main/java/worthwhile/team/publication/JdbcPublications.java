package worthwhile.team.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.storage.Columns;
import worthwhile.team.disclosure.Snapshot;
import worthwhile.team.roster.TeamId;

/**
 * Publications in the database, where a trigger refuses to change them.
 */
@Component
class JdbcPublications implements Publications {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	JdbcPublications(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public List<Publication> until(TeamId team, LocalDate last, int most) {
		List<Publication> latestFirst = this.jdbc.sql("""
				SELECT team, content, published_at, question FROM team_publication
				WHERE team = :team AND first_week <= :last ORDER BY first_week DESC LIMIT :most
				""")
			.param("team", team.value())
			.param("last", last)
			.param("most", most)
			.query(this::publication)
			.list();
		List<Publication> inOrder = new ArrayList<>(latestFirst);
		Collections.reverse(inOrder);
		return inOrder;
	}

	@Override
	public Map<TeamId, Integer> lastQuestions(Collection<TeamId> teams) {
		Map<TeamId, Integer> questions = new HashMap<>();
		this.jdbc.sql("""
				SELECT asked.team, last.question FROM unnest(:teams::uuid[]) AS asked (team)
				CROSS JOIN LATERAL (SELECT question FROM team_publication p
					WHERE p.team = asked.team ORDER BY first_week DESC LIMIT 1) AS last
				""").param("teams", Columns.ids(teams, TeamId::value)).query((ResultSet row) -> {
			questions.put(team(row), row.getInt("question"));
		});
		return questions;
	}

	@Override
	public void add(Collection<Publication> publications) {
		this.jdbc
			.sql("""
					INSERT INTO team_publication (team, workspace, first_week, weeks, published_at, content, question)
					SELECT added.team, t.workspace, first_week, weeks, at, content, question
					FROM unnest(:teams::uuid[], :firstWeeks::date[], :weeks::int[], :times::timestamptz[], :contents::jsonb[],
						:questions::int[]) AS added (team, first_week, weeks, at, content, question)
					JOIN team t ON t.id = added.team
					""")
			.param("teams", Columns.ids(publications, (each) -> each.team().value()))
			.param("firstWeeks", Columns.of(publications, (each) -> each.snapshot().from()))
			.param("weeks", Columns.of(publications, (each) -> each.snapshot().weeks()))
			.param("times", Columns.of(publications, Publication::at))
			.param("contents", Columns.of(publications, (each) -> this.json.writeValueAsString(each.snapshot())))
			.param("questions", Columns.of(publications, Publication::question))
			.update();
	}

	private Publication publication(ResultSet row, int number) throws SQLException {
		return new Publication(team(row), this.json.readValue(row.getString("content"), Snapshot.class),
				Columns.instant(row, "published_at"), row.getInt("question"));
	}

	private static TeamId team(ResultSet row) throws SQLException {
		return new TeamId(row.getObject("team", UUID.class));
	}

}
