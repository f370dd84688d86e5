package worthwhile.web;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import worthwhile.storage.Columns;

/**
 * The secrets that were issued and not used yet, in the database: hashes alone.
 */
@Component
class JdbcOneTimeSecrets {

	private final JdbcClient jdbc;

	JdbcOneTimeSecrets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(String purpose, byte[] secret, byte[] holder, Instant expiresAt) {
		this.jdbc.sql("""
				INSERT INTO one_time_secret (secret, purpose, holder, expires_at)
				VALUES (:secret, :purpose, :holder, :expires)
				""")
			.param("secret", secret)
			.param("purpose", purpose)
			.param("holder", holder)
			.param("expires", Columns.time(expiresAt))
			.update();
	}

	/**
	 * Uses a secret up.
	 * @return whether it is for that, this holder has it, and its time is not over
	 */
	boolean take(String purpose, byte[] secret, byte[] holder, Instant now) {
		return this.jdbc.sql("""
				DELETE FROM one_time_secret
				WHERE secret = :secret AND purpose = :purpose AND holder = :holder AND expires_at > :now
				""")
			.param("secret", secret)
			.param("purpose", purpose)
			.param("holder", holder)
			.param("now", Columns.time(now))
			.update() == 1;
	}

	void removeExpired(Instant now) {
		this.jdbc.sql("DELETE FROM one_time_secret WHERE expires_at <= :now").param("now", Columns.time(now)).update();
	}

}
