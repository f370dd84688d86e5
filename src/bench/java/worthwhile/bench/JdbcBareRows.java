package worthwhile.bench;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import worthwhile.bench.JdbcBareTransaction.Row;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that an answer in a sentence leaves behind, written with plain JDBC.
 */
class JdbcBareRows {

	private static final String HEARD = """
			INSERT INTO heard (platform, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
			""";

	private static final String CHECK_IN = """
			INSERT INTO check_in (member_id, day, span, state, step, answered_at) VALUES (?, ?, 'day', 'answered', 'done', ?)
			ON CONFLICT (member_id, day, span) DO UPDATE SET answered_at = excluded.answered_at
			""";

	private static final String ENTRY = """
			INSERT INTO entry (member_id, day, span, network, minutes, reading, contributing, stated)
			VALUES (?, ?, 'day', 'linkedin', 35, 25, 10, true)
			ON CONFLICT (member_id, day, span, network) DO UPDATE SET minutes = excluded.minutes
			""";

	/** What can be taken back: there was nothing before. */
	private static final String TOLD = """
			INSERT INTO last_told (member_id, day, span, telling, told_at, sentence, before)
			VALUES (?, ?, 'day', ?, ?, ?, '{"check_in": null, "entries": null, "outcomes": null, "signals": null}')
			ON CONFLICT (member_id, day, span) DO UPDATE SET telling = excluded.telling, told_at = excluded.told_at
			""";

	private static final String REPLY = """
			INSERT INTO reply (lane, recipient, message, posted_at) SELECT id, ?, ?, ? FROM lane LIMIT 1
			ON CONFLICT DO NOTHING
			""";

	private final DataSource dataSource;

	private final String platform;

	private volatile List<UUID> members = List.of();

	JdbcBareRows(DataSource dataSource, String platform) {
		this.dataSource = dataSource;
		this.platform = platform;
	}

	/**
	 * An answer of anybody.
	 * @param id what was heard
	 */
	void write(String id) {
		UUID member = anybody();
		// hardly ever twice the same for a member
		LocalDate day = LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(1_000_000));
		JdbcBareTransaction.commit(this.dataSource, new Row(HEARD, this.platform, id, now()),
				new Row(CHECK_IN, member, day, now()), new Row(ENTRY, member, day),
				new Row(TOLD, member, day, UUID.randomUUID(), now(), UUID.randomUUID()));
	}

	/**
	 * Which message the bot answered with.
	 */
	void writeMessage(String message) {
		JdbcBareTransaction.commit(this.dataSource, new Row(REPLY, anybody().toString(), message, now()));
	}

	private static OffsetDateTime now() {
		return OffsetDateTime.now(ZoneOffset.UTC);
	}

	/**
	 * A check-in refers to a member.
	 */
	private UUID anybody() {
		if (this.members.isEmpty()) {
			this.members = JdbcClient.create(this.dataSource).sql("SELECT id FROM member").query(UUID.class).list();
		}
		return this.members.get(ThreadLocalRandom.current().nextInt(this.members.size()));
	}

}
