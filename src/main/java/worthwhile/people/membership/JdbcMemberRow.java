package worthwhile.people.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * Makes members of rows.
 *
 * @param now the time by which a pause may be over
 */
record JdbcMemberRow(Instant now) implements RowMapper<Member> {

	private static final String MEMBER = """
			SELECT m.*, w.platform, w.ref, ARRAY(
				SELECT n.key || ' ' || n.removed || ' ' || n.name FROM workspace_network n WHERE n.workspace = m.workspace
			""";

	private static final String FROM = """
			) AS own_networks
			FROM member m JOIN workspace w ON w.id = m.workspace
			""";

	/**
	 * What a row has to hold: the member with those of the workspace's own networks that
	 * they use.
	 */
	static final String SELECT = MEMBER + "AND n.key = ANY(m.networks)" + FROM;

	/**
	 * The same with all of the workspace's own networks, which whoever is spoken with
	 * needs anyway.
	 */
	static final String SELECT_WITH_NETWORKS = MEMBER + "ORDER BY lower(n.name), n.key" + FROM;

	private static final Map<String, Network> KNOWN = KnownNetworks.all()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Network::key, Function.identity()));

	@Override
	public Member mapRow(ResultSet row, int number) throws SQLException {
		AskingTimes asking = asking(row);
		LocalDate until = row.getObject("paused_until", LocalDate.class);
		boolean over = until != null && !until.isAfter(LocalDate.ofInstant(this.now, asking.zone()));
		Member.Standing standing = Member.Standing.valueOf(row.getString("standing"));
		if (standing == Member.Standing.PAUSED && over) {
			standing = Member.Standing.ACTIVE;
		}
		return new Member(new MemberId(row.getObject("id", UUID.class)),
				new WorkspaceId(row.getObject("workspace", UUID.class)),
				new PersonRef(row.getString("platform"), row.getString("ref"), row.getString("person")), asking,
				Cadence.valueOf(row.getString("cadence")), Locale.forLanguageTag(row.getString("language")),
				networks(row), reminder(row),
				new QuietHours(row.getObject("quiet_from", LocalTime.class),
						row.getObject("quiet_to", LocalTime.class)),
				row.getString("holidays"), standing, (standing == Member.Standing.PAUSED) ? until : null);
	}

	/**
	 * The workspace's own networks that a row holds.
	 */
	static List<OwnNetwork> ownNetworks(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("own_networks").getArray())
			.map((network) -> network.split(" ", 3))
			.map((parts) -> new OwnNetwork(new Network(parts[0], parts[2]), Boolean.parseBoolean(parts[1])))
			.toList();
	}

	private static AskingTimes asking(ResultSet row) throws SQLException {
		Integer[] days = (Integer[]) row.getArray("asked_on").getArray();
		Set<DayOfWeek> weekdays = Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet());
		return new AskingTimes(weekdays, row.getObject("asked_at", LocalTime.class), ZoneId.of(row.getString("zone")));
	}

	private static @Nullable Duration reminder(ResultSet row) throws SQLException {
		int minutes = row.getInt("reminder_minutes");
		return row.wasNull() ? null : Duration.ofMinutes(minutes);
	}

	private static List<Network> networks(ResultSet row) throws SQLException {
		Map<String, Network> own = new HashMap<>();
		ownNetworks(row).forEach((each) -> own.put(each.network().key(), each.network()));
		String[] keys = (String[]) row.getArray("networks").getArray();
		return Arrays.stream(keys).map((key) -> KNOWN.getOrDefault(key, own.get(key))).toList();
	}

}
