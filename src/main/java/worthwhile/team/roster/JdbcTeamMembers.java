package worthwhile.team.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;

/**
 * Who counts in which team, in the database.
 */
@Component
class JdbcTeamMembers implements TeamMembers {

	private static final String SELECT = "SELECT m.from_week, m.until_week, " + JdbcTeamRow.COLUMNS + """
			FROM team_member m JOIN team t ON t.id = m.team JOIN workspace w ON w.id = t.workspace
			WHERE m.member_id = :member
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcTeamMembers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Set<MemberId> counting(TeamId team, LocalDate week) {
		return this.jdbc.sql("""
				SELECT member_id FROM team_member
				WHERE team = :team AND from_week <= :week AND (until_week IS NULL OR until_week > :week)
				""")
			.param("team", team.value())
			.param("week", week)
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	@Override
	public Set<MemberId> all(TeamId team) {
		return this.jdbc.sql("SELECT member_id FROM team_member WHERE team = :team")
			.param("team", team.value())
			.query((row, number) -> new MemberId(row.getObject("member_id", UUID.class)))
			.set();
	}

	@Override
	public Optional<TeamMembership> of(MemberId member) {
		return this.jdbc.sql(SELECT + "AND m.until_week IS NULL")
			.param("member", member.value())
			.query(JdbcTeamMembers::membership)
			.optional();
	}

	@Override
	public List<TeamMembership> all(MemberId member) {
		return this.jdbc.sql(SELECT + "ORDER BY m.from_week, m.until_week")
			.param("member", member.value())
			.query(JdbcTeamMembers::membership)
			.list();
	}

	@Override
	public TeamMembership join(MemberId member, Team team) {
		Instant now = this.clock.instant();
		Optional<TeamMembership> before = of(member);
		LocalDate from = before.map((membership) -> later(membership.team().nextWeek(now), team.nextWeek(now)))
			.orElseGet(() -> team.nextWeek(now));
		before.ifPresent((membership) -> end(member, membership, from));
		this.jdbc.sql("INSERT INTO team_member (member_id, team, from_week) VALUES (:member, :team, :from)")
			.param("member", member.value())
			.param("team", team.id().value())
			.param("from", from)
			.update();
		return new TeamMembership(team, from, null);
	}

	/**
	 * The week has begun for neither team, wherever their clocks hang.
	 */
	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private void end(MemberId member, TeamMembership membership, LocalDate until) {
		boolean counts = membership.team().open() && membership.from().isBefore(until);
		this.jdbc
			.sql(counts ? "UPDATE team_member SET until_week = :until WHERE member_id = :member AND until_week IS NULL"
					: "DELETE FROM team_member WHERE member_id = :member AND until_week IS NULL")
			.param("member", member.value())
			.param("until", until)
			.update();
	}

	@Override
	public void leave(MemberId member) {
		this.jdbc.sql("DELETE FROM team_member WHERE member_id = :member RETURNING team")
			.param("member", member.value())
			.query(UUID.class)
			.set()
			.forEach((team) -> left(member, new TeamId(team)));
	}

	@Override
	public void leave(MemberId member, TeamId team) {
		int left = this.jdbc.sql("DELETE FROM team_member WHERE member_id = :member AND team = :team")
			.param("member", member.value())
			.param("team", team.value())
			.update();
		if (left > 0) {
			left(member, team);
		}
	}

	private void left(MemberId member, TeamId team) {
		this.events.publishEvent(new TeamLeft(member, team));
	}

	@Override
	public int expire(Collection<MemberId> members, LocalDate before, int most) {
		return this.jdbc.sql("""
				DELETE FROM team_member WHERE ctid = ANY(ARRAY(SELECT ctid FROM team_member
					WHERE member_id = ANY(:members::uuid[]) AND until_week <= :before LIMIT :most))
				""")
			.param("members", Columns.ids(members, MemberId::value))
			.param("before", before)
			.param("most", most)
			.update();
	}

	private static TeamMembership membership(ResultSet row, int number) throws SQLException {
		return new TeamMembership(JdbcTeamRow.team(row, number), row.getObject("from_week", LocalDate.class),
				row.getObject("until_week", LocalDate.class));
	}

}
