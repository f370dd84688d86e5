package worthwhile.conversation;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import worthwhile.storage.Columns;

/**
 * What platforms have delivered lately.
 */
@Repository
class JdbcDedupe {

	private final JdbcClient jdbc;

	JdbcDedupe(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes what was delivered, within the running transaction. While another transaction
	 * has it, this one waits for what becomes of it.
	 * @return whether it is new
	 */
	boolean isNew(DedupeKey key, Instant now) {
		return this.jdbc.sql("INSERT INTO heard (platform, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
			.params(key.platform(), key.id(), Columns.time(now))
			.update() == 1;
	}

	/**
	 * Forgets what was delivered before an instant.
	 */
	void forget(Instant before) {
		this.jdbc.sql("DELETE FROM heard WHERE at < ?").param(Columns.time(before)).update();
	}

}
