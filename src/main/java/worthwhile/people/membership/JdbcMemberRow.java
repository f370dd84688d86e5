package worthwhile.people.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

import worthwhile.calendar.AskingTimes;
import worthwhile.calendar.Cadence;
import worthwhile.calendar.QuietHours;
import worthwhile.identity.MemberId;
import worthwhile.identity.PersonRef;
import worthwhile.identity.WorkspaceId;
import worthwhile.people.Member;
import worthwhile.people.MemberSettings;
import worthwhile.people.Rhythm;
import worthwhile.people.WeekTimes;
import worthwhile.people.WorkspaceNetworks;
import worthwhile.usage.KnownNetworks;
import worthwhile.usage.Network;

/**
 * Makes members of rows.
 *
 * @param now the time by which a pause may be over
 */
record JdbcMemberRow(Instant now) implements RowMapper<Member> {

	/**
	 * What a row has to hold: the member with their workspace's own networks.
	 */
	static final String SELECT = """
			SELECT m.*, w.platform, w.ref, ARRAY(
				SELECT n.key || ' ' || n.removed || ' ' || n.name FROM workspace_network n WHERE n.workspace = m.workspace
			) AS own_networks
			FROM member m JOIN workspace w ON w.id = m.workspace
			""";

	/**
	 * The order of a workspace's own networks. Not the database's task: it would sort for
	 * each of thousands of members.
	 */
	static final Comparator<Network> BY_NAME = Comparator
		.comparing((Network network) -> network.name().toLowerCase(Locale.ROOT))
		.thenComparing(Network::key);

	private static final WorkspaceNetworks NONE = new WorkspaceNetworks(List.of(), List.of());

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
		WorkspaceNetworks offered = offered(row);
		return new Member(new MemberId(row.getObject("id", UUID.class)),
				new WorkspaceId(row.getObject("workspace", UUID.class)),
				new PersonRef(row.getString("platform"), row.getString("ref"), row.getString("person")),
				settings(row, asking, offered), offered, standing, (standing == Member.Standing.PAUSED) ? until : null,
				row.getObject("intends_since", LocalDate.class));
	}

	private static MemberSettings settings(ResultSet row, AskingTimes asking, WorkspaceNetworks offered)
			throws SQLException {
		QuietHours quiet = new QuietHours(row.getObject("quiet_from", LocalTime.class),
				row.getObject("quiet_to", LocalTime.class));
		Rhythm rhythm = new Rhythm(asking, Cadence.valueOf(row.getString("cadence")), reminder(row), quiet,
				row.getString("holidays"), week(row));
		return new MemberSettings(rhythm, Locale.forLanguageTag(row.getString("language")), networks(row, offered),
				new MemberSettings.ByHand(row.getBoolean("zone_by_hand"), row.getBoolean("language_by_hand")));
	}

	private static WeekTimes week(ResultSet row) throws SQLException {
		return new WeekTimes(row.getBoolean("week_wanted"), DayOfWeek.of(row.getInt("week_on")),
				row.getObject("week_at", LocalTime.class));
	}

	private static WorkspaceNetworks offered(ResultSet row) throws SQLException {
		String[] networks = (String[]) row.getArray("own_networks").getArray();
		if (networks.length == 0) {
			return NONE;
		}
		List<Network> own = new ArrayList<>();
		List<Network> removed = new ArrayList<>();
		for (String network : networks) {
			String[] parts = network.split(" ", 3);
			(Boolean.parseBoolean(parts[1]) ? removed : own).add(new Network(parts[0], parts[2]));
		}
		own.sort(BY_NAME);
		removed.sort(BY_NAME);
		return new WorkspaceNetworks(own, removed);
	}

	private static AskingTimes asking(ResultSet row) throws SQLException {
		Integer[] days = (Integer[]) row.getArray("asked_on").getArray();
		Set<DayOfWeek> weekdays = Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet());
		return new AskingTimes(weekdays, row.getObject("asked_at", LocalTime.class), ZoneId.of(row.getString("zone")));
	}

	private static @Nullable Duration reminder(ResultSet row) throws SQLException {
		Integer minutes = row.getObject("reminder_minutes", Integer.class);
		return (minutes != null) ? Duration.ofMinutes(minutes) : null;
	}

	private static List<Network> networks(ResultSet row, WorkspaceNetworks offered) throws SQLException {
		String[] keys = (String[]) row.getArray("networks").getArray();
		return Arrays.stream(keys).map((key) -> network(key, offered)).toList();
	}

	private static Network network(String key, WorkspaceNetworks offered) {
		Network known = KNOWN.get(key);
		return (known != null) ? known : own(key, offered);
	}

	private static Network own(String key, WorkspaceNetworks offered) {
		return Stream.concat(offered.own().stream(), offered.removed().stream())
			.filter((network) -> network.key().equals(key))
			.findFirst()
			.orElseThrow();
	}

}
