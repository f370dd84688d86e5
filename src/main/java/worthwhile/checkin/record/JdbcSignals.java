package worthwhile.checkin.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;
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

	List<Signal> between(MemberId member, LocalDate from, LocalDate to, NetworkNames names) {
		return this.jdbc.sql("""
				SELECT day, network, followers, views, likes FROM signal
				WHERE member_id = :member AND day BETWEEN :from AND :to
				ORDER BY day, network
				""")
			.param("member", member.value())
			.param("from", from)
			.param("to", to)
			.query((row, number) -> signal(row, names))
			.list();
	}

	static Signal signal(ResultSet row, NetworkNames names) throws SQLException {
		return new Signal(row.getObject("day", LocalDate.class), names.of(row.getString("network")),
				row.getObject("followers", Integer.class), row.getObject("views", Integer.class),
				row.getObject("likes", Integer.class));
	}

	/**
	 * Keeps the signals of one network and day; none are none.
	 */
	void save(MemberId member, Signal signal) {
		if (signal.isEmpty()) {
			delete(member, signal);
			return;
		}
		this.jdbc.sql("""
				INSERT INTO signal (member_id, day, network, followers, views, likes)
				VALUES (:member, :day, :network, :followers, :views, :likes)
				ON CONFLICT (member_id, day, network) DO UPDATE
				SET followers = excluded.followers, views = excluded.views, likes = excluded.likes
				""")
			.param("member", member.value())
			.param("day", signal.day())
			.param("network", signal.network().key())
			.param("followers", signal.followers())
			.param("views", signal.views())
			.param("likes", signal.likes())
			.update();
	}

	void deleteAll(MemberId member, LocalDate day) {
		this.jdbc.sql("DELETE FROM signal WHERE member_id = :member AND day = :day")
			.param("member", member.value())
			.param("day", day)
			.update();
	}

	private void delete(MemberId member, Signal signal) {
		this.jdbc.sql("DELETE FROM signal WHERE member_id = :member AND day = :day AND network = :network")
			.param("member", member.value())
			.param("day", signal.day())
			.param("network", signal.network().key())
			.update();
	}

}
