package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.storage.Columns;
import worthwhile.usage.NetworkNames;
import worthwhile.usage.Signal;

/**
 * Signals in the database.
 */
@Repository
class JdbcSignals {

	private final JdbcClient jdbc;

	JdbcSignals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that were noted with a check-in.
	 */
	List<Signal> of(CheckInKey key, NetworkNames names) {
		return of(key, """
				SELECT day, network, followers, views, likes FROM signal
				WHERE member_id = :member AND day = :day AND span = :span
				ORDER BY network
				""").query((row, number) -> signal(row, names)).list();
	}

	static Signal signal(ResultSet row, NetworkNames names) throws SQLException {
		return new Signal(row.getObject("day", LocalDate.class), names.of(row.getString("network")),
				row.getObject("followers", Integer.class), row.getObject("views", Integer.class),
				row.getObject("likes", Integer.class));
	}

	/**
	 * Keeps the signals of one network, noted with a check-in; none are none.
	 */
	void save(CheckInKey key, Signal signal) {
		if (signal.isEmpty()) {
			delete(key, signal);
			return;
		}
		of(key, """
				INSERT INTO signal (member_id, day, span, network, followers, views, likes)
				VALUES (:member, :day, :span, :network, :followers, :views, :likes)
				ON CONFLICT (member_id, day, span, network) DO UPDATE
				SET followers = excluded.followers, views = excluded.views, likes = excluded.likes
				""").param("network", signal.network().key())
			.param("followers", signal.followers())
			.param("views", signal.views())
			.param("likes", signal.likes())
			.update();
	}

	void deleteAll(CheckInKey key) {
		of(key, "DELETE FROM signal WHERE member_id = :member AND day = :day AND span = :span").update();
	}

	private void delete(CheckInKey key, Signal signal) {
		of(key, """
				DELETE FROM signal WHERE member_id = :member AND day = :day AND span = :span AND network = :network
				""").param("network", signal.network().key()).update();
	}

	private JdbcClient.StatementSpec of(CheckInKey key, String sql) {
		return this.jdbc.sql(sql)
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", Columns.word(key.span()));
	}

}
