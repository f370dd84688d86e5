package worthwhile.web;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.storage.Columns;

/**
 * The secrets that were used and would still work otherwise, in the database: hashes
 * alone.
 */
@Component
class JdbcUsedSecrets {

	private final JdbcClient jdbc;

	JdbcUsedSecrets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean has(byte[] secret) {
		return this.jdbc.sql("SELECT count(*) FROM used_secret WHERE secret = :secret")
			.param("secret", secret)
			.query(Integer.class)
			.single() == 1;
	}

	/**
	 * Notes that a secret was used, and forgets those that are over.
	 * @return whether it was not used before
	 */
	boolean add(byte[] secret, Instant expiresAt, Instant now) {
		this.jdbc.sql("DELETE FROM used_secret WHERE expires_at <= :now").param("now", Columns.time(now)).update();
		return this.jdbc.sql("""
				INSERT INTO used_secret (secret, expires_at) VALUES (:secret, :expires)
				ON CONFLICT DO NOTHING
				""").param("secret", secret).param("expires", Columns.time(expiresAt)).update() == 1;
	}

}
