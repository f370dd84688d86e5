package worthwhile.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Members in some workspaces, for whom it was noon when the run began, and what is stored
 * of them.
 */
final class JdbcPopulation {

	private static final int NOON = 12;

	private static final String MEMBER_COLUMNS = """
			INSERT INTO member (id, workspace, person, asked_on, asked_at, zone, zone_by_hand, language,
				language_by_hand, cadence, networks, quiet_from, quiet_to, standing, week_wanted)
			SELECT gen_random_uuid(), w.id, :prefix || n, '{1,2,3,4,5,6,7}', :time, :zone, true, 'en',
				true, 'DAILY', '{linkedin}', '20:00', '08:00', 'ACTIVE', false
			FROM generate_series(1, :count) AS n
			JOIN workspace w ON w.platform = 'slack' AND w.ref = (:teams::text[])[1 + n % cardinality(:teams::text[])]
			""";

	private final JdbcClient jdbc;

	private final List<String> teams;

	private final ZoneId zone;

	private final ZonedDateTime asked;

	JdbcPopulation(DataSource dataSource, List<String> teams, Clock clock) {
		this.jdbc = JdbcClient.create(dataSource);
		this.teams = teams;
		Instant now = clock.instant();
		this.zone = whereItIsNoon(now);
		this.asked = now.atZone(this.zone).minusMinutes(5);
	}

	/**
	 * Their slots and quiet hours shall not depend on when somebody starts the run.
	 */
	private static ZoneId whereItIsNoon(Instant now) {
		int offset = NOON - now.atZone(ZoneOffset.UTC).getHour();
		return ZoneId.of((offset == 0) ? "Etc/GMT" : "Etc/GMT%+d".formatted(-offset));
	}

	LocalDate day() {
		return this.asked.toLocalDate();
	}

	/**
	 * Whose workspace somebody with a number is in.
	 */
	String team(int number) {
		return this.teams.get(number % this.teams.size());
	}

	/**
	 * Opens the workspaces; nobody is welcomed, and nobody's news are asked for.
	 */
	void open() {
		this.jdbc.sql("""
				INSERT INTO workspace (id, platform, ref, welcomed, look_at)
				SELECT gen_random_uuid(), 'slack', ref, true, :tomorrow FROM unnest(:teams::text[]) AS ref
				""").param("teams", teams()).param("tomorrow", this.asked.plusDays(1).toOffsetDateTime()).update();
		this.jdbc.sql("INSERT INTO lane (platform, workspace) SELECT 'slack', ref FROM unnest(:teams::text[]) AS ref")
			.param("teams", teams())
			.update();
	}

	private String[] teams() {
		return this.teams.toArray(String[]::new);
	}

	private JdbcClient.StatementSpec members(String sql, String prefix, int count) {
		return this.jdbc.sql(sql)
			.param("prefix", prefix)
			.param("count", count)
			.param("teams", teams())
			.param("zone", this.zone.getId())
			.param("time", LocalTime.of(this.asked.getHour(), this.asked.getMinute()));
	}

	/**
	 * Members who are asked nothing, with numbers from 1 on.
	 */
	void join(String prefix, int count) {
		members(MEMBER_COLUMNS, prefix, count).update();
	}

	/**
	 * Members who were asked today, in a message that they see in the direct chat.
	 */
	void joinAsked(String prefix, int count, String ts) {
		join(prefix, count);
		this.jdbc.sql("""
				WITH asked AS (
					INSERT INTO check_in (member_id, day, span, state, step, slot_at, asked_at)
					SELECT id, :day, 'day', 'asked', 'minutes', :at, :at FROM member WHERE person LIKE :prefix || '%')
				INSERT INTO posted (lane, kind, recipient, topic, subject, message, posted_at)
				SELECT lane.id, 'person', person, 'question', :day::text, 'D' || substr(person, 2) || ':' || :ts, :at
				FROM member m JOIN workspace w ON w.id = m.workspace
				JOIN lane ON lane.platform = 'slack' AND lane.workspace = w.ref
				WHERE person LIKE :prefix || '%'
				""")
			.param("prefix", prefix)
			.param("day", day())
			.param("ts", ts)
			.param("at", this.asked.toOffsetDateTime())
			.update();
	}

	/**
	 * Members who are due at an instant.
	 */
	void joinDue(String prefix, int count, Instant at) {
		members("WITH joined AS (" + MEMBER_COLUMNS
				+ " RETURNING id) INSERT INTO due (kind, subject, at) SELECT 'ask', id, :at FROM joined", prefix, count)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	void analyze() {
		this.jdbc.sql("VACUUM ANALYZE").update();
	}

	/**
	 * How often each answer is stored.
	 */
	Map<String, Integer> stored() {
		Map<String, Integer> stored = new HashMap<>();
		count("SELECT person || '|' || worth, count(*) FROM outcome JOIN member m ON m.id = member_id "
				+ "WHERE source <> 'tap' GROUP BY 1", stored);
		count("SELECT person || '|tapped', count(*) FROM outcome JOIN member m ON m.id = member_id "
				+ "WHERE source = 'tap' GROUP BY 1", stored);
		count("SELECT person || '|minutes', count(*) FROM check_in JOIN member m ON m.id = member_id "
				+ "WHERE minutes IS NOT NULL GROUP BY 1", stored);
		return stored;
	}

	private void count(String sql, Map<String, Integer> stored) {
		this.jdbc.sql(sql).query((row) -> {
			stored.put(row.getString(1), row.getInt(2));
		});
	}

	/**
	 * How many messages wait to be sent now.
	 */
	int queued() {
		return this.jdbc.sql("SELECT count(*) FROM push").query(Integer.class).single();
	}

	/**
	 * How many messages are on the wire, as the lanes say.
	 */
	int onTheWire() {
		return this.jdbc.sql("SELECT count(sending) FROM lane").query(Integer.class).single();
	}

	/**
	 * The lanes that somebody has.
	 */
	List<Leased> leased() {
		return this.jdbc
			.sql("SELECT id, owner, leased_until, sending IS NOT NULL AS sending FROM lane WHERE owner IS NOT NULL")
			.query((row, number) -> new Leased(row.getLong(1), row.getString(2),
					row.getObject(3, OffsetDateTime.class).toInstant(), row.getBoolean(4)))
			.list();
	}

	/**
	 * Those who have joined with a prefix.
	 */
	static List<String> people(String prefix, int count) {
		return IntStream.rangeClosed(1, count).mapToObj((number) -> prefix + number).toList();
	}

	/**
	 * A lane that an instance has.
	 *
	 * @param sending whether a message is on its way
	 */
	record Leased(long id, String owner, Instant until, boolean sending) {

		Duration left(Instant now) {
			return Duration.between(now, this.until);
		}

	}

}
