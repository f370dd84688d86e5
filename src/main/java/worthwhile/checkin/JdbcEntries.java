package worthwhile.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.identity.MemberId;

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
	 * The entries of a check-in, the most minutes first.
	 */
	List<Entry> of(CheckInKey key, NetworkNames names) {
		return this.jdbc.sql("""
				SELECT network, minutes, reading, contributing, intent, outside, stated FROM entry
				WHERE member_id = :member AND day = :day AND span = :span
				ORDER BY minutes DESC, network
				""")
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", JdbcCheckIns.word(key.span()))
			.query((row, number) -> entry(row, names))
			.list();
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

	/**
	 * Puts these entries in the place of those that a check-in has.
	 */
	void replace(CheckInKey key, List<Entry> entries) {
		List<Entry> kept = entries.stream().filter((entry) -> entry.minutes() > 0).toList();
		this.jdbc.sql("""
				WITH kept AS (
					INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, intent, outside,
						stated)
					SELECT :member, :day, :span, * FROM unnest(:networks::text[], :minutes::int[], :reading::int[],
						:contributing::int[], :intent::text[], :outside::text[], :stated::boolean[])
					ON CONFLICT (member_id, day, span, network) DO UPDATE
					SET minutes = excluded.minutes, reading = excluded.reading, contributing = excluded.contributing,
						intent = excluded.intent, outside = excluded.outside, stated = excluded.stated
				)
				DELETE FROM entry WHERE member_id = :member AND day = :day AND span = :span
				AND network <> ALL(:networks::text[])
				""")
			.param("member", key.member().value())
			.param("day", key.day())
			.param("span", JdbcCheckIns.word(key.span()))
			.param("networks", column(kept, (entry) -> entry.network().key()))
			.param("minutes", column(kept, Entry::minutes))
			.param("reading", column(kept, Entry::reading))
			.param("contributing", column(kept, Entry::contributing))
			.param("intent", column(kept, (entry) -> word(entry.intent())))
			.param("outside", column(kept, (entry) -> word(entry.outside())))
			.param("stated", column(kept, Entry::stated))
			.update();
	}

	private static String[] column(List<Entry> entries, Function<Entry, @Nullable Object> value) {
		return entries.stream()
			.map(value)
			.map((each) -> (each != null) ? each.toString() : null)
			.toArray(String[]::new);
	}

	private static @Nullable String word(@Nullable Enum<?> value) {
		return (value != null) ? JdbcCheckIns.word(value) : null;
	}

	private static Entry entry(ResultSet row, NetworkNames names) throws SQLException {
		return new Entry(names.of(row.getString("network")), row.getInt("minutes"), JdbcCheckIns.number(row, "reading"),
				JdbcCheckIns.number(row, "contributing"), JdbcCheckIns.choice(row, "intent", Intent.class),
				JdbcCheckIns.choice(row, "outside", OutsideHours.class), row.getBoolean("stated"));
	}

}
