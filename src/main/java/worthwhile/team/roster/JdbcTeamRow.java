package worthwhile.team.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import worthwhile.identity.ChannelRef;
import worthwhile.identity.WorkspaceId;

/**
 * Makes teams of rows.
 */
final class JdbcTeamRow {

	/** What a row has to hold. */
	static final String COLUMNS = """
			t.id, t.workspace, t.channel, t.name, t.zone, t.language, t.published_on, t.published_at, t.open,
				w.platform, w.ref
			""";

	private JdbcTeamRow() {
	}

	static Team team(ResultSet row, int number) throws SQLException {
		TeamSettings settings = new TeamSettings(DayOfWeek.of(row.getInt("published_on")),
				row.getObject("published_at", LocalTime.class), ZoneId.of(row.getString("zone")),
				Locale.forLanguageTag(row.getString("language")));
		return new Team(new TeamId(row.getObject("id", UUID.class)),
				new WorkspaceId(row.getObject("workspace", UUID.class)),
				new ChannelRef(row.getString("platform"), row.getString("ref"), row.getString("channel")),
				row.getString("name"), settings, row.getBoolean("open"));
	}

}
