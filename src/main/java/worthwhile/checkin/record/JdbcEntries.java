package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
	 * The entries of all check-ins whose day is in a period, by check-in.
	 */
	Map<CheckInKey, List<Entry>> between(MemberId member, LocalDate from, LocalDate to, NetworkNames names) {
		Map<CheckInKey, List<Entry>> found = new HashMap<>();
		this.jdbc.sql("""
				SELECT member_id, day, span, network, minutes, reading, contributing, intent, outside, stated
				FROM entry WHERE member_id = :member AND day BETWEEN :from AND :to
				ORDER BY day, span, minutes DESC, network
				""").param("member", member.value()).param("from", from).param("to", to).query((row) -> {
			found.computeIfAbsent(JdbcCheckIns.key(row), (key) -> new ArrayList<>()).add(entry(row, names));
		});
		return found;
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

	private static Entry entry(ResultSet row, NetworkNames names) throws SQLException {
		return new Entry(names.of(row.getString("network")), row.getInt("minutes"),
				row.getObject("reading", Integer.class), row.getObject("contributing", Integer.class),
				Columns.choiceOrNull(row, "intent", Intent.class),
				Columns.choiceOrNull(row, "outside", OutsideHours.class), row.getBoolean("stated"));
	}

}
