package worthwhile.team.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.storage.Columns;

/**
 * Teams in the database.
 */
@Component
class JdbcTeams implements Teams {

	private static final String SELECT = "SELECT " + JdbcTeamRow.COLUMNS
			+ "FROM team t JOIN workspace w ON w.id = t.workspace ";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcTeams(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Optional<Team> find(TeamId team) {
		return this.jdbc.sql(SELECT + "WHERE t.id = :id").param("id", team.value()).query(JdbcTeamRow::team).optional();
	}

	@Override
	public Optional<Team> find(ChannelRef channel) {
		return this.jdbc.sql(SELECT + "WHERE w.platform = :platform AND w.ref = :ref AND t.channel = :channel")
			.param("platform", channel.workspace().platform())
			.param("ref", channel.workspace().workspace())
			.param("channel", channel.id())
			.query(JdbcTeamRow::team)
			.optional();
	}

	@Override
	public int minimum(TeamId team, LocalDate week) {
		return this.jdbc.sql("""
				SELECT coalesce(max(minimum) FILTER (WHERE from_week <= :week), min(minimum), :least)
				FROM team_minimum WHERE team = :team
				""")
			.param("least", Team.LEAST_MINIMUM)
			.param("team", team.value())
			.param("week", week)
			.query(Integer.class)
			.single();
	}

	@Override
	public Optional<Team> open(WorkspaceId workspace, ChannelRef channel, String name, TeamSettings settings,
			int minimum) {
		Optional<Team> opened = this.jdbc.sql("""
				INSERT INTO team (id, workspace, channel, name, zone, language, published_on, published_at)
				VALUES (:id, :workspace, :channel, :name, :zone, :language, :day, :time)
				ON CONFLICT (workspace, channel) DO UPDATE
				SET open = true, name = excluded.name, zone = excluded.zone, language = excluded.language,
					published_on = excluded.published_on, published_at = excluded.published_at
				WHERE NOT team.open
				RETURNING id
				""")
			.params(columns(TeamId.random(), name, settings))
			.param("workspace", workspace.value())
			.param("channel", channel.id())
			.query(UUID.class)
			.optional()
			.flatMap((id) -> find(new TeamId(id)));
		opened.ifPresent((team) -> begin(team, minimum));
		return opened;
	}

	private void begin(Team team, int minimum) {
		this.jdbc.sql("DELETE FROM team_member WHERE team = :team").param("team", team.id().value()).update();
		raise(team.id(), minimum, team.week(this.clock.instant()));
		this.events.publishEvent(new TeamOpened(team.id()));
	}

	@Override
	public void change(Team changed, int minimum) {
		this.jdbc
			.sql("""
					UPDATE team SET name = :name, zone = :zone, language = :language, published_on = :day, published_at = :time
					WHERE id = :id
					""")
			.params(columns(changed.id(), changed.name(), changed.settings()))
			.update();
		raise(changed.id(), minimum, changed.nextWeek(this.clock.instant()));
		this.events.publishEvent(new TeamChanged(changed.id()));
	}

	@Override
	public void rename(TeamId team, String name) {
		this.jdbc.sql("UPDATE team SET name = :name WHERE id = :id")
			.param("name", name)
			.param("id", team.value())
			.update();
	}

	/**
	 * Two who raise it at once wait for each other at the team's row.
	 */
	private void raise(TeamId team, int minimum, LocalDate from) {
		this.jdbc.sql("""
				INSERT INTO team_minimum (team, minimum, from_week)
				SELECT :team, :minimum, :from
				WHERE NOT EXISTS (SELECT FROM team_minimum WHERE team = :team AND minimum >= :minimum)
				""").param("team", team.value()).param("minimum", minimum).param("from", from).update();
	}

	@Override
	public Optional<Team> toLookAt(Collection<String> platforms, Instant now, Instant until) {
		return this.jdbc.sql("""
				UPDATE team SET look_at = :until
				WHERE id = (
					SELECT t.id FROM team t JOIN workspace w ON w.id = t.workspace
					WHERE t.open AND t.look_at <= :now AND w.gone_at IS NULL AND w.platform = ANY(:platforms::text[])
					ORDER BY t.look_at LIMIT 1
					FOR UPDATE OF t SKIP LOCKED)
				RETURNING id
				""")
			.param("until", Columns.time(until))
			.param("now", Columns.time(now))
			.param("platforms", Columns.of(platforms, (platform) -> platform))
			.query(UUID.class)
			.optional()
			.flatMap((id) -> find(new TeamId(id)));
	}

	@Override
	public void lookAgain(TeamId team, Instant at) {
		this.jdbc.sql("UPDATE team SET look_at = :at WHERE id = :id")
			.param("at", Columns.time(at))
			.param("id", team.value())
			.update();
	}

	@Override
	public void close(ChannelRef channel) {
		this.jdbc.sql("""
				UPDATE team SET open = false FROM workspace w
				WHERE w.id = team.workspace AND w.platform = :platform AND w.ref = :ref AND channel = :channel AND open
				RETURNING team.id
				""")
			.param("platform", channel.workspace().platform())
			.param("ref", channel.workspace().workspace())
			.param("channel", channel.id())
			.query(UUID.class)
			.optional()
			.ifPresent((id) -> this.events.publishEvent(new TeamClosed(new TeamId(id))));
	}

	private static Map<String, Object> columns(TeamId team, String name, TeamSettings settings) {
		return Map.of("id", team.value(), "name", name, "zone", settings.zone().getId(), "language",
				settings.language().toLanguageTag(), "day", settings.day().getValue(), "time", settings.time());
	}

}
