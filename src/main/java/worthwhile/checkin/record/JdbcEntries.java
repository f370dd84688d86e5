package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
import worthwhile.storage.Columns;
import worthwhile.usage.Entry;
import worthwhile.usage.Intent;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.OutsideHours;

/**
 * Entries in the database.
 */
@Repository
class JdbcEntries {

	private final JdbcClient jdbc;

	JdbcEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The minutes stated for each network, by its key, since a day.
	 */
	Map<String, Integer> stated(MemberId member, LocalDate from, LocalDate before) {
		Map<String, Integer> stated = new HashMap<>();
		this.jdbc.sql("""
				SELECT network, sum(minutes) AS minutes FROM entry
				WHERE member_id = :member AND day >= :from AND day < :before AND stated
				GROUP BY network
				""").param("member", member.value()).param("from", from).param("before", before).query((row) -> {
			stated.put(row.getString("network"), row.getInt("minutes"));
		});
		return stated;
	}

	static Entry entry(ResultSet row, NetworkNames names) throws SQLException {
		return new Entry(names.of(row.getString("network")), row.getInt("minutes"),
				row.getObject("reading", Integer.class), row.getObject("contributing", Integer.class),
				Columns.choiceOrNull(row, "intent", Intent.class),
				Columns.choiceOrNull(row, "outside", OutsideHours.class), row.getBoolean("stated"));
	}

}
