package worthwhile.team.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;

/**
 * The rolls of teams, in two statements however many they are.
 */
@Component
class JdbcRolls implements Rolls {

	private static final String SPANS = """
			FROM unnest(:teams::uuid[], :from::date[], :to::date[]) AS span (team, first_week, last_week)
			""";

	private static final String TEAMS = "SELECT " + JdbcTeamRow.COLUMNS + """
			, (SELECT coalesce(max(minimum) FILTER (WHERE from_week <= span.last_week), min(minimum), :least)
				FROM team_minimum WHERE team = span.team) AS minimum
			""" + SPANS + "JOIN team t ON t.id = span.team JOIN workspace w ON w.id = t.workspace";

	private static final String MEMBERS = """
			SELECT m.team, m.member_id, greatest(m.from_week, span.first_week) AS from_week,
				least(m.until_week, span.last_week + 7) AS until_week
			""" + SPANS + """
			JOIN team_member m ON m.team = span.team AND m.from_week <= span.last_week
				AND (m.until_week IS NULL OR m.until_week > span.first_week)
			""";

	private final JdbcClient jdbc;

	JdbcRolls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Roll> of(Collection<TeamSpan> spans) {
		Map<UUID, Map<MemberId, Set<LocalDate>>> weeks = new HashMap<>();
		read(MEMBERS, spans).query((ResultSet row) -> {
			weeks.computeIfAbsent(row.getObject("team", UUID.class), (team) -> new HashMap<>())
				.computeIfAbsent(new MemberId(row.getObject("member_id", UUID.class)), (member) -> new HashSet<>())
				.addAll(mondays(row));
		});
		return read(TEAMS, spans).param("least", Team.LEAST_MINIMUM).query((row, number) -> {
			Team team = JdbcTeamRow.team(row, number);
			return new Roll(team, row.getInt("minimum"), weeks.getOrDefault(team.id().value(), Map.of()));
		}).list();
	}

	private JdbcClient.StatementSpec read(String sql, Collection<TeamSpan> spans) {
		return this.jdbc.sql(sql)
			.param("teams", Columns.ids(spans, (span) -> span.team().value()))
			.param("from", Columns.of(spans, TeamSpan::from))
			.param("to", Columns.of(spans, TeamSpan::last));
	}

	private static List<LocalDate> mondays(ResultSet row) throws SQLException {
		LocalDate until = row.getObject("until_week", LocalDate.class);
		return Stream
			.iterate(row.getObject("from_week", LocalDate.class), (week) -> week.isBefore(until),
					(week) -> week.plusWeeks(1))
			.toList();
	}

}
